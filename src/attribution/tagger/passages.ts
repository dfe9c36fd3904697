import type { Span } from '../../text/index.js'

/** A passage is cut at the first paragraph end beyond this many characters: some 400 units. */
const AIM = 2000
/** Where no paragraph ends, it is cut at white space before this many, else right there. */
export const LONGEST_PASSAGE = 6000

/** Whether cutting at `at` would part a surrogate pair. */
const partsPair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000
}

function passageEnd(text: string, start: number): number {
  if (text.length - start <= AIM) return text.length
  const stop = Math.min(text.length, start + LONGEST_PASSAGE)
  // Only this far: a text of one line would be searched to its end for every passage.
  const line = text.slice(start + AIM, stop).indexOf('\n')
  if (line >= 0) return start + AIM + line + 1
  if (stop === text.length) return stop
  for (let at = stop; at > start + AIM; at--) if (/\s/.test(text[at - 1] ?? '')) return at
  return partsPair(text, stop) ? stop - 1 : stop
}

/**
 * Cuts a text into the stretches that are tagged one by one, so that memory does not grow with it. They
 * cover the text without gap or overlap. Training cuts the same way. Linear.
 */
export function* passages(text: string): Generator<Span> {
  for (let start = 0; start < text.length;) {
    const end = passageEnd(text, start)
    yield [start, end]
    start = end
  }
}
