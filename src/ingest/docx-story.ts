import type { Span, TextPart } from '../text/index.js'
import { StoryWriter } from './docx-story-writer.js'
import { parseMarkup } from './parse-markup.js'

/** One child of a run: what carries text, and what is carried along. Sources are spans of the story's XML. */
export type RunPart =
  | {
      readonly kind: 'text'
      /** Into the story's text. */
      readonly text: Span
      readonly source: Span
      /** Whether it is a text element, which can be parted, and not a tab or a line break. */
      readonly letters: boolean
    }
  | { readonly kind: 'other'; readonly source: Span }

/** A run: text with one formatting. */
export interface Run {
  readonly source: Span
  /** Its opening tag. */
  readonly open: Span
  /** Its formatting, as an element of the XML; undefined where it has none. */
  readonly properties: Span | undefined
  readonly parts: readonly RunPart[]
  /** Index of its paragraph. */
  readonly paragraph: number
}

/** A paragraph that has words. */
export interface StoryParagraph {
  readonly span: Span
  readonly part: TextPart
  /** The identity of its style; undefined for the usual one. */
  readonly style: string | undefined
  /** The identity of the footnote or endnote it belongs to. */
  readonly note: string | undefined
}

/** A part of a word processor's file that runs from paragraph to paragraph: the body, the footnotes, the endnotes. */
export interface Story {
  /** Its paragraphs, parted by an empty line. All spans of text are into it. */
  readonly text: string
  readonly paragraphs: readonly StoryParagraph[]
  readonly runs: readonly Run[]
  /** Where a new page began when the file was last laid out, in order. */
  readonly pageBreaks: readonly number[]
  /** What each comment is fixed to, by its identity. */
  readonly comments: ReadonlyMap<string, Span>
  /** The identities of the notes, in the order in which the text refers to them. */
  readonly footnotes: readonly string[]
  readonly endnotes: readonly string[]
}

/** One story of a file, and where it lies. */
export interface PlacedStory {
  /** Its name in the archive. */
  readonly name: string
  readonly xml: string
  readonly story: Story
  /** Where its text begins in the text of the whole. */
  readonly start: number
}

/**
 * What stands in the XML and is no text of the document as it reads now: what was deleted or moved away, and copies for
 * older programs.
 */
const NOT_THERE = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:rPrChange',
  'w:pPrChange',
  'mc:Fallback',
  'w:delText',
])

/**
 * Reads a story of WordprocessingML as it would be printed with all tracked changes taken. Text that is hidden, and
 * fields' instructions, are left out. Entities other than XML's own are not read, so that none can grow. Linear.
 */
export function readStory(xml: string, part: TextPart): Story {
  const writer = new StoryWriter(part)
  // Depth below an element that is not there; 0 outside of one.
  let hidden = 0
  parseMarkup(xml, 'xml', {
    open: (name, attributes, tag) => {
      if (hidden > 0 || NOT_THERE.has(name)) hidden += 1
      else writer.open(name, attributes, tag)
    },
    text: data => {
      if (hidden === 0) writer.text(data)
    },
    close: (name, end) => {
      if (hidden > 0) hidden -= 1
      else writer.close(name, end)
    },
  })
  return writer.finish()
}
