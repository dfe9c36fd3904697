import type { Occurrence, Utterance, Variant } from '../collation/index.js'
import type { DocumentId, DocumentKind } from '../text/index.js'
import { TELLING } from './deviation.js'
import type { Credit } from './edge.js'
import { tellsPublisher } from './first-publisher-claims.js'
import { publicationOrder } from './publication-order.js'

/** What is known of a document, beside its text. */
export interface KnownDocument {
  readonly kind: DocumentKind
  readonly published: string | undefined
  readonly credits: () => readonly Credit[]
}

/** An utterance as it was and as it is; undefined where there was or is none. */
export interface ChangedUtterance {
  readonly before: Utterance | undefined
  readonly now: Utterance | undefined
}

/**
 * The documents whose edges an utterance may change that came, went or changed: those that came to it, and mostly no other. All
 * that carry it only where more of it is other than that some came; where one that came may be the first that printed it, or says
 * who was, or is no article; and those that depart from the base alike, because how unlikely that is changes with every
 * witness. Whatever a document that was there took from one that came shows when that one's edges are derived
 * (`LineageOfSome.met`). Empty where nothing that lineage reads is other, or one document alone has it. Linear in the occurrences.
 */
export function touchedDocuments(
  { before, now }: ChangedUtterance,
  known: (id: DocumentId) => KnownDocument | undefined,
): ReadonlySet<DocumentId> {
  const [had, has] = [documentsOf(before), documentsOf(now)]
  const all = new Set([...had, ...has])
  if (all.size < 2) return new Set()
  if (before === undefined || now === undefined) return all
  const came = [...has].filter(id => !had.has(id))
  if (whatLineageReads(before) !== whatLineageReads(now, new Set(came))) return all
  if (had.size > 1 && !came.every(id => isPlainWitness(id, { now, had, known }))) return all
  return came.length === 0 ? new Set() : new Set([...came, ...departingAlike(now)])
}

function documentsOf(utterance: Utterance | undefined): ReadonlySet<DocumentId> {
  return new Set(utterance?.occurrences.map(({ document }) => document))
}

/** What edges are derived from, as one text. */
function whatLineageReads({ id, base, occurrences }: Utterance, except?: ReadonlySet<DocumentId>): string {
  const read = occurrences
    .filter(({ document }) => except?.has(document) !== true)
    .map(({ document, span, baseSpan, variants, speaker }) => [document, span, baseSpan, variants, speaker])
  return JSON.stringify([id, base.document, base.why, read])
}

interface Joined {
  readonly now: Utterance
  readonly had: ReadonlySet<DocumentId>
  readonly known: (id: DocumentId) => KnownDocument | undefined
}

/** Whether an article that came to an utterance is later than another that has it, and does not tell who was first. */
function isPlainWitness(id: DocumentId, { now, had, known }: Joined): boolean {
  const own = known(id)
  if (own?.kind !== 'article') return false
  const isLater = [...had].some(
    other => publicationOrder(known(other)?.published, own.published) === 'before',
  )
  const readings = now.occurrences.filter(({ document }) => document === id)
  return isLater && !own.credits().some(credit => readings.some(reading => tellsPublisher(credit, reading)))
}

/** The documents that change words of a kind where another changes them too: all that can have made the same change. */
function departingAlike({ occurrences }: Utterance): DocumentId[] {
  const places = new Map<string, Set<DocumentId>>()
  const add = ({ document }: Occurrence, { kind, base }: Variant): void => {
    const key = `${kind} ${base.join('-')}`
    places.set(key, (places.get(key) ?? new Set()).add(document))
  }
  for (const one of occurrences)
    for (const variant of one.variants) if (TELLING.has(variant.kind)) add(one, variant)
  return [...places.values()].flatMap(documents => (documents.size > 1 ? [...documents] : []))
}
