import type { CueKind } from './cues.js'
import { BASE, CUE_FORMS, NOUN_FORMS, QUOTING, baseKind, cueKind, isBase, isParticiple } from './cues.js'
import { isVerbLike, openingSubject } from './opening-subject.js'
import type { Pieces } from './pieces.js'
import { subjectAfter } from './subject-after.js'
import type { Subject } from './subjects.js'
import { groupStart, isAdverb, subjectBefore } from './subjects.js'
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './words.js'

/** A reporting verb with its subject. */
export interface Verb {
  readonly at: number
  readonly first: number
  readonly kind: CueKind
  readonly word: string
  readonly subject: Subject | undefined
  readonly inverted: boolean
}

/** Whether the word at `at` has a form that can report: what most words are told from at once. */
export function mayReport(pieces: Pieces, at: number): boolean {
  const piece = pieces[at]
  if (piece?.kind !== 'word' || !FORMS.has(piece.word) || (piece.capital && at > 0)) return false
  return cueKind(piece.word) !== undefined || isBase(piece.word) || stateKind(pieces, at) !== undefined
}

/** The reporting verb at `at`, where `mayReport`; `last` is the subject of the last clause. Undefined where it reports nothing. */
export function verbAt(pieces: Pieces, at: number, last: Subject | undefined): Verb | undefined {
  const piece = pieces[at]
  if (piece === undefined) return undefined
  const form = stateKind(pieces, at) ?? cueKind(piece.word)
  const first = groupStart(pieces, at)
  if (
    pieces[at - 1]?.word === '-' ||
    isDeed(pieces, at) ||
    (/^claim(?:s|ed)?$/.test(piece.word) && pieces[at + 1]?.kind === 'number')
  )
    return undefined
  const kind = form ?? kindOfBase(pieces, first, at)
  if (kind === undefined) return undefined
  const verb = { at, first, kind, word: piece.word }
  if (isParticiple(piece.word)) return participle(pieces, verb, last)
  const inverted = stateKind(pieces, at) === undefined ? invertedSubject(pieces, verb) : undefined
  if (inverted !== undefined) return { ...verb, subject: inverted, inverted: true }
  if (isPassive(pieces, verb)) return undefined
  const before = pieces[first - 1]
  if (before !== undefined && /^(?:and|but|or|then)$/.test(before.word) && !NOUN_FORMS.has(piece.word))
    return coordinated(pieces, verb, last)
  const subject = subjectBefore(pieces, first)
  if (
    subject === undefined &&
    piece.word === 'told' &&
    pieces[first - 1]?.word === ',' &&
    pieces[first - 2]?.word === '.'
  )
    return { ...verb, subject: undefined, inverted: false }
  if (
    subject === undefined ||
    (NOUN_FORMS.has(piece.word) && stateKind(pieces, at) === undefined && !isVerbHere(pieces, verb, subject))
  )
    return undefined
  return { ...verb, subject, inverted: false }
}

/* "refused to work": what somebody would not do, of which nobody said anything. */
function isDeed(pieces: Pieces, at: number): boolean {
  return /^refus(?:ed|es|ing)$/.test(pieces[at]?.word ?? '') && pieces[at + 1]?.word === 'to'
}

function coordinated(
  pieces: Pieces,
  verb: Omit<Verb, 'subject' | 'inverted'>,
  last: Subject | undefined,
): Verb | undefined {
  const subject = last ?? openingSubject(pieces)
  return subject === undefined || subject.next > verb.first
    ? undefined
    : { ...verb, subject, inverted: false }
}

/* Verbs that report only before "that" ("the court held that"): alone they mean other things. */
const BEFORE_THAT = new Set(
  'states held maintained maintains felt feels expects pledged believed feared fears determined provides requires ruled decided'.split(
    ' ',
  ),
)

/* All forms that can report: most words are none, and one look tells. */
const FORMS: ReadonlySet<string> = new Set([...CUE_FORMS, ...BASE, 'tell', 'ask', ...BEFORE_THAT])

function stateKind(pieces: Pieces, at: number): CueKind | undefined {
  return BEFORE_THAT.has(pieces[at]?.word ?? '') && pieces[at + 1]?.word === 'that' ? 'clause' : undefined
}

/* "could not find", "did not say": a base form behind an auxiliary. */
function kindOfBase(pieces: Pieces, first: number, at: number): CueKind | undefined {
  if (isAdverb(pieces[at])) return undefined
  const auxiliary = pieces
    .slice(first, at)
    .some(({ word }) =>
      /^(?:did|does|do|could|would|will|can|may|might|must|should|didn't|doesn't|don't|couldn't|wouldn't|won't|can't|cannot)$/.test(
        word,
      ),
    )
  if (!auxiliary) return undefined
  const word = pieces[at]?.word ?? ''
  const denied = pieces.slice(first, at).some(piece => /^(?:not|never)$|n't$/.test(piece.word))
  return word === 'find' && !denied ? undefined : baseKind(word)
}

/* "..., saying that": the subject of the main clause, which is the last one seen. */
function participle(
  pieces: Pieces,
  verb: Omit<Verb, 'subject' | 'inverted'>,
  last: Subject | undefined,
): Verb | undefined {
  const before = pieces[verb.first - 1]
  if (before === undefined) return openingParticiple(pieces, verb)
  if (isVerbLike(before) && verb.first === verb.at) return undefined
  if (
    AUXILIARIES.has(before.word) ||
    DETERMINERS.has(before.word) ||
    (PREPOSITIONS.has(before.word) && !/^(?:by|before|after|in)$/.test(before.word))
  )
    return undefined
  if (AUXILIARIES.has(pieces[verb.first]?.word ?? '')) {
    const subject = subjectBefore(pieces, verb.first)
    return subject === undefined ? undefined : { ...verb, subject, inverted: false }
  }
  if (!isReportingParticiple(pieces, verb)) return undefined
  const subject = last ?? clauseSubject(pieces, verb.first)
  return subject === undefined ? undefined : { ...verb, subject, inverted: false }
}

/* Behind a comma, a conjunction or a thing that speaks; "a warning sign" and "adding a question" report nothing. */
function isReportingParticiple(pieces: Pieces, verb: Omit<Verb, 'subject' | 'inverted'>): boolean {
  const before = pieces[verb.first - 1]
  const after = pieces[verb.at + 1]
  if (verb.word === 'adding' && /^(?:an?|to|more|new|another|up|fuel|insult)$/.test(after?.word ?? ''))
    return false
  return before?.kind !== 'word' || SPEAKING.test(before.word)
}

const SPEAKING =
  /^(?:and|or|but|by|before|after|in|while|then|not|statement|letter|report|tweet|tweets|post|posts|email|message|note|memo|release|poll|study|ad|video|him|her|them|people|someone|anyone|voters|officials|monday|tuesday|wednesday|thursday|friday|saturday|sunday|twitter|facebook)$/

/* The subject of the last clause that ", but" or ", and" opens before `end`, else of the frame. */
function clauseSubject(pieces: Pieces, end: number): Subject | undefined {
  for (let at = end - 1; at > 0; at--) {
    if (!/^(?:but|and|while)$/.test(pieces[at]?.word ?? '') || pieces[at - 1]?.word !== ',') continue
    const subject = openingSubject(pieces.slice(at + 1, end))
    if (subject !== undefined)
      return { ...subject, first: subject.first + at + 1, next: subject.next + at + 1 }
  }
  return openingSubject(pieces)
}

/* "Saying that it was late, Poe left": the subject after the comma. */
function openingParticiple(pieces: Pieces, verb: Omit<Verb, 'subject' | 'inverted'>): Verb | undefined {
  for (let at = verb.at + 1; at < pieces.length && at < 60; at++) {
    if (pieces[at]?.word !== ',') continue
    const subject = openingSubject(pieces.slice(at + 1, at + 40))
    if (subject === undefined) continue
    return {
      ...verb,
      subject: { ...subject, first: subject.first + at + 1, next: subject.next + at + 1 },
      inverted: false,
    }
  }
  return undefined
}

/* "..." said Ann Poe: after a quotation or a comma, the verb before its subject. */
function invertedSubject(pieces: Pieces, verb: Omit<Verb, 'subject' | 'inverted'>): Subject | undefined {
  if (!QUOTING.has(verb.word) || verb.first !== verb.at) return undefined
  const before = pieces[verb.first - 1]
  const open = before === undefined || before.kind === 'quotation' || /^(?:[,—–-]|--)$/.test(before.word)
  if (!open || (verb.kind === 'told' && before?.kind !== 'quotation')) return undefined
  const subject = subjectAfter(pieces, verb.at + 1)
  const next = subject === undefined ? undefined : pieces[subject.next]
  if (before === undefined) return next?.kind === 'mark' && /^[,:]$/.test(next.word) ? subject : undefined
  const ends = next === undefined || /^[,.]$/.test(next.word)
  const named =
    subject !== undefined &&
    ends &&
    ((pieces[subject.first]?.capital ?? false) || /^(?:said|say|says)$/.test(verb.word))
  if (
    before.word === ',' &&
    !named &&
    subjectBefore(pieces, verb.first) !== undefined &&
    pieces[verb.first - 2]?.kind !== 'quotation'
  )
    return undefined
  const pronoun =
    subject !== undefined &&
    subject.next - subject.first === 1 &&
    /^(?:he|she|they|we|i|it|you)$/.test(pieces[subject.first]?.word ?? '')
  return pronoun && before.kind !== 'quotation' && pieces[verb.first - 2]?.kind !== 'quotation'
    ? undefined
    : subject
}

const BE = /^(?:is|are|was|were|be|been|being|am|wasn't|isn't|weren't)$/

function isPassive(
  pieces: Pieces,
  verb: { readonly at: number; readonly first: number; readonly word: string },
): boolean {
  if (/(?:s|say|tell|argue)$/.test(verb.word)) return false
  for (let i = verb.at - 1; i >= verb.first; i--) if (BE.test(pieces[i]?.word ?? '')) return true
  return false
}

/* "the claims", "a report": a noun; "he claims", "Poe reports", "officials say": a verb. */
function isVerbHere(
  pieces: Pieces,
  verb: { readonly at: number; readonly first: number },
  subject: Subject,
): boolean {
  if (verb.first < verb.at) return true
  const before = pieces[verb.at - 1]
  if (before === undefined || /(?:'s|s')$/.test(before.word)) return false
  if (before.kind !== 'word') return before.word === ',' || before.word === ')'
  if (subject.next - subject.first === 1 && !before.capital)
    return (
      /^(?:he|she|it|who|which|they|we|i|you|some|many|others|most)$/.test(before.word) ||
      before.word.endsWith('s')
    )
  return (
    before.capital ||
    (before.word.endsWith('s') && !before.word.endsWith("'s") && !(pieces[verb.at]?.word ?? '').endsWith('s'))
  )
}
