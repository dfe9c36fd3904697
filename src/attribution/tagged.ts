import type { Span } from '../text/index.js'
import type { Attribution } from './attribution.js'
import { circumstancesOf } from './circumstances.js'
import type { Frame } from './frames.js'
import { taggedStatements, type Tagger, type TaggedStatement } from './tagger/index.js'

/** The frame that holds a place, or the last before it; undefined where there is none. */
function frameAt(all: readonly Frame[], at: number): Frame | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.span[0] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return all[low - 1]
}

function complete(text: string, statement: TaggedStatement, frame: Frame | undefined): Attribution {
  const { source, cue, content, type, confidence } = statement
  const sentence: Span = frame?.span ?? cue[0] ?? [0, 0]
  return {
    source,
    cue,
    content,
    type,
    confidence,
    ...circumstancesOf({ text, sentence, source, cue, content }),
  }
}

/** The statements that the tagger finds in `text`, with their circumstances; `all` are the text's frames. */
export function taggedAttributions(text: string, tagger: Tagger, all: readonly Frame[]): Attribution[] {
  return taggedStatements(text, tagger).map(statement =>
    complete(text, statement, frameAt(all, statement.cue[0]?.[0] ?? 0)),
  )
}
