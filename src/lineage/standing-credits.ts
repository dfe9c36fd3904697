import type { DocumentId, SourceDocument } from '../text/index.js'
import type { Credit } from './edge.js'
import { outletKey } from './outlet-key.js'

type Credits = ReadonlyMap<DocumentId, readonly Credit[]>

/** A short name is the last word of a whole one, and of no fewer letters. */
const LEAST_SHORT = 4

/** The keys under which articles of the pile are credited: their publishers' names, and the last words of these that one publisher alone has. */
function articleOutlets(documents: readonly SourceDocument[]): ReadonlySet<string> {
  const whole = new Set<string>()
  const last = new Map<string, Set<string>>()
  for (const { kind, publisher } of documents) {
    const key = publisher === undefined || kind !== 'article' ? '' : outletKey(publisher)
    if (publisher === undefined || key === '') continue
    whole.add(key)
    const short = outletKey(publisher.split(/\s+/u).at(-1) ?? '')
    if (short.length < LEAST_SHORT || short === key) continue
    last.set(short, (last.get(short) ?? new Set()).add(key))
  }
  const single = [...last].flatMap(([short, keys]) => (keys.size === 1 ? [short] : []))
  return new Set([...whole, ...single])
}

/**
 * The credits that stand among these documents: all whose names show that they are outlets', and of the others those that
 * name the publisher of an article among the documents. Linear in both.
 */
export function standingCredits(documents: readonly SourceDocument[], credits: Credits): Credits {
  if (![...credits.values()].some(own => own.some(isUnproven))) return credits
  const outlets = articleOutlets(documents)
  return new Map(
    [...credits].map(([id, own]) => [
      id,
      own.filter(credit => !isUnproven(credit) || outlets.has(outletKey(credit.name))),
    ]),
  )
}

/** Whether nothing but its place tells that a credit's name is an outlet's. */
export function isUnproven({ unproven }: Credit): boolean {
  return unproven === true
}
