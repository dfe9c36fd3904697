import type { Attribution } from '../attribution/index.js'
import type { DocumentPeople } from '../people/index.js'
import type { Span } from '../text/index.js'
import { overlap } from '../text/index.js'

/** What was found in a document, as far as its passages need it. */
export interface PassageSources {
  readonly attributions: readonly Attribution[]
  readonly people: DocumentPeople
}

/**
 * The index of the attribution whose content holds most of `span`, at least half; of several that hold as much the one
 * with the least content: the innermost. Undefined where none holds half. Linear in the attributions.
 */
export function statementAt(span: Span, attributions: readonly Attribution[]): number | undefined {
  let best: { index: number; shared: number; size: number } | undefined
  for (const [index, { content }] of attributions.entries()) {
    let shared = 0
    let size = 0
    for (const part of content) {
      shared += overlap(part, span)
      size += part[1] - part[0]
    }
    if (shared * 2 < span[1] - span[0] || shared === 0) continue
    if (best === undefined || shared > best.shared || (shared === best.shared && size < best.size)) {
      best = { index, shared, size }
    }
  }
  return best?.index
}
