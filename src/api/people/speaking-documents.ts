import type { RecordStore } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import type { Making } from '../prepared.js'
import { fileAt } from '../reading/named-document.js'
import type { Bearer } from './bearers.js'

/** A document as pages of people name it. */
export interface SpeakingDocument {
  readonly id: DocumentId
  readonly ordinal: number
  readonly title: string | undefined
  /** The name of its file; undefined for one that lies nowhere any more. */
  readonly file: string | undefined
  readonly language: string | undefined
  readonly publisher: string | undefined
  readonly published: string | undefined
  readonly authors: readonly string[]
}

/** The documents of a record by ordinal, in the order of publication; earlier versions are left out. */
export type SpeakingDocuments = ReadonlyMap<number, SpeakingDocument>

/** How much somebody says in a document. */
export interface Speaking {
  readonly document: SpeakingDocument
  readonly statements: number
}

/** Reads what pages of people tell of documents. Some 25 µs a document where they are not listed yet. */
export function* speakingDocuments(store: RecordStore): Making<SpeakingDocuments> {
  const listed = new Map((yield* store.documents.listing()).map(one => [one.id, one]))
  const documents = new Map<number, SpeakingDocument>()
  for (const ordinal of store.documents.ordered()) {
    const id = store.documents.idOf(ordinal)
    const found = listed.get(id)
    if (found === undefined) continue
    const { title, language, publisher, published, authors } = found.head
    const file = fileAt(found.path)
    documents.set(ordinal, { id, ordinal, title, file, language, publisher, published, authors })
    yield
  }
  return documents
}

/** Where somebody says something, in the order of publication. */
export function speakingOf(bearers: readonly Bearer[]): readonly Speaking[] {
  return bearers
    .map(({ document, persons }) => ({
      document,
      statements: persons.reduce((sum, one) => sum + one.statements, 0),
    }))
    .filter(one => one.statements > 0)
}
