import type { QuotedPassage, Span } from '../text/index.js'
import { contains, quotedPassages, trim } from '../text/index.js'
import { countWords } from './count-words.js'
import type { Draft } from './draft.js'

/** One quotation of a draft. */
export interface DraftQuotation {
  /** The words inside the marks, without white space at their ends. */
  readonly span: Span
  /** With the marks; for a block quotation, the same as `span`. */
  readonly outer: Span
  readonly form: 'marks' | 'block'
  /** Whether its closing mark is there; also where the next paragraph goes on with an opening one, as print has it. */
  readonly closed: boolean
  /** Words and numbers, an ellipsis and marks apart. */
  readonly words: number
  /** Quotations inside it, which somebody else may have said; none where it is a block. */
  readonly within: readonly DraftQuotation[]
}

/**
 * The quotations of a draft in the order of the text: what stands in quotation marks (a quotation inside
 * another is part of it), and block quotations of Markdown, or that the draft names, a paragraph each, which need no marks. `words` are
 * those of `wordsOf`. A pair of marks with no word inside gives none. Linear.
 */
export function draftQuotations(draft: Draft, words: string): DraftQuotation[] {
  const passages = quotedPassages(words)
  const inner = passages.filter(({ depth }) => depth === 1).map(passage => fromMarks(passage, words))
  const outermost = passages.filter(({ depth }) => depth === 0)
  const marked = outermost
    .map((passage, index) => goesOn(passage, outermost[index + 1], words))
    .map(passage => withInner(fromMarks(passage, words), inner))
  const told = (draft.blocks ?? []).map(block => blockOf(trim(words, block), words))
  const blocks = draft.format === 'markdown' ? [...told, ...blockQuotations(draft.text, words)] : told
  const free = blocks.filter(block => !marked.some(({ outer }) => contains(block.span, outer)))
  return [...marked, ...free]
    .filter(({ words: count }) => count > 0)
    .toSorted((a, b) => a.span[0] - b.span[0])
}

/** A quotation over several paragraphs opens each of them, and closes the last alone. */
function goesOn(passage: QuotedPassage, next: QuotedPassage | undefined, words: string): QuotedPassage {
  if (passage.closed || next === undefined) return passage
  return /^\s*\n\s*$/.test(words.slice(passage.outer[1], next.outer[0]))
    ? { ...passage, closed: true }
    : passage
}

/** `inner` are in the order of the text: looked for from the first that can be inside. */
function withInner(quotation: DraftQuotation, inner: readonly DraftQuotation[]): DraftQuotation {
  let low = 0
  let high = inner.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inner[middle]?.outer[0] ?? 0) < quotation.outer[0]) low = middle + 1
    else high = middle
  }
  const within: DraftQuotation[] = []
  for (let one = inner[low]; one !== undefined && contains(quotation.outer, one.outer); one = inner[++low])
    within.push(one)
  return { ...quotation, within }
}

function fromMarks({ span, outer, closed }: QuotedPassage, words: string): DraftQuotation {
  const inner = trim(words, span)
  return {
    span: inner,
    outer,
    form: 'marks',
    closed,
    words: countWords(words.slice(inner[0], inner[1])),
    within: [],
  }
}

const BLOCK_LINE = /^[ \t]*>[^\n\r]*/gm

/** Paragraphs of Markdown's block quotations; a line that credits ("> — Ada Quill") ends one and is none. */
function blockQuotations(text: string, words: string): DraftQuotation[] {
  const paragraphs: Span[] = []
  let open = false
  let end = 0
  for (const { index, 0: line } of text.matchAll(BLOCK_LINE)) {
    const span = trim(words, [index, index + line.length])
    const next = /^\r?\n?$/.test(text.slice(end, index))
    end = index + line.length
    const speaks = span[0] < span[1] && !/^[—–-]/.test(words.slice(...span))
    const before = paragraphs.at(-1)
    if (speaks && open && next && before !== undefined)
      paragraphs[paragraphs.length - 1] = [before[0], span[1]]
    else if (speaks) paragraphs.push(span)
    open = speaks
  }
  return paragraphs.map(span => blockOf(span, words))
}

function blockOf(span: Span, words: string): DraftQuotation {
  const count = countWords(words.slice(span[0], span[1]))
  return { span, outer: span, form: 'block', closed: true, words: count, within: [] }
}
