import type { Span } from '../text/index.js'
import { paragraphs } from '../text/index.js'
import type { SearchTerm, TermHit } from './search-terms.js'
import { findTerms } from './search-terms.js'

/** The passage of a text that answers a search best. */
export interface SearchPassage {
  /** What is shown, in the text: whole words. */
  readonly span: Span
  /** What is found in it, in the text. */
  readonly marks: readonly Span[]
}

/** So many characters are shown: three lines. */
const LENGTH = 240

/** So many of them before what is found. */
const BEFORE = 70

/**
 * The passage in which most of the terms stand together, the first of those; within one paragraph, and not before `from` (an
 * offset into the text, 0 where it is left out). Undefined where no term stands there. Linear in the text.
 */
export function searchPassage(
  text: string,
  terms: readonly SearchTerm[],
  from = 0,
): SearchPassage | undefined {
  const hits = findTerms(text, terms).filter(({ span }) => span[0] >= from)
  const best = densest(hits)
  if (best === undefined) return undefined
  const [paragraphStart, paragraphEnd] = paragraphs(text).find(
    ([start, end]) => start <= best && best < end,
  ) ?? [0, text.length]
  const lead = Math.max(paragraphStart, best - BEFORE)
  const to = Math.min(paragraphEnd, lead + LENGTH)
  const start = lead === paragraphStart ? lead : wordAfter(text, lead, best)
  const end = to === paragraphEnd ? to : wordBefore(text, to, best)
  const marks = hits.map(hit => hit.span).filter(span => span[0] >= start && span[1] <= end)
  return { span: [start, end], marks }
}

/** Where the window begins in which most terms stand. */
function densest(hits: readonly TermHit[]): number | undefined {
  let best: { readonly at: number; readonly terms: number } | undefined
  for (const [index, { span }] of hits.entries()) {
    const terms = new Set<number>()
    for (let i = index; i < hits.length; i++) {
      const hit = hits[i]
      if (hit === undefined || hit.span[1] > span[0] + LENGTH - BEFORE) break
      terms.add(hit.term)
    }
    if (best === undefined || terms.size > best.terms) best = { at: span[0], terms: terms.size }
  }
  return best?.at
}

/** The first beginning of a word from `from` on, no further than `most`. */
function wordAfter(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/u)
  return space < 0 ? from : from + space + 1
}

/** The last end of a word before `to`, no further back than `least`. */
function wordBefore(text: string, to: number, least: number): number {
  const own = text.slice(least, to)
  const space = own.search(/\s\S*$/u)
  return space <= 0 ? to : least + space
}
