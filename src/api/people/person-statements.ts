import type { SpeakerId } from '../../people/index.js'
import type { Statement } from '../../record/index.js'
import { placesIn } from '../../report/index.js'
import type { RecordStore } from '../../store/index.js'
import type { SourceDocument } from '../../text/index.js'
import { isWithin } from '../documents-index.js'
import { namedDocument } from '../reading/named-document.js'
import type { PersonStatement, PersonStatementQuery, PersonStatements } from '../schema/people.js'
import type { Bearer } from './bearers.js'
import { bearersOf } from './bearers.js'

/** Of a speaker in more documents, statements are given in the order of their publication: to order them all by when they were said, all would have to be read. */
const READ_AT_ONCE = 120

/**
 * A part of a speaker's statements, by when they were said where that is known, else published. Cost: the analyses of the documents that
 * are read: at most `READ_AT_ONCE`, or those of the part.
 */
export function personStatements(
  id: SpeakerId,
  query: PersonStatementQuery,
  store: RecordStore,
): PersonStatements {
  const bearers = bearersOf(id, store).filter(one => one.statements > 0)
  return bearers.length <= READ_AT_ONCE
    ? bySaying(id, query, { store, bearers })
    : byPublication(id, query, { store, bearers })
}

interface Sources {
  readonly store: RecordStore
  readonly bearers: readonly Bearer[]
}

interface Found {
  readonly document: SourceDocument
  readonly statement: Statement
}

function bySaying(id: SpeakerId, query: PersonStatementQuery, { store, bearers }: Sources): PersonStatements {
  const { since, until, offset, limit } = query
  const found = bearers
    .flatMap(({ ordinal }) => statementsIn(id, ordinal, store))
    .filter(one => isWithin(whenOf(one), since, until))
    .map((one, number) => ({ one, number, when: whenOf(one) ?? '~' }))
    // What is equal stays in the order of documents and places.
    .toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.number - b.number))
    .map(({ one }) => one)
  return { total: found.length, rows: rowsOf(found.slice(offset, offset + limit)), order: 'said' }
}

function byPublication(
  id: SpeakerId,
  { since, until, offset, limit }: PersonStatementQuery,
  { store, bearers }: Sources,
): PersonStatements {
  const heads = new Map(store.documents.listed().map(one => [one.id, one.head.published]))
  const within = bearers.filter(({ ordinal }) =>
    isWithin(heads.get(store.documents.idOf(ordinal)), since, until),
  )
  const rows: Found[] = []
  let before = 0
  for (const { ordinal, statements } of within) {
    if (before >= offset + limit) break
    if (before + statements > offset) {
      const from = Math.max(0, offset - before)
      rows.push(...statementsIn(id, ordinal, store).slice(from, from + limit - rows.length))
    }
    before += statements
  }
  const total = within.reduce((sum, { statements }) => sum + statements, 0)
  return { total, rows: rowsOf(rows), order: 'published' }
}

/** The speaker's statements in one document, by place. */
function statementsIn(id: SpeakerId, ordinal: number, store: RecordStore): Found[] {
  const document = store.documents.byOrdinal(ordinal)?.document
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
