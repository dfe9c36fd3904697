import type { Damage, DocumentId, DocumentKind, Span } from '../text/index.js'
import type { DecidedBy, SpeakerId } from '../people/index.js'
import type { Outline } from './outline.js'
import type { QuotedRun } from './quoted-run.js'
import type { Verdict } from './verdict.js'
import type { WordTable } from './word-table.js'

/** One quoted (or otherwise delimited) stretch of words of a document: what is looked for elsewhere. */
export interface Passage {
  /** Without the quotation marks. */
  readonly span: Span
  /** Whether it stands in quotation marks (or as a block quotation), as against a primary text's own words. */
  readonly marked: boolean
  /** Whether the closing quotation mark is there. */
  readonly closed: boolean
  readonly speaker: SpeakerId | undefined
  /** Whether the document names the speaker as a person, as against a body or somebody unnamed; absent where not known. */
  readonly byPerson?: boolean
  /** EDTF: when it was said, where known. */
  readonly said: string | undefined
  /** Index of the statement of this document that it belongs to. */
  readonly statement: number | undefined
  /** That the words tell, without marks, what a person said: they are nobody's own, whatever document has them. */
  readonly reported?: true
}

/** A document, seen as a carrier of utterances. */
export interface Witness {
  readonly id: DocumentId
  readonly text: string
  readonly kind: DocumentKind
  readonly publisher: string | undefined
  readonly published: string | undefined
  /** Who says all of it, where it is a primary text (a letter, a post). */
  readonly author: SpeakerId | undefined
  readonly damage: readonly Damage[]
  readonly passages: readonly Passage[]
}

/** What is asked of a witness whose text is searched for others' passages: not the text itself, only its words. */
export type CarryingWitness = Pick<Witness, 'id' | 'kind' | 'published' | 'author' | 'passages'>

/**
 * Finds documents by their words: the pile as collation sees it, in memory (`memoryLookup`) or in a store.
 * All three searches may answer with documents too many (hash collisions) but never with too few; any
 * order, without repeats.
 */
export interface WitnessLookup {
  /** The documents whose text holds any of these four-word runs (hashes by `shingles`). */
  documentsWith(shingles: Uint32Array): Iterable<DocumentId>
  /**
   * The documents one of whose passages has any of these keys (by `quotedKeys`); those for each key of which `may` rules
   * them out may be left out.
   */
  documentsQuoting(
    keys: Uint32Array,
    may?: (circumstances: Circumstances, key: number) => boolean,
  ): Iterable<DocumentId>
  /**
   * The documents whose text holds all of these words (keys by `hashWord` of `foldWord`), in any order; those that `may` rules
   * out may be left out.
   */
  documentsHolding(words: Uint32Array, may?: (circumstances: Circumstances) => boolean): Iterable<DocumentId>
  /** Undefined where the pile does not hold it. */
  witness(id: DocumentId): Witness | undefined
  /** The words of that document's text, as `tableOfWords` gives; worth keeping for a while. */
  words(id: DocumentId): WordTable | undefined
  /**
   * The passages of the whole pile, this document's own among them, that may stand in this text: from a
   * `passageIndex` over all its witnesses. Where it is there, `findCarried` needs none of the searches.
   */
  quotedIn?(witness: Witness, table: WordTable): Iterable<QuotedRun>
  /**
   * The outline of a document that the pile holds, where one is at hand: it saves reading the text of whatever a search
   * finds. Its links may be out of date.
   */
  outline?(id: DocumentId): Outline | undefined
}

/** What is known of a document without reading it. */
export interface Circumstances {
  /** When it was in print, where known. */
  readonly published: string | undefined
  /** Whether one of its passages may be of any of these speakers. */
  mayQuote(speakers: ReadonlySet<SpeakerId>): boolean
}

/**
 * The same or nearly the same words in two places: a passage of one document, a stretch of another, or of
 * the same one (a headline's fragment of a quotation that the text gives whole).
 */
export interface Link {
  readonly quoting: { readonly document: DocumentId; readonly span: Span }
  readonly carrying: { readonly document: DocumentId; readonly span: Span }
  /** How many words the two have in common, in order. */
  readonly shared: number
  /** 0 to 1: the share of the quoting passage's words found, weighted by how much each tells. */
  readonly score: number
}

/** What kind of change a variant is. */
export type VariantKind =
  | 'dropped'
  | 'added'
  | 'replaced'
  | 'moved'
  | 'case'
  | 'punctuation'
  | 'spelling'
  | 'number'
  | 'name'
  | 'negation'
  | 'modality'
  | 'quantifier'
  | 'elided'
  | 'bracketed'

/** One point at which a reading leaves the base. Both spans are into their own document's text. */
export interface Variant {
  readonly kind: VariantKind
  /** In the reading; empty where words were dropped. */
  readonly reading: Span
  /** In the base; empty where words were added. */
  readonly base: Span
  /** The document that `base` is into, where it is another than the occurrence's `baseDocument`. */
  readonly baseDocument?: DocumentId
}

/** One witness's reading of an utterance. */
export interface Occurrence {
  readonly document: DocumentId
  readonly span: Span
  /** Whether it stands in quotation marks there. */
  readonly marked: boolean
  /** Against the base: the worst of `verdicts`. */
  readonly verdict: Verdict
  readonly verdicts: readonly Verdict[]
  readonly variants: readonly Variant[]
  /** The document of the base that it was compared with: `variants[].base` and `baseSpan` are into its text. */
  readonly baseDocument: DocumentId
  /** The part of the base that the reading covers. */
  readonly baseSpan: Span
  /** Whether what was trimmed or cut beside the reading limits or negates it. */
  readonly limitCut: boolean
  readonly speaker: SpeakerId | undefined
  /** Index of the statement in its document that it belongs to. */
  readonly statement: number | undefined
  /** The person who confirmed that it is a reading of this utterance; absent where nobody did. */
  readonly confirmed?: DecidedBy
}

/** What a person decided about a match: the words are a reading of what the base says, or none. */
export interface DecidedMatch extends DecidedBy {
  readonly kind: 'confirmed' | 'rejected'
  readonly occurrence: { readonly document: DocumentId; readonly span: Span }
  readonly base: { readonly document: DocumentId; readonly span: Span }
}

/** Decided matches by the document of their occurrence; each pair of places once. */
export type DecidedMatches = ReadonlyMap<DocumentId, readonly DecidedMatch[]>

/** Why a reading was taken as the base. */
export type BaseReason = 'primary-text' | 'fullest-witness' | 'only-witness'

/** One stretch of a base. */
export interface BasePart {
  readonly document: DocumentId
  readonly span: Span
  /**
   * Whether it belongs here only because it stands beside another part in one document: no witness has both
   * in one breath. A reading without it is not called trimmed for that.
   */
  readonly aside: boolean
}

/** The reading of an utterance that the others are compared with. */
export interface Base {
  /** Of the witness that carries most of it. */
  readonly document: DocumentId
  /** From the first to the last of that document's parts; a cue may stand between two of them. */
  readonly span: Span
  /**
   * The stretches whose words make the base, in the order of what was said. More than one where a cue
   * interrupts, or where no witness is full and others give the rest.
   */
  readonly parts: readonly BasePart[]
  readonly why: BaseReason
  /** In words, for a reader. */
  readonly reason: string
}

/** One thing said, whatever documents carry it. */
export interface Utterance {
  /** Stable: made from the base's document and span. */
  readonly id: UtteranceId
  readonly base: Base
  readonly speaker: SpeakerId | undefined
  /** Ordered by document date where known, then document id, then span. */
  readonly occurrences: readonly Occurrence[]
}

/** The identity of an utterance. */
export type UtteranceId = string & { readonly __brand: 'UtteranceId' }
