import type { DocumentId, Span } from '../text/index.js'
import type { Claim } from './claim.js'
import { commonNarrative, hasRun, seedKeys, type CommonPassage } from './common-narrative.js'
import { isAgency } from './credit.js'
import { narrativePairs } from './narrative-pairs.js'
import { narrativeWords, placedWords, type NarrativeWords } from './narrative-words.js'
import { outletKey } from './outlet-key.js'
import { nameOf, type IndexedPile } from './pile.js'
import { isProse } from './prose.js'
import { publicationOrder } from './publication-order.js'
import { isStanding, sameOutlet } from './same-outlet.js'

/** A passage shorter than this is a set phrase or a title ("deputy director of the office of the ..."). */
const PASSAGE = 8

/**
 * One passage of this length, or this much in several, is more than one fact told in the usual words: of the 4.5 million
 * pairs of 3,000 news articles of many publishers 6 pass.
 */
const ONE_PASSAGE = 20
const SEVERAL = 24

/** Between the articles of one outlet only long, close reuse counts. */
const OWN_WORDS = 40

interface Pair {
  readonly left: DocumentId
  readonly right: DocumentId
  readonly passages: readonly CommonPassage[]
  readonly words: number
}

function tells(pile: IndexedPile, pair: Pair): boolean {
  const longest = Math.max(0, ...pair.passages.map(passage => passage.words))
  if (sameOutlet(pile, pair.left, pair.right)) return longest >= OWN_WORDS
  return longest >= ONE_PASSAGE || (pair.passages.length > 1 && pair.words >= SEVERAL)
}

/** The narrative of each document; without words where it has no run of six of a document that is asked for. */
function narratives({ documents, takers, narrative }: IndexedPile): readonly NarrativeWords[] {
  if (takers === undefined) return documents.map(document => narrativeWords(document))
  const own = new Map(
    documents.filter(({ id }) => takers.has(id)).map(document => [document, narrativeWords(document)]),
  )
  const runs = new Set([...own.values()].flatMap(words => [...seedKeys(words)]))
  return documents.map(document => {
    const known = own.get(document)
    if (known !== undefined) return known
    if (narrative?.has(document.id) === false) return NOTHING
    // Where quotations and boilerplate end costs more than the words, and most share none.
    const placed = placedWords(document.text)
    return hasRun(placed, runs) ? narrativeWords(document, placed) : NOTHING
  })
}

const NONE = new Uint32Array()
const NOTHING: NarrativeWords = { keys: NONE, starts: NONE, ends: NONE, excluded: new Uint8Array() }

function pairs(pile: IndexedPile): Pair[] {
  const words = narratives(pile)
  return narrativePairs(words).flatMap(([i, j]) => {
    const [left, right, one, other] = [pile.documents[i], pile.documents[j], words[i], words[j]]
    if (left === undefined || right === undefined || one === undefined || other === undefined) return []
    if (pile.takers !== undefined && !pile.takers.has(left.id) && !pile.takers.has(right.id)) return []
    if (isStanding(pile, left.id, right.id)) return []
    const passages = commonNarrative(one, other, PASSAGE).filter(passage =>
      isProse(left.text.slice(...passage.left)),
    )
    const pair = {
      left: left.id,
      right: right.id,
      passages,
      words: passages.reduce((sum, passage) => sum + passage.words, 0),
    }
    return tells(pile, pair) ? [pair] : []
  })
}

/** The news agencies that a document is signed by, or that it is. */
function agencies(pile: IndexedPile, id: DocumentId): Set<string> {
  const credited = (pile.credits.get(id) ?? [])
    .filter(credit => credit.relation === 'agency' && isAgency(credit.name))
    .map(credit => outletKey(credit.name))
  return new Set([...credited, ...[...(pile.keys.get(id) ?? [])].filter(isAgency)])
}

/** Which of the two took from the other, with the reason; undefined where nothing tells. */
function taker(
  pile: IndexedPile,
  { left, right }: Pair,
): { readonly from: DocumentId; readonly why: string } | undefined {
  const one = pile.byId.get(left)
  const other = pile.byId.get(right)
  if (one === undefined || other === undefined) return undefined
  const order = publicationOrder(one.published, other.published)
  if (order !== 'unknown') return { from: order === 'after' ? left : right, why: 'and is younger' }
  const holes = (id: DocumentId): number =>
    (pile.byId.get(id)?.damage ?? []).filter(
      damage => damage.kind === 'lost-text' || damage.kind === 'lost-start',
    ).length
  if (holes(left) !== holes(right))
    return { from: holes(left) > holes(right) ? left : right, why: 'and has lost text that the other has' }
  return undefined
}

/** Two documents, their longest common passage in each, and what they have in common in words. */
interface Common {
  readonly from: DocumentId
  readonly to: DocumentId
  readonly spans: { readonly from: Span; readonly to: Span }
  readonly reason: string
}

function commonOf(pile: IndexedPile, pair: Pair, from: DocumentId): Common | undefined {
  const to = from === pair.left ? pair.right : pair.left
  const longest = pair.passages.toSorted((a, b) => b.words - a.words || a.left[0] - b.left[0])[0]
  if (longest === undefined) return undefined
  const spans =
    from === pair.left ? { from: longest.left, to: longest.right } : { from: longest.right, to: longest.left }
  const words = (pile.byId.get(from)?.text ?? '').slice(...spans.from).split(/\s+/u)
  const reason = `${nameOf(pile, from)} has ${pair.words} words of narrative in common with ${nameOf(pile, to)} (“${words.slice(0, 14).join(' ')} …”)`
  return { from, to, spans, reason }
}

const isPublishedBy = (pile: IndexedPile, id: DocumentId, agency: string): boolean =>
  pile.keys.get(id)?.has(agency) ?? false

/** That a document has its common words from a news agency, whose text the other one is or carries too. */
function fromAgency(
  pile: IndexedPile,
  pair: Pair,
  source: { readonly id: DocumentId; readonly agency: string },
): Claim[] {
  const common = commonOf(pile, pair, source.id)
  if (common === undefined) return []
  const name = agencyName(pile, pair, source.agency)
  const why = isPublishedBy(pile, common.to, source.agency)
    ? `which is ${name}’s own, later: from an earlier report of it`
    : `both are signed by ${name}: a common source, not one from the other`
  const evidence = {
    basis: 'wording',
    reason: `${common.reason}; ${why}`,
    from: common.spans.from,
    to: undefined,
    utterance: undefined,
  } as const
  return [{ from: source.id, to: undefined, toName: name, directed: true, weight: 0.5, evidence }]
}

function claimsOf(pile: IndexedPile, pair: Pair): Claim[] {
  const direction = taker(pile, pair)
  const from = direction?.from ?? (pair.left > pair.right ? pair.left : pair.right)
  const to = from === pair.left ? pair.right : pair.left
  const both = agencies(pile, to)
  const agency = [...agencies(pile, from)].find(key => both.has(key) || isPublishedBy(pile, from, key))
  if (agency !== undefined && !isPublishedBy(pile, to, agency)) {
    return [from, to]
      .filter(id => !isPublishedBy(pile, id, agency))
      .flatMap(id => fromAgency(pile, pair, { id, agency }))
  }
  const common = commonOf(pile, pair, from)
  if (common === undefined) return []
  const reason = direction === undefined ? common.reason : `${common.reason}, ${direction.why}`
  const evidence = {
    basis: 'wording',
    reason,
    from: common.spans.from,
    to: common.spans.to,
    utterance: undefined,
  } as const
  const weight = 0.5 + Math.min(0.45, pair.words / 200)
  return [{ from, to, toName: undefined, directed: direction !== undefined, weight, evidence }]
}

/** What the documents call an agency; its key where neither names it. */
function agencyName(pile: IndexedPile, pair: Pair, key: string): string {
  const ids = [pair.left, pair.right]
  const credited = ids
    .flatMap(id => pile.credits.get(id) ?? [])
    .find(credit => outletKey(credit.name) === key)
  const publisher = ids
    .map(id => pile.byId.get(id)?.publisher)
    .find(name => name !== undefined && outletKey(name) === key)
  return credited?.name.replace(/^the\s+/iu, '') ?? publisher ?? key
}

/**
 * Claims from narrative that two documents have in common outside quotation marks: one long passage or
 * several, no headlines, no standing matter. The younger took from the older; without an order of dates
 * the one with damage took from the whole one; else the claim has no direction. Where both are signed by
 * one news agency, each has it from there and not from the other; what an agency printed later, the other
 * has from an earlier report of it. Cost: that of `narrativePairs`.
 */
export function wordingClaims(pile: IndexedPile): Claim[] {
  return pairs(pile).flatMap(pair => claimsOf(pile, pair))
}
