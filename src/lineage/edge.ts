import type { DocumentId, Span } from '../text/index.js'
import type { UtteranceId } from '../collation/index.js'

/** A source that a document says it took something from. */
export interface Credit {
  /** The outlet, agency, person or body as the document names it ("The Courier"). */
  readonly name: string
  /** Where the name stands; undefined where it comes from metadata (a byline, a canonical link) or from a signature without it. */
  readonly span: Span | undefined
  /** The words that make it a credit ("as reported by"); undefined for metadata. */
  readonly cue: Span | undefined
  /**
   * `taken-from`: the document carries another's report. `told-to`: the words were given to the named outlet.
   * `written-in`: the words are somebody's letter, which the name describes.
   */
  readonly relation:
    | 'taken-from'
    | 'told-to'
    | 'published-in'
    | 'obtained-by'
    | 'agency'
    | 'canonical'
    | 'written-in'
  /** Set where nothing but its place tells that the name is an outlet's: a credit only in a pile that holds an article of it. */
  readonly unproven?: true
}

/** What an edge of the lineage stands on. */
export type EdgeBasis = 'credit' | 'wording' | 'shared-deviation'

/** One piece of evidence for (or against) an edge, with its places. */
export interface EdgeEvidence {
  readonly basis: EdgeBasis
  /** In words, for a reader. */
  readonly reason: string
  /** In the document that took. */
  readonly from: Span | undefined
  /** In the document that it took from; undefined where the pile does not hold it. */
  readonly to: Span | undefined
  readonly utterance: UtteranceId | undefined
}

/** Which document took from which. */
export interface LineageEdge {
  readonly from: DocumentId
  /** Undefined where the pile does not hold the source. */
  readonly to: DocumentId | undefined
  /** The source as the document credits it: there where the pile does not hold it, undefined where nothing is credited. */
  readonly toName: string | undefined
  /** Whether we know who took from whom; an edge without a date order or a credit has no direction. */
  readonly directed: boolean
  /**
   * Other documents that `from` can as well have it from, or had it from none of them; absent where there are none. An
   * edge that has any has no direction.
   */
  readonly alternatives?: readonly DocumentId[]
  readonly evidence: readonly EdgeEvidence[]
  /** 0 to 1. */
  readonly confidence: number
}

/** What the name of a document's own publisher gets behind it where the document says that words came out through it. */
export const OWN_REPORTING = ' (its own reporting)'

/** Whether an edge says that its document has the words first-hand ("told the Courier", in the Courier). */
export function isOwnReporting({ to, toName }: LineageEdge): boolean {
  return to === undefined && toName?.endsWith(OWN_REPORTING) === true
}
