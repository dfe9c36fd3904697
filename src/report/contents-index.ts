import type { Occurrence, Utterance } from '../collation/index.js'
import type { Speaker, SpeakerId } from '../people/index.js'
import type { RecordContents, Statement } from '../record/index.js'
import type { DocumentId, SourceDocument, Span } from '../text/index.js'
import { paragraphs } from '../text/index.js'
import { clip, oneLine } from './piece.js'
import { readableDate } from './readable-date.js'

/** What listings look up in a record again and again. */
export interface ContentsIndex {
  readonly contents: RecordContents
  document(id: DocumentId): SourceDocument | undefined
  /** The words of a span; empty where the record does not hold the document. */
  words(id: DocumentId, span: Span): string
  speakerName(id: SpeakerId | undefined): string | undefined
  /** How a reader would name the document in a sentence: publisher, or title, and date. */
  name(id: DocumentId): string
  /** Title, publisher, date, as far as they are known. */
  citation(id: DocumentId): string
  /** The paragraph that an offset stands in, from 1. */
  paragraph(id: DocumentId, offset: number): number
  statements(id: DocumentId): readonly Statement[]
}

const LONGEST_TITLE = 70

/** Indexes a record for listings: linear once, then each look-up is constant (`paragraph`: linear once a document). */
export function indexContents(contents: RecordContents): ContentsIndex {
  const documents = new Map(contents.documents.map(document => [document.id, document]))
  const speakers = new Map<SpeakerId, Speaker>(contents.speakers.map(speaker => [speaker.id, speaker]))
  const statements = new Map<DocumentId, Statement[]>()
  for (const statement of contents.statements) {
    const list = statements.get(statement.document)
    if (list === undefined) statements.set(statement.document, [statement])
    else list.push(statement)
  }
  const paragraphsOf = new Map<DocumentId, readonly Span[]>()
  const date = (id: DocumentId): string[] => {
    const published = documents.get(id)?.published
    return published === undefined ? [] : [readableDate(published)]
  }
  const title = (id: DocumentId): string => documentTitle(documents.get(id), id)
  return {
    contents,
    document: id => documents.get(id),
    words: (id, span) => documents.get(id)?.text.slice(span[0], span[1]) ?? '',
    speakerName: id => (id === undefined ? undefined : (speakers.get(id)?.name ?? id)),
    name: id => [documents.get(id)?.publisher ?? title(id), ...date(id)].map(oneLine).join(', '),
    citation(id) {
      const publisher = documents.get(id)?.publisher
      const parts = [title(id), ...(publisher === undefined ? [] : [publisher]), ...date(id)]
      return parts.map(oneLine).join(', ')
    },
    paragraph(id, offset) {
      const known = paragraphsOf.get(id) ?? paragraphs(documents.get(id)?.text ?? '')
      paragraphsOf.set(id, known)
      return known.filter(span => span[0] <= offset).length || 1
    },
    statements: id => statements.get(id) ?? [],
  }
}

/** The title; without one, the first words of the text; without a text, the id. */
export function documentTitle(document: SourceDocument | undefined, id: DocumentId): string {
  if (document?.title !== undefined) return clip(oneLine(document.title), LONGEST_TITLE)
  const first = document?.text.slice(0, 200).trim() ?? ''
  return first === '' ? id : `“${clip(oneLine(first), 40)}”`
}

/** Orders occurrences by the date of their document where it is known, then by document and place. */
export function byAppearance(index: ContentsIndex): (a: Occurrence, b: Occurrence) => number {
  const key = (id: DocumentId): string => index.document(id)?.published ?? '9999'
  return (a, b) =>
    compare(key(a.document), key(b.document)) || compare(a.document, b.document) || a.span[0] - b.span[0]
}

/** Whether an occurrence is the base of its utterance. */
export function isBase(utterance: Utterance, occurrence: Occurrence): boolean {
  const { base } = utterance
  return (
    occurrence.document === base.document &&
    occurrence.span[0] < base.span[1] &&
    base.span[0] < occurrence.span[1]
  )
}

/** Orders strings by code unit: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
