import type { WordPair } from './align.js'
import type { BaseWord } from './base-words.js'
import type { PrintedWord } from './printed.js'

/** Words of a reading and of its base, parted alike. */
export interface PartedAlike {
  readonly reading: readonly PrintedWord[]
  readonly base: readonly BaseWord[]
}

/** Shorter words are parts of others by chance. */
const LEAST_LETTERS = 5
/** A tag has no more words. */
const MOST_PARTS = 6

/**
 * Words that one side has in one and the other apart ("#NorthWall", "North Wall"; "wellknown", "well-known"; "%", "per cent") as
 * one word on both, where the alignment left them unpaired; undefined where there are none. Linear in both, times the parts.
 */
export function partedAlike(
  { reading, base }: PartedAlike,
  pairs: readonly WordPair[],
): PartedAlike | undefined {
  const paired = new Set(pairs.map(pair => pair.reading))
  const left = reading.flatMap((word, i) => (paired.has(i) || word.editorial ? [] : [i]))
  if (left.length === 0) return undefined
  const one = new Set(left.flatMap(i => longWord(reading[i]) ?? []))
  const apart = runsOf(
    base.map(({ word }) => word),
    one,
  )
  const several = new Set(base.flatMap(({ word }) => (longWord(word) === undefined ? [] : [word.folded])))
  const unpaired = new Set(left)
  const parted = runsOf(reading, several).filter(({ from, to }) =>
    Array.from({ length: to - from }, (_, k) => from + k).some(at => unpaired.has(at)),
  )
  if (apart.length === 0 && parted.length === 0) return undefined
  return {
    reading: merged(reading, parted, words => mergedWord(words)),
    base: merged(base, apart, words => {
      const [first] = words
      return first === undefined
        ? []
        : mergedWord(words.map(({ word }) => word)).map(word => ({ ...first, word }))
    }),
  }
}

function longWord(word: PrintedWord | undefined): string | undefined {
  return word !== undefined && word.folded.length >= LEAST_LETTERS ? word.folded : undefined
}

interface PartedRun {
  readonly from: number
  readonly to: number
}

/** The runs of two words and more that are one of these words when they are joined, in order; none begins in another. */
function runsOf(words: readonly PrintedWord[], joined: ReadonlySet<string>): PartedRun[] {
  if (joined.size === 0) return []
  const longest = Math.max(...[...joined].map(word => word.length))
  const runs: PartedRun[] = []
  let from = 0
  while (from < words.length) {
    const to = endOfRun(words, from, { joined, longest })
    if (to !== undefined) runs.push({ from, to })
    from = to ?? from + 1
  }
  return runs
}

interface Wanted {
  readonly joined: ReadonlySet<string>
  readonly longest: number
}

function endOfRun(
  words: readonly PrintedWord[],
  from: number,
  { joined, longest }: Wanted,
): number | undefined {
  let text = ''
  for (let at = from; at < words.length && at < from + MOST_PARTS; at++) {
    const word = words[at]
    if (word === undefined || word.editorial || (at > from && word.before.sentenceEnd)) return undefined
    text += word.folded
    if (text.length > longest) return undefined
    if (at > from && joined.has(text)) return at + 1
  }
  return undefined
}

function merged<Word>(
  words: readonly Word[],
  runs: readonly PartedRun[],
  merge: (words: readonly Word[]) => readonly Word[],
): Word[] {
  const out: Word[] = []
  let at = 0
  for (const { from, to } of runs) {
    out.push(...words.slice(at, from), ...merge(words.slice(from, to)))
    at = to
  }
  return [...out, ...words.slice(at)]
}

function mergedWord(words: readonly PrintedWord[]): PrintedWord[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const folded = words.map(word => word.folded).join('')
  return [
    {
      ...first,
      span: [first.span[0], last.span[1]],
      printed: words.map(word => word.printed).join(' '),
      folded,
      canonical: folded,
    },
  ]
}
