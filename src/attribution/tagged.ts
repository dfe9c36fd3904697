import type { Span } from '../text/index.js'
import type { Attribution } from './attribution.js'
import { circumstancesOf } from './circumstances.js'
import type { Sentences } from './frames.js'
import { taggedStatements, type Tagger, type TaggedStatement } from './tagger/index.js'

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

function complete(text: string, statement: TaggedStatement, held: Span | undefined): Attribution {
  const { source, cue, content, type, confidence } = statement
  const sentence = held ?? cue[0] ?? [0, 0]
  return {
    source,
    cue,
    content,
    type,
    confidence,
    ...circumstancesOf({ text, sentence, source, cue, content }),
  }
}

/** The statements that the tagger finds in `text`, with their circumstances; `sentences` are its own. Linear. */
export function taggedAttributions(
  text: string,
  { tagger, sentences: { spans: held } }: { readonly tagger: Tagger; readonly sentences: Sentences },
): Attribution[] {
  return taggedStatements(text, tagger).map(statement =>
    complete(text, statement, sentenceAt(held, statement.cue[0]?.[0] ?? 0)),
  )
}
