import { publicationOrder } from '../../lineage/index.js'
import type { ContentsIndex } from '../../report/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import { overlap } from '../../text/index.js'
import type { PlaceOfVariation, QuotationChange, QuotationPassage } from '../schema/quotation.js'
import type { Descent } from './descent.js'

/** What changes are told from. */
export interface ChangeInput {
  readonly passages: readonly QuotationPassage[]
  readonly places: readonly PlaceOfVariation[]
  readonly descent: ReadonlyMap<DocumentId, Descent>
  readonly index: ContentsIndex
}

/** Code units of the base on each side of a change. */
const AROUND = 110

/** Changes of marks, capitals or spelling, and those that an ellipsis or brackets own up to, are no change of words. */
const OWNED: ReadonlySet<string> = new Set(['case', 'punctuation', 'spelling', 'elided', 'bracketed'])

/**
 * The changes of words, each with all that have it, the earliest first, and whom of the earlier ones each later one took from: those that
 * most witnesses have first, then by place. Linear in the readings, but for the sort.
 */
export function changesOf(input: ChangeInput): QuotationChange[] {
  const found = input.places.flatMap((place, number) =>
    place.readings.flatMap((_, reading) => changeAt(number, reading, input) ?? []),
  )
  return found.toSorted((a, b) => b.witnesses.length - a.witnesses.length || a.place - b.place)
}

function changeAt(number: number, readingNumber: number, input: ChangeInput): QuotationChange | undefined {
  const place = input.places[number]
  const reading = place?.readings[readingNumber]
  if (place === undefined || reading === undefined || reading.kind === null || OWNED.has(reading.kind))
    return undefined
  const { index } = input
  const document = place.document as DocumentId
  const text = index.document(document)?.text ?? ''
  const witnesses = eachOnce(reading.witnesses)
  const taken = takenFromPlace(witnesses, input.passages)
  // What a splice passes over is told with its places: here stand the words that it goes on with.
  const isJoint = taken !== undefined && reading.text.trim() === ''
  const [start, end] = place.span
  return {
    place: number,
    reading: readingNumber,
    kind: reading.kind,
    base: isJoint ? '' : text.slice(start, end),
    words: isJoint ? taken.words : reading.text,
    takenFrom: taken?.from ?? null,
    ...around(text, isJoint ? [start, start] : place.span),
    witnesses: witnesses.map((one, at) => ({
      ...one,
      place: index.place(one.document as DocumentId, one.span),
      from: takenFrom(one.document as DocumentId, witnesses.slice(0, at), input),
    })),
    firstIsKnown: firstIsKnown(witnesses, index),
  }
}

type SplicePiece = NonNullable<QuotationPassage['readings'][number]['splice']>['pieces'][number]
type Having = PlaceOfVariation['readings'][number]['witnesses'][number]

/** Words of a spliced reading that stand at a further place of the source, and that place. */
interface Taken {
  readonly words: string
  readonly from: NonNullable<QuotationChange['takenFrom']>
}

/**
 * The place of the source that a spliced reading goes on with, where a change is those words or stands before them; undefined where
 * none of those who have it spliced the reading there.
 */
function takenFromPlace(
  witnesses: readonly Having[],
  passages: readonly QuotationPassage[],
): Taken | undefined {
  for (const passage of passages)
    for (const { document, splice } of passage.readings)
      for (const witness of witnesses) {
        if (witness.document !== document || splice === null) continue
        const number = splice.pieces.findIndex((_, at) => at > 0 && isTaken(witness.span, splice.pieces, at))
        const piece = splice.pieces[number]
        if (piece === undefined) continue
        const { document: source, span, place, words } = piece
        return { words, from: { document: source, span: [...span], place } }
      }
  return undefined
}

/** Whether a change in a spliced reading has words of one of its pieces, or is the joint before it. */
function isTaken(change: Readonly<Span>, pieces: readonly SplicePiece[], at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]]
  if (before === undefined || piece === undefined) return false
  return (
    overlap(piece.reading, change) > 0 || (change[0] >= before.reading[1] && change[1] <= piece.reading[0])
  )
}

function eachOnce(witnesses: readonly Having[]): Having[] {
  return witnesses.filter((one, at) => witnesses.findIndex(other => other.document === one.document) === at)
}

function takenFrom(
  document: DocumentId,
  earlier: readonly Having[],
  { descent }: ChangeInput,
): QuotationChange['witnesses'][number]['from'] {
  const parents = descent.get(document)?.parents ?? []
  const parent = parents
    .filter(one => earlier.some(other => other.document === one.document))
    .toSorted((a, b) => b.confidence - a.confidence)[0]
  if (parent === undefined) return null
  const first = (basis: string): string[] =>
    parent.evidence
      .filter(one => one.basis === basis)
      .map(one => one.reason)
      .slice(0, 1)
  // What it says itself, and the slip that both have, tell more than the rest.
  const told = [...first('credit'), ...first('shared-deviation')]
  const reasons = told.length > 0 ? told : parent.reasons.slice(0, 1)
  return { document: parent.document, directed: parent.directed, perhaps: parent.perhaps, reasons }
}

function firstIsKnown([first, second]: readonly Having[], index: ContentsIndex): boolean {
  if (first === undefined || second === undefined) return true
  const published = ({ document }: Having): string | undefined =>
    index.document(document as DocumentId)?.published
  return publicationOrder(published(first), published(second)) === 'before'
}

/** Some whole words of the base's paragraph on each side, with "…" where more of it follow. */
function around(text: string, [start, end]: Span): { readonly before: string; readonly after: string } {
  const first = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const last = next < 0 ? text.length : next
  const [from, to] = [Math.max(first, start - AROUND), Math.min(last, end + AROUND)]
  const [before, after] = [text.slice(from, start), text.slice(end, to)]
  return {
    before: from === first ? before : `… ${before.replace(/^\S{0,24}\s+/, '')}`,
    after: to === last ? after : `${after.replace(/\s+\S{0,24}$/, '')} …`,
  }
}
