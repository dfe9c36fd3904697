import { bySpan, contains, quotedPassages } from '../text/index.js'
import type { Passage, Witness } from './witness.js'

/** The passages of a witness and what they quote themselves, by place. Linear in its text, times its passages. */
export function allPassages(witness: Witness): Passage[] {
  return [...witness.passages, ...nestedPassages(witness)].toSorted((a, b) => bySpan(a.span, b.span))
}

/** A quotation mark where one opens: few passages have one inside, and only their texts are read again. */
const NESTED_MARK = /(?:^|[\s([—–-])["'“‘«‹„‚]/u
/** A single word in quotation marks inside a quotation is emphasis or the speaker's own scare quote. */
const LEAST_NESTED_WORDS = 2

/**
 * What the passages themselves quote: others' words, which may stand in other documents without those around
 * them. Nobody is named as their speaker: it is not who says the passage.
 */
function nestedPassages(witness: Witness): Passage[] {
  const { passages } = witness
  if (!passages.some(({ marked, span }) => marked && NESTED_MARK.test(witness.text.slice(span[0], span[1]))))
    return []
  const known = new Set(passages.map(passage => passage.span.join('-')))
  return quotedPassages(witness.text).flatMap(({ span, depth, closed }) => {
    if (
      depth === 0 ||
      known.has(span.join('-')) ||
      !passages.some(passage => passage.marked && contains(passage.span, span))
    )
      return []
    if (witness.text.slice(span[0], span[1]).split(/\s+/u).length < LEAST_NESTED_WORDS) return []
    return [{ span, marked: true, closed, speaker: undefined, said: undefined, statement: undefined }]
  })
}
