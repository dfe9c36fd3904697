import type { WordPair } from './align.js'
import type { BaseWord } from './base-words.js'
import { standsBeside } from './moved.js'
import type { PrintedWord } from './printed.js'
import type { Tile } from './tiles.js'
import { tilesOf } from './tiles.js'
import { tellingOfRun } from './telling.js'
import { hashWord } from './word-table.js'

/** Words `[from, to)` of a reading that stand at one place of the base, and that place. */
export interface Piece {
  readonly reading: readonly [from: number, to: number]
  readonly base: readonly [from: number, to: number]
}

/** So many words that an alignment leaves over may stand elsewhere. */
const LEFT_OVER = 3
/** How much more of what a reading tells its pieces must have than its alignment, and of all of it. */
const GAIN = 0.12
const MOST = 0.75
/** With a piece of fewer words than a run that is always found, a reading must be nothing but its pieces. */
const SHORT_PIECE = 4
const NEARLY_ALL = 0.9

/**
 * The places of a base from which a reading was put together where its alignment misses them: the base has them in another order,
 * or much of it lies between. In the order of the reading; undefined where the alignment has as much, and where two parts of one
 * sentence, or two neighbouring sentences, changed places: those were moved. Undefined too where the base has them from what two witnesses
 * quote: that may have been said in one breath. O(words of the reading x words of the base) where words are left over.
 */
export function piecesOf(
  reading: readonly PrintedWord[],
  words: readonly BaseWord[],
  pairs: readonly WordPair[],
): readonly Piece[] | undefined {
  if (!leavesWords(reading, pairs)) return undefined
  const keys = Uint32Array.from(reading, word => (word.editorial ? 0 : hashWord(word.canonical)))
  const base = Uint32Array.from(words, ({ word }) => hashWord(word.canonical))
  const pieces = joined(tilesOf(keys, base))
  if (pieces.length < 2) return undefined
  const whole = tellingOfRun(keys, 0, keys.length)
  const held = pieces.reduce((sum, { told }) => sum + told, 0)
  const paired = pairs.reduce((sum, pair) => sum + tellingOfRun(keys, pair.reading, pair.reading + 1), 0)
  const least = pieces.some(({ count }) => count < SHORT_PIECE) ? NEARLY_ALL : MOST
  if (held < least * whole || held < paired + GAIN * whole) return undefined
  return isMoved(pieces, words) || areQuotedApart(pieces, words) ? undefined : pieces
}

function leavesWords(words: readonly PrintedWord[], pairs: readonly WordPair[]): boolean {
  return words.length - pairs.length >= LEFT_OVER
}

/** A piece, with what of it stands in the base word for word. */
interface HeldPiece extends Piece {
  readonly told: number
  readonly count: number
}

/** Between two runs of one piece so many words may stand that the reading has not. */
const WITHIN_PIECE = 12

/** Runs that follow each other on both sides are one piece. */
function joined(tiles: readonly Tile[]): HeldPiece[] {
  const pieces: HeldPiece[] = []
  for (const { from, to, base, told } of tiles) {
    const last = pieces.at(-1)
    const end = base + to - from
    const between = last === undefined ? -1 : base - last.base[1]
    if (last !== undefined && between >= 0 && between <= WITHIN_PIECE + from - last.reading[1])
      pieces[pieces.length - 1] = {
        reading: [last.reading[0], to],
        base: [last.base[0], end],
        told: last.told + told,
        count: last.count + to - from,
      }
    else pieces.push({ reading: [from, to], base: [base, end], told, count: to - from })
  }
  return pieces
}

/** Whether the base has them from quotations of more than one document. */
function areQuotedApart(pieces: readonly Piece[], words: readonly BaseWord[]): boolean {
  const places = pieces.flatMap(({ base }) => [words[base[0]], words[base[1] - 1]])
  return places.some(word => word?.quoted === true) && new Set(places.map(word => word?.document)).size > 1
}

/** Whether the pieces are beside each other in the base, or in one sentence of it: moved, not from separate places. */
function isMoved(pieces: readonly Piece[], words: readonly BaseWord[]): boolean {
  const placed = pieces.toSorted((a, b) => a.base[0] - b.base[0])
  return placed.slice(1).every((piece, i) => standsBeside(words, placed[i]?.base[1] ?? 0, piece.base[0]))
}
