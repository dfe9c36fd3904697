import type { Span } from '../text/index.js'
import { baseKind, cueKind, isParticiple, isParticle, NOUN_FORMS, QUOTING } from './cues.js'
import type { CueKind } from './cues.js'
import type { Frame, Piece } from './frames.js'
import { groupStart, isAdverb, isVerbLike, openingSubject, subjectAfter, subjectBefore } from './subjects.js'
import type { Subject } from './subjects.js'
import { AUXILIARIES, CALENDAR, CLAUSE_STARTS, DETERMINERS, PREPOSITIONS } from './words.js'

/** One statement as the grammar of a frame gives it. */
export interface Reading {
  readonly source: Subject | undefined
  readonly cue: Span
  readonly content: readonly Span[]
  readonly verb: string
  /** Where the content stands; `introduced` is after a colon. */
  readonly layout: 'before' | 'after' | 'around' | 'introduced'
}

type Pieces = readonly Piece[]

/** A reporting verb with its subject. */
interface Verb {
  readonly at: number
  readonly first: number
  readonly kind: CueKind
  readonly word: string
  readonly subject: Subject | undefined
  readonly inverted: boolean
}

/**
 * What the verbs of one frame report: for each reporting verb with a subject, its content before it, after
 * it or around it. Verbs inside quotations are left alone. Linear in the frame's length, but for noun
 * phrases of at most 40 words around each verb.
 */
export function readVerbs(frame: Frame): Reading[] {
  const { pieces } = frame
  const readings: Reading[] = []
  for (let at = 0; at < pieces.length; at++) {
    const verb = verbAt(pieces, at, subjectAround(pieces, at, readings))
    const reading = verb === undefined ? undefined : read(pieces, verb)
    if (reading !== undefined) readings.push(reading)
  }
  return readings
}

/* The subject of the last verb before `at` whose content does not hold another verb's. */
function subjectAround(pieces: Pieces, at: number, readings: readonly Reading[]): Subject | undefined {
  const start = pieces[at]?.span[0] ?? 0
  const inside = (reading: Reading, place: number): boolean => reading.content.some(([s, e]) => s <= place && place < e)
  const around = readings.findLast((reading) => inside(reading, start))
  if (around !== undefined) return around.source
  return readings.findLast((reading) => !readings.some((other) => other !== reading && inside(other, reading.cue[0])))?.source
}

function verbAt(pieces: Pieces, at: number, last: Subject | undefined): Verb | undefined {
  const piece = pieces[at]
  if (piece?.kind !== 'word' || (piece.capital && at > 0)) return undefined
  const first = groupStart(pieces, at)
  if (pieces[at - 1]?.word === '-' || (/^claim(?:s|ed)?$/.test(piece.word) && pieces[at + 1]?.kind === 'number')) return undefined
  const kind = stateKind(pieces, at) ?? cueKind(piece.word) ?? kindOfBase(pieces, first, at)
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
  if (subject === undefined && piece.word === 'told' && pieces[first - 1]?.word === ',' && pieces[first - 2]?.word === '.')
    return { ...verb, subject: undefined, inverted: false }
  if (subject === undefined || (NOUN_FORMS.has(piece.word) && stateKind(pieces, at) === undefined && !isVerbHere(pieces, verb, subject))) return undefined
  return { ...verb, subject, inverted: false }
}

function coordinated(pieces: Pieces, verb: Omit<Verb, 'subject' | 'inverted'>, last: Subject | undefined): Verb | undefined {
  const subject = last ?? openingSubject(pieces)
  return subject === undefined || subject.next > verb.first ? undefined : { ...verb, subject, inverted: false }
}

/* Verbs that report only before "that" ("the court held that"): alone they mean other things. */
const BEFORE_THAT = new Set('states held maintained maintains felt feels expects pledged believed feared fears determined provides requires ruled decided'.split(' '))

function stateKind(pieces: Pieces, at: number): CueKind | undefined {
  return BEFORE_THAT.has(pieces[at]?.word ?? '') && pieces[at + 1]?.word === 'that' ? 'clause' : undefined
}

/* "could not find", "did not say": a base form behind an auxiliary. */
function kindOfBase(pieces: Pieces, first: number, at: number): CueKind | undefined {
  if (isAdverb(pieces[at])) return undefined
  const auxiliary = pieces.slice(first, at).some(({ word }) => /^(?:did|does|do|could|would|will|can|may|might|must|should|didn't|doesn't|don't|couldn't|wouldn't|won't|can't|cannot)$/.test(word))
  if (!auxiliary) return undefined
  const word = pieces[at]?.word ?? ''
  const denied = pieces.slice(first, at).some((piece) => /^(?:not|never)$|n't$/.test(piece.word))
  return word === 'find' && !denied ? undefined : baseKind(word)
}

/* "..., saying that": the subject of the main clause, which is the last one seen. */
function participle(pieces: Pieces, verb: Omit<Verb, 'subject' | 'inverted'>, last: Subject | undefined): Verb | undefined {
  const before = pieces[verb.first - 1]
  if (before === undefined) return openingParticiple(pieces, verb)
  if (isVerbLike(before) && verb.first === verb.at) return undefined
  if (AUXILIARIES.has(before.word) || DETERMINERS.has(before.word) || (PREPOSITIONS.has(before.word) && !/^(?:by|before|after|in)$/.test(before.word))) return undefined
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
  if (verb.word === 'adding' && /^(?:an?|to|more|new|another|up|fuel|insult)$/.test(after?.word ?? '')) return false
  return before?.kind !== 'word' || SPEAKING.test(before.word)
}

const SPEAKING = /^(?:and|or|but|by|before|after|in|while|then|not|statement|letter|report|tweet|tweets|post|posts|email|message|note|memo|release|poll|study|ad|video|him|her|them|people|someone|anyone|voters|officials|monday|tuesday|wednesday|thursday|friday|saturday|sunday|twitter|facebook)$/

/* The subject of the last clause that ", but" or ", and" opens before `end`, else of the frame. */
function clauseSubject(pieces: Pieces, end: number): Subject | undefined {
  for (let at = end - 1; at > 0; at--) {
    if (!/^(?:but|and|while)$/.test(pieces[at]?.word ?? '') || pieces[at - 1]?.word !== ',') continue
    const subject = openingSubject(pieces.slice(at + 1, end))
    if (subject !== undefined) return { ...subject, first: subject.first + at + 1, next: subject.next + at + 1 }
  }
  return openingSubject(pieces)
}

/* "Saying that it was late, Poe left": the subject after the comma. */
function openingParticiple(pieces: Pieces, verb: Omit<Verb, 'subject' | 'inverted'>): Verb | undefined {
  for (let at = verb.at + 1; at < pieces.length && at < 60; at++) {
    if (pieces[at]?.word !== ',') continue
    const subject = openingSubject(pieces.slice(at + 1, at + 40))
    if (subject === undefined) continue
    return { ...verb, subject: { ...subject, first: subject.first + at + 1, next: subject.next + at + 1 }, inverted: false }
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
  const named = subject !== undefined && ends && ((pieces[subject.first]?.capital ?? false) || /^(?:said|say|says)$/.test(verb.word))
  if (before.word === ',' && !named && subjectBefore(pieces, verb.first) !== undefined && pieces[verb.first - 2]?.kind !== 'quotation') return undefined
  const pronoun = subject !== undefined && subject.next - subject.first === 1 && /^(?:he|she|they|we|i|it|you)$/.test(pieces[subject.first]?.word ?? '')
  return pronoun && before.kind !== 'quotation' && pieces[verb.first - 2]?.kind !== 'quotation' ? undefined : subject
}

const BE = /^(?:is|are|was|were|be|been|being|am|wasn't|isn't|weren't)$/

function isPassive(pieces: Pieces, verb: { readonly at: number; readonly first: number; readonly word: string }): boolean {
  if (/(?:s|say|tell|argue)$/.test(verb.word)) return false
  for (let i = verb.at - 1; i >= verb.first; i--) if (BE.test(pieces[i]?.word ?? '')) return true
  return false
}

/* "the claims", "a report": a noun; "he claims", "Poe reports", "officials say": a verb. */
function isVerbHere(pieces: Pieces, verb: { readonly at: number; readonly first: number }, subject: Subject): boolean {
  if (verb.first < verb.at) return true
  const before = pieces[verb.at - 1]
  if (before === undefined || /(?:'s|s')$/.test(before.word)) return false
  if (before.kind !== 'word') return before.word === ',' || before.word === ')'
  if (subject.next - subject.first === 1 && !before.capital) return /^(?:he|she|it|who|which|they|we|i|you|some|many|others|most)$/.test(before.word) || /s$/.test(before.word)
  return before.capital || (/s$/.test(before.word) && !/'s$/.test(before.word) && !/s$/.test(pieces[verb.at]?.word ?? ''))
}

function read(pieces: Pieces, verb: Verb): Reading | undefined {
  const particle = !verb.inverted && isParticle(verb.word, pieces[verb.at + 1]?.word ?? '') ? 1 : 0
  const cue = spanOf(pieces, verb.first, verb.at + 1 + particle)
  if (cue === undefined) return undefined
  const after = verb.inverted ? (verb.subject?.next ?? verb.at + 1) : verb.at + 1 + particle
  const rest = contentStart(pieces, verb, after)
  const onlyAfter = isParticiple(verb.word) || (verb.kind === 'about' && !QUOTING.has(verb.word))
  const before = onlyAfter ? undefined : contentBefore(pieces, verb)
  if (verb.subject !== undefined && !verb.inverted && verb.subject.first > verb.at) return openingContent(pieces, verb, cue)
  if (verb.kind === 'quoting' && !(endsQuotation(pieces, verb) || (rest !== undefined && pieces[rest.first]?.kind === 'quotation'))) return undefined
  const make = (layout: Reading['layout'], content: readonly (Span | undefined)[]): Reading | undefined => {
    const spans = content.filter((span) => span !== undefined)
    return spans.length === 0 ? undefined : { source: verb.subject, cue, content: spans, verb: verb.word, layout }
  }
  if (rest === undefined) return before === undefined ? undefined : make('before', [before])
  const quoted = pieces[rest.first]?.kind === 'quotation'
  if (AUXILIARIES.has(pieces[rest.first]?.word ?? '') && !verb.inverted && !rest.comma && before === undefined) return undefined
  if (before !== undefined && (rest.comma || verb.inverted)) {
    if (quoted && startsAnew(pieces[rest.first]) && !endsQuotation(pieces, verb)) return make('after', [quotationSpan(pieces, rest.first)])
    if (quoted || (rest.comma && continuesClause(pieces, rest.first) && !endsQuotation(pieces, verb))) return make('around', [before, spanTo(pieces, rest.first)])
    const second = endsQuotation(pieces, verb) ? laterQuotation(pieces, rest.first) : undefined
    return second === undefined ? make('before', [before]) : make('around', [before, quotationSpan(pieces, second)])
  }
  if (before !== undefined && endsQuotation(pieces, verb)) return make('before', [before])
  if (verb.inverted && verb.first === 0) return make('after', [quoted ? quotationSpan(pieces, rest.first) : spanTo(pieces, rest.first)])
  if (verb.inverted || (rest.comma && !quoted)) return undefined
  if (rest.colon === true) return make('introduced', [spanOf(pieces, rest.first, rest.first + 1)])
  if (pieces[rest.first - 1]?.word === ':' && pieces[rest.first - 1]?.span[1] === pieces[rest.first]?.span[0] && !quoted) return undefined
  const mark = pieces[rest.first - 1]?.word ?? ''
  if (quoted && /^[,:]$/.test(mark)) return make(mark === ':' ? 'introduced' : 'after', [quotationSpan(pieces, rest.first)])
  const condition = conditionBefore(pieces, verb)
  const content = subordinate(pieces, verb) ? spanToComma(pieces, rest.first, verb.kind) : spanTo(pieces, rest.first, verb.kind)
  return condition === undefined ? make('after', [content]) : make('around', [condition, content])
}

/* "...,” she said, in a low voice, “...”": a second quotation after a comma, with no other verb between. */
function laterQuotation(pieces: Pieces, from: number): number | undefined {
  for (let i = from; i < pieces.length && i - from < 15; i++) {
    const piece = pieces[i]
    if (piece === undefined || QUOTING.has(piece.word) || isParticiple(piece.word)) return undefined
    if (piece.kind === 'quotation') return /^[,:]$/.test(pieces[i - 1]?.word ?? '') ? i : undefined
  }
  return undefined
}

/* A quotation that begins with a capital is a sentence of its own. */
function startsAnew(quotation: Piece | undefined): boolean {
  return quotation?.passage !== undefined && quotation.capital
}

function quotationSpan(pieces: Pieces, first: number): Span | undefined {
  return spanOf(pieces, first, quotationsEnd(pieces, first))
}

/* Past a quotation and what it is joined with ("A" and "B"). */
function quotationsEnd(pieces: Pieces, first: number): number {
  let next = first + 1
  while (/^(?:and|or|,)$/.test(pieces[next]?.word ?? '') && pieces[next + 1]?.kind === 'quotation') next += 2
  return next
}

/* "If it rains, she said, ..." and "If it rains, she said ...": the condition belongs to what was said. */
function conditionBefore(pieces: Pieces, verb: Verb): Span | undefined {
  const edge = verb.subject?.first ?? 0
  return pieces[0]?.word === 'if' && edge > 3 && edge <= verb.first && pieces[edge - 1]?.word === ',' ? spanOf(pieces, 0, edge - 1) : undefined
}

/* "While she said it was late, she stayed": the verb stands in a clause that ends with the next comma. */
function subordinate(pieces: Pieces, verb: Verb): boolean {
  const edge = verb.subject?.first ?? 0
  if (/^(?:who|which)$/.test(pieces[edge]?.word ?? '') && pieces[edge - 1]?.word === ',') return true
  return edge <= 2 && edge > 0 && /^(?:while|as|although|though|after|when|if|because|since|once)$/.test(pieces[edge - 1]?.word ?? '')
}

/* Behind a relative clause stands the verb of the main one; behind any other its subject. */
function closesHere(pieces: Pieces, comma: number): boolean {
  const next = pieces[comma + 1]
  return next === undefined || next.capital || isVerbLike(next) || isAdverb(next) || DETERMINERS.has(next.word) || /^(?:he|she|they|it|we|i|you|there)$/.test(next.word)
}

function spanToComma(pieces: Pieces, first: number, kind: CueKind): Span | undefined {
  const comma = pieces.findIndex(({ word }, at) => at > first && word === ',' && closesHere(pieces, at))
  return comma < 0 ? spanTo(pieces, first, kind) : spanOf(pieces, first, comma)
}

function openingContent(pieces: Pieces, verb: Verb, cue: Span): Reading | undefined {
  const rest = contentStart(pieces, verb, verb.at + 1)
  const end = (verb.subject?.first ?? 0) - 1
  const content = rest === undefined ? undefined : spanOf(pieces, rest.first, end)
  return content === undefined ? undefined : { source: verb.subject, cue, content: [content], verb: verb.word, layout: 'after' }
}

/* Whether what stands right before the subject or verb is a quotation. */
function endsQuotation(pieces: Pieces, verb: Verb): boolean {
  const edge = verb.inverted ? verb.first : (verb.subject?.first ?? verb.first)
  const before = pieces[edge - 1]
  return before?.kind === 'quotation' || (before?.word === ',' && pieces[edge - 2]?.kind === 'quotation')
}

function spanOf(pieces: Pieces, first: number, next: number): Span | undefined {
  const start = pieces[first]
  const last = pieces[next - 1]
  return start === undefined || last === undefined || first >= next ? undefined : [start.span[0], last.span[1]]
}

/** What may come between a verb and its content: where the content starts, and whether after a comma. */
interface Rest {
  readonly first: number
  readonly comma: boolean
  /** Whether a quotation after a colon is all of it. */
  readonly colon?: boolean
}

/* "wrote the ruling", "wrote a book": a work, not what it says. */
function writesWork(pieces: Pieces, at: number): boolean {
  if (!DETERMINERS.has(pieces[at]?.word ?? '')) return false
  return pieces.slice(at + 1, at + 6).some(({ word }) => /^(?:ruling|book|books|letter|letters|bill|opinion|opinions|dissent|piece|column|columns|script|song|play|novel|check|checks|speech|article|report|story|legislation|law|laws)$/.test(word))
}

/* What is written or said "to" somebody; after other verbs "to" begins an infinitive. */
const ADDRESSED = new Set(
  'wrote writes write said says say announced explained explains complained complains reported posted replied responded pointed mentioned repeated testified remarked read reads confirmed admitted stressed emphasized tweeted suggested'.split(' '),
)

/* "tweeted, in relation to the vote: “...”": the quotation after the next colon, where no other verb quotes it. */
function colonQuotation(pieces: Pieces, from: number): number | undefined {
  if (pieces[from]?.word === 'that') return undefined
  for (let i = from; i < pieces.length && i - from < 50; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.kind === 'quotation' || piece.word === ';') return undefined
    if (piece.word === ':') return pieces[i + 1]?.kind === 'quotation' ? i + 1 : undefined
    if (isParticiple(piece.word) && QUOTING.has(piece.word)) return undefined
    if (QUOTING.has(piece.word) && !piece.capital && !NOUN_FORMS.has(piece.word) && subjectBefore(pieces, groupStart(pieces, i)) !== undefined) return undefined
  }
  return undefined
}

function contentStart(pieces: Pieces, verb: Verb, from: number): Rest | undefined {
  let at = from
  if (QUOTING.has(verb.word) || verb.kind === 'told') {
    const colon = colonQuotation(pieces, from)
    if (colon !== undefined) return { first: colon, comma: false, colon: true }
  }
  if (/^(?:wrote|writes)$/.test(verb.word) && writesWork(pieces, at)) return undefined
  if (verb.kind === 'told' && verb.at + 1 === from) at = afterHearer(pieces, at)
  else if (pieces[at]?.word === 'to' && (ADDRESSED.has(verb.word) || isParticiple(verb.word))) {
    const hearer = afterHearer(pieces, at)
    if (!/^(?:that|,|:|whether|how|why|what)$/.test(pieces[hearer]?.word ?? '') && pieces[hearer]?.kind !== 'quotation') return undefined
    at = hearer
  }
  while (isAdverb(pieces[at])) at++
  const adverbial = afterAdverbials(pieces, at)
  const then = pieces[adverbial]
  if (adverbial > at && (then === undefined || isEnd(then) || then.kind === 'quotation' || /^(?:that|,|:|he|she|they|it|we)$/.test(then.word) || verb.kind === 'clause')) at = adverbial
  if (at > from && pieces[at]?.word === 'to' && ADDRESSED.has(verb.word)) {
    at = afterHearer(pieces, at)
    if (!/^(?:that|,|:)$/.test(pieces[at]?.word ?? '') && pieces[at]?.kind !== 'quotation') return undefined
  }
  const mark = pieces[at]
  if (mark === undefined || (isEnd(mark) && at >= pieces.length - 1)) return undefined
  if (/^(?:,|:|—|–|-|--)$/.test(mark.word)) {
    const next = pieces[at + 1]
    return next === undefined || isEnd(next) ? undefined : { first: at + 1, comma: mark.word !== ':' && next.kind !== 'quotation' ? true : mark.word === ',' }
  }
  return mark.kind === 'mark' && !/^[$#@([£€]$/.test(mark.word) ? undefined : { first: at, comma: false }
}

function isEnd(piece: Piece): boolean {
  return piece.kind === 'mark' && /^[.?!;…)]+$/.test(piece.word)
}

/* "told the board on Monday that": past the hearer, and past times and places up to "that" or a mark. */
function afterHearer(pieces: Pieces, from: number): number {
  let at = pieces[from]?.word === 'to' ? from + 1 : from
  const first = at
  const named = pieces[at]?.capital ?? false
  while (at < pieces.length && at - first < 14 && staysHearer(pieces, at, { first, named })) at++
  const that = pieces.findIndex(({ word }, place) => place >= at && word === 'that')
  const clear = pieces.slice(at, Math.max(at, that)).every((piece) => piece.kind !== 'quotation' && !/^(?:[,:;]|he|she|they|it|we|i)$/.test(piece.word) && !isVerbLike(piece))
  return that >= at && that - at < 12 && clear ? that : at
}

function staysHearer(pieces: Pieces, at: number, hearer: { readonly first: number; readonly named: boolean }): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'quotation') return false
  if (piece.kind === 'mark') return /^['’&.\-/]$/.test(piece.word) && at < pieces.length - 1
  if (at === hearer.first) return true
  if (/^(?:he|she|they|it|we|i|you|there|to|about|on|during|after|last|this|if)$/.test(piece.word) || CLAUSE_STARTS.has(piece.word) || CALENDAR.has(piece.word)) return false
  if (AUXILIARIES.has(piece.word) || isAdverb(piece)) return false
  if (/^(?:him|her|them|me|us|you|it)$/.test(pieces[hearer.first]?.word ?? '') && at === hearer.first + 1 && !/^[a-z]+s?$/.test(piece.word)) return false
  if (DETERMINERS.has(piece.word) && !PREPOSITIONS.has(pieces[at - 1]?.word ?? '') && pieces[at - 1]?.word !== 'and') return false
  return hearer.named || !piece.capital || DETERMINERS.has(pieces[at - 1]?.word ?? '') || PREPOSITIONS.has(pieces[at - 1]?.word ?? '') || (pieces[at - 1]?.capital ?? false)
}

const MEDIUM =
  /^(?:statement|interview|letter|email|e-mail|tweet|post|speech|remarks|address|report|message|video|release|conference|call|hearing|response|reply|court|twitter|facebook|briefing|memo|show|program|op-ed|column|filing|ruling|opinion|decision|dissent|order|testimony|rally|event|debate|floor|blog|book|essay|brief|lawsuit)$/

/* "on Monday", "in a statement", "Thursday": times, media and occasions between a verb and its content. */
function afterAdverbials(pieces: Pieces, from: number): number {
  let at = from
  for (let steps = 0; steps < 4; steps++) {
    const piece = pieces[at]
    if (piece === undefined) return at
    if (CALENDAR.has(piece.word) && !/^(?:this|may|later|earlier)$/.test(piece.word)) {
      at++
      continue
    }
    if (!/^(?:on|in|at|during|via|to|by|through|after|of)$/.test(piece.word)) return at
    if (piece.word === 'to' && !DETERMINERS.has(pieces[at + 1]?.word ?? '') && !(pieces[at + 1]?.capital ?? false)) return at
    const end = adverbialEnd(pieces, at)
    if (end === undefined) return at
    at = end
  }
  return at
}

function adverbialEnd(pieces: Pieces, from: number): number | undefined {
  let medium = false
  for (let i = from + 1; i < pieces.length && i - from < 14; i++) {
    const piece = pieces[i]
    if (piece === undefined) return undefined
    if (piece.word === 'that' || piece.kind === 'quotation' || piece.word === ':') return i
    if (CALENDAR.has(piece.word) || (piece.kind === 'number' && pieces[i + 1]?.word !== '-')) {
      const next = pieces[i + 1]
      if (next === undefined || !(CALENDAR.has(next.word) || next.kind === 'number')) return i + 1
      medium = true
      continue
    }
    if (MEDIUM.test(piece.word)) medium = true
    if (piece.word === '.' && (pieces[i - 1]?.capital ?? false) && i < pieces.length - 1) continue
    if (/^[,.;?!]$/.test(piece.word)) return medium || i - from < 5 ? i : undefined
    if (medium && /^(?:he|she|they|it|we|i|there|the|his|her)$/.test(piece.word) && !PREPOSITIONS.has(pieces[i - 1]?.word ?? '')) return i
  }
  return undefined
}

/* The clause or quotation that ends right before the subject, or the inverted verb. */
function contentBefore(pieces: Pieces, verb: Verb): Span | undefined {
  const edge = verb.inverted ? verb.first : (verb.subject?.first ?? verb.first)
  const before = pieces[edge - 1]
  if (before === undefined || (verb.subject !== undefined && verb.subject.first > verb.first && !verb.inverted)) return undefined
  if (pieces[edge]?.word === 'who' || pieces[edge]?.word === 'which') return undefined
  if (before.kind === 'quotation') return isTitle(before, pieces[0]) ? undefined : beforeSpan(pieces, edge)
  if (before.word !== ',' && !/^(?:—|–|--)$/.test(before.word)) return undefined
  return isInterrupted(pieces, verb) || isClause(pieces, edge - 1) ? beforeSpan(pieces, edge - 1) : undefined
}

/* "Speaking on “This Week,” she said": a short quotation inside an opening phrase is a name. */
function isTitle({ passage }: Piece, opening: Piece | undefined): boolean {
  const adverbial = opening !== undefined && (PREPOSITIONS.has(opening.word) || /ing$/.test(opening.word))
  return adverbial && passage !== undefined && passage.span[1] - passage.span[0] < 25
}

/* "The levee, she said, would hold": the verb behind the second comma belongs to what stands before the first. */
function isInterrupted(pieces: Pieces, verb: Verb): boolean {
  const after = verb.inverted ? (verb.subject?.next ?? verb.at + 1) : verb.at + 1
  const next = pieces[after + 1]
  return pieces[after]?.word === ',' && next !== undefined && isVerbLike(next) && cueKind(next.word) === undefined
}

/* An opening adverbial ("On Monday, he said") is no content. */
function isClause(pieces: Pieces, end: number): boolean {
  if (pieces[end - 1]?.kind === 'quotation') return true
  const first = pieces[0]
  const words = pieces.slice(0, end).filter(({ kind }) => kind === 'word' || kind === 'quotation')
  if (first === undefined || words.length < 3) return false
  const comma = pieces.slice(0, end).some(({ word }) => word === ',')
  if (/^(?:on|in|at|for|during|after|before|by|with|since|when|while|as|although|though|despite|if|once|asked|like|under|until|from|among|following|because|speaking|but|to|about)$/.test(first.word) && !comma) return false
  return words.some(({ word }) => AUXILIARIES.has(word)) || words.length >= 6
}

function beforeSpan(pieces: Pieces, next: number): Span | undefined {
  let first = 0
  const colon = pieces.findIndex(({ word }, at) => word === ':' && at < next && pieces[at + 1]?.kind === 'quotation')
  if (colon >= 0) first = colon + 1
  while (first < next - 1 && /^(?:[—–.\-)]|and|but|so|yet)$/.test(pieces[first]?.word ?? '') && pieces[first + 1]?.kind === 'quotation') first++
  return spanOf(pieces, first, next)
}

/* After "..., he said,": the clause goes on, unless a participle or a relative clause follows. */
function continuesClause(pieces: Pieces, at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'quotation') return true
  return !(isParticiple(piece.word) || /ing$/.test(piece.word) || /^(?:who|which|according|and|but|after|before|when|while|as|referring|in|on|during)$/.test(piece.word))
}

/** The content that begins with the piece `first` and is introduced by "that"; undefined where nothing follows. */
export function contentFrom(pieces: Pieces, first: number): Span | undefined {
  return spanTo(pieces, first)
}

/* From `first` to where the content ends. */
function spanTo(pieces: Pieces, first: number, kind: CueKind = 'clause'): Span | undefined {
  let next = first
  for (; next < pieces.length; next++) {
    const piece = pieces[next]
    if (piece === undefined) break
    if (piece.kind === 'quotation') {
      if (next === first && (piece.final || !/^\p{Ll}/u.test(pieces[next + 1]?.word ?? ''))) return quotationSpan(pieces, first)
      continue
    }
    if (piece.word === ';') break
    if (piece.word === ',' && next > first && endsAtComma(pieces, next + 1, kind)) break
    if (next > first + 1 && /^(?:and|but)$/.test(piece.word) && startsVerbGroup(pieces, next + 1)) break
    if (next > first + 3 && /^(?:—|--)$/.test(piece.word) && isLoneDash(pieces, first, next)) break
  }
  while (next > first && isStop(pieces[next - 1])) next--
  return spanOf(pieces, first, next)
}

/* The last dash of an uneven number opens an afterthought; of an even number it closes a parenthesis. */
function isLoneDash(pieces: Pieces, first: number, at: number): boolean {
  const dashes = (from: number, to?: number): number => pieces.slice(from, to).filter(({ word }) => word === pieces[at]?.word).length
  return dashes(at + 1) === 0 && dashes(first, at) % 2 === 0
}

function isStop(piece: Piece | undefined): boolean {
  return piece?.kind === 'mark' && /^[.?!,;:…—–-]+$/.test(piece.word)
}

/* ", adding that", ", according to", ", and she said", and for noun phrases ", who", ", after". */
function endsAtComma(pieces: Pieces, at: number, kind: CueKind): boolean {
  const piece = pieces[at]
  if (piece === undefined) return true
  if ((isParticiple(piece.word) && !/^(?:showing|reading|promising|citing|seeking|offering|supporting|backing)$/.test(piece.word)) || piece.word === 'according') return true
  if (/^(?:and|but|while)$/.test(piece.word)) {
    if (startsVerbGroup(pieces, at + 1)) return true
    const verb = nextVerb(pieces, at + 1)
    return verb !== undefined && (subjectBefore(pieces, groupStart(pieces, verb))?.first ?? -1) === at + 1
  }
  const reported = nextVerb(pieces, at)
  if (reported !== undefined && reported - at < 9 && subjectBefore(pieces, groupStart(pieces, reported))?.first === at) return true
  if (kind === 'about') return /^(?:who|which|after|before|when|as|where|though|although|because|since|even|with)$/.test(piece.word) || /ing$/.test(piece.word)
  return false
}

function startsVerbGroup(pieces: Pieces, from: number): boolean {
  let at = from
  while (isAdverb(pieces[at]) || AUXILIARIES.has(pieces[at]?.word ?? '')) at++
  const word = pieces[at]?.word ?? ''
  return cueKind(word) !== undefined && !WEAK.has(word) && (!NOUN_FORMS.has(word) || at > from)
}

/* Verbs that as often go on with what was said ("he never called and never asked") as begin another report. */
const WEAK = new Set('called asked found thought knew showed felt learned realized decided agreed wanted continued read charged planned'.split(' '))

function nextVerb(pieces: Pieces, from: number): number | undefined {
  for (let i = from; i < pieces.length && i - from < 12; i++) {
    const word = pieces[i]?.word ?? ''
    if (cueKind(word) === 'clause' && !NOUN_FORMS.has(word)) return i
    if (pieces[i]?.kind === 'mark' && pieces[i]?.word !== '.') return undefined
  }
  return undefined
}
