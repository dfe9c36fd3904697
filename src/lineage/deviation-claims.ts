import type { Occurrence, Utterance } from '../collation/index.js'
import { contains, overlap, type DocumentId, type Span } from '../text/index.js'
import { changeRates, chanceOf, deviationsOf, type Deviation } from './deviation.js'
import type { Claim } from './claim.js'
import { countWords, nameOf, type IndexedPile } from './pile.js'
import { isProse } from './prose.js'
import { daysBetween, publicationOrder } from './publication-order.js'
import { sameOutlet } from './same-outlet.js'

/** A common change more likely than this by chance is not worth telling. */
const CHANCE = 0.02

/**
 * All common changes of a pair together must be less likely than this for us to sign the edge by them alone: one dropped
 * content word is 1 in 400 in a written text, 1 in 120 in a speech.
 */
const SIGNED = 0.005

/** Without an order of dates nobody can tell who made them: then as unlikely as two of them. */
const SIGNED_UNDIRECTED = 1e-4

/** What common changes weigh that are too likely to be signed: they support a credit, and make no edge by themselves. */
const SUPPORT = 0.3

/**
 * What they weigh where several printed the change before: enough for an edge that says so, and less than an even chance
 * that it is this one.
 */
const UNCERTAIN = 0.45

/**
 * Witnesses with the base's words at the place, where the base is no primary text: one against two could be the base's
 * own slip.
 */
const WITNESSES_AGAINST = 2

/**
 * Whether it is the deviants that left the common text, where no primary text tells what that was. What they have more than
 * others the others have lost, or never quoted.
 */
function isOutnumbered({ kind }: Deviation, deviants: number, against: ReadonlySet<DocumentId>): boolean {
  return kind !== 'added' && against.size >= Math.max(WITNESSES_AGAINST, deviants)
}

/** So many days after it was said a saying is said again in other words; what was written stands as it is. */
const DAYS = 31

/** Whether all give the words to one speaker, and within a month. */
function isSaidOnce(pile: IndexedPile, members: readonly Deviation[]): boolean {
  const speakers = new Set(members.flatMap(({ occurrence }) => occurrence.speaker ?? []))
  const dates = members.map(({ occurrence }) => pile.byId.get(occurrence.document)?.published)
  const [first] = dates
  return speakers.size <= 1 && dates.every(date => (daysBetween(first, date) ?? 0) <= DAYS)
}

/** Who has the base's words at the place of a deviation; what lies between the two places of a splice is in none of them. */
function withBaseReading(
  { occurrences }: Utterance,
  deviation: Deviation,
  deviants: ReadonlySet<DocumentId>,
): Set<DocumentId> {
  const place = deviation.variant.base
  const having = occurrences.filter(
    ({ document, baseSpan, verdicts, variants }) =>
      !deviants.has(document) &&
      contains(baseSpan, place) &&
      !verdicts.includes('spliced') &&
      variants.every(({ base }) => overlap(base, place) === 0),
  )
  return new Set(having.map(({ document }) => document))
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

/**
 * The witness that the others of a common change can have it from: the one that is older than all; undefined where dates
 * do not tell.
 */
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
function commonChanges(
  pile: IndexedPile,
  utterance: Utterance,
  deviations: readonly Deviation[],
): CommonChange[] {
  const byKey = new Map<string, Deviation[]>()
  for (const deviation of deviations)
    byKey.set(deviation.key, [...(byKey.get(deviation.key) ?? []), deviation])
  return [...byKey.values()].flatMap(members => {
    const documents = [...new Set(members.map(member => member.occurrence.document))].toSorted()
    const [deviation] = members
    if (deviation === undefined || isOfOneOutlet(pile, documents)) return []
    const against = withBaseReading(utterance, deviation, new Set(documents))
    const kind = pile.byId.get(utterance.base.document)?.kind
    const isWritten = kind !== 'article' && kind !== 'transcript'
    const isKnown =
      (isWritten || isSaidOnce(pile, members)) &&
      (utterance.base.why === 'primary-text' || isOutnumbered(deviation, documents.length, against))
    return isKnown ? [{ deviation, documents, against, members }] : []
  })
}

/** Whether one outlet published them all, so that what they share is its own: its style, its standing matter, its one report. */
function isOfOneOutlet(pile: IndexedPile, documents: readonly DocumentId[]): boolean {
  const [first, ...others] = documents
  return first === undefined || others.every(other => sameOutlet(pile, first, other))
}

/** A claim of one common change, and how likely chance makes it. */
interface Chanced {
  readonly claim: Omit<Claim, 'weight'>
  readonly chance: number
}

type Sources = ReadonlyMap<DocumentId, ReadonlySet<DocumentId>>

/** What other reasons tell of each document: whom it takes from, and whom it credits at all. */
interface Known {
  readonly taken: Sources
  readonly credited: Sources
}

/**
 * Those of a group that a document can have the change from: all that are not known to be younger; of them those that it
 * is known to take from, where there are any.
 */
function candidates(
  pile: IndexedPile,
  from: DocumentId,
  { documents, known }: { readonly documents: readonly DocumentId[]; readonly known: Known },
): DocumentId[] {
  const published = pile.byId.get(from)?.published
  const possible = documents.filter(
    id => id !== from && publicationOrder(pile.byId.get(id)?.published, published) !== 'after',
  )
  const own = possible.filter(id => known.taken.get(from)?.has(id))
  return own.length > 0 ? own : possible
}

/** One digit that counts: the rates behind a chance are no more exact than that ("20,000" for 24,189). */
function roughly(count: number): string {
  const order = 10 ** Math.floor(Math.log10(count))
  return String(Math.round(count / order) * order).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
}

function claimsOfGroup(
  pile: IndexedPile,
  utterance: Utterance,
  found: { readonly group: CommonChange; readonly chance: number; readonly known: Known },
): Chanced[] {
  const { group, chance, known } = found
  const source = eldest(pile, group.documents)
  const others = group.documents.filter(id => id !== source)
  const place = (id: DocumentId): Span | undefined =>
    group.members.find(member => member.occurrence.document === id)?.occurrence.span
  const witnesses = listed([...group.against].map(id => nameOf(pile, id)).toSorted())
  return others.flatMap((from, at): Chanced[] => {
    const possible = source === undefined ? [] : candidates(pile, from, { documents: group.documents, known })
    const to = source === undefined ? others[at + 1] : possible.includes(source) ? source : possible[0]
    if (to === undefined) return []
    const before = possible.filter(id => id !== to)
    const { document: base } = utterance.base
    // Who quotes the primary text by name and credits nobody else may have made the change itself.
    const quotesBase = known.credited.get(from)?.has(base) === true && known.taken.get(from)?.has(to) !== true
    const alternatives = before.length === 0 && quotesBase ? [base] : before
    const reason = reasonOf(pile, { from, to, before, quotesBase }, describe(group.deviation, witnesses))
    const evidence = {
      basis: 'shared-deviation',
      reason: `${reason}; by chance about 1 in ${roughly(1 / chance)}`,
      from: place(from),
      to: place(to),
      utterance: utterance.id,
    } as const
    const directed = source !== undefined && alternatives.length === 0
    const claim = { from, to, toName: undefined, directed, evidence }
    return [{ chance, claim: alternatives.length === 0 ? claim : { ...claim, alternatives } }]
  })
}

interface Possible {
  readonly from: DocumentId
  readonly to: DocumentId
  /** Others that had the change before. */
  readonly before: readonly DocumentId[]
  readonly quotesBase: boolean
}

/** Who has the change in common; what else could be, where it is not known from whom the document has it. */
function reasonOf(pile: IndexedPile, { from, to, before, quotesBase }: Possible, change: string): string {
  const name = nameOf(pile, from)
  const both = `${name} and ${nameOf(pile, to)} both ${change}`
  if (before.length === 0)
    return quotesBase
      ? `${both}; ${name} credits the text itself, and nothing tells whether it made the change too`
      : both
  const names = [to, ...before].map(id => nameOf(pile, id))
  return `${listed([name, ...names])} all ${change}; nothing tells from which of them ${name} has it, or whether it made the change itself`
}

/** What the common changes of one pair weigh together: independent ones multiply. */
function weigh(pair: readonly Chanced[]): Claim[] {
  const chance = pair.reduce((product, one) => product * one.chance, 1)
  const directed = pair.every(({ claim }) => claim.directed)
  const open = pair.some(({ claim }) => claim.alternatives !== undefined)
  const isSigned = chance <= (directed || open ? SIGNED : SIGNED_UNDIRECTED)
  const signed = open ? UNCERTAIN : Math.min(0.9, 1 - Math.sqrt(chance) * 2)
  return pair.map(({ claim }) => ({ ...claim, weight: isSigned ? signed : SUPPORT }))
}

/**
 * Claims by the common-error method of textual scholarship: two witnesses that leave the base in the
 * same way, where chance would hardly bring them together, have it one from the other or both from a
 * third. Each witness is set against the oldest that has the change; without an order of dates the claim
 * has no direction, and takes two unlikely changes to be signed. Groups of three or more undated
 * witnesses make claims for neighbours by id only. Where several had the change before, the claim is to the one
 * that the document is known to take from by `known` claims; else to the oldest, without direction and with the
 * others as its alternatives.
 */
export function deviationClaims(pile: IndexedPile, known: readonly Claim[] = []): Claim[] {
  const sources = {
    // What makes no edge by itself tells of no way.
    taken: sourcesBy(known.filter(({ weight }) => weight > SUPPORT)),
    credited: sourcesBy(known.filter(({ evidence }) => evidence.basis === 'credit')),
  }
  const pairs = new Map<string, Chanced[]>()
  for (const utterance of pile.utterances) {
    const deviations = deviationsOf(pile, utterance).filter(({ occurrence }) => isSaid(pile, occurrence))
    const rates = changeRates(pile, utterance, deviations)
    for (const group of commonChanges(pile, utterance, deviations)) {
      const chance = chanceOf(group.deviation, rates)
      if (chance > CHANCE) continue
      for (const one of claimsOfGroup(pile, utterance, { group, chance, known: sources })) {
        const key = `${one.claim.from} ${one.claim.to}`
        pairs.set(key, [...(pairs.get(key) ?? []), one])
      }
    }
  }
  return [...pairs.values()].flatMap(weigh)
}

/** A change in fewer words may be another saying ("very well"). */
const WORDS = 8

/** Whether a reading is enough of somebody's words: a box of headlines that a page repeats is other every day. */
function isSaid(pile: IndexedPile, { document, span, marked }: Occurrence): boolean {
  const words = pile.byId.get(document)?.text.slice(...span) ?? ''
  return countWords(words) >= WORDS && (marked || isProse(words))
}

/** The sources of each document by directed claims. */
function sourcesBy(claims: readonly Claim[]): Sources {
  const sources = new Map<DocumentId, Set<DocumentId>>()
  for (const { from, to, directed } of claims) {
    if (to !== undefined && directed) sources.set(from, (sources.get(from) ?? new Set()).add(to))
  }
  return sources
}
