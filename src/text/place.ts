import type { LineAndColumn } from './lines.js'

/** A place in a text that is edited line by line. */
export interface LinePlace extends LineAndColumn {
  readonly kind: 'line'
}

/** The parts of a word processor's file or a page in which running text stands. */
export type TextPart = 'body' | 'table' | 'text box' | 'footnote' | 'endnote'

/** A place in a file that has no lines to count: its author sees pages and paragraphs. */
export interface ParagraphPlace {
  readonly kind: 'paragraph'
  readonly part: TextPart
  /** From 1: of the page where `page` is known by the file itself (PDF), else of the part. Empty paragraphs are not counted. */
  readonly paragraph: number
  /** From 1; undefined where the file does not tell. */
  readonly page: number | undefined
  /** The number of a footnote or endnote as it is printed; undefined elsewhere. */
  readonly note: number | undefined
}

/** Where the author of a text finds an offset of it. */
export type Place = LinePlace | ParagraphPlace
