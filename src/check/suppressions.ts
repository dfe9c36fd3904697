import type { Span } from '../text/index.js'
import { contains, paragraphs } from '../text/index.js'

/** One place where the author says that a quotation is to be let stand, and why. */
interface Suppression {
  readonly span: Span
  readonly reason: string
}

/* A reason is asked for: what stands without one cannot be judged by the next reader. */
const NOTE = /<!--[ \t]*onrecord-ignore:[ \t]*(?!-->)(\S[^\n]{0,299}?)[ \t]*-->/g

/**
 * Tells why a span of the draft is to be let stand: `<!-- onrecord-ignore: paraphrase agreed with her -->` in its
 * paragraph, or alone in the paragraph before. Undefined where there is no such note, or none with a reason.
 * Linear once.
 */
export function suppressionsIn(text: string): (span: Span) => string | undefined {
  const found: Suppression[] = []
  const all = paragraphs(text)
  for (const match of text.matchAll(NOTE)) {
    const note: Span = [match.index, match.index + match[0].length]
    const index = all.findIndex(paragraph => contains(paragraph, note))
    const own = all[index]
    if (own === undefined) continue
    const alone = own[0] === note[0] && own[1] === note[1]
    const span = alone ? all[index + 1] : own
    if (span !== undefined) found.push({ span, reason: match[1] ?? '' })
  }
  return span => found.find(one => contains(one.span, span))?.reason
}
