import {
  overlap,
  paragraphs,
  sentences,
  type DocumentId,
  type SourceDocument,
  type Span,
} from '../text/index.js'
import type { Utterance } from '../collation/index.js'
import type { Credit } from './edge.js'
import { outletKey } from './outlet-key.js'
import {
  hasTwoSpeakers,
  neighbours,
  sharedReadings,
  wordsInCommon,
  type IndexedPile,
  type SharedReading,
} from './pile.js'
import { daysBetween, publicationOrder } from './publication-order.js'
import { namesOutlet } from './publishers.js'

/** Words in common anywhere that make a document of the credited outlet the credited one. */
const COMMON_WORDS = 8

/** Words in common beside the credit that do; more where no dates bring the two together: of fewer all met were names and set phrases. */
const COMMON_WORDS_NEAR = 3
const COMMON_WORDS_NEAR_UNDATED = 7

/** Of a reading that two documents give to two speakers, fewer words are a name or a set phrase: more where no dates bring them together. */
const WORDS_OF_OTHERS = 10
const WORDS_OF_OTHERS_NEAR = 5

/**
 * Days from the credited report to who credits it; what is quoted at length is the same report after years too. Of the 18
 * edges that this and the speakers take away in 12,000 articles, 15 went to another report than the credited one.
 */
const DAYS = 31
const COMMON_WORDS_OF_OLD = 25

/** How much of what the credit's sentence says must stand in the other document, where they share no quotation. */
const SUBJECT_SHARE = 0.7

/** Documents of one outlet that are compared by subject; of more, only those with a quotation in common are looked at. */
const SUBJECTS_READ = 20

/** The paragraph around `span` with the ones beside it. */
function surroundings(text: string, span: Span): Span {
  const all = paragraphs(text)
  const at = all.findIndex(([start, end]) => start <= span[0] && span[0] < end)
  if (at === -1) return span
  return [all[Math.max(0, at - 1)]?.[0] ?? span[0], all[Math.min(all.length - 1, at + 1)]?.[1] ?? span[1]]
}

/** Words of reporting, which every sentence has. */
const PLAIN_WORDS =
  /^(?:according|reported|reports|which|would|could|about|there|their|after|before|first|where|while|those|these|other|since|being|under|statement|newspaper|spokesman|spokeswoman|spokesperson|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u

/** Fewer telling words in a sentence say nothing of its subject. */
const SUBJECT_WORDS = 5

/** So long is a line that says where a copy was taken from, in characters, and so much of the copy is read for its subject. */
const LINE = 120
const OPENING = 2000

/** What a credit is about: the whole text where it is a line of its own ("Republished from the Courier."), else its sentence. */
function creditedStretch({ relation, span }: Credit, from: string): Span | undefined {
  if (span === undefined) return undefined
  const line = paragraphs(from).find(([start, end]) => start <= span[0] && span[0] < end)
  const isLine =
    line !== undefined && line[1] - line[0] <= LINE && sentences(from.slice(...line)).length === 1
  if (relation === 'published-in' && isLine)
    return line[0] === 0 ? [line[1], Math.min(from.length, OPENING)] : [0, Math.min(line[0], OPENING)]
  return relation === 'taken-from'
    ? sentences(from).find(([start, end]) => start <= span[0] && span[0] < end)
    : undefined
}

/** The telling words of what a credit is about; undefined where there are too few to tell its subject. */
function subjectWords(credit: Credit, from: string): ReadonlySet<string> | undefined {
  const stretch = creditedStretch(credit, from)
  if (stretch === undefined) return undefined
  const own =
    from
      .slice(...stretch)
      .replaceAll(credit.name, ' ')
      .match(/[\p{L}]{5,}|\p{Lu}\p{L}{3,}|\d[\d.,]*\d/gu) ?? []
  const words = new Set(own.map(word => word.toLowerCase()).filter(word => !PLAIN_WORDS.test(word)))
  return words.size < SUBJECT_WORDS ? undefined : words
}

/** The share of the subject's words that `text` has too; 0 where there are too few to tell. */
function subjectShare(words: ReadonlySet<string> | undefined, text: string): number {
  if (words === undefined) return 0
  const plain = text.toLowerCase()
  return [...words].filter(word => plain.includes(word)).length / words.size
}

/** Relations that name where words first came out: whoever had them later was not the one. */
const ORIGIN: ReadonlySet<Credit['relation']> = new Set<Credit['relation']>([
  'told-to',
  'published-in',
  'obtained-by',
  'agency',
])

/** Whether no other witness of `utterance` is known to be older than `document`. */
export function isFirst(pile: IndexedPile, utterance: Utterance, document: DocumentId): boolean {
  const published = pile.byId.get(document)?.published
  return utterance.occurrences.every(
    other =>
      other.document === document ||
      publicationOrder(pile.byId.get(other.document)?.published, published) !== 'before',
  )
}

/** Of the readings, those whose speaker also speaks beside the credit: whom it says to have told the outlet something. */
function bySpeakersNear(
  pile: IndexedPile,
  shared: readonly SharedReading[],
  around: Span | undefined,
): SharedReading[] {
  const from = shared[0]?.left.document
  if (around === undefined || from === undefined) return []
  const own = (pile.carried.get(from) ?? []).flatMap(({ occurrences }) =>
    occurrences.filter(({ document }) => document === from),
  )
  const near = new Set(own.filter(({ span }) => overlap(span, around) > 0).map(({ speaker }) => speaker))
  return shared.filter(({ left }) => left.speaker !== undefined && near.has(left.speaker))
}

interface Candidate {
  readonly id: DocumentId
  readonly score: number
}

/** A credit, what it is about, and where it stands with the paragraphs around it: read once for all that it may mean. */
interface ReadCredit {
  readonly credit: Credit
  readonly subject: ReadonlySet<string> | undefined
  readonly around: Span | undefined
}

function readCredit(credit: Credit, text: string): ReadCredit {
  return {
    credit,
    subject: subjectWords(credit, text),
    around: credit.span === undefined ? undefined : surroundings(text, credit.span),
  }
}

function scored(
  pile: IndexedPile,
  { credit, subject: words, around }: ReadCredit,
  ids: readonly [from: DocumentId, to: DocumentId],
): Candidate | undefined {
  const from = pile.byId.get(ids[0])
  const to = pile.byId.get(ids[1])
  if (from === undefined || to === undefined || publicationOrder(to.published, from.published) === 'after')
    return undefined
  const days = daysBetween(to.published, from.published)
  const least = days !== undefined && days <= DAYS ? WORDS_OF_OTHERS_NEAR : WORDS_OF_OTHERS
  const shared = sharedReadings(pile, ids[0], ids[1]).filter(
    reading =>
      isTelling(reading, least) && (!ORIGIN.has(credit.relation) || isFirst(pile, reading.utterance, ids[1])),
  )
  const beside = shared.filter(
    ({ left }) => around !== undefined && left.span[0] < around[1] && around[0] < left.span[1],
  )
  const near = wordsInCommon(pile, beside)
  const anywhere = wordsInCommon(
    pile,
    credit.relation === 'told-to' ? bySpeakersNear(pile, shared, around) : shared,
  )
  const subject = subjectShare(words, to.text)
  const sameSubject = days !== undefined && subject >= SUBJECT_SHARE
  const leastNear = days === undefined ? COMMON_WORDS_NEAR_UNDATED : COMMON_WORDS_NEAR
  const translated = days !== undefined && days <= DAYS && isTranslated(credit, from, to)
  if (near < leastNear && anywhere < COMMON_WORDS && !sameSubject && !translated) return undefined
  if (days !== undefined && days > DAYS && wordsInCommon(pile, shared) < COMMON_WORDS_OF_OLD) return undefined
  return { id: ids[1], score: near * 2 + anywhere + subject }
}

/**
 * Whether a credit can be of a report in another language, with which no words can be common: somebody or something whom
 * its sentence names, the outlet apart, is named there.
 */
function isTranslated(credit: Credit, from: SourceDocument, to: SourceDocument): boolean {
  const [one, other] = [from.language, to.language].map(tag => tag?.split('-')[0]?.toLowerCase())
  if (one === undefined || other === undefined || one === other) return false
  const stretch = creditedStretch(credit, from.text)
  if (stretch === undefined) return false
  const names = from.text
    .slice(...stretch)
    .replaceAll(credit.name, ' ')
    .match(/(?<=\S\s)\p{Lu}\p{L}{4,}/gu)
  return names?.some(name => to.text.includes(name)) === true
}

/** Whether a reading tells that two documents have the same thing said: two speakers have set phrases in common. */
function isTelling(reading: SharedReading, least: number): boolean {
  return !hasTwoSpeakers(reading) || reading.words >= least
}

/**
 * The documents of the outlets that a credited name can be: by its whole name, else by its last word where that fits one
 * outlet only.
 */
export function documentsOfOutlet(pile: IndexedPile, name: string): readonly DocumentId[] {
  const whole = pile.outlets.get(outletKey(name))
  if (whole !== undefined) return whole
  const fitting = [...pile.outlets].filter(([key]) => namesOutlet(name, new Set([key]), 'short-too'))
  return fitting.length === 1 ? (fitting[0]?.[1] ?? []) : []
}

/**
 * The document of the pile that a credit of `from` means: published by the credited outlet, not younger,
 * and with words beside the credit or a subject in common. The one with most in common where several
 * fit, the first id of equals; undefined where none does.
 */
export function resolveCredit(pile: IndexedPile, from: DocumentId, credit: Credit): DocumentId | undefined {
  const outlet = documentsOfOutlet(pile, credit.name).filter(id => id !== from)
  const near = new Set(neighbours(pile, from))
  const possible = outlet.length > SUBJECTS_READ ? outlet.filter(id => near.has(id)) : outlet
  if (possible.length === 0) return undefined
  const read = readCredit(credit, pile.byId.get(from)?.text ?? '')
  const candidates = possible
    .map(id => scored(pile, read, [from, id]))
    .filter(candidate => candidate !== undefined)
  return candidates.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))[0]?.id
}
