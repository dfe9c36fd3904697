import type { Utterance } from '../collation/index.js'
import { contains, type DocumentId, type Span } from '../text/index.js'
import { changeRates, chanceOf, deviationsOf, type Deviation } from './deviation.js'
import type { Claim } from './claim.js'
import { nameOf, type IndexedPile } from './pile.js'
import { publicationOrder } from './publication-order.js'

/** A common change more likely than this by chance is not worth telling. */
const CHANCE = 0.02

/** All common changes of a pair together must be less likely than this for us to sign the edge by them alone: one dropped content word is 1 in 400 in a written text, 1 in 120 in a speech. */
const SIGNED = 0.005

/** Without an order of dates nobody can tell who made them: then as unlikely as two of them. */
const SIGNED_UNDIRECTED = 1e-4

/** What common changes weigh that are too likely to be signed: they support a credit, and make no edge by themselves. */
const SUPPORT = 0.3

/** Witnesses with the base's words at the place, where the base is no primary text: one against two could be the base's own slip. */
const WITNESSES_AGAINST = 2

/** What stands at the place of a deviation with the others. */
function withBaseReading(
  { occurrences }: Utterance,
  deviation: Deviation,
  deviants: ReadonlySet<DocumentId>,
): Set<DocumentId> {
  const covering = occurrences.filter(
    ({ document, baseSpan }) => !deviants.has(document) && contains(baseSpan, deviation.variant.base),
  )
  return new Set(covering.map(({ document }) => document))
}

/** What both do, and what the others have in its place: "drop “again”, which The Ledger has". */
function describe({ kind, base, reading }: Deviation, others: string): string {
  const [have, not] = others.includes(' and ') ? ['have', 'have not'] : ['has', 'has not']
  if (reading === '') return `drop “${base}”, which ${others} ${have}`
  if (base === '') return `add “${reading}”, which ${others} ${not}`
  const change = kind === 'moved' ? `turn “${base}” into “${reading}”` : `have “${reading}”`
  return `${change} where ${others} ${have} “${base}”`
}

/** Names in a row: "A, B and C"; of many, three and how many more. */
function listed(names: readonly string[]): string {
  const [last] = names.slice(-1)
  if (last === undefined) return 'the base'
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} others`
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The witness that the others of a common change can have it from: the one that is older than all; undefined where dates do not tell. */
function eldest(pile: IndexedPile, documents: readonly DocumentId[]): DocumentId | undefined {
  const published = (id: DocumentId): string | undefined => pile.byId.get(id)?.published
  return documents.find(one =>
    documents.every(
      other => other === one || publicationOrder(published(one), published(other)) === 'before',
    ),
  )
}

/** A change that several witnesses have in common. */
interface CommonChange {
  readonly deviation: Deviation
  readonly members: readonly Deviation[]
  readonly documents: readonly DocumentId[]
  /** Who has the base's words at the place. */
  readonly against: ReadonlySet<DocumentId>
}

/** The changes that two or more witnesses of an utterance have in common, against the primary text or several others. */
function commonChanges(utterance: Utterance, deviations: readonly Deviation[]): CommonChange[] {
  const byKey = new Map<string, Deviation[]>()
  for (const deviation of deviations)
    byKey.set(deviation.key, [...(byKey.get(deviation.key) ?? []), deviation])
  return [...byKey.values()].flatMap(members => {
    const documents = [...new Set(members.map(member => member.occurrence.document))].toSorted()
    const [deviation] = members
    if (deviation === undefined || documents.length < 2) return []
    const against = withBaseReading(utterance, deviation, new Set(documents))
    const enough = utterance.base.why === 'primary-text' || against.size >= WITNESSES_AGAINST
    return enough ? [{ deviation, documents, against, members }] : []
  })
}

/** A claim of one common change, and how likely chance makes it. */
interface Chanced {
  readonly claim: Omit<Claim, 'weight'>
  readonly chance: number
}

function claimsOfGroup(
  pile: IndexedPile,
  utterance: Utterance,
  found: { readonly group: CommonChange; readonly chance: number },
): Chanced[] {
  const { group, chance } = found
  const source = eldest(pile, group.documents)
  const others = group.documents.filter(id => id !== source)
  const place = (id: DocumentId): Span | undefined =>
    group.members.find(member => member.occurrence.document === id)?.occurrence.span
  const witnesses = listed([...group.against].map(id => nameOf(pile, id)).toSorted())
  return others.flatMap((from, at): Chanced[] => {
    const to = source ?? others[at + 1]
    if (to === undefined) return []
    const reason = `${nameOf(pile, from)} and ${nameOf(pile, to)} both ${describe(group.deviation, witnesses)}; by chance about 1 in ${Math.round(1 / chance)}`
    const evidence = {
      basis: 'shared-deviation',
      reason,
      from: place(from),
      to: place(to),
      utterance: utterance.id,
    } as const
    return [{ chance, claim: { from, to, toName: undefined, directed: source !== undefined, evidence } }]
  })
}

/** What the common changes of one pair weigh together: independent ones multiply. */
function weigh(pair: readonly Chanced[]): Claim[] {
  const chance = pair.reduce((product, one) => product * one.chance, 1)
  const directed = pair.every(({ claim }) => claim.directed)
  const isSigned = chance <= (directed ? SIGNED : SIGNED_UNDIRECTED)
  return pair.map(({ claim }) => ({
    ...claim,
    weight: isSigned ? Math.min(0.9, 1 - Math.sqrt(chance) * 2) : SUPPORT,
  }))
}

/**
 * Claims by the common-error method of textual scholarship: two witnesses that leave the base in the
 * same way, where chance would hardly bring them together, have it one from the other or both from a
 * third. Each witness is set against the oldest that has the change; without an order of dates the claim
 * has no direction, and takes two unlikely changes to be signed. Groups of three or more undated
 * witnesses make claims for neighbours by id only.
 */
export function deviationClaims(pile: IndexedPile): Claim[] {
  const pairs = new Map<string, Chanced[]>()
  for (const utterance of pile.utterances) {
    const deviations = deviationsOf(pile, utterance)
    const rates = changeRates(pile, utterance, deviations)
    for (const group of commonChanges(utterance, deviations)) {
      const chance = chanceOf(group.deviation, rates)
      if (chance > CHANCE) continue
      for (const one of claimsOfGroup(pile, utterance, { group, chance })) {
        const key = `${one.claim.from} ${one.claim.to}`
        pairs.set(key, [...(pairs.get(key) ?? []), one])
      }
    }
  }
  return [...pairs.values()].flatMap(weigh)
}
