import type { Occurrence, Utterance } from '../collation/index.js'
import { bySpan, overlap, type DocumentId, type SourceDocument, type Span } from '../text/index.js'
import type { Credit } from './edge.js'
import { publisherKeys } from './publishers.js'
import { isUnproven, standingCredits } from './standing-credits.js'

/** What lineage is derived from: the documents, what each credits, and what they have in common. */
export interface Pile {
  readonly documents: readonly SourceDocument[]
  /** Those of `findCredits`; a document without an entry credits nobody. */
  readonly credits: ReadonlyMap<DocumentId, readonly Credit[]>
  readonly utterances: readonly Utterance[]
  /**
   * The documents whose edges are asked for, where not those of all: what others took from each other is then left out
   * as far as it changes nothing in these.
   */
  readonly takers?: ReadonlySet<DocumentId> | undefined
  /** Beside `takers`, the documents that may have narrative in common with them, where that is known: no other is looked at for it. */
  readonly narrative?: ReadonlySet<DocumentId> | undefined
}

/** One utterance that two documents carry the same part of. */
export interface SharedReading {
  readonly utterance: Utterance
  readonly left: Occurrence
  readonly right: Occurrence
  /** The part of the base that both cover. */
  readonly common: Span
  /** How many words of it both have: a cut or a splice leaves out most of what lies between its ends. */
  readonly words: number
}

/** A pile with its look-ups, made once. */
export interface IndexedPile extends Pile {
  readonly byId: ReadonlyMap<DocumentId, SourceDocument>
  /** The outlets that published each document (`publisherKeys`). */
  readonly keys: ReadonlyMap<DocumentId, ReadonlySet<string>>
  /** The documents of each outlet, by key. */
  readonly outlets: ReadonlyMap<string, readonly DocumentId[]>
  /** The utterances that each document carries. */
  readonly carried: ReadonlyMap<DocumentId, readonly Utterance[]>
}

/** Documents and utterances in the order of their ids, so that no result depends on the order given. Linear, but for sorting. */
export function indexPile(pile: Pile): IndexedPile {
  const documents = pile.documents.toSorted((a, b) => byText(a.id, b.id))
  const utterances = pile.utterances.toSorted((a, b) => byText(a.id, b.id))
  const carried = new Map<DocumentId, Utterance[]>()
  for (const utterance of utterances) {
    for (const document of new Set(utterance.occurrences.map(occurrence => occurrence.document))) {
      append(carried, document, utterance)
    }
  }
  const keys = new Map(
    documents.map(document => {
      const stated = (pile.credits.get(document.id) ?? []).filter(credit => !isUnproven(credit))
      return [document.id, publisherKeys(document, stated)] as const
    }),
  )
  const outlets = new Map<string, DocumentId[]>()
  for (const { id } of documents) for (const key of keys.get(id) ?? []) append(outlets, key, id)
  const byId = new Map(documents.map(document => [document.id, document]))
  const { takers, narrative } = pile
  const credits = standingCredits(documents, pile.credits)
  // What is taken from a primary text depends on what else its taker took: then all are looked at.
  const articles = [...(takers ?? [])].every(id => byId.get(id)?.kind === 'article')
  return {
    documents,
    utterances,
    credits,
    carried,
    byId,
    keys,
    outlets,
    takers: articles ? takers : undefined,
    narrative,
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The documents that carry an utterance that `id` carries too, without itself, ordered by id. */
export function neighbours(pile: IndexedPile, id: DocumentId): DocumentId[] {
  const found = new Set<DocumentId>()
  for (const utterance of pile.carried.get(id) ?? [])
    for (const { document } of utterance.occurrences) found.add(document)
  found.delete(id)
  return [...found].toSorted()
}

/** The number of words in a stretch of text: runs of letters, digits and what stands inside words. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’']*/gu)?.length ?? 0
}

/** The words of an utterance's base that `span` holds, as printed; empty where the pile lacks the base's document. */
export function baseWords(pile: IndexedPile, utterance: Utterance, span: Span): string {
  return pile.byId.get(utterance.base.document)?.text.slice(span[0], span[1]) ?? ''
}

/** The readings that two documents have in common, each pair that covers a common part of a base. Empty where none. */
export function sharedReadings(pile: IndexedPile, left: DocumentId, right: DocumentId): SharedReading[] {
  const others = new Set(pile.carried.get(right) ?? [])
  const shared: SharedReading[] = []
  for (const utterance of pile.carried.get(left) ?? []) {
    if (!others.has(utterance)) continue
    const rights = utterance.occurrences.filter(occurrence => occurrence.document === right)
    for (const one of utterance.occurrences.filter(occurrence => occurrence.document === left)) {
      for (const other of rights) {
        const common: Span = [
          Math.max(one.baseSpan[0], other.baseSpan[0]),
          Math.min(one.baseSpan[1], other.baseSpan[1]),
        ]
        if (overlap(one.baseSpan, other.baseSpan) === 0) continue
        const words = Math.min(
          countWords(baseWords(pile, utterance, common)),
          mostWords(pile, one, common),
          mostWords(pile, other, common),
        )
        shared.push({ utterance, left: one, right: other, common, words })
      }
    }
  }
  return shared
}

/** Whether two documents give what they have in common to two speakers: then few words of it are a set phrase. */
export function hasTwoSpeakers({ left, right }: SharedReading): boolean {
  return left.speaker !== undefined && right.speaker !== undefined && left.speaker !== right.speaker
}

/** How many words of a part of the base a reading can have, where that is longer than the reading itself. */
function mostWords(pile: IndexedPile, { document, span }: Occurrence, common: Span): number {
  if (common[1] - common[0] <= span[1] - span[0]) return Number.POSITIVE_INFINITY
  return countWords(pile.byId.get(document)?.text.slice(...span) ?? '')
}

/** How many words of their bases some readings cover together: what several cover counts once, what none of them has not at all. */
export function wordsInCommon(pile: IndexedPile, readings: readonly SharedReading[]): number {
  let words = 0
  for (const utterance of new Set(readings.map(reading => reading.utterance))) {
    let reach = 0
    const own = readings.filter(reading => reading.utterance === utterance)
    for (const { common, words: most } of own.toSorted((a, b) => bySpan(a.common, b.common))) {
      const [start, end] = common
      if (end > reach) {
        const beyond = countWords(baseWords(pile, utterance, [Math.max(start, reach), end]))
        words += Math.min(beyond, most)
      }
      reach = Math.max(reach, end)
    }
  }
  return words
}

/** So many words tell a document that has neither a publisher nor a title. */
const OPENING_WORDS = 6

/** How a reason names a document: its publisher, else its title, else by what it begins with; its id where the pile has no words of it. */
export function nameOf(pile: IndexedPile, id: DocumentId): string {
  const document = pile.byId.get(id)
  if (document?.publisher !== undefined) return document.publisher
  if (document?.title !== undefined) return `“${document.title}”`
  const words = document?.text.match(/[^\s“”"„«»]+/gu)?.slice(0, OPENING_WORDS) ?? []
  return words.length === 0 ? id : `the document that begins “${words.join(' ')} …”`
}
