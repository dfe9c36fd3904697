import type { SpeakerId } from '../../people/index.js'
import type { RecordStore } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import type { QuotationsIndex } from '../quotations/quotations-index.js'
import { quotationRows } from '../quotations/quotation-rows.js'
import { namedDocument } from '../reading/named-document.js'
import type { PersonPage } from '../schema/people.js'
import type { NamedDocument } from '../schema/reading.js'
import type { Bearer } from './bearers.js'
import { bearersOf } from './bearers.js'
import { rolesOf } from './given-roles.js'
import { orderOf } from './person-statements.js'
import type { Speaking, SpeakingDocuments } from './speaking-documents.js'
import { speakingOf } from './speaking-documents.js'
import { viaOf } from './through-whom.js'

/** So many examples of each spelling are named, and so many spellings. */
const EXAMPLES = 3
const SPELLINGS = 40
/** So many changed quotations are given with the page. */
const CHANGED = 6
/** So many of the speaker's own texts are named. */
const OWN = 60

/** What a person's page is read from. */
export interface PersonSources {
  readonly store: RecordStore
  readonly documents: SpeakingDocuments
  readonly quotations: QuotationsIndex
}

/**
 * One speaker with all but the statements. Undefined for an unknown id. Cost: the persons under the speaker's keys, and
 * some sixty documents.
 */
export function readPerson(
  id: SpeakerId,
  { store, documents, quotations }: PersonSources,
): PersonPage | undefined {
  const speaker = store.people.speaker(id)
  if (speaker === undefined) return undefined
  const bearers = bearersOf(id, store, documents)
  const speaking = speakingOf(bearers)
  const filter = { speaker: id, offset: 0, limit: CHANGED, sort: 'attention' } as const
  const changed = quotations.list({ ...filter, altered: 'source' })
  const { name, kind, aliases, decided } = speaker
  return {
    id,
    name,
    kind,
    aliases: [...aliases],
    decided: decided === undefined ? null : { by: decided.by, at: decided.at },
    statements: speaking.reduce((sum, one) => sum + one.statements, 0),
    documents: speaking.length,
    namedIn: bearers.length,
    order: orderOf(speaking),
    spellings: spellingsOf(bearers, store),
    ...rolesOf(bearers, store),
    ...quotingOf(speaking, bearers, store),
    ...viaOf(id, speaking, store),
    quotations: quotations.list(filter).total,
    changed: { total: changed.total, rows: quotationRows(changed.found, store.view) },
    differing: quotations.list({ ...filter, altered: 'print' }).total,
  }
}

function nameDocument(id: DocumentId, store: RecordStore): NamedDocument[] {
  const found = store.view.document(id)
  return found === undefined ? [] : [namedDocument(found)]
}

function spellingsOf(bearers: readonly Bearer[], store: RecordStore): PersonPage['spellings'] {
  const byName = new Map<string, DocumentId[]>()
  for (const { document, persons } of bearers)
    for (const name of new Set(persons.map(one => one.person.name))) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [document.id])
      else known.push(document.id)
    }
  return [...byName]
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, SPELLINGS)
    .map(([name, ids]) => ({
      name,
      documents: ids.length,
      examples: ids.slice(0, EXAMPLES).flatMap(id => nameDocument(id, store)),
    }))
}

function quotingOf(
  speaking: readonly Speaking[],
  bearers: readonly Bearer[],
  store: RecordStore,
): Pick<PersonPage, 'quotedBy' | 'own'> {
  const names = new Set(
    bearers.flatMap(({ persons }) => persons.flatMap(({ person }) => [person.name, ...person.aliases])),
  )
  const authored: NamedDocument[] = []
  const byPublisher = new Map<string, { documents: number; statements: number }>()
  for (const { document, statements } of speaking) {
    const isOwn =
      document.authors.some(author => names.has(author)) &&
      store.documents.kindOf(document.ordinal) !== 'article'
    if (isOwn && authored.length < OWN) authored.push(...nameDocument(document.id, store))
    if (isOwn) continue
    const key = document.publisher ?? ''
    const known = byPublisher.get(key) ?? { documents: 0, statements: 0 }
    byPublisher.set(key, { documents: known.documents + 1, statements: known.statements + statements })
  }
  return {
    own: authored,
    quotedBy: [...byPublisher]
      .map(([publisher, counts]) => ({ publisher: publisher === '' ? null : publisher, ...counts }))
      .toSorted((a, b) => b.documents - a.documents || b.statements - a.statements),
  }
}
