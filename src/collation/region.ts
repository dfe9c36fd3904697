import type { Damage } from '../text/index.js'
import type { WordPair } from './align.js'
import type { BaseWord } from './base-words.js'
import { sameWords, sameWrittenOut } from './change-kind.js'
import { leftNear } from './moved.js'
import type { Gap, PrintedText, PrintedWord } from './printed.js'

/** An alignment with what it aligns. */
export interface Aligned {
  readonly reading: PrintedText
  readonly base: readonly BaseWord[]
  readonly pairs: readonly WordPair[]
  /** The damaged places of the reading's text. */
  readonly damage: readonly Damage[]
}

/**
 * The words of the base that the reading stands for, `[from, to)`: from the first pair to the last, and those that a
 * changed beginning or end is set against. Empty where there is no pair.
 */
export function reach(aligned: Aligned): readonly [from: number, to: number] {
  const first = aligned.pairs[0]
  const last = aligned.pairs.at(-1)
  if (first === undefined || last === undefined) return [0, 0]
  const head = baseAtEnd(aligned, aligned.reading.words.slice(0, first.reading), {
    before: undefined,
    after: first,
  })
  const tail = baseAtEnd(aligned, aligned.reading.words.slice(last.reading + 1), {
    before: last,
    after: undefined,
  })
  return [first.base - head.length, last.base + 1 + tail.length]
}

/** What stands between two pairs: words of the one, of the other, of both, or marks alone. */
export interface Region {
  readonly reading: readonly PrintedWord[]
  readonly base: readonly BaseWord[]
  readonly before: { readonly reading: PrintedWord; readonly base: BaseWord } | undefined
  readonly after: { readonly reading: PrintedWord; readonly base: BaseWord } | undefined
  readonly gaps: readonly Gap[]
}

/** What stands between two pairs that follow each other; before the first or after the last where one is undefined. */
export function regionOf(
  aligned: Aligned,
  before: WordPair | undefined,
  after: WordPair | undefined,
): Region {
  const from = before === undefined ? 0 : before.reading + 1
  const to = after === undefined ? aligned.reading.words.length : after.reading
  const both = before !== undefined && after !== undefined
  const words = aligned.reading.words
  const gaps = words.slice(from, both ? to + 1 : to).map(word => word.before)
  return {
    reading: words.slice(from, to),
    base: both
      ? spoken(aligned.base.slice(before.base + 1, after.base))
      : baseAtEnd(aligned, words.slice(from, to), { before, after }),
    before: pairOf(aligned, before),
    after: pairOf(aligned, after),
    gaps: before === undefined ? gaps.slice(1) : gaps,
  }
}

/** Without what the base's own document wrote in, in brackets: who leaves that out drops nothing. */
function spoken(words: readonly BaseWord[]): readonly BaseWord[] {
  return words.filter(({ word, quoted }) => !(quoted && word.editorial))
}

/** So many changed words at an end of the reading are set against the base's words there; more go beyond the base. */
const CHANGED_END = 3

interface Ends {
  readonly before: WordPair | undefined
  readonly after: WordPair | undefined
}

/**
 * The words of the base that a changed beginning or end of the reading stands for: those that are the same when
 * joined ("achieve", "ment") or written out ("won't"), else as many as the reading has. Empty where the base's stretch ends sooner,
 * and where the reading's words stand elsewhere near: they were moved.
 */
function baseAtEnd(
  aligned: Aligned,
  reading: readonly PrintedWord[],
  { before, after }: Ends,
): readonly BaseWord[] {
  if (
    reading.length === 0 ||
    reading.length > CHANGED_END ||
    (before === undefined) === (after === undefined)
  )
    return []
  const part = (length: number): readonly BaseWord[] => {
    const from = before === undefined ? (after?.base ?? 0) - length : before.base + 1
    const words = from < 0 ? [] : aligned.base.slice(from, from + length)
    const stretch = aligned.base[before?.base ?? after?.base ?? 0]?.stretch
    return words.length === length && words.every(word => word.stretch === stretch) ? words : []
  }
  for (let length = 1; length <= CHANGED_END; length++) {
    const words = part(length)
    const printed = words.map(({ word }) => word)
    if (words.length > 0 && (sameWords(reading, printed) || sameWrittenOut(reading, printed))) return words
  }
  if (leftNear(reading, aligned) !== undefined) return []
  const words = part(reading.length)
  const next = before === undefined ? aligned.base[after?.base ?? -1] : undefined
  const within = before === undefined ? [...words.slice(1), ...(next === undefined ? [] : [next])] : words
  const crosses = within.some(({ word }) => word.before.sentenceEnd)
  return crosses ? [] : words
}

function pairOf(aligned: Aligned, pair: WordPair | undefined): Region['before'] {
  const reading = aligned.reading.words[pair?.reading ?? -1]
  const base = aligned.base[pair?.base ?? -1]
  return reading === undefined || base === undefined ? undefined : { reading, base }
}
