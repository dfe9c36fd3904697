import type { Span } from '../../../src/text/index.js'

/** Which way a step goes. */
export type Direction = 'forward' | 'backward'

/** So many code units around a place are looked at: longer than any word. */
const REACH = 200

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * The words and marks around an offset, each as a span of `text`, without white space: words as the reader's language has them,
 * so that text without spaces has them too. Empty where there are none near.
 */
export function wordsNear(text: string, offset: number): readonly Span[] {
  const from = Math.max(0, offset - REACH)
  const near = text.slice(from, Math.min(text.length, offset + REACH))
  const words: Span[] = []
  for (const { segment, index } of segmenter.segment(near))
    if (segment.trim() !== '') words.push([from + index, from + index + segment.length])
  // What the cut parts at either end is no whole word.
  return words.filter(
    ([start, end]) => (from === 0 || start > from) && (end < from + near.length || end === text.length),
  )
}

/** The word or mark at an offset, else the next one, else the last one before it; undefined where the text has none near. */
export function wordAt(text: string, offset: number): Span | undefined {
  const words = wordsNear(text, offset)
  return words.find(([, end]) => end > offset) ?? words.at(-1)
}

/** Scripts that part no words: there a reader's own ends are kept. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** A span with the words that its ends cut made whole; the span itself where they cut none, and in scripts that part no words. */
export function wholeWords(text: string, [start, end]: Span): Span {
  return [cutWord(text, start)?.[0] ?? start, cutWord(text, end)?.[1] ?? end]
}

function cutWord(text: string, offset: number): Span | undefined {
  return wordsNear(text, offset).find(
    ([start, end]) => start < offset && offset < end && !UNPARTED.test(text.slice(start, end)),
  )
}

/** Where a span would begin that begins one word later or earlier; the offset itself at an end of the text. */
export function stepStart(text: string, offset: number, direction: Direction): number {
  const starts = wordsNear(text, offset).map(([start]) => start)
  return step(starts, offset, direction)
}

/** Where a span would end that ends one word later or earlier; the offset itself at an end of the text. */
export function stepEnd(text: string, offset: number, direction: Direction): number {
  const ends = wordsNear(text, offset).map(([, end]) => end)
  return step(ends, offset, direction)
}

function step(places: readonly number[], offset: number, direction: Direction): number {
  const found =
    direction === 'forward' ? places.find(place => place > offset) : places.findLast(place => place < offset)
  return found ?? offset
}

/** The start of a word that is nearest to an offset: where a start that is dragged comes to lie. */
export function nearestStart(text: string, offset: number): number {
  return nearest(
    wordsNear(text, offset).map(([start]) => start),
    offset,
  )
}

/** The same of ends. */
export function nearestEnd(text: string, offset: number): number {
  return nearest(
    wordsNear(text, offset).map(([, end]) => end),
    offset,
  )
}

function nearest(places: readonly number[], offset: number): number {
  let best = offset
  let distance = Number.POSITIVE_INFINITY
  for (const place of places) {
    if (Math.abs(place - offset) >= distance) continue
    distance = Math.abs(place - offset)
    best = place
  }
  return best
}
