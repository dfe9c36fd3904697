import type { Account, Discrepancy } from '../accounts/index.js'
import type { Provision } from '../attribution/index.js'
import type { Utterance, UtteranceId, WitnessLookup } from '../collation/index.js'
import type { KeptDecision, RejectedStatement } from '../decisions/index.js'
import type { LineageEdge } from '../lineage/index.js'
import type { Speaker, SpeakerChange, SpeakerId } from '../people/index.js'
import type { DocumentId, DocumentKind, SourceDocument } from '../text/index.js'
import type { Statement } from './model.js'
import type { SpeakerPreview } from './preview-speakers.js'
import type { WaitingKind, WaitingPage, WaitingQuery } from './waiting.js'

/** A document of a record: what the core knows of it, and where it lay. */
export interface RecordDocument extends SourceDocument {
  /** Where its bytes were found, sorted; the first gives its description. Empty for one that came from no file. */
  readonly paths: readonly string[]
  /**
   * The document that now lies where this one lay. It is kept as an earlier version, and nothing is
   * derived from it. Undefined for a document that counts.
   */
  readonly supersededBy: DocumentId | undefined
}

/** What a record holds, in numbers; earlier versions of documents left out. */
export interface RecordTotals {
  /** How many documents there are of each kind. */
  readonly kinds: ReadonlyMap<DocumentKind, number>
  /** Documents with damage. */
  readonly damaged: number
  readonly statements: number
  readonly speakers: number
  readonly utterances: number
}

/** A role or title that a document gives somebody. */
export interface GivenRole {
  readonly document: DocumentId
  readonly role: string
}

/**
 * A record as those see it who read it: check, trace, show and export. In memory or over a store; both
 * give the same. Every list has one fixed order that does not depend on how the record came to be, and
 * can be walked without holding all of it.
 */
export interface RecordView extends WitnessLookup, DecidedView {
  /** Tells one state of the record from the next, where it can change; absent where it never does. */
  state?(): string
  /** Ordered by date of publication where known, then id; earlier versions come last. */
  documents(): Iterable<RecordDocument>
  document(id: DocumentId): RecordDocument | undefined
  /** All statements, by document in the order of `documents`, then by place. */
  statements(): Iterable<Statement>
  /** How many there are of each thing: counted, not read. */
  totals(): RecordTotals
  /** How many statements a document has. */
  statementCount(document: DocumentId): number
  /** The statements of one document by place; empty where there are none. */
  statementsOf(document: DocumentId): readonly Statement[]
  /** Ordered by id. */
  speakers(): Iterable<Speaker>
  speaker(id: SpeakerId): Speaker | undefined
  /** Those who have one of these keys (`speakerKeys`), by id: a few of a large record, without a walk over it. */
  speakersWith(keys: Iterable<string>): readonly Speaker[]
  /** The roles and titles that documents give the speaker, by document. */
  rolesOf(speaker: SpeakerId): readonly GivenRole[]
  /** The documents other than articles among whose persons the speaker is, by id; earlier versions left out. */
  primaryDocumentsOf(speaker: SpeakerId): readonly DocumentId[]
  /** Ordered by id. */
  utterances(): Iterable<Utterance>
  utterance(id: UtteranceId): Utterance | undefined
  /** Those with a reading whose words were changed (`isChanged`), by id: a few of a large record, without a walk over it. */
  changedUtterances(): Iterable<Utterance>
  /** The utterances that have an occurrence or their base in the document, by id. */
  utterancesOf(document: DocumentId): readonly Utterance[]
  /** Ordered by the document that took, then by what it took from. */
  lineage(): Iterable<LineageEdge>
  /** What one document took, by what it took from. */
  lineageOf(document: DocumentId): readonly LineageEdge[]
  /** By document, then place, then point. */
  accounts(): Iterable<Account>
  /** The accounts that can meet one on this point (`topicOf`), by document, then place. */
  accountsOn(point: string): readonly Account[]
  /** Ordered by point. */
  discrepancies(): Iterable<Discrepancy>
  /** By document, then place. */
  provisions(): Iterable<Provision>
  /**
   * For each of several lists of four-word runs (hashes by `shingles`) the documents that hold some of them, each with how many: those with
   * most first, then by id. Cost: a look-up for each run, less where the lists are asked for together.
   */
  documentsSharing(lists: readonly Uint32Array[]): readonly SharingDocuments[]
}

/** Documents, each with how many of some runs it holds; can be walked again. */
export type SharingDocuments = Iterable<readonly [document: DocumentId, runs: number]>

/** What persons decided, and what waits for them. */
export interface DecidedView {
  /** What persons decided, in the order of the log, each with what has become of it. Linear in the texts that they name. */
  decisions(): Iterable<KeptDecision>
  /** The decisions that name a document, in the order of the log; empty where there are none. */
  decisionsOn(document: DocumentId): readonly KeptDecision[]
  /** What persons decided is no statement of a document, in the order in which they did; empty where nothing is. */
  rejectedIn(document: DocumentId): readonly RejectedStatement[]
  /**
   * What waits for a person: by kind (`WAITING_KINDS`), then what weighs most. A page of a large record, without a walk
   * over it.
   */
  waiting(query?: WaitingQuery): WaitingPage
  /** How many things of each kind wait; a kind of which there is none is left out. */
  waitingCounts(): ReadonlyMap<WaitingKind, number>
  /** What a merge or split would change, without making it. Cost: the persons who share a name with those it is about. */
  previewSpeakers(change: SpeakerChange): SpeakerPreview
}
