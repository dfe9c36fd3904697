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
  /** In a rule text, the number of its provision, as printed; undefined in any other document. */
  readonly provision: string | undefined
  /** Whether the document says it itself, as against reporting what somebody said elsewhere. */
  readonly primary: boolean
  /** Who says it there. */
  readonly speaker: SpeakerId | undefined
  readonly speakerName: string | undefined
  /** When it was said, as EDTF; undefined where nothing tells. */
  readonly said: string | undefined
  readonly kind: DocumentKind
  readonly title: string | undefined
  readonly publisher: string | undefined
  readonly published: string | undefined
  /** What names a document without a title: its lowest path, and the start of its text; absent where it has a title. */
  readonly untitled?: { readonly path: string | undefined; readonly opening: string }
}

/** One difference: `reading` is into the draft, `base` into the document of the passage unless `baseDocument` names another. */
export interface FindingVariant extends Variant {
  /** The words of the record there; empty where the draft added some. */
  readonly baseWords: string
}

/**
 * What a note can be about. `occasion`, `said-date`, `said-place`: where and when the draft has the words said. `role`:
 * the title that it gives the speaker. `intermediary`: to whom or through whom it has the words. `provision`: the
 * number, rule or edition of a rule text's paragraph. `indirect-speech`: what somebody is said to have said, without
 * marks. `account`: a number, a date or a manner on which the record has accounts.
 */
export const NOTE_CODES = [
  'occasion',
  'said-date',
  'said-place',
  'role',
  'intermediary',
  'provision',
  'indirect-speech',
  'account',
] as const

/** What a note is about. */
export type NoteCode = (typeof NOTE_CODES)[number]

/** Something that the draft says beyond the words of a quotation, and what the record has on it: for a person to judge. */
export interface ReviewNote {
  readonly code: NoteCode
  /** Never an error: what stands outside quotation marks can be right in other words. */
  readonly severity: 'note' | 'warning'
  /** Into the draft. */
  readonly span: Span
  /** The words of the draft there. */
  readonly words: string
  /** Where the record has it; empty where it has nothing. */
  readonly sources: readonly SourcePassage[]
  /** Why the author of the draft lets it stand; then it asks for nothing. */
  readonly suppressed: string | undefined
  /** What the texts say: "the record has ...; the draft has ...". */
  readonly message: string
}

/** One way in which the witnesses have the words. */
export interface WitnessReading {
  /** The words, as the fullest of these witnesses prints them. */
  readonly text: string
  /** Those who have them so, the earliest first. */
  readonly passages: readonly SourcePassage[]
  /** Whether it is the one most likely to be original. */
  readonly likely: boolean
}

/** How those who quote words that no primary text of the record has differ among themselves. */
export interface WitnessReadings {
  /** The likely one first, then by the number of witnesses. */
  readonly readings: readonly WitnessReading[]
  /** Why the likely one is; or why none can be told from the others. */
  readonly reason: string
}

/** Which of two readings is the likelier to be the original, where a draft leaves what one document alone quotes. */
export interface Contested {
  readonly favours: 'draft' | 'record' | 'neither'
  /** In whole sentences; why, or that nothing tells. */
  readonly reason: string
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
  /** Of a splice of one document, in its order: what stands there between the two places; absent for anything else. */
  readonly between?: string
  /** Against `base`. */
  readonly variants: readonly FindingVariant[]
  /** Words of the source beside the quotation, or cut from it, that limit or negate it. */
  readonly limit: string | undefined
  /** Why the author of the draft lets it stand, in a note of the draft; then its severity is `ok`. */
  readonly suppressed: string | undefined
  /** What the texts say, in one or two sentences: "the record has ...; the draft has ...". */
  readonly message: string
  /** What the draft says around the quotation, and the record has otherwise; by place. */
  readonly notes: readonly ReviewNote[]
  /** Undefined where a primary text decides, or where only one document has the words. */
  readonly witnesses: WitnessReadings | undefined
  /**
   * Where the draft differs from words that no primary text of the record has, and no two documents agree against it:
   * what speaks for the one reading and the other. Where it favours the draft, the difference makes no part of the
   * verdict. Undefined everywhere else.
   */
  readonly contested: Contested | undefined
}

/** What `check` says of a draft. */
export interface Inspection {
  /** One for each quotation, in the order of the draft. */
  readonly findings: readonly Finding[]
  /** On what belongs to no quotation, in the order of the draft. */
  readonly notes: readonly ReviewNote[]
}
