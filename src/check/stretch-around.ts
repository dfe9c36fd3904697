import type { Passage, Witness } from '../collation/index.js'
import type { Span } from '../text/index.js'
import { overlap, paragraphs, sentences } from '../text/index.js'

/** A passage that has less of a place than this is something quoted inside it. */
const LEAST_SHARE = 0.25

/** The passage of the witness that has most of the span; undefined where none has a quarter of it. */
export function passageAt(witness: Witness, span: Span): Passage | undefined {
  let best: Passage | undefined
  let most = 0
  for (const passage of witness.passages) {
    const shared = overlap(passage.span, span)
    // Of two that have as much, the shorter: a quotation inside a primary text is told apart from the text.
    if (
      shared > most ||
      (shared === most && shared > 0 && best !== undefined && size(passage) < size(best))
    ) {
      best = passage
      most = shared
    }
  }
  return most >= LEAST_SHARE * (span[1] - span[0]) ? best : undefined
}

function size({ span }: Passage): number {
  return span[1] - span[0]
}

/** The sentences that a span touches, in order; empty where it touches none. Linear in the text. */
export function sentencesAt(text: string, span: Span): Span[] {
  return paragraphs(text)
    .filter(paragraph => overlap(paragraph, span) > 0)
    .flatMap(([from, to]) =>
      sentences(text.slice(from, to)).map(([start, end]): Span => [from + start, from + end]),
    )
    .filter(sentence => overlap(sentence, span) > 0)
}

/** The sentences that a span touches and so many more on each side, within the document. Linear in the text. */
export function sentencesAround(text: string, span: Span, more: number): Span[] {
  const all = sentences(text)
  const first = all.findIndex(sentence => overlap(sentence, span) > 0)
  const last = all.findLastIndex(sentence => overlap(sentence, span) > 0)
  return first < 0 ? [] : all.slice(Math.max(0, first - more), last + more + 1)
}
