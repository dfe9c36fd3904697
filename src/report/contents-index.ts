import type { Discrepancy } from '../accounts/index.js'
import type { Occurrence, Utterance } from '../collation/index.js'
import type { LineageEdge } from '../lineage/index.js'
import type { Speaker, SpeakerId } from '../people/index.js'
import type { KeptDecision } from '../decisions/index.js'
import type { RecordDocument, RecordView, SiblingWords, Statement, WaitingItem } from '../record/index.js'
import { siblingWords } from '../record/index.js'
import type { Damage, DocumentId, Span } from '../text/index.js'
import { overlap } from '../text/index.js'
import type { DifferencePart } from './difference.js'
import { differenceOf } from './difference.js'
import { clip, oneLine } from './piece.js'
import type { PlaceOf } from './place.js'
import { placesIn } from './place.js'
import { readableDate } from '../time/index.js'

/** The part of a record that is to be listed; what is not listed is an empty list. */
export interface Selection {
  readonly documents: readonly RecordDocument[]
  readonly statements: readonly Statement[]
  readonly speakers: readonly Speaker[]
  readonly utterances: readonly Utterance[]
  readonly lineage: readonly LineageEdge[]
  readonly discrepancies: readonly Discrepancy[]
  readonly decisions?: readonly KeptDecision[]
  readonly waiting?: readonly WaitingItem[]
}

/** Of which nothing is listed. */
export const EMPTY_SELECTION: Selection = {
  documents: [],
  statements: [],
  speakers: [],
  utterances: [],
  lineage: [],
  discrepancies: [],
}

/** A selection of a record, with what listings look up in the record again and again. */
export interface ContentsIndex {
  readonly contents: Selection
  document(id: DocumentId): RecordDocument | undefined
  /** The words of a span; empty where the record does not hold the document. */
  words(id: DocumentId, span: Span): string
  speakerName(id: SpeakerId | undefined): string | undefined
  speaker(id: SpeakerId): Speaker | undefined
  /**
   * How a reader would name the document in a sentence: publisher, title or name of the file, and date. Where two of
   * the documents that are listed would have one name, the opening of the title tells them apart.
   */
  name(id: DocumentId): string
  /** The publisher; without one, the title or the name of the file. */
  shortName(id: DocumentId): string
  /** Title and publisher, as far as they are known. */
  title(id: DocumentId): string
  /** Title, publisher, date, as far as they are known. */
  citation(id: DocumentId): string
  /** Where in its document a span stands, as a reader would find it: "paragraph 3", of a rule text "provision 14(a)". */
  place(id: DocumentId, span: Span): string
  /** All of an utterance of which a filter may have left a part. */
  whole(utterance: Utterance): Utterance
  /** What a document took, whatever is listed. */
  lineageOf(id: DocumentId): readonly LineageEdge[]
  statements(id: DocumentId): readonly Statement[]
  statementCount(id: DocumentId): number
  /** What a damaged place lost, as another document has it. */
  sibling(document: RecordDocument, damage: Damage): SiblingWords | undefined
  /** A decision by its id; undefined for an unknown one. */
  decision(id: number): KeptDecision | undefined
}

/** Looks things up in `view` for a listing of `listed`, of nothing where it is left out; what was looked up once is kept. */
export function indexContents(view: RecordView, listed: Partial<Selection> = {}): ContentsIndex {
  const contents = { ...EMPTY_SELECTION, ...listed }
  const documents = new Map(contents.documents.map(document => [document.id, document]))
  const find = (id: DocumentId): RecordDocument | undefined => {
    const known = documents.get(id) ?? view.document(id)
    if (known !== undefined) documents.set(id, known)
    return known
  }
  const speakers = new Map(contents.speakers.map(speaker => [speaker.id, speaker]))
  const speakerOf = (id: SpeakerId): Speaker | undefined => {
    const known = speakers.get(id) ?? view.speaker(id)
    if (known !== undefined) speakers.set(id, known)
    return known
  }
  const places = new Map<DocumentId, PlaceOf>()
  const date = (id: DocumentId): string[] => {
    const published = find(id)?.published
    return published === undefined ? [] : [readableDate(published)]
  }
  const title = (id: DocumentId): string => documentTitle(find(id), id)
  const titled = (id: DocumentId): string => {
    const publisher = find(id)?.publisher
    const own = publisher === undefined || find(id)?.authors.includes(publisher) === true
    return [title(id), ...(own ? [] : [publisher])].map(oneLine).join(', ')
  }
  const plainName = (id: DocumentId): string =>
    [find(id)?.publisher ?? shortTitle(find(id), id), ...date(id)].map(oneLine).join(', ')
  let ambiguous: ReadonlySet<string> | undefined
  let log: ReadonlyMap<number, KeptDecision> | undefined
  return {
    contents,
    document: find,
    words: (id, span) => find(id)?.text.slice(span[0], span[1]) ?? '',
    speakerName: id => (id === undefined ? undefined : (speakerOf(id)?.name ?? id)),
    speaker: speakerOf,
    name(id) {
      ambiguous ??= repeated([...documentsOf(contents)].map(plainName))
      const name = plainName(id)
      return ambiguous.has(name) ? `${name} (${clip(documentTitle(find(id), id), OPENING)})` : name
    },
    shortName: id => oneLine(find(id)?.publisher ?? shortTitle(find(id), id)),
    title: titled,
    citation: id => [titled(id), ...date(id)].join(', '),
    place(id, span) {
      const known = places.get(id) ?? placesIn(find(id))
      places.set(id, known)
      return known(span)
    },
    whole: utterance => view.utterance(utterance.id) ?? utterance,
    lineageOf: id => view.lineageOf(id),
    statements: id => view.statementsOf(id),
    statementCount: id => view.statementCount(id),
    sibling: (document, damage) => siblingWords(document, damage, view),
    decision(id) {
      log ??= new Map([...view.decisions()].map(one => [one.id, one] as const))
      return log.get(id)
    },
  }
}

/** The documents that a listing of `contents` can name. */
function documentsOf({ documents, utterances, lineage, discrepancies }: Selection): Set<DocumentId> {
  return new Set([
    ...documents.map(one => one.id),
    ...utterances.flatMap(({ base, occurrences }) => [
      base.document,
      ...occurrences.map(one => one.document),
    ]),
    ...lineage.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
    ...discrepancies.flatMap(({ accounts }) => accounts.map(one => one.document)),
  ])
}

function repeated(names: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(names.filter(name => seen.has(name) || !seen.add(name)))
}

/** What a document is named by. */
type Named = Pick<RecordDocument, 'title' | 'paths' | 'text'>

/** The title; without one, the name of the file and the first words of the text; the id where there is neither. */
export function documentTitle(document: Named | undefined, id: DocumentId): string {
  if (document?.title !== undefined) return oneLine(document.title)
  const file = fileName(document)
  const first = clip(oneLine(document?.text.slice(0, 200).trim() ?? ''), OPENING)
  if (first === '') return file ?? id
  return file === undefined ? `“${first}”` : `${file} (“${first}”)`
}

/** The same in a sentence or a column: without a title, the name of the file alone where there is one. */
export function shortTitle(document: Named | undefined, id: DocumentId): string {
  return document?.title ?? fileName(document) ?? documentTitle(document, id)
}

/** The last part of the lowest path; of a line of a collection, with its id. Undefined for what came from no file. */
function fileName(document: Named | undefined): string | undefined {
  return document?.paths[0]?.split('/').at(-1)
}

/** So many columns of its first words tell a text. */
const OPENING = 40

/** Orders occurrences by the date of their document where it is known, then by document and place. */
export function byAppearance(index: ContentsIndex): (a: Occurrence, b: Occurrence) => number {
  const key = (id: DocumentId): string => index.document(id)?.published ?? '9999'
  return (a, b) =>
    compare(key(a.document), key(b.document)) || compare(a.document, b.document) || a.span[0] - b.span[0]
}

/**
 * Whether an occurrence is the base of its utterance, or gives words that the base's document lacks: such a one is
 * compared with itself.
 */
export function isBase({ base }: Utterance, { document, span, baseDocument }: Occurrence): boolean {
  if (document === base.document) return overlap(span, base.span) > 0
  return (
    baseDocument === document &&
    base.parts.some(part => part.document === document && overlap(span, part.span) > 0)
  )
}

/** Orders strings by code unit: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What an occurrence leaves out of and adds to its base, in the order of the occurrence. */
export function occurrenceDifference(occurrence: Occurrence, index: ContentsIndex): DifferencePart[] {
  return differenceOf({
    readingText: index.document(occurrence.document)?.text ?? '',
    readingSpan: occurrence.span,
    baseWords: ({ base, baseDocument }) => index.words(baseDocument ?? occurrence.baseDocument, base),
    variants: occurrence.variants,
  })
}

/** The words of an utterance's base: its parts joined by " … ". */
export function utteranceWords({ base }: Utterance, index: ContentsIndex): string {
  return base.parts.map(part => index.words(part.document, part.span)).join(' … ')
}
