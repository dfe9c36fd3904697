import type { DifferencePart } from './difference.js'

/**
 * A difference whose words that both have are given as `base` prints them: a capital with which the draft begins a
 * sentence is none of the source's. Where they are not found in order, they stay as the reading has them. Linear in
 * both.
 */
export function asPrinted(parts: readonly DifferencePart[], base: string): DifferencePart[] {
  const words = wordsOf(base)
  let at = 0
  return parts.map(part => {
    if (part.kind === 'added') return part
    const [found, text] =
      part.kind === 'dropped' ? [exactly(part.text, base, at)] : printed(part.text, { base, words, from: at })
    if (found === undefined) return part
    at = found
    return text === undefined ? part : { ...part, text }
  })
}

interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

function exactly(text: string, base: string, from: number): number | undefined {
  const at = base.indexOf(text, from)
  return at < 0 ? undefined : at + text.length
}

interface Printed {
  readonly base: string
  readonly words: readonly Word[]
  /** Where in the base to look from. */
  readonly from: number
}

/** Where the words end in the base, and the text with them as they are there; the marks around them stay. */
function printed(text: string, { base, words, from }: Printed): readonly [number | undefined, string?] {
  const run = wordsOf(text)
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return [undefined]
  const at = words.findIndex(
    ({ start }, i) => start >= from && run.every(({ folded }, k) => words[i + k]?.folded === folded),
  )
  const [start, end] = [words[at]?.start, words[at + run.length - 1]?.end]
  if (start === undefined || end === undefined) return [undefined]
  const found = base.slice(start, end).replaceAll(/\s+/gu, ' ')
  return [end, `${text.slice(0, first.start)}${found}${text.slice(last.end)}`]
}
