import type { SpeakerId } from '../../people/index.js'
import type { SpeakerHead } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import { foldedWords } from '../documents-index.js'
import type { PeopleQuery, PersonRow } from '../schema/people.js'

/** A document as the index of people holds it. */
export interface SpeakingDocument {
  readonly id: DocumentId
  readonly ordinal: number
  readonly title: string | undefined
  readonly language: string | undefined
  readonly publisher: string | undefined
  readonly published: string | undefined
  readonly authors: readonly string[]
}

/** How much somebody says in a document. */
export interface Speaking {
  readonly document: SpeakingDocument
  readonly statements: number
}

/** What the index is made of. */
export interface PeopleParts {
  readonly heads: readonly SpeakerHead[]
  /** In the order of publication. */
  readonly documents: ReadonlyMap<number, SpeakingDocument>
  /** By speaker, in the order of the documents. */
  readonly speaking: ReadonlyMap<SpeakerId, readonly Speaking[]>
}

interface IndexedPerson extends PersonRow {
  /** What a search by words looks through, folded. */
  readonly words: string
}

type Order = PeopleQuery['sort']

/** All who say something in a record, in memory: searched, sorted and counted for each request. Who makes no statement is left out of the list. */
export class PeopleIndex {
  /** By ordinal, in the order of publication; earlier versions are left out. */
  readonly documents: ReadonlyMap<number, SpeakingDocument>
  readonly #people: readonly IndexedPerson[]
  readonly #speaking: PeopleParts['speaking']
  readonly #orders = new Map<Order, readonly IndexedPerson[]>()

  constructor({ heads, documents, speaking }: PeopleParts) {
    this.documents = documents
    this.#speaking = speaking
    this.#people = heads.flatMap(({ id, name, kind, aliases }) => {
      const own = speaking.get(id)
      if (own === undefined) return []
      return [
        {
          id,
          name,
          kind,
          aliases: [...aliases],
          statements: own.reduce((sum, one) => sum + one.statements, 0),
          documents: own.length,
          words: foldedWords([name, ...aliases].join(' ')),
        },
      ]
    })
  }

  /** Where somebody says something, in the order of publication; empty for an unknown id. */
  speakingOf(id: SpeakerId): readonly Speaking[] {
    return this.#speaking.get(id) ?? []
  }

  /** One part of the list, and how what the words find divides by kind. Linear in the people. */
  list({ q = '', kind, sort, offset, limit }: PeopleQuery): {
    readonly total: number
    readonly rows: PersonRow[]
    readonly kinds: { key: PersonRow['kind']; rows: number }[]
  } {
    const words = foldedWords(q)
      .split(/\s+/u)
      .filter(word => word !== '')
    const sorted = this.#sorted(sort)
    const found =
      words.length === 0 ? sorted : sorted.filter(one => words.every(word => one.words.includes(word)))
    const ofKind = kind === undefined ? found : found.filter(one => one.kind === kind)
    const counts = new Map<PersonRow['kind'], number>()
    for (const one of found) counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1)
    return {
      total: ofKind.length,
      rows: ofKind.slice(offset, offset + limit).map(asRow),
      kinds: KINDS.map(key => ({ key, rows: counts.get(key) ?? 0 })),
    }
  }

  #sorted(order: Order): readonly IndexedPerson[] {
    const known = this.#orders.get(order)
    const sorted = known ?? this.#people.toSorted(ORDERS[order])
    if (known === undefined) this.#orders.set(order, sorted)
    return sorted
  }
}

const KINDS = ['person', 'body', 'unnamed'] as const satisfies readonly PersonRow['kind'][]

function asRow({ words: _words, ...row }: IndexedPerson): PersonRow {
  return row
}

const ORDERS: Readonly<Record<Order, (a: IndexedPerson, b: IndexedPerson) => number>> = {
  statements: (a, b) => b.statements - a.statements || byName(a, b),
  documents: (a, b) => b.documents - a.documents || byName(a, b),
  name: byName,
}

/** By the folded names, in the order of code units: a collator takes five times as long over a hundred thousand. */
function byName(a: IndexedPerson, b: IndexedPerson): number {
  if (a.words !== b.words) return a.words < b.words ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
