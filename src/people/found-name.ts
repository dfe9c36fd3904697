import type { Span } from '../text/index.js'
import type { NamedGender } from './lexicon/given-names.js'

/** One name found in a text, before it is known who bears it. */
export interface FoundName {
  /** Without titles. */
  readonly span: Span
  /** With the titles that stand before it ("Gen. Ada Quill"). */
  readonly outer: Span
  /**
   * `person` and `body` stand by themselves; a `word` is a single capitalised word that may be a surname or
   * a given name of somebody named elsewhere.
   */
  readonly kind: 'person' | 'body' | 'word'
  readonly text: string
  /** Folded given names and initials, in order; empty where only a surname stands. */
  readonly given: readonly string[]
  /** Folded, with its particles ("van der berg"); for a body the folded name without an article. */
  readonly surname: string
  /** "jr", "sr", "iii"; empty without. */
  readonly suffix: string
  /** Where its titles stand; undefined without. */
  readonly title: Span | undefined
  /** The name with its titles, as printed. */
  readonly titled: string
  /** Whether an article stands before it ("the Lantern"): then a bare word names a body. */
  readonly article: boolean
  readonly gender: 'man' | 'woman' | undefined
  readonly possessive: boolean
}

/** The gender that a title or given name tells; `either` tells none. */
export function toldGender(gender: NamedGender | undefined): 'man' | 'woman' | undefined {
  return gender === 'either' ? undefined : gender
}
