import type { DocumentId } from '../text/index.js'
import type { EdgeEvidence } from './edge.js'

/** One reason to think that a document took from another; edges are made of all claims for a pair. */
export interface Claim {
  readonly from: DocumentId
  readonly to: DocumentId | undefined
  /** As the document credits it; undefined where it credits nobody. */
  readonly toName: string | undefined
  /** Whether this reason tells who took from whom. */
  readonly directed: boolean
  readonly evidence: EdgeEvidence
  /** Others that it can as well have taken from; absent where this reason tells of one only. */
  readonly alternatives?: readonly DocumentId[]
  /** 0 to 1: how sure this reason alone would make us. Negative, to -1: how much it speaks against the pair. */
  readonly weight: number
}
