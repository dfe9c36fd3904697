import type { DecidedBy } from '../people/index.js'
import { overlap } from '../text/index.js'
import type { Component } from './components.js'
import type { Stretch } from './stretches.js'
import type { DecidedMatch, DecidedMatches } from './witness.js'

/**
 * The components that are left of one when the readings that persons rejected leave it, each to stand by itself. A rejection
 * holds only where what it was matched with is in the component. Linear in the stretches, times the decisions on
 * their documents.
 */
export function partRejected(component: Component, matches: DecidedMatches): Component[] {
  if (matches.size === 0) return [component]
  const rejected = component.filter(
    stretch => decidedAt(stretch, component, { matches, kind: 'rejected' }) !== undefined,
  )
  if (rejected.length === 0) return [component]
  const rest = component.filter(stretch => !rejected.includes(stretch))
  return [rest, ...rejected.map(stretch => [stretch])]
}

/** Who confirmed that a stretch is a reading of its component's utterance; undefined where nobody did. */
export function confirmedBy(
  stretch: Stretch,
  component: Component,
  matches: DecidedMatches,
): DecidedBy | undefined {
  if (matches.size === 0) return undefined
  const decided = decidedAt(stretch, component, { matches, kind: 'confirmed' })
  return decided && { by: decided.by, at: decided.at }
}

function decidedAt(
  stretch: Stretch,
  component: Component,
  { matches, kind }: { readonly matches: DecidedMatches; readonly kind: DecidedMatch['kind'] },
): DecidedMatch | undefined {
  return matches
    .get(stretch.document)
    ?.find(
      ({ kind: decided, occurrence, base }) =>
        decided === kind &&
        isAt(stretch, occurrence) &&
        component.some(other => other !== stretch && isAt(other, base)),
    )
}

/**
 * Whether a stretch is what stands at a place: they share half of the shorter at least, since ends move with what closes
 * a quotation.
 */
function isAt({ document, span }: Stretch, place: DecidedMatch['base']): boolean {
  const shorter = Math.min(span[1] - span[0], place.span[1] - place.span[0])
  return document === place.document && overlap(span, place.span) * 2 >= shorter
}
