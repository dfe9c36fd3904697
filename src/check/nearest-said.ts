import type { Witness } from '../collation/index.js'
import { foldWord, hashWord, tellingOf } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import type { DocumentId, Span } from '../text/index.js'
import { sentences, tokenise } from '../text/index.js'

/** What somebody says in a document that has most of some words, in any order and form. */
export interface NearestSaid {
  readonly document: DocumentId
  readonly witness: Witness
  /** One to three sentences, or the words between quotation marks. */
  readonly span: Span
  /** 0 to 1: the share of what the words tell that stands there. */
  readonly share: number
}

/** So many of the most telling words are looked for in pairs, and so many documents are read for them. */
const WORDS_IN_PAIRS = 6
const DOCUMENTS = 40
/** Two words that tell less than a plain and a function word together stand in every document. */
const LEAST_TELLING = 7
/** So many sentences in a row can say what one says. */
const SENTENCES = 3

/** Where and how widely something near is looked for. */
export interface NearestOptions {
  readonly view: RecordView
  /** So many sentences in a row at most; three where it is not given. */
  readonly sentences?: number
}

/**
 * The nearest to `words` of all that `speaker` says in the record, one place a document, the nearest first; empty
 * where they say nothing like it. Words count by their stems, in any order, by how much they tell. Cost: the
 * documents that hold two of the most telling words, up to forty by this speaker.
 */
export function nearestSaid(
  words: string,
  speaker: SpeakerId,
  { view, sentences: most = SENTENCES }: NearestOptions,
): NearestSaid[] {
  const wanted = stemsOf(words)
  const total = [...wanted.values()].reduce((sum, telling) => sum + telling, 0)
  if (total === 0) return []
  return documentsNear(words, speaker, view)
    .flatMap(witness => nearestIn(witness, { speaker, wanted, most }))
    .map(({ telling, ...place }) => ({ ...place, share: telling / total }))
    .toSorted((a, b) => b.share - a.share || (a.document < b.document ? -1 : 1))
}

/** Each stem with how much its word tells. */
function stemsOf(text: string): Map<string, number> {
  const stems = new Map<string, number>()
  for (const { kind, span } of tokenise(text)) {
    if (kind === 'mark') continue
    const word = foldWord(text.slice(span[0], span[1]))
    stems.set(stemOf(word), tellingOf(hashWord(word)))
  }
  return stems
}

/** The word without its English ending, where three letters are left. */
function stemOf(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:ing|ies|ied|ed|es|s|y|e|ly)$/u, '')
}

function documentsNear(words: string, speaker: SpeakerId, view: RecordView): Witness[] {
  const keys = tokenise(words)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ span }) => hashWord(foldWord(words.slice(span[0], span[1]))))
  const telling = [...new Set(keys)]
    .toSorted((a, b) => tellingOf(b) - tellingOf(a) || a - b)
    .slice(0, WORDS_IN_PAIRS)
  const counts = new Map<DocumentId, number>()
  for (const [i, word] of telling.entries())
    for (const other of telling.slice(i + 1)) {
      if (tellingOf(word) + tellingOf(other) < LEAST_TELLING) continue
      for (const id of view.documentsHolding(Uint32Array.of(word, other)))
        counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  const found: Witness[] = []
  for (const [id] of [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const witness = view.witness(id)
    if (witness?.passages.some(passage => passage.speaker === speaker) === true) found.push(witness)
    if (found.length >= DOCUMENTS) break
  }
  return found
}

interface Found {
  readonly document: DocumentId
  readonly witness: Witness
  readonly span: Span
  readonly telling: number
}

interface Wanted {
  readonly speaker: SpeakerId
  readonly wanted: ReadonlyMap<string, number>
  readonly most: number
}

/** A window of one sentence more must have more than function words for it. */
const LEAST_MORE = 2

function nearestIn(witness: Witness, { speaker, wanted, most }: Wanted): Found[] {
  let best: Found | undefined
  let bestWorth = 0
  for (const { span: passage, speaker: says } of witness.passages) {
    if (says !== speaker) continue
    for (const { span, count } of windowsOf(witness.text, passage, most)) {
      const there = stemsOf(witness.text.slice(...span))
      let telling = 0
      for (const [stem, weight] of wanted) if (there.has(stem)) telling += weight
      const worth = telling - LEAST_MORE * (count - 1)
      if (worth <= bestWorth) continue
      bestWorth = worth
      best = { document: witness.id, witness, span, telling }
    }
  }
  return best === undefined ? [] : [best]
}

/** Each run of up to `most` sentences of a passage. */
function* windowsOf(
  text: string,
  [from, to]: Span,
  most: number,
): Generator<{ readonly span: Span; readonly count: number }> {
  const parts = sentences(text.slice(from, to))
  for (const [i, [start]] of parts.entries())
    for (let count = 1; count <= most && i + count <= parts.length; count++)
      yield { span: [from + start, from + (parts[i + count - 1]?.[1] ?? start)], count }
}
