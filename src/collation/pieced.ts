import type { WordPair } from './align.js'
import { alignWords } from './align-words.js'
import type { BaseStretch, BaseWord } from './base-words.js'
import type { Piece } from './pieces.js'
import type { PrintedWord } from './printed.js'

/** A base as a reading that was put together from pieces has it, and the pairs of words. */
export interface Pieced {
  readonly base: readonly BaseStretch[]
  readonly words: readonly BaseWord[]
  readonly pairs: readonly WordPair[]
}

/** What is put together. */
export interface PiecedInput {
  readonly reading: readonly PrintedWord[]
  readonly base: readonly BaseStretch[]
  readonly words: readonly BaseWord[]
  readonly pieces: readonly Piece[]
}

/**
 * Each piece of a reading aligned at its own place. Where the base has them in the reading's order, it stays as it is; else it
 * is the sentences of each piece, in the order of the reading, each apart from the one before. Cost: that of aligning
 * each piece with the words around its place.
 */
export function piecedAlignment(input: PiecedInput): Pieced {
  const { pieces, words, base } = input
  const inOrder = pieces.every((piece, i) => i === 0 || piece.base[0] >= (pieces[i - 1]?.base[1] ?? 0))
  if (inOrder) return { base, words, pairs: pieces.flatMap((_, i) => pairsOf(input, i)) }
  const rearranged: BaseWord[] = []
  const stretches: BaseStretch[] = []
  const pairs: WordPair[] = []
  pieces.forEach((_, i) => {
    const [from, to] = sentencesOf(input, i)
    const before = rearranged.length
    for (let at = from; at < to; at++) {
      const word = words[at]
      const home = base[word?.stretch ?? 0]
      if (word === undefined || home === undefined) continue
      const opens = at === from || word.stretch !== words[at - 1]?.stretch
      const apart = at === from && i > 0
      if (opens) stretches.push({ ...home, span: word.word.span, apart })
      const last = stretches.at(-1)
      if (last !== undefined)
        stretches[stretches.length - 1] = { ...last, span: [last.span[0], word.word.span[1]] }
      rearranged.push({ ...word, stretch: stretches.length - 1, opens, apart })
    }
    for (const pair of pairsOf(input, i)) pairs.push({ ...pair, base: pair.base - from + before })
  })
  return { base: stretches, words: rearranged, pairs }
}

/** How many words of the base beyond a piece's own are looked at. */
const MARGIN = 3

/** The words of the base that one piece may have, up to those of the next on either side. */
function windowOf({ reading, words, pieces }: PiecedInput, i: number): readonly [from: number, to: number] {
  const piece = pieces[i]
  if (piece === undefined) return [0, 0]
  const [first, end] = rangeOf({ reading, pieces }, i)
  const [least, most] = boundsOf(pieces, i, words.length)
  return [
    Math.max(least, piece.base[0] - (piece.reading[0] - first) - (piece.reading[0] > first ? MARGIN : 0)),
    Math.min(most, piece.base[1] + (end - piece.reading[1]) + (end > piece.reading[1] ? MARGIN : 0)),
  ]
}

/** Between the places of other pieces. */
function boundsOf(pieces: readonly Piece[], i: number, all: number): readonly [least: number, most: number] {
  const own = pieces[i]?.base ?? [0, 0]
  const others = pieces.filter((_, k) => k !== i)
  const least = Math.max(0, ...others.map(({ base }) => (base[1] <= own[0] ? base[1] : 0)))
  const most = Math.min(all, ...others.map(({ base }) => (base[0] >= own[1] ? base[0] : all)))
  return [least, most]
}

/** The words of the reading up to the next piece; from its first word for the first. */
function rangeOf(
  { reading, pieces }: Pick<PiecedInput, 'reading' | 'pieces'>,
  i: number,
): readonly [from: number, to: number] {
  return [i === 0 ? 0 : (pieces[i]?.reading[0] ?? 0), pieces[i + 1]?.reading[0] ?? reading.length]
}

function pairsOf(input: PiecedInput, i: number): WordPair[] {
  const [first, end] = rangeOf(input, i)
  const [from, to] = windowOf(input, i)
  const pairs = alignWords(input.reading.slice(first, end), input.words.slice(from, to))
  return pairs.map(pair => ({ reading: pair.reading + first, base: pair.base + from }))
}

/** A piece's window with the rest of its sentences, up to the places of other pieces. */
function sentencesOf(input: PiecedInput, i: number): readonly [from: number, to: number] {
  const { words, pieces } = input
  let [from, to] = windowOf(input, i)
  const [least, most] = boundsOf(pieces, i, words.length)
  const opens = (at: number): boolean =>
    words[at] === undefined || words[at].opens || words[at].word.before.sentenceEnd
  while (from > least && !opens(from)) from--
  while (to < most && !opens(to)) to++
  return [from, to]
}
