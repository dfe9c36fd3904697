import type { Utterance } from '../../collation/index.js'
import type { LineageEdge, StemmaNode } from '../../lineage/index.js'
import { stemma } from '../../lineage/index.js'
import type { RecordView } from '../../record/index.js'
import type { DocumentId, SourceDocument } from '../../text/index.js'
import type { WitnessParent } from '../schema/quotation.js'

/** Where a witness has the words from. */
export interface Descent {
  readonly parents: readonly WitnessParent[]
  readonly root: string | null
}

/** An edge that we are less sure of than this, or that has no direction, is drawn and told as uncertain. */
const CERTAIN = 0.75

/**
 * The witnesses of an utterance in order of appearance, each with where it has the words from (`stemma`), and the evidence
 * with its places. Cost: the edges of each witness.
 */
export function descentOf(
  utterance: Utterance,
  documents: readonly SourceDocument[],
  view: RecordView,
): ReadonlyMap<DocumentId, Descent> {
  const lineage = documents.flatMap(({ id }) => view.lineageOf(id))
  const { nodes } = stemma(withBase(utterance), { documents, lineage })
  return new Map(nodes.map(node => [node.document, descent(node, utterance, lineage)]))
}

/** The base is a witness too, also where no reading of it is kept. */
function withBase(utterance: Utterance): Utterance {
  const { base, occurrences } = utterance
  if (occurrences.some(one => one.document === base.document)) return utterance
  const own = {
    document: base.document,
    span: base.span,
    marked: false,
    verdict: 'verbatim',
    verdicts: ['verbatim'],
    variants: [],
    baseDocument: base.document,
    baseSpan: base.span,
    limitCut: false,
    speaker: utterance.speaker,
    statement: undefined,
  } as const
  return { ...utterance, occurrences: [own, ...occurrences] }
}

function descent(node: StemmaNode, utterance: Utterance, lineage: readonly LineageEdge[]): Descent {
  const witnesses = new Set([utterance.base, ...utterance.occurrences].map(one => one.document))
  return {
    root: node.root ?? null,
    parents: node.parents.flatMap(({ document, directed, confidence, reasons }): WitnessParent[] => {
      const edge = lineage.find(({ from, to }) => from === node.document && to === document)
      const evidence = (edge?.evidence ?? [])
        .filter(one => one.utterance === undefined || one.utterance === utterance.id)
        .map(({ basis, reason, from }) => ({
          basis,
          reason,
          span: from === undefined ? null : ([from[0], from[1]] as [number, number]),
        }))
      const uncertain = !directed || confidence < CERTAIN
      const others = (edge?.alternatives ?? []).filter(one => witnesses.has(one) && one !== node.document)
      const perhaps = others.length > 0
      return [document, ...others].map(one => ({
        document: one,
        directed,
        perhaps,
        uncertain,
        confidence,
        evidence,
        reasons: [...reasons],
      }))
    }),
  }
}
