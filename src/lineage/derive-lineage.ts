import type { DocumentId } from '../text/index.js'
import type { Claim } from './claim.js'
import { counterEvidence } from './counter-evidence.js'
import { creditClaims } from './credit-claims.js'
import { deviationClaims } from './deviation-claims.js'
import type { EdgeEvidence, LineageEdge } from './edge.js'
import { firstPublisherClaims } from './first-publisher-claims.js'
import { outletKey } from './outlet-key.js'
import { indexPile, type IndexedPile, type Pile } from './pile.js'
import { primaryClaims } from './primary-claims.js'
import { wordingClaims } from './wording-claims.js'

/** Edges below this are not printed: what we would not sign. */
const SIGNED = 0.4

/**
 * Who took from whom in a pile of documents, with the evidence in words: credits, common narrative,
 * quotations of primary texts, quotations from the outlet that printed them first, common departures
 * from the base. All evidence for a pair makes one edge; a document can have several sources (mixed
 * descent). `to` is undefined where the pile does not hold the source. Two edges
 * never join the same pair both ways. Sorted by `from`, `to`, `toName`; the same for any order of the
 * input, and for any part of a pile that holds whole what its documents have in common. Empty where
 * nothing shows. Cost: linear in the text, plus the pairs that have words in common.
 */
export function deriveLineage(pile: Pile): LineageEdge[] {
  return [...deriveLineageOf(pile).edges]
}

/** What was derived for the documents that were asked for. */
export interface LineageOfSome {
  readonly edges: readonly LineageEdge[]
  /** Other documents of which some reason says that they took from one of these: their edges may be others because of these. */
  readonly met: ReadonlySet<DocumentId>
}

/** The same, with the documents that were not asked for and to which it makes a difference. */
export function deriveLineageOf(pile: Pile): LineageOfSome {
  const indexed = indexPile(pile)
  const told = [...creditClaims(indexed), ...wordingClaims(indexed), ...firstPublisherClaims(indexed)]
  const derivative = [...told, ...deviationClaims(indexed, told)]
  const claims = [...derivative, ...primaryClaims(indexed, sourcesOf(derivative))]
  const { takers } = pile
  const asked = takers === undefined ? claims : claims.filter(claim => touches(claim, takers))
  const directed = oriented(asked)
  const edges = gather(directed).flatMap(group => {
    if (takers !== undefined && group.every(({ from }) => !takers.has(from))) return []
    const edge = edgeOf(indexed, group)
    return edge === undefined ? [] : [edge]
  })
  const met = new Set([...asked, ...directed].map(({ from }) => from))
  for (const id of takers ?? met) met.delete(id)
  return { edges, met }
}

/** A claim the other way may outweigh one of a document that is asked for. */
function touches({ from, to }: Claim, takers: ReadonlySet<DocumentId>): boolean {
  return takers.has(from) || (to !== undefined && takers.has(to))
}

function sourcesOf(claims: readonly Claim[]): Map<DocumentId, Set<DocumentId>> {
  const sources = new Map<DocumentId, Set<DocumentId>>()
  for (const { from, to, directed } of claims) {
    if (to === undefined || !directed) continue
    const known = sources.get(from)
    if (known === undefined) sources.set(from, new Set([to]))
    else known.add(to)
  }
  return sources
}

/** Claims without direction take that of a directed claim for the same two documents. */
function oriented(claims: readonly Claim[]): Claim[] {
  const directed = new Set(
    claims
      .filter(claim => claim.directed && claim.to !== undefined)
      .map(claim => `${claim.from} ${claim.to}`),
  )
  return claims.map(claim => {
    if (claim.directed || claim.to === undefined || directed.has(`${claim.from} ${claim.to}`)) return claim
    const { from, to, evidence } = claim
    return directed.has(`${to} ${from}`)
      ? { ...claim, from: to, to: from, evidence: { ...evidence, from: evidence.to, to: evidence.from } }
      : claim
  })
}

/** The claims of one pair together, pairs in order. Where directed claims oppose each other, the weightier side stays. */
function gather(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${claim.from} ${claim.to ?? ''} ${claim.to === undefined ? outletKey(claim.toName ?? '') : ''}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [claim])
    else known.push(claim)
  }
  const outweighed = ([first]: readonly Claim[], own: number): boolean => {
    if (first?.to === undefined) return false
    const opposite = groups.get(`${first.to} ${first.from} `)
    const theirs = opposite === undefined ? -1 : confidenceOf(opposite)
    return theirs > own || (theirs === own && first.to < first.from)
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, group]) => group)
    .filter(group => !outweighed(group, confidenceOf(group)))
}

/** How sure independent reasons make us together, less what speaks against. */
function confidenceOf(claims: readonly Claim[]): number {
  const doubt = claims.filter(claim => claim.weight > 0).reduce((rest, claim) => rest * (1 - claim.weight), 1)
  const against = claims
    .filter(claim => claim.weight < 0)
    .reduce((rest, claim) => rest * (1 + claim.weight), 1)
  return (1 - doubt) * against
}

function edgeOf(pile: IndexedPile, claims: readonly Claim[]): LineageEdge | undefined {
  const [first] = claims
  if (first === undefined) return undefined
  const { from, to } = first
  const toName = claims.find(claim => claim.toName !== undefined)?.toName
  const isPrimary = to !== undefined && pile.byId.get(to)?.kind !== 'article'
  const credited = claims.some(claim => claim.evidence.basis === 'credit')
  const against = to === undefined || credited || isPrimary ? undefined : counterEvidence(pile, from, to)
  const all = against === undefined ? claims : [...claims, against]
  const confidence = Math.round(confidenceOf(strongest(all)) * 100) / 100
  if (confidence < SIGNED) return undefined
  const directed = claims.some(claim => claim.directed)
  const alternatives = directed ? [] : [...new Set(claims.flatMap(claim => claim.alternatives ?? []))]
  const wayKnown = directed || alternatives.length > 0
  return {
    from,
    to,
    toName,
    directed,
    ...(alternatives.length > 0 && { alternatives }),
    evidence: distinct(all.map(({ evidence }) => (wayKnown ? evidence : undirected(evidence)))),
    confidence,
  }
}

function undirected(evidence: EdgeEvidence): EdgeEvidence {
  return { ...evidence, reason: `${evidence.reason}; nothing tells which took from which` }
}

/** Each reason once: a credit that a text repeats is one reason. */
function distinct(evidence: readonly EdgeEvidence[]): EdgeEvidence[] {
  const byReason = new Map<string, EdgeEvidence>()
  for (const one of evidence) if (!byReason.has(one.reason)) byReason.set(one.reason, one)
  return [...byReason.values()]
}

/** Several reasons of one basis are not independent: of each basis the weightiest counts, and all that speaks against. */
function strongest(claims: readonly Claim[]): Claim[] {
  const best = new Map<string, Claim>()
  for (const claim of claims) {
    if (claim.weight < 0) continue
    const known = best.get(claim.evidence.basis)
    if (known === undefined || claim.weight > known.weight) best.set(claim.evidence.basis, claim)
  }
  return [...best.values(), ...claims.filter(claim => claim.weight < 0)]
}
