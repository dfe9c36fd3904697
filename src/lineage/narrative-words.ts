import { fold, quotedPassages, tokenise, type SourceDocument } from '../text/index.js'
import { embeddedPosts } from '../collation/index.js'
import { boilerplate } from './boilerplate.js'

/**
 * The words of a document in comparable form, as parallel columns: the word at index i has the hash
 * `keys[i]`, stands at `[starts[i], ends[i])` of the text, and is narrative where `excluded[i]` is 0.
 */
export interface NarrativeWords {
  /** FNV-1a of the folded word: two different words are equal once in 4 thousand million times. */
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 1 where the word stands in quotation marks, or in a passage that papers print under everything. */
  readonly excluded: Uint8Array
}

/** The words of a text with their places: `NarrativeWords` before it is told which are narrative. */
export type PlacedWords = Pick<NarrativeWords, 'keys' | 'starts' | 'ends'>

/** The words of a text in order, folded, without marks. Linear. */
export function placedWords(text: string): PlacedWords {
  const words = tokenise(text).filter(token => token.kind !== 'mark')
  const keys = new Uint32Array(words.length)
  const starts = new Uint32Array(words.length)
  const ends = new Uint32Array(words.length)
  for (const [i, { span }] of words.entries()) {
    keys[i] = wordKey(text.slice(span[0], span[1]))
    starts[i] = span[0]
    ends[i] = span[1]
  }
  return { keys, starts, ends }
}

/**
 * The words of `document` in order, folded, without marks. Words in quotation marks, of embedded posts and of boilerplate
 * sentences are marked as excluded: narrative is what is left. `placed` are its words where they were read already. Linear.
 */
export function narrativeWords(
  { text }: SourceDocument,
  placed: PlacedWords = placedWords(text),
): NarrativeWords {
  return { ...placed, excluded: excludedWords(text, placed.starts) }
}

/** 1 for each of the words, which begin at `starts`, that is no narrative: see `narrativeWords`. Linear. */
export function excludedWords(text: string, starts: Uint32Array): Uint8Array {
  const passages = quotedPassages(text)
  const quoted = passages.filter(passage => passage.depth === 0).map(passage => passage.span)
  const out = [...quoted, ...embeddedPosts(text), ...boilerplate(text, passages)].toSorted(
    (a, b) => a[0] - b[0],
  )
  const excluded = new Uint8Array(starts.length)
  let reach = 0
  let next = 0
  for (const [i, start] of starts.entries()) {
    for (let span = out[next]; span !== undefined && span[0] <= start; span = out[++next])
      reach = Math.max(reach, span[1])
    if (start < reach) excluded[i] = 1
  }
  return excluded
}

function wordKey(word: string): number {
  const folded = /^[\u0020-\u007e]*$/u.test(word) ? word.toLowerCase() : fold(word).text
  let hash = 0x811c9dc5
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
