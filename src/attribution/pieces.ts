import type { Span } from '../text/index.js'
import type { Piece } from './frames.js'

/** The pieces of a frame, or some of them. */
export type Pieces = readonly Piece[]

/** From the start of the piece `first` to the end of the one before `next`; undefined for no piece. */
export function spanOf(pieces: Pieces, first: number, next: number): Span | undefined {
  const start = pieces[first]
  const last = pieces[next - 1]
  return start === undefined || last === undefined || first >= next
    ? undefined
    : [start.span[0], last.span[1]]
}
