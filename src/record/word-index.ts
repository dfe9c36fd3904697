import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import type { KnownWord } from './near-spelling.js'
import type { SearchTerm } from './search-terms.js'

/** What narrows a search for documents; what is given holds together. */
export interface SearchFilters {
  /** A year, a month or a day: published then or later. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** A part of the publisher's name, in any case. */
  readonly publisher?: string | undefined
  /** A part of the title, in any case. */
  readonly title?: string | undefined
}

/** What is looked for, and how much of it is given. */
export interface SearchQuery extends SearchFilters {
  /** All of them hold together; none finds nothing. */
  readonly terms: readonly SearchTerm[]
  readonly limit: number
  readonly offset?: number
}

/** A page of what was found. */
export interface Found<T> {
  readonly total: number
  /** What fits best first. */
  readonly rows: readonly T[]
}

/** A speaker who was found by name, with the number of documents in which it is somebody. */
export interface FoundSpeaker {
  readonly id: SpeakerId
  readonly documents: number
}

/** The index of words by which documents and speakers of a record are found. */
export interface WordIndex {
  /** The documents in which all terms stand. */
  documents(query: SearchQuery): Found<DocumentId>
  /** The speakers one of whose names has all terms, those of most documents first. */
  speakers(terms: readonly SearchTerm[], limit: number): Found<FoundSpeaker>
  /** In how many documents a term stands. */
  holding(term: SearchTerm): number
  /** The words that begin with the first letter of `word`: what it could be a slip for. */
  wordsLike(word: string): Iterable<KnownWord>
}
