import type { Span } from '../text/index.js'
import type { LetStand } from './suppressions.js'
import { unwrapped } from './unwrap.js'

/** A text that is to be checked, as its author has it before them. */
export interface Draft {
  readonly text: string
  /** In Markdown, emphasis, links, code and comments are no part of the words. */
  readonly format: 'text' | 'markdown'
  /** Block quotations that need no marks, a paragraph each, where the reader of a format tells them; into `text`. */
  readonly blocks?: readonly Span[]
  /** Notes that let quotations stand and are no part of the text, where the reader of a format tells them. */
  readonly letStand?: readonly LetStand[]
}

/*
 * What Markdown adds to the words: a fenced block, an HTML comment, a tag, inline code, the target of a link
 * (whose title may stand in quotation marks), the mark of a block quotation, a heading or a list item, and marks
 * of emphasis. What may run on is bounded: a mark that is never closed must not make matching quadratic.
 */
const MARKUP =
  /^```[^]{0,20000}?^```|<!--[^]{0,2000}?-->|<\/?[a-z][^<>\n]{0,500}>|`[^`\n]{0,500}`|\]\([^()\n]{0,500}(?:\([^()\n]{0,100}\)[^()\n]{0,100}){0,3}\)|^[ \t]*(?:>[ \t]?)+|^#{1,6}[ \t]|^[ \t]*[-*+][ \t]|(?<![\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])|\[(?=[^\]\n]{0,500}\]\()/gimu

/** What Markdown files have above their text, for the programs that print them: its values may stand in quotation marks. */
const FRONT_MATTER =
  /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?=\s*(?:#[^\n]*\s+)?["'\w.-]+[ \t]*[:=])(?:[^]{0,20000}?\r?\n)?(?:\1|\.\.\.)[ \t]*(?=\r?\n|$)/

/**
 * The words of a draft with everything else blanked out, character by character, and with spaces for line breaks at
 * which a paragraph runs on: offsets stay those of the draft. Linear in the text.
 */
export function wordsOf(draft: Draft): string {
  const text = unwrapped(draft)
  if (draft.format === 'text') return text
  // Found in the text as it lies, where marks at the start of a line can be told.
  const [head = ''] = FRONT_MATTER.exec(draft.text) ?? []
  const blanks = [...draft.text.matchAll(MARKUP)].filter(({ index }) => index >= head.length)
  let words = blanked(head)
  let at = head.length
  for (const { index, 0: markup } of blanks) {
    words += text.slice(at, index) + blanked(text.slice(index, index + markup.length))
    at = index + markup.length
  }
  return words + text.slice(at)
}

function blanked(text: string): string {
  return text.replaceAll(/[^\n\r]/g, ' ')
}
