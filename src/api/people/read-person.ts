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
import { viaOf } from './through-whom.js'

/** So many examples of each spelling are named. */
const EXAMPLES = 3
/** So many changed quotations are given with the page. */
const CHANGED = 50

/** One speaker with all but the statements. Undefined for an unknown id. Cost: the documents that name them, a few of them read. */
export function readPerson(
  id: SpeakerId,
  store: RecordStore,
  quotations: QuotationsIndex,
): PersonPage | undefined {
  const speaker = store.people.speaker(id)
  if (speaker === undefined) return undefined
  const bearers = bearersOf(id, store)
  const speaking = bearers.filter(one => one.statements > 0)
  const filter = { speaker: id, offset: 0, limit: CHANGED, sort: 'attention' } as const
  const changed = quotations.list({ ...filter, changed: '1' })
  const { name, kind, aliases, decided } = speaker
  return {
    id,
    name,
    kind,
    aliases: [...aliases],
    decided: decided === undefined ? null : { by: decided.by, at: decided.at },
    statements: speaking.reduce((sum, one) => sum + one.statements, 0),
    documents: speaking.length,
    spellings: spellingsOf(bearers, store),
    ...rolesOf(bearers, store),
    ...quotingOf(speaking, store, new Set(store.view.primaryDocumentsOf(id))),
    ...viaOf(id, speaking, store),
    quotations: quotations.list(filter).total,
    changed: { total: changed.total, rows: quotationRows(changed.found, store.view) },
  }
}

/** A document as it is named; undefined where it is not there. Reads its text. */
export function nameDocument(ordinal: number, store: RecordStore): NamedDocument | undefined {
  const found = store.documents.byOrdinal(ordinal)
  return found === undefined ? undefined : namedDocument(found.document)
}

function spellingsOf(bearers: readonly Bearer[], store: RecordStore): PersonPage['spellings'] {
  const byName = new Map<string, number[]>()
  for (const { ordinal, persons } of bearers)
    for (const name of new Set(persons.map(one => one.person.name)))
      byName.set(name, [...(byName.get(name) ?? []), ordinal])
  return [...byName]
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([name, ordinals]) => ({
      name,
      documents: ordinals.length,
      examples: ordinals.slice(0, EXAMPLES).flatMap(ordinal => nameDocument(ordinal, store) ?? []),
    }))
}

function quotingOf(
  speaking: readonly Bearer[],
  store: RecordStore,
  own: ReadonlySet<DocumentId>,
): Pick<PersonPage, 'quotedBy' | 'own'> {
  const heads = new Map(store.documents.listed().map(one => [one.id, one.head]))
  const authored: NamedDocument[] = []
  const byPublisher = new Map<string, { documents: number; statements: number }>()
  for (const { ordinal, persons, statements } of speaking) {
    const document = store.documents.idOf(ordinal)
    const head = heads.get(document)
    const isOwn =
      own.has(document) && head?.authors.some(name => persons.some(one => isName(one.person, name))) === true
    const named = isOwn ? nameDocument(ordinal, store) : undefined
    if (named !== undefined) {
      authored.push(named)
      continue
    }
    const key = head?.publisher ?? ''
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

function isName(
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  author: string,
): boolean {
  return name === author || aliases.includes(author)
}
