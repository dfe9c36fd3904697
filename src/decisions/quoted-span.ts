import type { Span } from '../text/index.js'
import type { QuotedSpan } from './decision.js'

/**
 * So many code units before and after are kept with a quoted span: what Hypothesis keeps, and enough to tell a repeated
 * phrase apart.
 */
const CONTEXT = 32

/** A span of a text with its words and what stands around them. Undefined where it is not in the text, or empty. */
export function quoteSpan(text: string, span: Span): QuotedSpan | undefined {
  const [start, end] = span
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined
  if (start < 0 || start >= end || end > text.length) return undefined
  return {
    span: [start, end],
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/**
 * Where a quoted span stands in a text: at its own place where its words stand there, else where they stand with all that
 * stood around them, if that is one place. Undefined where there is none or several: then it is orphaned,
 * and nothing is guessed. Linear in the text.
 */
export function placeOfQuoted(text: string, { span, exact, prefix, suffix }: QuotedSpan): Span | undefined {
  if (text.slice(...span) === exact) return span
  const around = prefix + exact + suffix
  const first = text.indexOf(around)
  if (first < 0 || text.includes(around, first + 1)) return undefined
  const start = first + prefix.length
  return [start, start + exact.length]
}
