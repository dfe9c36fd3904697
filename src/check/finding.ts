import type { DocumentId, DocumentKind, Span } from '../text/index.js'
import type { Variant, Verdict } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'

/** How much a finding matters: `ok` is shown on request, `error` makes `check` exit with 1. */
export type Severity = 'ok' | 'note' | 'warning' | 'error'

/** The passage of the record on which a quotation of the draft stands, or comes nearest to. */
export interface SourcePassage {
  readonly document: DocumentId
  readonly span: Span
  readonly text: string
  /** The words of the document just before and after, from the same paragraph; empty at its ends. */
  readonly before: string
  readonly after: string
  /** The paragraph of the document that it stands in, from 1. */
  readonly paragraph: number
  /** Who says it there. */
  readonly speaker: SpeakerId | undefined
  readonly speakerName: string | undefined
  /** When it was said, as EDTF; undefined where nothing tells. */
  readonly said: string | undefined
  readonly kind: DocumentKind
  readonly title: string | undefined
  readonly publisher: string | undefined
  readonly published: string | undefined
}

/** One difference: `reading` is into the draft, `base` into the document of the passage unless `baseDocument` names another. */
export interface FindingVariant extends Variant {
  /** The words of the record there; empty where the draft added some. */
  readonly baseWords: string
}

/** What `check` says of one quotation of a draft. */
export interface Finding {
  /** Into the draft's extracted text: the words inside the quotation marks. */
  readonly span: Span
  readonly quotation: string
  readonly verdict: Verdict
  readonly verdicts: readonly Verdict[]
  readonly severity: Severity
  /** To whom the draft credits it, as it names them; undefined where it does not. */
  readonly speakerName: string | undefined
  readonly speaker: SpeakerId | undefined
  readonly base: SourcePassage | undefined
  /** For a splice, the second place; else other documents that carry the words, the earliest first. */
  readonly further: readonly SourcePassage[]
  /** Against `base`. */
  readonly variants: readonly FindingVariant[]
  /** Words of the source beside the quotation, or cut from it, that limit or negate it. */
  readonly limit: string | undefined
  /** Why the author of the draft lets it stand, in a note of the draft; then its severity is `ok`. */
  readonly suppressed: string | undefined
  /** What the texts say, in one or two sentences: "the record has ...; the draft has ...". */
  readonly message: string
}
