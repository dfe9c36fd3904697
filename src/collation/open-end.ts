import type { Span } from '../text/index.js'
import { sentences } from '../text/index.js'
import type { Comparison } from './compare.js'

/** Fewer words beyond the base are a changed end, not the reporter's next sentence. */
const LEAST_WORDS = 4
/** The first word of the reporter's sentence may be the next of the base's by chance ("The"). */
const CHANCE_WORDS = 1

/**
 * Where a quotation without closing mark ends, going by its base: before the whole sentences at its end of which the base
 * has nothing but a first word. Undefined where there are none. `span` is the reading's, `compared` what it is against its base.
 */
export function openEnd(text: string, span: Span, compared: Comparison): Span | undefined {
  const last = compared.variants.at(-1)
  if (last === undefined || last.reading[1] < span[1] - 2) return undefined
  const next = sentences(text.slice(span[0], span[1]))
    .map(([start]) => span[0] + start)
    .find(start => start > span[0] && countWords(text.slice(start, last.reading[0])) <= CHANCE_WORDS)
  if (next === undefined || countWords(text.slice(last.reading[0], next)) > 0) return undefined
  if (countWords(text.slice(next, span[1])) < LEAST_WORDS) return undefined
  return [span[0], span[0] + text.slice(span[0], next).trimEnd().length]
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0
}
