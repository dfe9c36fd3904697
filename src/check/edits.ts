import type { Span } from '../text/index.js'
import type { ProposedEdit } from './propose-fix.js'

/** A text as it results from edits: stretches of the text before, and words that were put in. */
type Piece = { readonly kind: 'kept'; readonly span: Span } | { readonly kind: 'put'; readonly words: string }

/** `text` with edits, which do not overlap. Linear. */
export function applyEdits(text: string, edits: readonly ProposedEdit[]): string {
  return piecesOf(text.length, edits)
    .map(piece => (piece.kind === 'put' ? piece.words : text.slice(...piece.span)))
    .join('')
}

/**
 * Where an offset of the text before lies after edits: before what is put in at it where `side` is `before`, behind it otherwise. One that was
 * inside words that were replaced lies at the end of those in their place.
 */
export function movedBy(
  edits: readonly ProposedEdit[],
  offset: number,
  side: 'before' | 'after' = 'after',
): number {
  let shift = 0
  for (const { span, words } of inOrder(edits)) {
    const isPast = span[0] < offset || (span[0] === offset && span[1] === offset && side === 'after')
    if (!isPast) break
    shift += words.length - (Math.min(span[1], offset) - span[0])
  }
  return offset + shift
}

/**
 * Where an offset of the text after edits was before them: the way back of `movedBy`; of words that were put in, where
 * they begin.
 */
export function originOf(edits: readonly ProposedEdit[], offset: number): number {
  let shift = 0
  for (const { span, words } of inOrder(edits)) {
    const start = span[0] + shift
    if (start > offset) break
    if (offset < start + words.length) return span[0]
    shift += words.length - (span[1] - span[0])
  }
  return offset - shift
}

/**
 * Edits of a text of `length` that do at once what `before` does, and then, on what results, `added`: they do not overlap, are in order, and
 * leave out what changes nothing. Linear in both.
 */
export function composeEdits(
  length: number,
  before: readonly ProposedEdit[],
  added: readonly ProposedEdit[],
): ProposedEdit[] {
  const pieces: Piece[] = []
  let rest = piecesOf(length, before)
  let at = 0
  for (const { span, words } of inOrder(added)) {
    const [kept, behind] = cut(rest, span[0] - at)
    pieces.push(...kept, { kind: 'put', words })
    rest = cut(behind, span[1] - span[0])[1]
    at = span[1]
  }
  return editsOf(length, [...pieces, ...rest])
}

function inOrder(edits: readonly ProposedEdit[]): ProposedEdit[] {
  return edits.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

function piecesOf(length: number, edits: readonly ProposedEdit[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { span, words } of inOrder(edits)) {
    pieces.push({ kind: 'kept', span: [at, span[0]] }, { kind: 'put', words })
    at = span[1]
  }
  return [...pieces, { kind: 'kept', span: [at, length] }]
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'put' ? piece.words.length : piece.span[1] - piece.span[0]
}

/** Pieces parted at an offset of the text that they make. */
function cut(pieces: readonly Piece[], offset: number): [before: Piece[], behind: Piece[]] {
  const before: Piece[] = []
  let left = offset
  for (const [index, piece] of pieces.entries()) {
    const length = lengthOf(piece)
    if (length <= left) {
      before.push(piece)
      left -= length
      continue
    }
    const [head, tail] = parted(piece, left)
    return [
      [...before, head],
      [tail, ...pieces.slice(index + 1)],
    ]
  }
  return [before, []]
}

function parted(piece: Piece, at: number): [Piece, Piece] {
  if (piece.kind === 'put')
    return [
      { kind: 'put', words: piece.words.slice(0, at) },
      { kind: 'put', words: piece.words.slice(at) },
    ]
  const [start, end] = piece.span
  return [
    { kind: 'kept', span: [start, start + at] },
    { kind: 'kept', span: [start + at, end] },
  ]
}

/** What stands between kept stretches is one edit. */
function editsOf(length: number, pieces: readonly Piece[]): ProposedEdit[] {
  const edits: ProposedEdit[] = []
  let at = 0
  let words = ''
  for (const piece of [...pieces, { kind: 'kept', span: [length, length] } satisfies Piece]) {
    if (piece.kind === 'put') {
      words += piece.words
      continue
    }
    const [start, end] = piece.span
    if (start === end && start < length) continue
    if (start > at || words !== '') edits.push({ span: [at, start], words })
    words = ''
    at = end
  }
  return edits
}
