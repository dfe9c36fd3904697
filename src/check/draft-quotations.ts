import type { QuotedPassage, Span } from '../text/index.js'
import { contains, quotedPassages, tokenise, trim } from '../text/index.js'
import type { Draft } from './draft.js'

/** One quotation of a draft. */
export interface DraftQuotation {
  /** The words inside the marks, without white space at their ends. */
  readonly span: Span
  /** With the marks; for a block quotation, the same as `span`. */
  readonly outer: Span
  readonly form: 'marks' | 'block'
  readonly closed: boolean
  /** Words and numbers, an ellipsis and marks apart. */
  readonly words: number
}

/**
 * The quotations of a draft in the order of the text: what stands in quotation marks (a quotation inside
 * another is part of it), and block quotations of Markdown, a paragraph each, which need no marks. `words` are
 * those of `wordsOf`. A pair of marks with no word inside gives none. Linear.
 */
export function draftQuotations(draft: Draft, words: string): DraftQuotation[] {
  const marked = quotedPassages(words)
    .filter(passage => passage.depth === 0)
    .map(passage => fromMarks(passage, words))
  const blocks = draft.format === 'markdown' ? blockQuotations(draft.text, words) : []
  const free = blocks.filter(block => !marked.some(({ outer }) => contains(block.span, outer)))
  return [...marked, ...free]
    .filter(({ words: count }) => count > 0)
    .toSorted((a, b) => a.span[0] - b.span[0])
}

function fromMarks({ span, outer, closed }: QuotedPassage, words: string): DraftQuotation {
  const inner = trim(words, span)
  return { span: inner, outer, form: 'marks', closed, words: countWords(words, inner) }
}

const BLOCK = /^[ \t]*>.*(?:\r?\n[ \t]*>.*)*/gm

/** Paragraphs of Markdown's block quotations; one that credits ("> -- Ada Quill") is none. */
function blockQuotations(text: string, words: string): DraftQuotation[] {
  return [...text.matchAll(BLOCK)].flatMap(({ index, 0: block }) => {
    const parts = [...block.matchAll(/[^\n\r]*[\p{L}\p{N}][^\n\r]*(?:\r?\n[^\n\r]*[\p{L}\p{N}][^\n\r]*)*/gu)]
    return parts.flatMap(part => {
      const span = trim(words, [index + part.index, index + part.index + part[0].length])
      if (/^[—–-]/.test(words.slice(span[0], span[0] + 1))) return []
      const count = countWords(words, span)
      return [{ span, outer: span, form: 'block' as const, closed: true, words: count }]
    })
  })
}

function countWords(text: string, [start, end]: Span): number {
  return tokenise(text.slice(start, end)).filter(token => token.kind !== 'mark').length
}
