import type { QuotedPassage, Span } from '../text/index.js'
import { paragraphs, quotedPassages, sentences } from '../text/index.js'

/** Where a document's sentences, paragraphs and quotations stand: what reference depends on. */
export interface Layout {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly paragraphs: readonly Span[]
  readonly quotations: readonly QuotedPassage[]
}

/** The layout of `text`. Linear. */
export function layOut(text: string): Layout {
  const quotations = quotedPassages(text)
  return {
    text,
    quotations: quotations.filter(passage => passage.depth === 0),
    sentences: sentences(text, quotations),
    paragraphs: paragraphs(text),
  }
}

/**
 * The index of the last span that begins at or before `offset`; -1 before the first. The spans are ordered.
 * Logarithmic.
 */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The quotation that the offset lies in; undefined in the document's own talk. Logarithmic. */
export function quotationAt(layout: Layout, offset: number): QuotedPassage | undefined {
  let low = 0
  let high = layout.quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((layout.quotations[middle]?.outer[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const passage = layout.quotations[low - 1]
  return passage !== undefined && offset < passage.outer[1] ? passage : undefined
}
