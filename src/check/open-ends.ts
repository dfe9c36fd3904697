import type { Comparison, Variant } from '../collation/index.js'
import type { Span } from '../text/index.js'
import { tokenise } from '../text/index.js'

/** The texts of a comparison. */
export interface ComparedTexts {
  readonly reading: { readonly text: string; readonly span: Span }
  readonly base: { readonly text: string; readonly span: Span }
}

/** Words changed at the very end of a quotation, up to so many, stand in the place of as many of the source. */
const MOST_WORDS = 6

/**
 * A comparison in which words added at the start or end of the quotation are shown against the words that the
 * source has there. An alignment of equal words ends with the last equal one, and a changed last word would
 * look like an added one.
 */
export function withOpenEnds(comparison: Comparison, { reading, base }: ComparedTexts): Comparison {
  const variants = comparison.variants.map((variant): Variant => {
    if (variant.base[0] !== variant.base[1] || variant.baseDocument !== undefined) return variant
    const count = words(reading.text.slice(...variant.reading)).length
    if (count === 0 || count > MOST_WORDS) return variant
    const atEnd = words(reading.text.slice(variant.reading[1], reading.span[1])).length === 0
    const atStart = words(reading.text.slice(reading.span[0], variant.reading[0])).length === 0
    const [start, end] = comparison.baseSpan
    const span = atEnd
      ? following(base, Math.max(end, variant.base[1]), count)
      : atStart
        ? preceding(base, Math.min(start, variant.base[0]), count)
        : undefined
    if (span === undefined) return variant
    return { ...variant, base: span, kind: variant.kind === 'added' ? 'replaced' : variant.kind }
  })
  return { ...comparison, variants }
}

function words(text: string): Span[] {
  return tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ span }) => span)
}

/** Up to `count` words of the sentence from `at` on; undefined where it ends there. */
function following({ text, span }: ComparedTexts['base'], at: number, count: number): Span | undefined {
  const rest = /^[^.!?…]*/.exec(text.slice(at, span[1]))?.[0] ?? ''
  const found = words(rest).slice(0, count)
  const [first, last] = [found[0], found.at(-1)]
  return first === undefined || last === undefined ? undefined : [at + first[0], at + last[1]]
}

/** Up to `count` words of the sentence before `at`; undefined where it begins there. */
function preceding({ text, span }: ComparedTexts['base'], at: number, count: number): Span | undefined {
  const rest = /[^.!?…]*$/.exec(text.slice(span[0], at))
  const from = span[0] + (rest?.index ?? 0)
  const found = words(rest?.[0] ?? '').slice(-count)
  const [first, last] = [found[0], found.at(-1)]
  return first === undefined || last === undefined ? undefined : [from + first[0], from + last[1]]
}
