import type { Span } from '../text/index.js'
import type { DecidedBy } from './decided.js'
import type { SpeakerRef } from './speaker-change.js'

/** `unnamed`: somebody whom the document does not name ("a senior official"). */
export type PersonKind = 'person' | 'body' | 'unnamed'

/** How a mention names somebody. */
export type MentionForm =
  | 'full-name'
  | 'surname'
  | 'given-name'
  | 'role'
  | 'pronoun'
  | 'body'
  | 'acronym'
  | 'unnamed'

/** One place where a document names, describes or refers to somebody. */
export interface Mention {
  readonly span: Span
  readonly form: MentionForm
}

/** A role or title as a document gives it ("director of the port's safety office"). */
export interface Role {
  readonly span: Span
  readonly text: string
}

/** One person or body within one document, with all its mentions. */
export interface Person {
  /** The fullest name that the document gives, without titles ("Ada Quill"). */
  readonly name: string
  readonly kind: PersonKind
  readonly mentions: readonly Mention[]
  readonly roles: readonly Role[]
  /** Other forms of the name that the document gives ("OHMS", "Ada B. Quill"), sorted. */
  readonly aliases: readonly string[]
  /**
   * Whether the document has words of theirs: as the source of a statement, or as who wrote it. False for who is only
   * named; absent where not known.
   */
  readonly speaks?: boolean
  /** The speaker that a person assigned to statements of the document; absent for whom the document itself names. */
  readonly is?: SpeakerRef
}

/** Who an attribution's source is, and why we think so. */
export interface SpeakerOfStatement {
  /** Index into the document's persons; undefined where the source could not be resolved. */
  readonly person: number | undefined
  /** In words: "named in full", "'he' after Ada Quill in the sentence before". */
  readonly reason: string
  readonly confidence: number
}

/** The persons of one document and who makes each of its statements. */
export interface DocumentPeople {
  readonly persons: readonly Person[]
  /** One for each attribution, in the same order. */
  readonly speakers: readonly SpeakerOfStatement[]
  /** Index of the person or body in whose own voice the document is; undefined where nothing tells. */
  readonly author: number | undefined
}

/** A person or body across the documents of a record. */
export interface Speaker {
  /** Stable: made from the folded full name. */
  readonly id: SpeakerId
  readonly name: string
  readonly kind: PersonKind
  /** Other forms met, sorted. */
  readonly aliases: readonly string[]
  /** Who last decided who this is, by merging, splitting or confirming; absent where nobody did. */
  readonly decided?: DecidedBy
  /** The keys (`speakerKeys`) of all who are this speaker, where a person decided; absent where name and aliases give them. */
  readonly keys?: readonly string[]
}

/** The identity of a speaker across documents, from the folded full name ("ada-quill"). */
export type SpeakerId = string & { readonly __brand: 'SpeakerId' }
