import type { Account, Discrepancy } from '../accounts/index.js'
import type { Attribution, Provision } from '../attribution/index.js'
import type { Utterance } from '../collation/index.js'
import type { DecidedStatement, RejectedStatement } from '../decisions/index.js'
import type { Credit, LineageEdge } from '../lineage/index.js'
import type { DocumentPeople, Speaker, SpeakerId } from '../people/index.js'
import type { DocumentId, SourceDocument, Span } from '../text/index.js'
import type { Moment } from '../time/index.js'

/** A stretch of a document that is looked for in others, before its speaker is known across documents. */
export interface OwnPassage {
  /** Without the quotation marks. */
  readonly span: Span
  /** Whether it stands in quotation marks, as against a primary text's own words. */
  readonly marked: boolean
  /** Whether the closing quotation mark is there. */
  readonly closed: boolean
  /** Index of the attribution that it belongs to; undefined for words that nobody is said to have said. */
  readonly statement: number | undefined
  /** Index of the person who says it, among the document's persons. */
  readonly person: number | undefined
  /** That a body tells here, without marks, what a person said: its own text, but nobody's own words. */
  readonly reported?: true
}

/** Everything that is found in one document alone: depends on nothing but the document. */
export interface DocumentAnalysis {
  readonly document: DocumentId
  readonly attributions: readonly Attribution[]
  readonly people: DocumentPeople
  /** When each attribution was said; undefined where nothing tells. Same order as `attributions`. */
  readonly said: readonly (Moment | undefined)[]
  readonly credits: readonly Credit[]
  readonly accounts: readonly Account[]
  readonly provisions: readonly Provision[]
  /** In the order of their starts. */
  readonly passages: readonly OwnPassage[]
  /** What persons decided about its statements; absent where nobody did. */
  readonly decided?: DecidedInDocument
}

/** What persons decided about the statements of one document. */
export interface DecidedInDocument {
  /** One for each attribution, in the same order; null where nobody decided. */
  readonly statements: readonly (DecidedStatement | null)[]
  /** What they decided is no statement. */
  readonly rejected: readonly RejectedStatement[]
}

/** A document with what was found in it. */
export interface AnalysedDocument {
  readonly document: SourceDocument
  readonly analysis: DocumentAnalysis
}

/** One statement of the record. */
export interface Statement extends Attribution {
  readonly id: StatementId
  readonly document: DocumentId
  readonly speaker: SpeakerId | undefined
  readonly speakerReason: string
  readonly said: Moment | undefined
  /** What a person decided about it; absent where nobody did. */
  readonly decided?: DecidedStatement
}

/** The identity of a statement: from its document and the span of its content. */
export type StatementId = string & { readonly __brand: 'StatementId' }

/** The whole record, as plain data: what a store holds and an export writes. */
export interface RecordContents {
  readonly documents: readonly SourceDocument[]
  readonly statements: readonly Statement[]
  readonly speakers: readonly Speaker[]
  readonly utterances: readonly Utterance[]
  readonly lineage: readonly LineageEdge[]
  readonly accounts: readonly Account[]
  readonly discrepancies: readonly Discrepancy[]
  readonly provisions: readonly Provision[]
}
