import type { Span } from '../text/index.js'
import type { Attribution } from './attribution.js'

/*
 * In characters: some 60,000 words, longer than any article, letter or transcript of a hearing, so that only piles
 * and machine output are cut, and the memory for reading stays some 100 MB however long the text is.
 */
const LONGEST = 400_000
/** How far back from there a place to cut is looked for: a line's end, else white space. */
const LOOK_BACK = 20_000

function blockEnd(text: string, start: number): number {
  const stop = start + LONGEST
  if (stop >= text.length) return text.length
  const tail = text.slice(stop - LOOK_BACK, stop)
  const line = tail.lastIndexOf('\n')
  if (line >= 0) return stop - LOOK_BACK + line + 1
  const space = tail.search(/\s\S*$/)
  if (space >= 0) return stop - LOOK_BACK + space + 1
  const code = text.charCodeAt(stop)
  return code >= 0xdc00 && code < 0xe000 ? stop - 1 : stop
}

/** Cuts a text into the stretches that are read one by one; all of it where it is not very long. Linear. */
export function* blocks(text: string): Generator<Span> {
  for (let start = 0; start < text.length;) {
    const end = blockEnd(text, start)
    yield [start, end]
    start = end
  }
}

/** A statement of a stretch that begins at `by`, with its spans in the whole text. */
export function moved(statement: Attribution, by: number): Attribution {
  const move = ([start, end]: Span): Span => [start + by, end + by]
  const maybe = (span: Span | undefined): Span | undefined => (span === undefined ? undefined : move(span))
  const { source, cue, content, via, addressee, medium, occasion } = statement
  return {
    ...statement,
    source: source.map(move),
    cue: cue.map(move),
    content: content.map(move),
    via: via.map(one => ({ ...one, span: move(one.span), cue: move(one.cue) })),
    addressee: maybe(addressee),
    medium: maybe(medium),
    occasion: maybe(occasion),
  }
}
