import type { SpeakerId } from '../../people/index.js'
import type { SpeakerHead } from '../../store/index.js'
import { foldedWords } from '../documents-index.js'
import type { PeopleQuery, PersonRow } from '../schema/people.js'
import type { TimeRange } from '../time-range.js'
import { withinRange } from '../time-range.js'
import type { SpeakingDocuments } from './speaking-documents.js'
import type { Tally } from './tally.js'

/** How much somebody says in a record. */
export interface Said {
  readonly statements: number
  readonly documents: number
  /** The ordinal of a document that has words of them: for who is not named, the only one. */
  readonly within: number
}

/** A speaker as the index of a record holds them. */
export interface IndexedPerson extends SpeakerHead, Said {}

/** What an index can lack, and what else it is counted from. */
interface Rest {
  readonly others?: number
  readonly tally?: Tally | undefined
}

/** So many times are kept: a reader goes back and forth between few. */
const TIMES = 4

type Order = PeopleQuery['sort']
type Kind = PersonRow['kind']

/**
 * All speakers of a record, in memory: searched, sorted and counted for each request. Those whom no document names stand behind
 * all others: each is somebody in one document alone.
 */
export class PeopleIndex {
  readonly #people: readonly IndexedPerson[]
  readonly #said: ReadonlyMap<SpeakerId, Said>
  /** So many whom no document names are not among them. */
  readonly #others: number
  readonly #orders = new Map<Order, readonly IndexedPerson[]>()
  /** Folded, for a search by words: made when the first is asked for. */
  #words: ReadonlyMap<SpeakerId, string> | undefined

  readonly #tally: Tally | undefined
  /** Those of times that were asked for, by their ends. */
  readonly #times = new Map<string, PeopleIndex>()

  /** With those of the speakers who are listed; `others` whom no document names may be left out of them. */
  constructor(heads: readonly SpeakerHead[], said: ReadonlyMap<SpeakerId, Said>, rest: Rest = {}) {
    this.#people = heads.map(head => indexed(head, said))
    this.#said = said
    this.#others = rest.others ?? 0
    this.#tally = rest.tally
  }

  /** As this one, with those whom no document names. */
  withOthers(heads: readonly SpeakerHead[]): PeopleIndex {
    return new PeopleIndex([...this.#people, ...heads], this.#said, { tally: this.#tally })
  }

  /**
   * Those who say something in documents published in a time, counted in these alone; this one for all times. The last few are kept. Linear
   * in who says something in which document.
   */
  ofTime(range: TimeRange, documents: SpeakingDocuments): PeopleIndex {
    const { since, until } = range
    if (since === undefined && until === undefined) return this
    const name = `${since ?? ''}/${until ?? ''}`
    const known = this.#times.get(name)
    if (known !== undefined) return known
    const isWithin = withinRange(range)
    const inTime = [...documents.values()].filter(one => isWithin(one.published)).map(one => one.ordinal)
    const said = this.#tally?.within(new Set(inTime)) ?? new Map<SpeakerId, Said>()
    const found = new PeopleIndex(
      this.#people.filter(({ id }) => said.has(id)),
      said,
    )
    const [oldest] = this.#times.keys()
    if (this.#times.size >= TIMES && oldest !== undefined) this.#times.delete(oldest)
    this.#times.set(name, found)
    return found
  }

  /** Whether all that a part of the list tells is known without the others. */
  covers({ q = '', kind, offset, limit }: PeopleQuery): boolean {
    if (this.#others === 0) return true
    return (
      q.trim() === '' && kind !== 'unnamed' && (kind !== undefined || offset + limit <= this.#people.length)
    )
  }

  /** One part of the list, and how what the words find divides by kind. Linear in the people. */
  list({ q = '', kind, sort, offset, limit }: PeopleQuery): {
    readonly total: number
    readonly found: readonly IndexedPerson[]
    readonly kinds: { key: Kind; rows: number }[]
  } {
    const found = this.#having(this.#sorted(sort), q)
    const ofKind = kind === undefined ? found : found.filter(one => one.kind === kind)
    const counts = new Map<Kind, number>()
    for (const one of found) counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1)
    counts.set('unnamed', (counts.get('unnamed') ?? 0) + this.#others)
    return {
      total: ofKind.length + (kind === undefined ? this.#others : 0),
      found: ofKind.slice(offset, offset + limit),
      kinds: KINDS.map(key => ({ key, rows: counts.get(key) ?? 0 })),
    }
  }

  #having(people: readonly IndexedPerson[], q: string): readonly IndexedPerson[] {
    const wanted = foldedWords(q)
      .split(/\s+/u)
      .filter(word => word !== '')
    if (wanted.length === 0) return people
    this.#words ??= new Map(
      this.#people.map(({ id, name, aliases }) => [id, foldedWords([name, ...aliases].join(' '))]),
    )
    const words = this.#words
    return people.filter(({ id }) => {
      const own = words.get(id) ?? ''
      return wanted.every(word => own.includes(word))
    })
  }

  #sorted(order: Order): readonly IndexedPerson[] {
    const known = this.#orders.get(order)
    const compare = ORDERS[order]
    const sorted =
      known ??
      this.#people.toSorted(
        (a, b) => Number(a.kind === 'unnamed') - Number(b.kind === 'unnamed') || compare(a, b),
      )
    if (known === undefined) this.#orders.set(order, sorted)
    return sorted
  }
}

function indexed(
  { id, kind, name, aliases }: SpeakerHead,
  said: ReadonlyMap<SpeakerId, Said>,
): IndexedPerson {
  const { statements, documents, within } = said.get(id) ?? SILENT
  return { id, kind, name, aliases, statements, documents, within }
}

/** Whoever is somebody only by what documents say of them: the body that gave out a rule text. */
const SILENT: Said = { statements: 0, documents: 0, within: 0 }

const KINDS = ['person', 'body', 'unnamed'] as const satisfies readonly Kind[]

const ORDERS: Readonly<Record<Order, (a: IndexedPerson, b: IndexedPerson) => number>> = {
  statements: (a, b) => b.statements - a.statements || byName(a, b),
  documents: (a, b) => b.documents - a.documents || byName(a, b),
  name: byName,
}

/**
 * By their ids, which are their names without capitals, accents and signs: a collator takes five times as long over a
 * hundred thousand.
 */
function byName(a: IndexedPerson, b: IndexedPerson): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
