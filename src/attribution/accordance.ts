import type { Span } from '../text/index.js'
import type { Reading } from './clauses.js'
import type { Frame, Piece } from './frames.js'
import { isVerbLike, openingSubject } from './opening-subject.js'
import { nounPhraseAfter } from './subject-after.js'

/**
 * "According to X, ..." and "..., according to X": at most one for each place where the words stand. The
 * content is the rest of the frame, or what stands before it. Linear in the frame.
 */
export function readAccordance(frame: Frame): Reading[] {
  const { pieces } = frame
  const readings: Reading[] = []
  for (let at = 0; at + 2 < pieces.length; at++) {
    if (pieces[at]?.word !== 'according' || pieces[at + 1]?.word !== 'to') continue
    const source = nounPhraseAfter(pieces, at + 2)
    const cue = span(pieces, at, at + 2)
    if (source === undefined || cue === undefined) continue
    const content = contentOf(pieces, at, source.next)
    if (content.length > 0)
      readings.push({ source, cue, content, verb: 'according', layout: at === 0 ? 'after' : 'before' })
  }
  return readings
}

function contentOf(pieces: readonly Piece[], at: number, next: number): Span[] {
  const before = startsFrame(pieces, at)
    ? undefined
    : span(pieces, contentStart(pieces), withoutMarks(pieces, at))
  const goesOn =
    pieces[next]?.word === ',' &&
    (before === undefined || openingSubject(pieces.slice(next + 1, next + 40)) === undefined)
  const last = withoutMarks(pieces, pieces.length)
  const verb = pieces[next + 1]
  if (before !== undefined && pieces[next]?.word === ',' && verb !== undefined && isVerbLike(verb))
    return [before, span(pieces, next + 1, last)].filter(part => part !== undefined)
  const after = before === undefined ? span(pieces, goesOn ? next + 1 : next, last) : undefined
  return [before, after].filter(part => part !== undefined)
}

function startsFrame(pieces: readonly Piece[], at: number): boolean {
  return (
    at === 0 ||
    (at <= 2 && pieces.slice(0, at).every(({ word }) => /^(?:and|but|,|-|–|—|also|still|yet)$/.test(word)))
  )
}

function contentStart(pieces: readonly Piece[]): number {
  let first = 0
  while (/^(?:and|but|so|yet|,|–|—|-)$/.test(pieces[first]?.word ?? '')) first++
  return first
}

function withoutMarks(pieces: readonly Piece[], next: number): number {
  let end = next
  while (end > 0 && pieces[end - 1]?.kind === 'mark' && /^[,.;:—–-]+$/.test(pieces[end - 1]?.word ?? ''))
    end--
  return end
}

function span(pieces: readonly Piece[], first: number, next: number): Span | undefined {
  const start = pieces[first]
  const last = pieces[next - 1]
  return start === undefined || last === undefined || first >= next
    ? undefined
    : [start.span[0], last.span[1]]
}
