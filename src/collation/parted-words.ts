/** A word that print parts: by brackets ("[T]he", "want[ed]"), by a soft hyphen, or at the end of a line. */
export interface PartedWord {
  readonly start: number
  readonly end: number
  /** Whether brackets part it: an editor's. */
  readonly editorial: boolean
}

const BY_BRACKETS = /\[\p{L}+\](?=\p{L})[\p{L}\p{M}'’]+|\p{L}[\p{L}\p{M}'’]*\[[\p{L}'’]*\][\p{L}'’]*/gu
/** An invisible mark inside a word, or a hyphen before a line's end with a small letter on both sides. */
const BY_HYPHEN =
  /[\p{L}\p{M}]+(?:(?:[\u00AD\u200B-\u200D\u2060\uFEFF]+|(?<=\p{Ll})-\r?\n[ \t]*(?=\p{Ll}))[\p{L}\p{M}]+)+/gu

const HYPHENS = /[\u00AD\u200B-\u200D\u2060\uFEFF]|-\r?\n/u

/** The parted words of a text, in order; offsets into it. Linear. */
export function partedWords(text: string): PartedWord[] {
  const [bracketed, hyphened] = [text.includes('['), HYPHENS.test(text)]
  if (!bracketed && !hyphened) return []
  const found = (pattern: RegExp, editorial: boolean): PartedWord[] =>
    [...text.matchAll(pattern)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      editorial,
    }))
  const brackets = bracketed ? found(BY_BRACKETS, true) : []
  const hyphens = (hyphened ? found(BY_HYPHEN, false) : []).filter(
    word => !brackets.some(other => word.start < other.end && other.start < word.end),
  )
  return [...brackets, ...hyphens].toSorted((a, b) => a.start - b.start)
}

/** A word as it would stand unparted: without brackets, without the hyphen of a line's end. */
export function unparted(printed: string): string {
  return printed.replaceAll(/[[\]]|-\r?\n[ \t]*/gu, '')
}

/** The same, but of an ending in brackets nothing: "want[ed]" most likely stands for "want". */
export function withoutEditorialEnding(printed: string): string {
  return unparted(printed.replace(/(?<=\p{L})\[[\p{L}'’]*\]$/u, ''))
}
