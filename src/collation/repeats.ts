import type { Span } from '../text/index.js'
import { paragraphs } from '../text/index.js'
import type { Stretch } from './stretches.js'

/** Nearly the same words: so many of them, and this share. */
const LEAST_WORDS = 8
const LEAST_SHARE = 0.85
/** A headline or a pull quote may have half of its words from elsewhere in the document, and as many of its own. */
const LEAST_SHARE_ALONE = 0.5

/**
 * Whether a stretch of which other stretches of its document have `shared` words, in order, only says these again: all
 * of them, nearly all where it is long, and half where it is a headline or a paragraph of its own. Who writes down the
 * same words twice in one text has them the same: "shall have the sole power to try" is the next thing quoted, not
 * "shall have the sole power of impeachment" in other words. Linear in the text where it looks for paragraphs, else constant.
 */
export function isRepeat(stretch: Pick<Stretch, 'span' | 'words'>, shared: number, text: string): boolean {
  const { words, span } = stretch
  if (shared >= words || (words >= LEAST_WORDS && shared >= LEAST_SHARE * words)) return true
  return shared >= LEAST_SHARE_ALONE * words && standsAlone(span, text)
}

/** In the first paragraph, or with nothing but marks beside it in its own. */
function standsAlone([start, end]: Span, text: string): boolean {
  const all = paragraphs(text)
  const at = all.findIndex(paragraph => paragraph[1] > start)
  const [from, to] = all[at] ?? [0, text.length]
  return at <= 0 || !/[\p{L}\p{N}]/u.test(text.slice(from, start) + text.slice(end, Math.max(end, to)))
}
