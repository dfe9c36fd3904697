import type { SourceDocument } from '../text/index.js'
import type { Credit } from './edge.js'
import { hostKey, outletKey } from './outlet-key.js'
import { latinPattern } from '../text/index.js'

/** "Copyright © 2024 The Harbour Times, LLC": how a page names its own publisher. A bare © credits a photographer. */
const SELF_NAMED = latinPattern(
  /(?:copyright\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?|(?:©|\(c\))\s*\d{4}(?:\s*[-–]\s*\d{4})?)\s*(?:by\s+)?((?:The\s+)?\p{Lu}[\p{L}.’'&-]*(?:\s+\p{Lu}[\p{L}.’'&-]*){0,4})/giu,
)

/** Told to one outlet this often, a document without a publisher is that outlet's. */
const TOLD_TO_OWN = 2

function selfNamed(text: string): Set<string> {
  const keys = [...text.matchAll(SELF_NAMED)].map(match => outletKey(match[1] ?? ''))
  return new Set(keys.filter(key => key !== ''))
}

function toldTo(credits: readonly Credit[]): Set<string> {
  const counts = new Map<string, number>()
  for (const credit of credits) {
    if (credit.relation === 'told-to')
      counts.set(outletKey(credit.name), (counts.get(outletKey(credit.name)) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= TOLD_TO_OWN).map(([key]) => key))
}

/**
 * The keys (`outletKey`) of the outlet that published `document`: by its label, the address it stands
 * at, and its own copyright line. A label that both the address and the text speak against is left
 * out: labels of collections are wrong now and then. Where nothing else tells, the outlet to which the
 * document's speakers talk again and again. Empty where nothing tells.
 */
export function publisherKeys(document: SourceDocument, credits: readonly Credit[]): ReadonlySet<string> {
  const label = document.publisher === undefined ? undefined : outletKey(document.publisher)
  const host = document.url === undefined ? undefined : hostKey(document.url)
  const own = selfNamed(document.text)
  const keys = new Set<string>()
  if (host !== undefined) keys.add(host)
  const contradicted = host !== undefined && host !== label && own.has(host)
  if (label !== undefined && !contradicted) keys.add(label)
  if (label === undefined || own.has(label) || (host !== undefined && own.has(host)))
    for (const key of own) keys.add(key)
  return keys.size > 0 ? keys : toldTo(credits)
}

/**
 * Whether a credited name is the outlet with these keys. A short form ("the Times", "the Ledger") is
 * its whole name's last word: it fits where the document speaks of its own publisher or of one whose
 * full name it gave before, which the caller knows by `short`.
 */
export function namesOutlet(
  name: string,
  keys: ReadonlySet<string>,
  short: 'whole-name' | 'short-too',
): boolean {
  const key = outletKey(name)
  if (keys.has(key)) return true
  return short === 'short-too' && key.length >= 4 && [...keys].some(whole => whole.endsWith(key))
}
