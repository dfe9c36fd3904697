import type { Damage, DocumentId, Span } from '../text/index.js'
import type { PrintedWord } from './printed.js'
import { printedText } from './printed.js'

/** One stretch of the text that a reading is compared with. */
export interface BaseStretch {
  /** Told back in `baseDocument`; leave it out where there is only one text. */
  readonly document?: DocumentId
  readonly text: string
  readonly span: Span
  readonly damage?: readonly Damage[]
  /** Whether it is said apart from the stretch before (another post, another day): running both together is a splice. */
  readonly apart?: boolean
  /** Whether it is itself a quotation: an ellipsis or brackets in it may be the quoting document's, not the speaker's. */
  readonly quoted?: boolean
  /** Whether nothing but its neighbourhood says that it belongs here: a reading that lacks it is not trimmed for that. */
  readonly aside?: boolean
}

/** A word of a base that may be made of several stretches. */
export interface BaseWord {
  readonly word: PrintedWord
  /** The document of its stretch; undefined where there is only one text. */
  readonly document: DocumentId | undefined
  /** Index of the stretch that it stands in. */
  readonly stretch: number
  /** Whether it is the first of its stretch: the marks before it are not the speaker's. */
  readonly opens: boolean
  /** Whether its stretch was said apart from the one before. */
  readonly apart: boolean
  readonly quoted: boolean
  readonly aside: boolean
  /** The damaged places of its text. */
  readonly damage: readonly Damage[]
}

/** The words of all stretches, in order. Linear in their length. */
export function baseWords(base: readonly BaseStretch[]): BaseWord[] {
  return base.flatMap((stretch, index) =>
    printedText(stretch.text, stretch.span).words.map((word, i) => ({
      word,
      document: stretch.document,
      stretch: index,
      opens: i === 0,
      apart: i === 0 && stretch.apart === true,
      quoted: stretch.quoted === true,
      aside: stretch.aside === true,
      damage: stretch.damage ?? [],
    })),
  )
}
