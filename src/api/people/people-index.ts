import type { SpeakerTally } from '../../store/index.js'
import { foldedWords } from '../documents-index.js'
import type { PeopleQuery, PersonRow } from '../schema/people.js'

/** Somebody as the index of a record holds them. */
export interface IndexedPerson extends PersonRow {
  /** What a search by words looks through, folded. */
  readonly words: string
}

type Order = PeopleQuery['sort']

/** All who say something in a record, in memory: searched, sorted and counted for each request. */
export class PeopleIndex {
  readonly #people: readonly IndexedPerson[]
  readonly #orders = new Map<Order, readonly IndexedPerson[]>()

  /** Who makes no statement is left out. */
  constructor(tally: readonly SpeakerTally[]) {
    this.#people = tally
      .filter(one => one.statements > 0)
      .map(({ aliases, ...one }) => ({
        ...one,
        aliases: [...aliases],
        words: foldedWords([one.name, ...aliases].join(' ')),
      }))
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
    return {
      total: ofKind.length,
      rows: ofKind.slice(offset, offset + limit).map(asRow),
      kinds: KINDS.map(key => ({ key, rows: found.filter(one => one.kind === key).length })),
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
