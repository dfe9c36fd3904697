import type { Place, Span } from '../text/index.js'

/** A note in which the author of a draft says that a quotation is to be let stand, and why. */
export interface LetStand {
  /** Into the text: what the note is fixed to. A quotation that shares a character with it is meant. */
  readonly covers: Span
  readonly reason: string
}

/** Words to be put in the place of others. */
export interface Edit {
  /** Into the text of the manuscript; empty where words are only put in. */
  readonly span: Span
  /** What is to stand there; empty where words are only taken out. */
  readonly words: string
  /** Where the words come from, for a reader of the revised file. */
  readonly source: string
  /** The words at `span` stay: `source` is set beside them as a comment of the file, and `words` counts for nothing. */
  readonly isRemark?: true
}

/** A file with edits written into it. */
export interface Revision {
  readonly bytes: Uint8Array
  /** The edits that could not be written there, for what stands in their way. */
  readonly left: readonly Edit[]
}

/** A text that somebody is writing: what `check` needs of it, and the way back into its file. */
export interface Manuscript {
  /** All spans are into it. Of a text or Markdown file it is the file itself. */
  readonly text: string
  readonly format: 'text' | 'markdown'
  /** Paragraphs that are set as block quotations; those that Markdown marks are not among them. */
  readonly blocks: readonly Span[]
  /** Notes that do not stand in the text itself, as the comments of a word processor. */
  readonly letStand: readonly LetStand[]
  readonly place: (offset: number) => Place
  /** Writes edits, which do not overlap, into a copy of the file; undefined where its form cannot be revised. */
  readonly revise: ((edits: readonly Edit[]) => Promise<Revision>) | undefined
}

/** What a note of the author is known by, in a comment of any form; its reason is the first group, empty where it gives none. */
export const LET_STAND = /^\s*onrecord-ignore(?:\s*:|(?=\s*$))\s*([^]{0,300}?)\s*$/u
