/** A word that is cut goes with the cut; what is longer is no word, but a script that parts none. */
const CUT_WORD = /\s+\S{0,24}$/u
const CUT_WORD_FIRST = /^\S{0,24}\s+/u

/** Half of a character that takes two code units. */
const HALF_LAST = /[\uD800-\uDBFF]$/u
const HALF_FIRST = /^[\uDC00-\uDFFF]/u

/** The first words of a text on one line, in at most `longest` code units, with "…" where more follow. */
export function opening(text: string, longest: number): string {
  const line = onOneLine(text)
  return line.length <= longest ? line : `${cutEnd(line, longest)} …`
}

/** Both ends of a text on one line, where it is longer than `longest` code units. */
export function bothEnds(text: string, longest: number): string {
  const line = onOneLine(text)
  if (line.length <= longest) return line
  const half = Math.floor(longest / 2)
  return `${cutEnd(line, half)} … ${line.slice(-half).replace(HALF_FIRST, '').replace(CUT_WORD_FIRST, '')}`
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

function cutEnd(line: string, longest: number): string {
  // A word that ends where the line is cut is whole.
  const cut = line.slice(0, longest)
  return /\s/u.test(line[longest] ?? '') ? cut : cut.replace(HALF_LAST, '').replace(CUT_WORD, '')
}
