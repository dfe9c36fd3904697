import type { Span } from '../text/index.js'
import { cueKind } from './cues.js'
import type { Piece } from './frames.js'
import { isVerbLike } from './opening-subject.js'
import type { Pieces } from './pieces.js'
import { spanOf } from './pieces.js'
import type { Verb } from './verbs.js'
import { AUXILIARIES, PREPOSITIONS } from './words.js'

/** "If it rains, she said, ..." and "If it rains, she said ...": the condition belongs to what was said. */
export function conditionBefore(pieces: Pieces, verb: Verb): Span | undefined {
  const edge = verb.subject?.first ?? 0
  return pieces[0]?.word === 'if' && edge > 3 && edge <= verb.first && pieces[edge - 1]?.word === ','
    ? spanOf(pieces, 0, edge - 1)
    : undefined
}

/** "While she said it was late, she stayed": the verb stands in a clause that ends with the next comma. */
export function subordinate(pieces: Pieces, verb: Verb): boolean {
  const edge = verb.subject?.first ?? 0
  if (/^(?:who|which)$/.test(pieces[edge]?.word ?? '') && pieces[edge - 1]?.word === ',') return true
  return (
    edge <= 2 &&
    edge > 0 &&
    /^(?:while|as|although|though|after|when|if|because|since|once)$/.test(pieces[edge - 1]?.word ?? '')
  )
}

/** Whether what stands right before the subject or verb is a quotation. */
export function endsQuotation(pieces: Pieces, verb: Verb): boolean {
  const edge = verb.inverted ? verb.first : (verb.subject?.first ?? verb.first)
  const before = pieces[edge - 1]
  return before?.kind === 'quotation' || (before?.word === ',' && pieces[edge - 2]?.kind === 'quotation')
}

/** The clause or quotation that ends right before the subject, or the inverted verb. */
export function contentBefore(pieces: Pieces, verb: Verb): Span | undefined {
  const edge = verb.inverted ? verb.first : (verb.subject?.first ?? verb.first)
  const before = pieces[edge - 1]
  if (
    before === undefined ||
    (verb.subject !== undefined && verb.subject.first > verb.first && !verb.inverted)
  )
    return undefined
  if (pieces[edge]?.word === 'who' || pieces[edge]?.word === 'which') return undefined
  if (before.kind === 'quotation') return isTitle(before, pieces[0]) ? undefined : beforeSpan(pieces, edge)
  if (before.word !== ',' && !/^(?:—|–|--)$/.test(before.word)) return undefined
  return isInterrupted(pieces, verb) || isClause(pieces, edge - 1) ? beforeSpan(pieces, edge - 1) : undefined
}

/* "Speaking on “This Week,” she said": a short quotation inside an opening phrase is a name. */
function isTitle({ passage }: Piece, opening: Piece | undefined): boolean {
  const adverbial = opening !== undefined && (PREPOSITIONS.has(opening.word) || opening.word.endsWith('ing'))
  return adverbial && passage !== undefined && passage.span[1] - passage.span[0] < 25
}

/* "The levee, she said, would hold": the verb behind the second comma belongs to what stands before the first. */
function isInterrupted(pieces: Pieces, verb: Verb): boolean {
  const after = verb.inverted ? (verb.subject?.next ?? verb.at + 1) : verb.at + 1
  const next = pieces[after + 1]
  return (
    pieces[after]?.word === ',' && next !== undefined && isVerbLike(next) && cueKind(next.word) === undefined
  )
}

/* An opening adverbial ("On Monday, he said") is no content. */
function isClause(pieces: Pieces, end: number): boolean {
  if (pieces[end - 1]?.kind === 'quotation') return true
  const first = pieces[0]
  const words = pieces.slice(0, end).filter(({ kind }) => kind === 'word' || kind === 'quotation')
  if (first === undefined || words.length < 3) return false
  const comma = pieces.slice(0, end).some(({ word }) => word === ',')
  if (
    /^(?:on|in|at|for|during|after|before|by|with|since|when|while|as|although|though|despite|if|once|asked|like|under|until|from|among|following|because|speaking|but|to|about)$/.test(
      first.word,
    ) &&
    !comma
  )
    return false
  return words.some(({ word }) => AUXILIARIES.has(word)) || words.length >= 6
}

function beforeSpan(pieces: Pieces, next: number): Span | undefined {
  let first = 0
  const colon = pieces.findIndex(
    ({ word }, at) => word === ':' && at < next && pieces[at + 1]?.kind === 'quotation',
  )
  if (colon >= 0) first = colon + 1
  while (
    first < next - 1 &&
    /^(?:[—–.\-)]|and|but|so|yet)$/.test(pieces[first]?.word ?? '') &&
    pieces[first + 1]?.kind === 'quotation'
  )
    first++
  return spanOf(pieces, first, next)
}
