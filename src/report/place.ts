import { findProvisions } from '../attribution/index.js'
import type { SourceDocument, Span } from '../text/index.js'
import { overlap, paragraphs } from '../text/index.js'

/** Where a span of a document stands, as a reader would find it. */
export type PlaceOf = (span: Span) => string

interface Step {
  readonly what: 'provision' | 'paragraph'
  readonly number: string
}

/**
 * Gives the places of a document: the provisions of a rule text by their own numbers, as printed ("provision 14(a)"),
 * else the paragraphs, counted from 1 without empty ones ("paragraphs 2 to 4"). Cost: one walk over the text, then
 * one over its paragraphs for each span.
 */
export function placesIn(document: SourceDocument | undefined): PlaceOf {
  const all = paragraphs(document?.text ?? '')
  const provisions = document?.kind === 'rule' ? findProvisions(document) : []
  const stepAt = (offset: number): Step => {
    const number = all.filter(([start]) => start <= offset).length || 1
    const paragraph = all[number - 1] ?? [0, 0]
    // The number itself stands before the words of its provision.
    const provision = provisions.findLast(one => overlap(one.span, paragraph) > 0)
    return provision === undefined
      ? { what: 'paragraph', number: String(number) }
      : { what: 'provision', number: provision.number }
  }
  return span => {
    const first = stepAt(span[0])
    const last = stepAt(Math.max(span[0], span[1] - 1))
    if (first.what !== last.what) return `${first.what} ${first.number} to ${last.what} ${last.number}`
    if (first.number === last.number) return `${first.what} ${first.number}`
    return `${first.what}s ${first.number} to ${last.number}`
  }
}
