import { NOUN_FORMS, QUOTING, isParticiple } from './cues.js'
import type { Piece } from './frames.js'
import { isVerbLike } from './opening-subject.js'
import type { Pieces } from './pieces.js'
import { groupStart, isAdverb, subjectBefore } from './subjects.js'
import type { Verb } from './verbs.js'
import { AUXILIARIES, CALENDAR, CLAUSE_STARTS, DETERMINERS, PREPOSITIONS } from './words.js'

/** What may come between a verb and its content: where the content starts, and whether after a comma. */
export interface Rest {
  readonly first: number
  readonly comma: boolean
  /** Whether a quotation after a colon is all of it. */
  readonly colon?: boolean
}

/* "wrote the ruling", "wrote a book": a work, not what it says. */
function writesWork(pieces: Pieces, at: number): boolean {
  if (!DETERMINERS.has(pieces[at]?.word ?? '')) return false
  return pieces
    .slice(at + 1, at + 6)
    .some(({ word }) =>
      /^(?:ruling|book|books|letter|letters|bill|opinion|opinions|dissent|piece|column|columns|script|song|play|novel|check|checks|speech|article|report|story|legislation|law|laws)$/.test(
        word,
      ),
    )
}

/* What is written or said "to" somebody; after other verbs "to" begins an infinitive. */
const ADDRESSED = new Set(
  'wrote writes write said says say announced explained explains complained complains reported posted replied responded pointed mentioned repeated testified remarked read reads confirmed admitted stressed emphasized tweeted suggested'.split(
    ' ',
  ),
)

/* "tweeted, in relation to the vote: “...”": the quotation after the next colon, where no other verb quotes it. */
function colonQuotation(pieces: Pieces, from: number): number | undefined {
  if (pieces[from]?.word === 'that') return undefined
  for (let i = from; i < pieces.length && i - from < 50; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.kind === 'quotation' || piece.word === ';') return undefined
    if (piece.word === ':') return pieces[i + 1]?.kind === 'quotation' ? i + 1 : undefined
    if (isParticiple(piece.word) && QUOTING.has(piece.word)) return undefined
    if (
      QUOTING.has(piece.word) &&
      !piece.capital &&
      !NOUN_FORMS.has(piece.word) &&
      subjectBefore(pieces, groupStart(pieces, i)) !== undefined
    )
      return undefined
  }
  return undefined
}

export function contentStart(pieces: Pieces, verb: Verb, from: number): Rest | undefined {
  if (QUOTING.has(verb.word) || verb.kind === 'told') {
    const colon = colonQuotation(pieces, from)
    if (colon !== undefined) return { first: colon, comma: false, colon: true }
  }
  if (/^(?:wrote|writes)$/.test(verb.word) && writesWork(pieces, from)) return undefined
  let at: number | undefined = from
  if (verb.kind === 'told' && verb.at + 1 === from) at = afterHearer(pieces, at)
  else if (pieces[at]?.word === 'to' && (ADDRESSED.has(verb.word) || isParticiple(verb.word)))
    at = afterAddressee(pieces, at)
  if (at !== undefined) at = afterCircumstances(pieces, verb, at)
  return at === undefined ? undefined : restAt(pieces, at)
}

/* Past "to the board" where content follows; else the verb only says to whom. */
function afterAddressee(pieces: Pieces, from: number): number | undefined {
  const at = afterHearer(pieces, from)
  const next = pieces[at]
  return next?.kind === 'quotation' || /^(?:that|,|:|whether|how|why|what)$/.test(next?.word ?? '')
    ? at
    : undefined
}

/* Past adverbs, times, media and occasions, and an addressee behind those. */
function afterCircumstances(pieces: Pieces, verb: Verb, from: number): number | undefined {
  let at = from
  while (isAdverb(pieces[at])) at++
  const adverbial = afterAdverbials(pieces, at)
  const then = pieces[adverbial]
  const clear =
    then === undefined ||
    isEnd(then) ||
    then.kind === 'quotation' ||
    /^(?:that|,|:|he|she|they|it|we)$/.test(then.word)
  if (clear || verb.kind === 'clause') at = adverbial
  return pieces[at]?.word === 'to' && at > verb.at + 1 && ADDRESSED.has(verb.word)
    ? afterAddressee(pieces, at)
    : at
}

function restAt(pieces: Pieces, at: number): Rest | undefined {
  const mark = pieces[at]
  if (mark === undefined || (isEnd(mark) && at >= pieces.length - 1)) return undefined
  if (/^(?:,|:|—|–|-|--)$/.test(mark.word)) {
    const next = pieces[at + 1]
    if (next === undefined || isEnd(next)) return undefined
    const comma = mark.word === ',' || (mark.word !== ':' && next.kind !== 'quotation')
    return { first: at + 1, comma }
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
  at = afterApposition(pieces, at)
  const that = pieces.findIndex(({ word }, place) => place >= at && word === 'that')
  const clear = pieces
    .slice(at, Math.max(at, that))
    .every(
      piece =>
        piece.kind !== 'quotation' &&
        !/^(?:[,:;]|he|she|they|it|we|i)$/.test(piece.word) &&
        !isVerbLike(piece),
    )
  return that >= at && that - at < 12 && clear ? that : at
}

/* "told its chair, Ann Poe, in a letter that": past what stands between commas, where the report goes on behind it. */
function afterApposition(pieces: Pieces, comma: number): number {
  if (pieces[comma]?.word !== ',') return comma
  const end = pieces.findIndex(({ word }, at) => at > comma && word === ',')
  const inside = pieces.slice(comma + 1, end)
  const opens = inside[0]?.capital === true || DETERMINERS.has(inside[0]?.word ?? '')
  const names = inside.every(
    piece => piece.kind !== 'quotation' && !isPronounHere(piece) && !isVerbLike(piece),
  )
  const goesOn = /^(?:that|in|on|at|during|by)$/.test(pieces[end + 1]?.word ?? '')
  return end > comma + 1 && end - comma < 10 && opens && names && goesOn ? end + 1 : comma
}

const isPronounHere = ({ word }: Piece): boolean => /^(?:he|she|they|it|we|i|you|there)$/.test(word)

function staysHearer(
  pieces: Pieces,
  at: number,
  hearer: { readonly first: number; readonly named: boolean },
): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'quotation') return false
  if (piece.kind === 'mark') return /^['’&.\-/]$/.test(piece.word) && at < pieces.length - 1
  if (at === hearer.first) return true
  if (
    /^(?:he|she|they|it|we|i|you|there|to|about|on|during|after|last|this|if)$/.test(piece.word) ||
    CLAUSE_STARTS.has(piece.word) ||
    CALENDAR.has(piece.word)
  )
    return false
  if (AUXILIARIES.has(piece.word) || isAdverb(piece)) return false
  if (
    /^(?:him|her|them|me|us|you|it)$/.test(pieces[hearer.first]?.word ?? '') &&
    at === hearer.first + 1 &&
    !/^[a-z]+s?$/.test(piece.word)
  )
    return false
  if (
    DETERMINERS.has(piece.word) &&
    !PREPOSITIONS.has(pieces[at - 1]?.word ?? '') &&
    pieces[at - 1]?.word !== 'and'
  )
    return false
  return (
    hearer.named ||
    !piece.capital ||
    DETERMINERS.has(pieces[at - 1]?.word ?? '') ||
    PREPOSITIONS.has(pieces[at - 1]?.word ?? '') ||
    (pieces[at - 1]?.capital ?? false)
  )
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
    if (
      piece.word === 'to' &&
      !DETERMINERS.has(pieces[at + 1]?.word ?? '') &&
      !(pieces[at + 1]?.capital ?? false)
    )
      return at
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
    if (
      medium &&
      /^(?:he|she|they|it|we|i|there|the|his|her)$/.test(piece.word) &&
      !PREPOSITIONS.has(pieces[i - 1]?.word ?? '')
    )
      return i
  }
  return undefined
}
