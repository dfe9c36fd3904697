import type { Occurrence, Utterance } from '../collation/index.js'
import { overlap, type DocumentId, type Span } from '../text/index.js'
import type { Claim } from './claim.js'
import { isFirst, resolveCredit } from './resolve-credit.js'
import type { Credit } from './edge.js'
import { countWords, nameOf, sharedReadings, wordsInCommon, type IndexedPile } from './pile.js'

/** How far from its credit a quotation may begin, in code units: about two paragraphs of news. */
const NEAR = 500

/** Words that a document must have from the first publisher before we sign that it took them there. */
const WORDS = 30

/** Readings that count as much as that many words: whoever has several has the text, not a passing phrase. */
const READINGS = 3

/** Without a credit of its own a document may have had the same words from the speaker. */
const WEIGHT = 0.6

/** An outlet that others name as the place where an utterance was first printed, with a document of the pile that holds it. */
interface FirstPublisher {
  readonly utterance: Utterance
  readonly document: DocumentId
  /** Who says so. */
  readonly said: ReadonlySet<DocumentId>
}

const PRINTED: ReadonlySet<Credit['relation']> = new Set<Credit['relation']>([
  'published-in',
  'told-to',
  'obtained-by',
  'taken-from',
])

const isNear = (credit: Credit, occurrence: Occurrence): boolean =>
  credit.span !== undefined && overlap([credit.span[0] - NEAR, credit.span[1] + NEAR], occurrence.span) > 0

/** Whether a credit may say where the words of an occurrence were first printed. */
export function tellsPublisher(credit: Credit, occurrence: Occurrence): boolean {
  return PRINTED.has(credit.relation) && isNear(credit, occurrence)
}

function firstPublishers(pile: IndexedPile): FirstPublisher[] {
  const found = new Map<string, { utterance: Utterance; document: DocumentId; said: Set<DocumentId> }>()
  const asked = askedFor(pile)
  for (const { id } of pile.documents) {
    const own = (pile.carried.get(id) ?? []).flatMap(utterance =>
      asked(utterance) ? utterance.occurrences.filter(({ document }) => document === id) : [],
    )
    for (const credit of pile.credits.get(id) ?? []) {
      // Most credits stand beside nothing that another document has: whom they mean need not be found out.
      const isBesideWords = own.some(occurrence => tellsPublisher(credit, occurrence))
      const to = isBesideWords ? resolveCredit(pile, id, credit) : undefined
      // Without a date nothing is known to be first.
      if (to === undefined || pile.byId.get(to)?.published === undefined) continue
      for (const { utterance, left } of sharedReadings(pile, id, to)) {
        if (!isNear(credit, left) || !asked(utterance)) continue
        const key = `${utterance.id} ${to}`
        const known = found.get(key) ?? { utterance, document: to, said: new Set<DocumentId>() }
        known.said.add(id)
        found.set(key, known)
      }
    }
  }
  return [...found.values()].filter(({ utterance, document }) => isFirst(pile, utterance, document))
}

/** Whether an utterance is carried by a document that is asked for. */
function askedFor({ takers, carried }: IndexedPile): (utterance: Utterance) => boolean {
  if (takers === undefined) return () => true
  const own = new Set([...takers].flatMap(id => carried.get(id) ?? []))
  return utterance => own.has(utterance)
}

function claimFor(pile: IndexedPile, first: FirstPublisher, from: DocumentId): Claim | undefined {
  const shared = sharedReadings(pile, from, first.document).filter(
    ({ utterance }) => utterance === first.utterance,
  )
  const readings = new Set(shared.map(({ left }) => left.span[0]))
  const words = wordsInCommon(pile, shared)
  const longest = shared.toSorted((a, b) => b.words - a.words || a.left.span[0] - b.left.span[0])[0]
  if (longest === undefined || words < WORDS || (readings.size < READINGS && words < WORDS * 2))
    return undefined
  const text = pile.byId.get(from)?.text ?? ''
  const quote = opening(text, longest.left.span)
  const said = [...first.said]
    .toSorted()
    .map(id => nameOf(pile, id))
    .join(' and ')
  const reason = `${nameOf(pile, from)} quotes ${words} words (“${quote}”) of what ${nameOf(pile, first.document)} published first, as ${said} ${first.said.size === 1 ? 'says' : 'say'}; it names no other place it had them from`
  const evidence = {
    basis: 'wording',
    reason,
    from: longest.left.span,
    to: longest.right.span,
    utterance: first.utterance.id,
  } as const
  return { from, to: first.document, toName: undefined, directed: true, evidence, weight: WEIGHT }
}

/** The first eight words of a span, for a reason. */
function opening(text: string, span: Span): string {
  const words = text.slice(...span).split(/\s+/u)
  return words.slice(0, 8).join(' ') + (countWords(words.join(' ')) > 8 ? ' …' : '')
}

/**
 * Claims that a document took a quotation from the outlet that first printed it, where another document
 * of the pile says who that was ("in a statement published in The Courier") and the pile holds that
 * outlet's document: for documents that carry a good part of it, are not older, and credit nobody else
 * beside it. A single quoted sentence makes none: it may have come from anywhere.
 */
export function firstPublisherClaims(pile: IndexedPile): Claim[] {
  return firstPublishers(pile).flatMap(first => {
    const witnesses = new Set(first.utterance.occurrences.map(occurrence => occurrence.document))
    return [...witnesses].toSorted().flatMap(from => {
      if (from === first.document || first.said.has(from)) return []
      const own = first.utterance.occurrences.filter(occurrence => occurrence.document === from)
      const elsewhere = (pile.credits.get(from) ?? []).some(
        credit => credit.relation !== 'agency' && own.some(occurrence => beside(pile, credit, occurrence)),
      )
      const claim = elsewhere ? undefined : claimFor(pile, first, from)
      return claim === undefined ? [] : [claim]
    })
  })
}

/** Whether a credit stands in the same paragraph as a quotation, so that it can be the quotation's. */
function beside(pile: IndexedPile, credit: Credit, occurrence: Occurrence): boolean {
  const text = pile.byId.get(occurrence.document)?.text ?? ''
  if (credit.span === undefined || !isNear(credit, occurrence)) return false
  const [from, to] = [
    Math.min(credit.span[1], occurrence.span[1]),
    Math.max(credit.span[0], occurrence.span[0]),
  ]
  return !text.slice(from, to).includes('\n')
}
