import { VERDICTS } from '../../collation/index.js'
import type { SpeakerId } from '../../people/index.js'
import type { DocumentId } from '../../text/index.js'
import { withinRange } from '../time-range.js'
import type { QuotationFilter, QuotationQuery } from '../schema/quotation-list.js'
import type { IndexedQuotation } from './indexed-quotation.js'
import { gravity } from './indexed-quotation.js'

type Order = QuotationQuery['sort']

/** How many quotations have each value. */
export interface Count {
  readonly key: string
  readonly rows: number
}

/* One collation for names: letters before accents and case. */
const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/**
 * The quotations that several documents carry, in memory and without their words: filtered, sorted and counted for each request.
 * An order of all is made when it is first asked for and kept.
 */
export class QuotationsIndex {
  readonly #quotations: readonly IndexedQuotation[]
  readonly #names: ReadonlyMap<SpeakerId, string>
  readonly #orders = new Map<Order, readonly IndexedQuotation[]>()

  /** With the names of all their speakers. */
  constructor(quotations: readonly IndexedQuotation[], names: ReadonlyMap<SpeakerId, string>) {
    this.#quotations = quotations
    this.#names = names
  }

  /** One part of the list. Linear in the quotations. */
  list(query: QuotationQuery): { readonly total: number; readonly found: readonly IndexedQuotation[] } {
    const found = this.#sorted(query.sort).filter(matcher(query))
    return { total: found.length, found: found.slice(query.offset, query.offset + query.limit) }
  }

  /** How the quotations that a filter leaves divide. Linear in them. */
  shares(filter: QuotationFilter): {
    readonly all: number
    readonly total: number
    readonly altered: readonly Count[]
    readonly verdicts: readonly Count[]
    readonly speakers: readonly Count[]
    readonly publishers: readonly Count[]
  } {
    const without = (name: keyof QuotationFilter): readonly IndexedQuotation[] =>
      this.#quotations.filter(matcher({ ...filter, [name]: undefined }))
    const verdicts = counted(without('verdict'), one => one.verdicts)
    return {
      all: this.#quotations.length,
      total: this.#quotations.filter(matcher(filter)).length,
      altered: counted(without('altered'), one => one.alteredAgainst).toSorted(sourceFirst),
      verdicts: VERDICTS.toReversed().flatMap(key => verdicts.filter(one => one.key === key)),
      speakers: counted(without('speaker'), one => [one.speaker ?? '']),
      publishers: counted(without('publisher'), one => one.publishers),
    }
  }

  #sorted(order: Order): readonly IndexedQuotation[] {
    const known = this.#orders.get(order)
    const sorted = known ?? this.#quotations.toSorted(this.#comparison(order))
    if (known === undefined) this.#orders.set(order, sorted)
    return sorted
  }

  #comparison(order: Order): (a: IndexedQuotation, b: IndexedQuotation) => number {
    const name = ({ speaker }: IndexedQuotation): string =>
      (speaker && this.#names.get(speaker)) ?? '\u{10FFFF}'
    switch (order) {
      case 'attention':
        return byAttention
      case 'date':
        return byDate
      case 'speaker':
        return (a, b) => COLLATOR.compare(name(a), name(b)) || byDate(a, b)
      case 'witnesses':
        return (a, b) => b.documents.length - a.documents.length || byDate(a, b)
      default:
        return order satisfies never
    }
  }
}

function byAttention(a: IndexedQuotation, b: IndexedQuotation): number {
  return (
    gravity(b.severity, b.verdict) - gravity(a.severity, a.verdict) ||
    b.changed - a.changed ||
    b.documents.length - a.documents.length ||
    byDate(a, b)
  )
}

function sourceFirst(a: Count, b: Count): number {
  return Number(b.key === 'source') - Number(a.key === 'source')
}

/** Those without a date stand last. */
function byDate(a: IndexedQuotation, b: IndexedQuotation): number {
  const [one, other] = [a.first ?? '~', b.first ?? '~']
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function matcher(filter: QuotationFilter): (one: IndexedQuotation) => boolean {
  const { verdict, speaker, document, publisher, changed, altered, since, until } = filter
  const within = withinRange({ since, until })
  return one =>
    (verdict === undefined || one.verdicts.has(verdict)) &&
    (speaker === undefined || (one.speaker ?? '') === speaker) &&
    (publisher === undefined || one.publishers.includes(publisher)) &&
    (document === undefined || one.documents.includes(document as DocumentId)) &&
    (changed === undefined || one.changed > 0) &&
    (altered === undefined || one.alteredAgainst.has(altered)) &&
    within(one.first)
}

/** The most numerous first. */
function counted(
  quotations: readonly IndexedQuotation[],
  keys: (one: IndexedQuotation) => Iterable<string>,
): Count[] {
  const counts = new Map<string, number>()
  for (const one of quotations) for (const key of keys(one)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, rows]) => ({ key, rows }))
    .toSorted((a, b) => b.rows - a.rows || (a.key < b.key ? -1 : 1))
}
