import { cueKind } from './cues.js'
import { isVerbLike } from './opening-subject.js'
import type { Pieces } from './pieces.js'
import type { Subject } from './subjects.js'
import {
  INSIDE_MARKS,
  isAbbreviationPoint,
  isAdverb,
  isHyphened,
  isNounPhrase,
  isPronoun,
  subjectOf,
} from './subjects.js'
import { CALENDAR, CLAUSE_STARTS, DETERMINERS, OPENERS, PREPOSITIONS } from './words.js'

const MEDIUM_NOUN =
  /^(?:statements?|interviews?|letters?|emails?|e-mail|tweets?|posts?|speech|remarks|address|reports?|message|video|news|press|call|phone|hearing|response|reply|court|twitter|facebook|briefing|conference|memo|interview)$/

/* "“We stay.” — tweets Thursday": when, not who. */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/**
 * The noun phrase that begins at `first`, after a verb (*said Ann Poe, a teacher*), with apposition.
 * Undefined where none stands there.
 */
export function subjectAfter(pieces: Pieces, first: number): Subject | undefined {
  const start = pieces[first]
  if (
    start === undefined ||
    start.kind === 'mark' ||
    start.kind === 'quotation' ||
    CLAUSE_STARTS.has(start.word) ||
    PREPOSITIONS.has(start.word) ||
    WEEKDAY.test(start.word)
  )
    return undefined
  if (isPronoun(start) && !DETERMINERS.has(start.word)) return subjectOf(pieces, first, first + 1)
  let next = phraseEnd(pieces, first)
  if (
    next === first ||
    !pieces.slice(first, next).some(({ capital, word }) => capital || DETERMINERS.has(word))
  ) {
    if (!(pieces[next - 1]?.word ?? '').endsWith('s')) return undefined
  }
  for (let steps = 0; steps < 3 && pieces[next]?.word === ','; steps++) {
    if (!isTrailingApposition(pieces, next + 1)) break
    const end = appositionEnd(pieces, next + 1)
    if (end === next + 1) break
    next = pieces[end]?.kind === 'quotation' && PREPOSITIONS.has(pieces[end - 1]?.word ?? '') ? end + 1 : end
  }
  const head = phraseEnd(pieces, first)
  if (isNounPhrase(pieces, first, next)) return subjectOf(pieces, first, next)
  return isNounPhrase(pieces, first, head) ? subjectOf(pieces, first, head) : undefined
}

/* Behind its head an apposition runs to the next comma, quotation or stop, whatever stands in it. */
function appositionEnd(pieces: Pieces, first: number): number {
  let next = first
  for (; next < pieces.length && next - first < 40; next++) {
    const piece = pieces[next]
    if (piece === undefined || piece.kind === 'quotation' || /^(?:[,;:—–]|--)$/.test(piece.word)) break
    if (piece.word === '.' && (next === pieces.length - 1 || !isAbbreviationPoint(pieces, next))) break
  }
  return next
}

function isTrailingApposition(pieces: Pieces, at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'mark' || piece.kind === 'quotation') return false
  if (piece.kind === 'number' || /^(?:a|an|the|one|his|her|its|who|whose|another|also)$/.test(piece.word))
    return true
  if (
    isPronoun(piece) ||
    CLAUSE_STARTS.has(piece.word) ||
    OPENERS.has(piece.word) ||
    PREPOSITIONS.has(piece.word)
  )
    return false
  if (
    cueKind(piece.word) !== undefined ||
    /(?:ing|ed)$/.test(piece.word) ||
    isAdverb(piece) ||
    CALENDAR.has(piece.word)
  )
    return false
  return true
}

function phraseEnd(pieces: Pieces, first: number): number {
  let next = first
  for (; next < pieces.length && next - first < 40; next++) {
    const piece = pieces[next]
    if (piece === undefined || piece.kind === 'quotation') break
    if (piece.kind === 'mark') {
      if (piece.word === '(') {
        const close = closingBracket(pieces, next)
        if (close === undefined) break
        next = close
      } else if (!INSIDE_MARKS.test(piece.word) || (piece.word === '.' && !isAbbreviationPoint(pieces, next)))
        break
      else if (piece.word === '.' && next === pieces.length - 1) break
      continue
    }
    if (next > first && CLAUSE_STARTS.has(piece.word) && !piece.word.startsWith('who')) break
    if (next > first && CALENDAR.has(piece.word) && piece.word !== 'may' && !isHyphened(pieces, next)) break
    if (next > first && startsAdverbial(pieces, next)) break
  }
  return next
}

function closingBracket(pieces: Pieces, open: number): number | undefined {
  for (let i = open + 1; i < pieces.length && i - open < 10; i++) if (pieces[i]?.word === ')') return i
  return undefined
}

/* "on Monday", "in a statement", "to reporters", "during a visit", "after the vote". */
function startsAdverbial(pieces: Pieces, at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || !PREPOSITIONS.has(piece.word)) return false
  if (/^(?:of|for)$/.test(piece.word)) return /^(?:his|her|their|him|them)$/.test(pieces[at + 1]?.word ?? '')
  if (/^(?:on|in|at|by|during|after|before|via|since|until|to|about|through)$/.test(piece.word)) {
    for (let i = at + 1; i <= at + 4; i++) {
      const word = pieces[i]?.word ?? ''
      if (CALENDAR.has(word) || MEDIUM_NOUN.test(word) || pieces[i]?.kind === 'number') return true
    }
    return /^(?:during|after|before|via|since|until|to|about|through|on|by)$/.test(piece.word)
  }
  return false
}

/** The noun phrase from `first` on, with its prepositional phrases and apposition: who something is according to. */
export function nounPhraseAfter(pieces: Pieces, first: number): Subject | undefined {
  let next = first
  while (next < pieces.length && next - first < 60) {
    const end = appositionEnd(pieces, next)
    if (end === next) break
    next = end
    if (
      pieces[next]?.word !== ',' ||
      !(isTrailingApposition(pieces, next + 1) || pieces[next + 1]?.word === 'including')
    )
      break
    if (startsClause(pieces, next + 1)) break
    next++
  }
  return next > first && isNounPhrase(pieces, first, next) ? subjectOf(pieces, first, next) : undefined
}

/* Whether a subject and its verb follow, so that a comma before them parts clauses. */
function startsClause(pieces: Pieces, from: number): boolean {
  for (let i = from; i < pieces.length && i - from < 14; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.word === ',' || piece.word === 'who' || piece.word === 'which')
      return false
    if (isVerbLike(piece)) return i > from
  }
  return false
}
