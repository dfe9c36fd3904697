import type { DocumentId, Span } from '../text/index.js'
import type { Compared, Reading } from './candidate.js'

/** What `compare` gives, which is asked once for each key of a reading. */
export function once({ compared }: Reading, key: string, compare: () => Compared): Compared {
  const known = compared?.get(key)
  if (known !== undefined) return known
  const found = compare()
  compared?.set(key, found)
  return found
}

/** A passage in quotation marks. */
export interface PrintedPassage {
  readonly document: DocumentId
  readonly text: string
  readonly span: Span
}

/**
 * The same for a passage: what is printed alike in several documents, as an agency's words are, is compared once, where all of
 * the quotation is within it. Cost: the passage's text.
 */
export function oncePrinted(reading: Reading, passage: PrintedPassage, compare: () => Compared): Compared {
  const { document, text, span } = passage
  const printed = `= ${text.slice(...span)}`
  const known = reading.compared?.get(printed)
  if (known !== undefined) return moved(known, span[0] - known.stretch[0], document)
  const found = once(reading, `${document} ${span.join(' ')}`, compare)
  // Where words go beyond the passage, what stands around it was looked at too.
  if (found.beyond.length === 0 && found.stretch[0] === span[0] && found.stretch[1] === span[1])
    reading.compared?.set(printed, found)
  return found
}

/** The comparison with the same printed words so many characters further on, in another document. */
function moved({ comparison, stretch, beyond }: Compared, by: number, baseDocument: DocumentId): Compared {
  const at = ([start, end]: Span): Span => [start + by, end + by]
  const variants = comparison.variants.map(variant => ({ ...variant, base: at(variant.base) }))
  return {
    comparison: { ...comparison, variants, baseDocument, baseSpan: at(comparison.baseSpan) },
    stretch: at(stretch),
    beyond,
  }
}
