import {
  hull,
  overlap,
  paragraphs,
  sentences,
  type DocumentId,
  type Span,
  latinPattern,
} from '../text/index.js'
import type { Utterance } from '../collation/index.js'
import type { Claim } from './claim.js'
import type { Credit } from './edge.js'
import { outletKey } from './outlet-key.js'
import {
  nameOf,
  neighbours,
  sharedReadings,
  wordsInCommon,
  type IndexedPile,
  type SharedReading,
} from './pile.js'
import { publicationOrder } from './publication-order.js'
import { namesOutlet } from './publishers.js'

/** Words in common anywhere that make a document of the credited outlet the credited one. */
const COMMON_WORDS = 8

/** Words in common beside the credit that do. */
const COMMON_WORDS_NEAR = 3

/** How much of what the credit's sentence says must stand in the other document, where they share no quotation. */
const SUBJECT_SHARE = 0.7

/** Documents of one outlet that are compared by subject; of more, only those with a quotation in common are looked at. */
const SUBJECTS_READ = 20

/** A credit says so in its own words; what is left is a misread sentence or the outlet's other article. */
const WEIGHT = 0.9

/** An address of another outlet is a repost or a wrong label: as often the one as the other. */
const ADDRESS_WEIGHT = 0.4

/** Too little to make an edge: an article may quote a letter of the pile out of another article. */
const LETTER_WEIGHT = 0.3

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

/** The telling words of a credit's sentence; undefined where there are too few to tell its subject. */
function subjectWords(credit: Credit, from: string): ReadonlySet<string> | undefined {
  const { span } = credit
  const sentence =
    span === undefined ? undefined : sentences(from).find(([start, end]) => start <= span[0] && span[0] < end)
  if (sentence === undefined) return undefined
  const own =
    from
      .slice(...sentence)
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

/** A credit, what its sentence is about, and where it stands with the paragraphs around it: read once for all that it may mean. */
interface ReadCredit {
  readonly credit: Credit
  readonly subject: ReadonlySet<string> | undefined
  readonly around: Span | undefined
}

function readCredit(credit: Credit, text: string): ReadCredit {
  return {
    credit,
    subject: credit.relation === 'taken-from' ? subjectWords(credit, text) : undefined,
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
  const shared = sharedReadings(pile, ids[0], ids[1]).filter(
    ({ utterance }) => !ORIGIN.has(credit.relation) || isFirst(pile, utterance, ids[1]),
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
  const dated = from.published !== undefined && to.published !== undefined
  const sameSubject = dated && subject >= SUBJECT_SHARE
  if (near < COMMON_WORDS_NEAR && anywhere < COMMON_WORDS && !sameSubject) return undefined
  return { id: ids[1], score: near * 2 + anywhere + subject }
}

/**
 * The documents of the outlets that a credited name can be: by its whole name, else by its last word where that fits one
 * outlet only.
 */
function documentsOfOutlet(pile: IndexedPile, name: string): readonly DocumentId[] {
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

const RELATIONS: Readonly<Record<Credit['relation'], string>> = {
  'taken-from': 'credits',
  'told-to': 'says that words were given to',
  'published-in': 'says where it was printed:',
  'obtained-by': 'says who obtained it:',
  agency: 'is signed by or built on the agency',
  canonical: 'stands at an address of',
  'written-in': 'quotes',
}

function reasonOf(pile: IndexedPile, from: DocumentId, credit: Credit): string {
  const places = [credit.cue, credit.span].filter(span => span !== undefined)
  const whole = hull(places)
  const name = nameOf(pile, from)
  if (credit.relation === 'written-in') return `${name} quotes ${credit.name}`
  if (whole !== undefined) {
    const words = (pile.byId.get(from)?.text ?? '').slice(...whole).replaceAll(/\s+/gu, ' ')
    return `${name} ${RELATIONS[credit.relation]} ${credit.name}: “${words.length > 120 ? `${words.slice(0, 120)} …` : words}”`
  }
  return credit.relation === 'canonical'
    ? `${name} stands at an address of ${credit.name}: a repost, or a wrong label`
    : `${name} names ${credit.name} as its author`
}

/**
 * The credit of the same document that gives the full name of which this one is the last word ("the Ledger"); undefined
 * where none does.
 */
function fullCredit(credit: Credit, all: readonly Credit[]): Credit | undefined {
  const key = outletKey(credit.name)
  return key.length < 4
    ? undefined
    : all.find(other => outletKey(other.name) !== key && outletKey(other.name).endsWith(key))
}

/** What a text that is handed out is called: then the credit tells how it came to be public. */
const HANDED_OUT = latinPattern(
  /\b(?:statements?|e-?mails?|letters?|request|inquiry|enquiry|query|question|answers?|response)\b/iu,
)

/**
 * What a credit of the document's own publisher is worth telling: how a statement, a letter or a leak came
 * out through it. That somebody "told the Courier" in the Courier is every newspaper's plain reporting.
 */
function isOwnDisclosure(pile: IndexedPile, id: DocumentId, { relation, cue }: Credit): boolean {
  if (relation === 'obtained-by') return true
  return (
    relation === 'told-to' &&
    cue !== undefined &&
    HANDED_OUT.test(pile.byId.get(id)?.text.slice(...cue) ?? '')
  )
}

/** The claim of a credit of the document's own publisher; undefined where it tells no more than that it reports. */
function ownClaim(pile: IndexedPile, id: DocumentId, credit: Credit): Claim | undefined {
  if (!isOwnDisclosure(pile, id, credit)) return undefined
  const isWhole = pile.keys.get(id)?.has(outletKey(credit.name)) ?? false
  const name = (isWhole ? undefined : pile.byId.get(id)?.publisher) ?? credit.name.replace(/^the\s+/iu, '')
  const reason = `${reasonOf(pile, id, credit)}: its own publisher`
  const evidence = {
    basis: 'credit',
    reason,
    from: credit.span ?? credit.cue,
    to: undefined,
    utterance: undefined,
  } as const
  return {
    from: id,
    to: undefined,
    toName: `${name} (its own reporting)`,
    directed: true,
    evidence,
    weight: WEIGHT,
  }
}

/** So short a name may be the end of any. */
const LEAST_SURNAME = 4

/**
 * The letter of the pile that a document quotes from: by whom it says, in full or by surname, with words in common, and
 * not younger; undefined where the pile lacks it.
 */
function writtenIn(pile: IndexedPile, id: DocumentId, { relation, name }: Credit): DocumentId | undefined {
  if (relation !== 'written-in') return undefined
  const writer = outletKey(/^(.*)’s? /u.exec(name)?.[1] ?? '')
  return neighbours(pile, id).find(other => {
    const letter = pile.byId.get(other)
    const by = [...(letter?.authors ?? []), letter?.publisher ?? ''].map(outletKey)
    const order = publicationOrder(letter?.published, pile.byId.get(id)?.published)
    const isWriters = by.some(
      key => key === writer || (writer.length >= LEAST_SURNAME && key.endsWith(writer)),
    )
    return letter?.kind === 'letter' && writer !== '' && isWriters && order !== 'after'
  })
}

/** That a letter of the pile is quoted is no way by which its words came: the words tell that. */
function weightOf({ relation }: Credit, to: DocumentId | undefined): number {
  if (relation === 'canonical') return ADDRESS_WEIGHT
  return relation === 'written-in' && to !== undefined ? LETTER_WEIGHT : WEIGHT
}

/** The claim of a credit of somebody else: to the document of the pile that it means, else to the name. */
function foreignClaim(pile: IndexedPile, id: DocumentId, credit: Credit): Claim {
  const full = fullCredit(credit, pile.credits.get(id) ?? [])
  const to =
    writtenIn(pile, id, credit) ??
    resolveCredit(pile, id, credit) ??
    (full === undefined ? undefined : resolveCredit(pile, id, full))
  const toName =
    credit.relation === 'written-in' && to !== undefined
      ? undefined
      : (full ?? credit).name.replace(/^the\s+/iu, '')
  const evidence = {
    basis: 'credit',
    reason: reasonOf(pile, id, credit),
    from: credit.span ?? credit.cue,
    to: undefined,
    utterance: undefined,
  } as const
  return {
    from: id,
    to,
    toName,
    directed: true,
    evidence,
    weight: weightOf(credit, to),
  }
}

/**
 * A claim for each credit: to the document of the pile that it means, else to the outlet by name. Of the
 * document's own publisher only what came out through it is told, under its name, and never its
 * signature. In the order of the documents' ids, then of the credits.
 */
export function creditClaims(pile: IndexedPile): Claim[] {
  return pile.documents.flatMap(({ id }) =>
    (pile.credits.get(id) ?? []).flatMap((credit): Claim[] => {
      if (!mayMeetTaker(pile, id, credit)) return []
      const own = namesOutlet(credit.name, pile.keys.get(id) ?? new Set(), 'short-too')
      const claim = own ? ownClaim(pile, id, credit) : foreignClaim(pile, id, credit)
      return claim === undefined ? [] : [claim]
    }),
  )
}

/** Whether a credit is one of a document that is asked for, or may mean one: any other changes nothing in what is asked. */
function mayMeetTaker(pile: IndexedPile, id: DocumentId, credit: Credit): boolean {
  const { takers } = pile
  if (takers === undefined || takers.has(id)) return true
  const full = fullCredit(credit, pile.credits.get(id) ?? [])
  return [credit, ...(full === undefined ? [] : [full])].some(({ name }) =>
    documentsOfOutlet(pile, name).some(other => takers.has(other)),
  )
}
