import type { DocumentId } from '../text/index.js'
import type { DecidedBy } from './decided.js'
import type { PersonKind, SpeakerId } from './person.js'

/**
 * A speaker as a person's decision names one. An id comes from the fullest name met, which another document can
 * change: so a speaker is known by its id, else by being the only one of this kind that bears the name. Without an id it is
 * a new one.
 */
export interface SpeakerRef {
  readonly id?: SpeakerId | undefined
  readonly name: string
  readonly kind: PersonKind
}

/**
 * Some of the persons of documents who were taken for one speaker: of a document, of a spelling, or both. At least one
 * is given.
 */
export interface SpeakerPart {
  readonly document?: DocumentId | undefined
  /** The name as the document's person bears it, compared as it is printed. */
  readonly name?: string | undefined
}

/** What a person changed about who is the same across documents. */
export type SpeakerChange = DecidedBy & {
  /** Its place in the log of decisions; absent for one that is only tried. */
  readonly id?: number
} & (
    | { readonly kind: 'merge'; readonly speaker: SpeakerRef; readonly into: SpeakerRef }
    | {
        readonly kind: 'split'
        readonly speaker: SpeakerRef
        readonly parts: readonly SpeakerPart[]
        readonly into: SpeakerRef
      }
    | { readonly kind: 'confirm-speaker'; readonly speaker: SpeakerRef }
  )
