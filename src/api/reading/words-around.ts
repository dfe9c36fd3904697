import type { Span } from '../../text/index.js'
import { paragraphs } from '../../text/index.js'

/** Code units shown on each side of a passage, cut at a word; longer than 24 it is none, but a script that parts no words. */
const AROUND = 110

/** The words just before and after a span, of the same paragraphs; empty at their ends. */
export function wordsAround(
  text: string,
  [start, end]: Span,
): { readonly before: string; readonly after: string } {
  const all = paragraphs(text)
  const first = all.find(paragraph => paragraph[1] > start)?.[0] ?? start
  const last = all.find(paragraph => paragraph[1] >= end)?.[1] ?? end
  const [before, after] = [text.slice(first, start), text.slice(end, Math.max(end, last))]
  return {
    before: before.length <= AROUND ? before : `… ${before.slice(-AROUND).replace(/^\S{0,24}\s+/, '')}`,
    after: after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\s+\S{0,24}$/, '')} …`,
  }
}
