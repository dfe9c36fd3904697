import type { Utterance } from '../collation/index.js'
import { contains, type DocumentId } from '../text/index.js'
import { changeRates, chanceOf, deviationsOf, type Deviation } from './deviation.js'
import type { Claim } from './claim.js'
import { nameOf, type IndexedPile } from './pile.js'
import { publicationOrder } from './publication-order.js'

/** A common change more likely than this by chance makes no claim: one dropped content word is 1 in 250. */
const CHANCE = 0.01

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

interface Group {
  readonly deviation: Deviation
  readonly documents: readonly DocumentId[]
  readonly against: ReadonlySet<DocumentId>
}

/** The changes that two or more witnesses of an utterance have in common, against the primary text or several others. */
function commonChanges(
  utterance: Utterance,
  deviations: readonly Deviation[],
): (Group & { readonly members: readonly Deviation[] })[] {
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

/**
 * Claims by the common-error method of textual scholarship: two witnesses that leave the base in the
 * same way, where chance would hardly bring them together, have it one from the other or both from a
 * third. Each witness is set against the oldest that has the change; without an order of dates the claim
 * has no direction. Groups of three or more undated witnesses make claims for neighbours by id only.
 */
export function deviationClaims(pile: IndexedPile): Claim[] {
  const all = new Map(pile.utterances.map(utterance => [utterance, deviationsOf(pile, utterance)]))
  const rates = changeRates(pile, [...all.values()].flat())
  return [...all].flatMap(([utterance, deviations]) =>
    commonChanges(utterance, deviations).flatMap(group => {
      const chance = chanceOf(group.deviation, rates)
      if (chance > CHANCE) return []
      const source = eldest(pile, group.documents)
      const others = group.documents.filter(id => id !== source)
      return others.flatMap((from, at): Claim[] => {
        const to = source ?? others[at + 1]
        if (to === undefined) return []
        const place = (id: DocumentId): Deviation | undefined =>
          group.members.find(member => member.occurrence.document === id)
        const witnesses = listed([...group.against].map(id => nameOf(pile, id)).toSorted())
        const reason = `${nameOf(pile, from)} and ${nameOf(pile, to)} both ${describe(group.deviation, witnesses)}; by chance about 1 in ${Math.round(1 / chance)}`
        const evidence = {
          basis: 'shared-deviation',
          reason,
          from: place(from)?.occurrence.span,
          to: place(to)?.occurrence.span,
          utterance: utterance.id,
        } as const
        return [
          {
            from,
            to,
            toName: undefined,
            directed: source !== undefined,
            weight: Math.min(0.9, 1 - Math.sqrt(chance) * 2),
            evidence,
          },
        ]
      })
    }),
  )
}
