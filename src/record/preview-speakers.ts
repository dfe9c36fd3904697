import type { SpeakerId } from '../people/index.js'

/** A speaker before and after a change that was not made yet. */
export interface SpeakerCount {
  readonly speaker: SpeakerId
  readonly name: string
  /** How many documents have words of the speaker, and how many statements. */
  readonly documents: number
  readonly statements: number
}

/** What a merge or split would change. */
export interface SpeakerPreview {
  /** Those whom the change touches, as they are, by id. */
  readonly before: readonly SpeakerCount[]
  /** As they would be. */
  readonly after: readonly SpeakerCount[]
  /** Why nothing would change, in words; undefined where something would. */
  readonly nothing: string | undefined
}
