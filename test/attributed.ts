import type { Attribution, AttributionType } from '../src/attribution/index.js'
import { resolvePeople } from '../src/people/resolve-people.js'
import type { DocumentId, SourceDocument, Span } from '../src/text/index.js'
import { bareDocument } from '../src/text/index.js'

/* Attributions by their words, and who makes them: for the tests of people. */

/** An English article with this text. */
export function documentOf(text: string, more: Partial<SourceDocument> = {}): SourceDocument {
  return {
    ...bareDocument('test' as DocumentId, text),
    language: 'en',
    ...more,
  }
}

/** An attribution by its words: the n-th place where each stands. */
export function said(
  text: string,
  words: { source?: string; content: string; type?: AttributionType; after?: string },
): Attribution {
  const from = words.after === undefined ? 0 : text.indexOf(words.after)
  const spanOf = (part: string): Span => {
    const start = text.indexOf(part, from)
    if (start < 0) throw new Error(`not in the text: ${part}`)
    return [start, start + part.length]
  }
  return {
    source: words.source === undefined ? [] : [spanOf(words.source)],
    cue: [],
    content: [spanOf(words.content)],
    type: words.type ?? 'indirect',
    confidence: 1,
    via: [],
    addressee: undefined,
    medium: undefined,
    occasion: undefined,
  }
}

/** The name of who makes one attribution, and the kind. */
export function speaker(text: string, words: Parameters<typeof said>[1], more: Partial<SourceDocument> = {}) {
  const { persons, speakers } = resolvePeople(documentOf(text, more), [said(text, words)])
  const index = speakers[0]?.person
  return index === undefined ? undefined : persons[index]
}
