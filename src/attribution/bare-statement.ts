import type { Span } from '../text/index.js'
import type { Attribution } from './attribution.js'
import { circumstancesOf, type Circumstances } from './circumstances.js'

/** A statement before its circumstances are read: most are given up where rules and tagger are joined. */
export interface BareStatement extends Omit<Attribution, keyof Circumstances> {
  /** The sentence that holds its cue, where it is known already. */
  readonly sentence?: Span | undefined
}

/**
 * The statement with its circumstances; `sentences` are those of its text, in order. Takes log n steps and those of its
 * sentence.
 */
export function complete(
  text: string,
  { source, cue, content, type, confidence, sentence }: BareStatement,
  sentences: readonly Span[],
): Attribution {
  const held = sentence ?? sentenceAt(sentences, cue[0]?.[0] ?? 0) ?? cue[0] ?? [0, 0]
  const { via, addressee, medium, occasion } = circumstancesOf({
    text,
    sentence: held,
    source,
    cue,
    content,
  })
  return { source, cue, content, type, confidence, via, addressee, medium, occasion }
}

/** The sentence that holds a place, or the last before it; undefined where there is none. */
function sentenceAt(all: readonly Span[], at: number): Span | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.[0] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return all[low - 1]
}
