import type { Utterance, UtteranceId, VariantKind } from '../collation/index.js'
import type { DocumentId, SourceDocument, Span } from '../text/index.js'
import { deviationsOf } from './deviation.js'
import type { LineageEdge } from './edge.js'
import { indexPile, type IndexedPile } from './pile.js'
import { publicationOrder } from './publication-order.js'

/** Where one witness of an utterance can have it from. */
export interface StemmaParent {
  readonly document: DocumentId
  /** Whether it is known which of the two had it from the other. */
  readonly directed: boolean
  readonly reasons: readonly string[]
  readonly confidence: number
}

/** One witness of an utterance, and where it has it from. */
export interface StemmaNode {
  readonly document: DocumentId
  /** Several: mixed descent. None: unknown, or the text itself. */
  readonly parents: readonly StemmaParent[]
  /** In words, why it stands where it stands without a parent; undefined where it has one. */
  readonly root: string | undefined
}

/** One way in which witnesses leave the base, and who had it first. */
export interface Reading {
  readonly kind: VariantKind
  /** The place, in the base's document. */
  readonly base: Span
  /** The base's words and the witnesses' words at the place; empty where words were added or dropped. */
  readonly baseWords: string
  readonly words: string
  /** All witnesses that have it, the earliest first. */
  readonly documents: readonly DocumentId[]
  /** The one known to be older than all others that have it; undefined where dates do not tell. */
  readonly earliest: DocumentId | undefined
}

/** The descent of one utterance through its witnesses. */
export interface Stemma {
  readonly utterance: UtteranceId
  /** The earliest witness first, those without a date last. */
  readonly nodes: readonly StemmaNode[]
  readonly readings: readonly Reading[]
}

/** What `stemma` reads beside the utterance: the pile's documents and its lineage. */
export interface StemmaContext {
  readonly documents: readonly SourceDocument[]
  readonly lineage: readonly LineageEdge[]
}

/**
 * The stemma of one utterance: its witnesses, each with those it took it from and the reasons, and each
 * reading that leaves the base with its earliest witness. A witness's parents are the other witnesses
 * that the lineage says it took from; where it says nothing of them, the primary text that is the base,
 * if there is one, and otherwise none. Cost: linear in occurrences and edges.
 */
export function stemma(utterance: Utterance, { documents, lineage }: StemmaContext): Stemma {
  const pile = indexPile({ documents, credits: new Map(), utterances: [utterance] })
  const witnesses = [...new Set(utterance.occurrences.map(occurrence => occurrence.document))]
  const ordered = byDate(pile, witnesses)
  return {
    utterance: utterance.id,
    nodes: ordered.map(document => nodeOf(utterance, document, lineage)),
    readings: readingsOf(pile, utterance),
  }
}

/** The earliest first, those without a readable date last; equals by id. */
function byDate(pile: IndexedPile, ids: readonly DocumentId[]): DocumentId[] {
  const published = (id: DocumentId): string | undefined => pile.byId.get(id)?.published
  return ids.toSorted((a, b) => {
    const order = publicationOrder(published(a), published(b))
    if (order !== 'unknown') return order === 'before' ? -1 : 1
    const [one, other] = [published(a) ?? '9999', published(b) ?? '9999']
    return one < other ? -1 : one > other ? 1 : a < b ? -1 : 1
  })
}

function nodeOf(utterance: Utterance, document: DocumentId, lineage: readonly LineageEdge[]): StemmaNode {
  const witnesses = new Set(utterance.occurrences.map(occurrence => occurrence.document))
  const parents = lineage
    .filter(edge => edge.from === document && edge.to !== undefined && witnesses.has(edge.to))
    .filter(edge =>
      edge.evidence.some(evidence => evidence.utterance === undefined || evidence.utterance === utterance.id),
    )
    .flatMap(({ to, directed, evidence, confidence }): StemmaParent[] =>
      to === undefined
        ? []
        : [
            {
              document: to,
              directed,
              confidence,
              reasons: evidence
                .filter(({ utterance: of }) => of === undefined || of === utterance.id)
                .map(({ reason }) => reason),
            },
          ],
    )
  if (parents.length > 0) return { document, parents, root: undefined }
  const { base } = utterance
  if (document === base.document)
    return { document, parents, root: base.why === 'primary-text' ? 'the primary text' : base.reason }
  if (base.why !== 'primary-text') return { document, parents, root: 'nothing tells where it has it from' }
  const reasons = ['has words of the primary text; nothing tells by what way']
  return {
    document,
    parents: [{ document: base.document, directed: true, confidence: 0.5, reasons }],
    root: undefined,
  }
}

function readingsOf(pile: IndexedPile, utterance: Utterance): Reading[] {
  const byKey = new Map<string, Reading>()
  for (const { key, kind, variant, base, reading, occurrence } of deviationsOf(pile, utterance)) {
    const known = byKey.get(key)
    const documents = byDate(pile, [...new Set([...(known?.documents ?? []), occurrence.document])])
    const [first, second] = documents
    const alone =
      second === undefined ||
      publicationOrder(pile.byId.get(first ?? second)?.published, pile.byId.get(second)?.published) ===
        'before'
    byKey.set(key, {
      kind,
      base: variant.base,
      baseWords: base,
      words: reading,
      documents,
      earliest: alone ? first : undefined,
    })
  }
  return [...byKey.values()].toSorted(
    (a, b) => a.base[0] - b.base[0] || a.base[1] - b.base[1] || (a.words < b.words ? -1 : 1),
  )
}
