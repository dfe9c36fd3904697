import type { SpeakerId } from '../../people/index.js'
import type { Statement } from '../../record/index.js'
import { placesIn } from '../../report/index.js'
import type { RecordStore } from '../../store/index.js'
import type { DocumentId, SourceDocument } from '../../text/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { PersonStatement, PersonStatementQuery, PersonStatements } from '../schema/people.js'
import { withinRange } from '../time-range.js'
import { bearersOf } from './bearers.js'
import type { Speaking, SpeakingDocuments } from './speaking-documents.js'
import { speakingOf } from './speaking-documents.js'

/**
 * Of a speaker in more documents, statements are given in the order of their publication: to order them all by when they
 * were said, all would have to be read.
 */
const READ_AT_ONCE = 120

/**
 * A part of a speaker's statements, by when they were said where that is known, else published. Cost: the analyses of the documents that
 * are read: at most `READ_AT_ONCE`, or those of the part.
 */
export function personStatements(
  id: SpeakerId,
  query: PersonStatementQuery,
  { store, documents }: { readonly store: RecordStore; readonly documents: SpeakingDocuments },
): PersonStatements {
  const speaking = speakingOf(bearersOf(id, store, documents))
  return orderOf(speaking) === 'said'
    ? bySaying(id, query, { store, speaking })
    : byPublication(id, query, { store, speaking })
}

/** By what the statements of a speaker are ordered. */
export function orderOf(speaking: readonly Speaking[]): PersonStatements['order'] {
  return speaking.length <= READ_AT_ONCE ? 'said' : 'published'
}

interface Sources {
  readonly store: RecordStore
  readonly speaking: readonly Speaking[]
}

interface Found {
  readonly document: SourceDocument
  readonly statement: Statement
}

function bySaying(
  id: SpeakerId,
  query: PersonStatementQuery,
  { store, speaking }: Sources,
): PersonStatements {
  const { offset, limit } = query
  const within = withinRange(query)
  const found = speaking
    .flatMap(({ document }) => statementsIn(id, document.id, store))
    .filter(one => within(whenOf(one)))
    .map((one, number) => ({ one, number, when: whenOf(one) ?? '~' }))
    // What is equal stays in the order of documents and places.
    .toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.number - b.number))
    .map(({ one }) => one)
  return { total: found.length, rows: rowsOf(found.slice(offset, offset + limit)), order: 'said' }
}

function byPublication(
  id: SpeakerId,
  query: PersonStatementQuery,
  { store, speaking }: Sources,
): PersonStatements {
  const { offset, limit } = query
  const isWithin = withinRange(query)
  const within = speaking.filter(({ document }) => isWithin(document.published))
  const rows: Found[] = []
  let before = 0
  for (const { document, statements } of within) {
    if (before >= offset + limit) break
    if (before + statements > offset) {
      const from = Math.max(0, offset - before)
      rows.push(...statementsIn(id, document.id, store).slice(from, from + limit - rows.length))
    }
    before += statements
  }
  const total = within.reduce((sum, { statements }) => sum + statements, 0)
  return { total, rows: rowsOf(rows), order: 'published' }
}

/** The speaker's statements in one document, by place. */
function statementsIn(id: SpeakerId, within: DocumentId, store: RecordStore): Found[] {
  const document = store.view.document(within)
  if (document === undefined) return []
  return store.view
    .statementsOf(document.id)
    .filter(one => one.speaker === id)
    .map(statement => ({ document, statement }))
}

function whenOf({ document, statement }: Found): string | undefined {
  return statement.said?.edtf ?? document.published
}

function rowsOf(found: readonly Found[]): PersonStatement[] {
  return found.map(({ document, statement }) => {
    const { content, source, said, via, type, decided } = statement
    const words = (span: readonly [number, number]): string => document.text.slice(...span)
    const start = Math.min(...content.map(span => span[0]))
    const end = Math.max(...content.map(span => span[1]))
    return {
      id: statement.id,
      document: namedDocument(document),
      span: [start, end],
      place: placesIn(document)([start, end]),
      type,
      words: content.map(words).join(' … ').replaceAll(/\s+/g, ' ').trim(),
      said: said?.edtf ?? null,
      saidReason: said?.reason ?? null,
      source: source.map(words).join(' … ').replaceAll(/\s+/g, ' ').trim(),
      via: via.map(step => `${words(step.cue)} ${words(step.span)}`.replaceAll(/\s+/g, ' ').trim()),
      decided: decided !== undefined,
    }
  })
}
