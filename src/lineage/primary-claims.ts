import type { DocumentId, DocumentKind } from '../text/index.js'
import { readableDate } from '../time/index.js'
import type { Claim } from './claim.js'
import {
  baseWords,
  nameOf,
  neighbours,
  sharedReadings,
  wordsInCommon,
  type IndexedPile,
  type SharedReading,
} from './pile.js'
import { publicationOrder } from './publication-order.js'
import { isFar, isQuoted } from './quoted-reading.js'
import { isStanding } from './same-outlet.js'

/** Words of a primary text below which a quotation may be a set phrase. */
const WORDS = 4

/** A transcript plays what was said long before, and others quote it years after from anywhere: fewer words do not tell from it. */
const WORDS_OF_OLD = 40

/** A quotation of a text that the pile holds is near proof that it comes from there, by whatever way. */
const WEIGHT = 0.85

const KINDS: Readonly<Record<Exclude<DocumentKind, 'article'>, string>> = {
  letter: 'the letter',
  post: 'the posts',
  'press-release': 'the press release',
  statement: 'the statement',
  rule: 'the rule text',
  transcript: 'the transcript',
}

/**
 * The documents that `from` is already known to take from and that carry this reading whole: then the
 * words need no second way.
 */
function carriesWhole(pile: IndexedPile, reading: SharedReading, source: DocumentId): boolean {
  return reading.utterance.occurrences.some(
    ({ document, baseSpan }) =>
      document === source &&
      baseSpan[0] <= reading.left.baseSpan[0] &&
      reading.left.baseSpan[1] <= baseSpan[1],
  )
}

function claimFor(
  pile: IndexedPile,
  readings: readonly SharedReading[],
  sources: ReadonlySet<DocumentId>,
): Claim | undefined {
  const [first] = readings
  if (first === undefined) return undefined
  const from = first.left.document
  const to = first.right.document
  const kind = pile.byId.get(to)?.kind
  if (kind === undefined || kind === 'article') return undefined
  const direct = readings.filter(
    reading => ![...sources].some(source => source !== to && carriesWhole(pile, reading, source)),
  )
  const longest = direct.toSorted((a, b) => b.words - a.words || a.left.span[0] - b.left.span[0])[0]
  if (longest === undefined || longest.words < WORDS) return undefined
  const words = wordsInCommon(pile, direct)
  if (kind === 'transcript' && words < WORDS_OF_OLD && isFar(pile, from, to)) return undefined
  const lacking = [...sources].filter(source => source !== to).toSorted()
  const beyond =
    lacking.length === 0
      ? ''
      : `, which ${lacking.map(id => nameOf(pile, id)).join(' and ')} ${lacking.length === 1 ? 'lacks' : 'lack'}`
  const quote = baseWords(pile, longest.utterance, longest.left.baseSpan).split(/\s+/u).slice(0, 8).join(' ')
  const reason = `${nameOf(pile, from)} has ${words} words of ${KINDS[kind]} (“${quote} …”)${beyond}${later(pile, from, to)}`
  return {
    from,
    to,
    toName: undefined,
    directed: true,
    weight: WEIGHT,
    evidence: {
      basis: 'wording',
      reason,
      from: longest.left.span,
      to: longest.right.span,
      utterance: longest.utterance.id,
    },
  }
}

/** What a reader must know of a text that is younger than who quotes it: only what it keeps is older. */
function later(pile: IndexedPile, from: DocumentId, to: DocumentId): string {
  const copy = pile.byId.get(to)
  return publicationOrder(copy?.published, pile.byId.get(from)?.published) === 'after'
    ? `; the record’s copy is younger (${readableDate(copy?.published ?? '')}), and keeps what was written before`
    : ''
}

/** Kinds that keep what was written or said before: an export of posts or a transcript may be younger than who quotes it. */
function isRecording(kind: DocumentKind): boolean {
  return kind === 'letter' || kind === 'post' || kind === 'transcript'
}

/**
 * Claims that a document quotes a primary text of the pile (a letter, a post, a statement, a rule): it
 * is not older, and holds words of it that none of its other known sources (`taken`) carries whole. What
 * came by way of another article is that article's edge. Nothing where the primary text is younger, unless it keeps
 * what was said before (letter, posts, transcript).
 */
export function primaryClaims(
  pile: IndexedPile,
  taken: ReadonlyMap<DocumentId, ReadonlySet<DocumentId>>,
): Claim[] {
  const primary = pile.documents.filter(document => document.kind !== 'article')
  return primary.flatMap(({ id, kind, published }) =>
    neighbours(pile, id).flatMap(from => {
      if (!isRecording(kind) && publicationOrder(published, pile.byId.get(from)?.published) === 'after')
        return []
      // What a station says in every programme is in every transcript of it.
      if (kind === 'transcript' && isStanding(pile, from, id)) return []
      const readings = sharedReadings(pile, from, id).filter(
        reading => reading.utterance.base.document === id && isQuoted(pile, reading),
      )
      const claim = claimFor(pile, readings, taken.get(from) ?? new Set())
      return claim === undefined ? [] : [claim]
    }),
  )
}
