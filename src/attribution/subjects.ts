import type { Span } from '../text/index.js'
import { NOUN_FORMS, cueKind, isParticiple } from './cues.js'
import type { Piece } from './frames.js'
import type { Pieces } from './pieces.js'
import {
  AUXILIARIES,
  CALENDAR,
  CLAUSE_STARTS,
  DETERMINERS,
  INNER_ADVERBS,
  OPENERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './words.js'

/** A source found beside a verb. */
export interface Subject {
  readonly span: Span
  /** Index of its first piece. */
  readonly first: number
  /** Index after its last piece. */
  readonly next: number
}

/** Whether the piece is an adverb that can stand inside a verb group. */
export function isAdverb(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'word') return false
  return (
    INNER_ADVERBS.has(piece.word) || (piece.word.endsWith('ly') && piece.word.length > 4 && !piece.capital)
  )
}

/** Index of the first piece of the verb group (adverbs and auxiliaries) that ends with the verb at `verb`. */
export function groupStart(pieces: Pieces, verb: number): number {
  let first = verb
  while (first > 0) {
    const piece = pieces[first - 1]
    if (piece === undefined || !(isAdverb(piece) || AUXILIARIES.has(piece.word))) break
    first--
  }
  return first
}

/**
 * The noun phrase that ends right before `end`, the start of a verb group: a pronoun alone, or back to the
 * nearest clause boundary, with apposition between commas. Undefined where none stands there.
 */
export function subjectBefore(pieces: Pieces, end: number): Subject | undefined {
  const last = pieces[end - 1]
  if (last === undefined) return undefined
  if (isPronoun(last)) return subjectOf(pieces, end - 1, end)
  if (last.word === ',') return appositiveSubject(pieces, end - 1)
  if (last.word === ')') return bracketedSubject(pieces, end)
  return phraseBefore(pieces, end)
}

export function isPronoun(piece: Piece): boolean {
  return SUBJECT_PRONOUNS.has(piece.word) && piece.kind === 'word' && piece.word !== 'most'
}

export function subjectOf(pieces: Pieces, first: number, next: number): Subject | undefined {
  const start = pieces[first]
  const last = pieces[next - 1]
  if (start === undefined || last === undefined || first >= next) return undefined
  return { span: [start.span[0], last.span[1]], first, next }
}

/* "Ann Poe (D-Ohio) said": the phrase before the bracket, with it. */
function bracketedSubject(pieces: Pieces, end: number): Subject | undefined {
  let open = end - 2
  while (open > 0 && end - open < 12 && pieces[open]?.word !== '(') open--
  if (pieces[open]?.word !== '(') return undefined
  const head = phraseBefore(pieces, open)
  return head === undefined ? undefined : subjectOf(pieces, head.first, end)
}

/* "Ann Poe, the mayor of Ropetown, said": steps back over what stands between commas. */
function appositiveSubject(pieces: Pieces, comma: number): Subject | undefined {
  let at = comma
  let end = comma
  for (let steps = 0; steps < 4; steps++) {
    const open = previousComma(pieces, at)
    if (open === undefined) return undefined
    if (steps === 0 && isParenthesis(pieces, open + 1)) return subjectBefore(pieces, open)
    if (isApposition(pieces, open + 1, at)) {
      const opening = pieces[open + 1]?.word ?? ''
      const relative = /^(?:who|whose|which|where|when|clad|\p{L}{2,}ing)$/u.test(opening)
      if (relative) end = open
      const head =
        pieces[open - 1]?.word === ')' ? bracketedSubject(pieces, open) : phraseBefore(pieces, open)
      if (head !== undefined && !isAppositionHead(pieces, head)) return subjectOf(pieces, head.first, end)
    }
    at = open
  }
  return undefined
}

/* "Poe, for example, said": words between commas that belong to the sentence, not to the name. */
function isParenthesis(pieces: Pieces, first: number): boolean {
  const piece = pieces[first]
  if (piece === undefined) return false
  return (
    OPENERS.has(piece.word) ||
    isAdverb(piece) ||
    /^(?:for|in|by|on|at|after|like|too|though|of|with|speaking|asked)$/.test(piece.word)
  )
}

/* "Poe, 42, a teacher, said": what stands before the comma is itself an apposition. */
function isAppositionHead(pieces: Pieces, head: Subject): boolean {
  const first = pieces[head.first]
  if (/^(?:who|which|whose)$/.test(pieces[head.first - 1]?.word ?? '')) return true
  if (first === undefined || pieces[head.first - 1]?.word !== ',') return false
  return (
    first.kind === 'number' || (!first.capital && !/^(?:the|his|her|their|its|some|many)$/.test(first.word))
  )
}

function previousComma(pieces: Pieces, from: number): number | undefined {
  for (let i = from - 1; i >= 0 && from - i < 40; i--) {
    const word = pieces[i]?.word
    if (word === ',') return i
    if (word === ';' || word === ':') return undefined
  }
  return undefined
}

function isApposition(pieces: Pieces, first: number, next: number): boolean {
  const piece = pieces[first]
  if (piece === undefined || next <= first) return false
  if (piece.kind === 'number' || /^(?:who|whose|which|where|when)$/.test(piece.word)) return true
  if (
    (isPronoun(piece) && !DETERMINERS.has(piece.word)) ||
    CLAUSE_STARTS.has(piece.word) ||
    OPENERS.has(piece.word)
  )
    return piece.word === 'also'
  return !(cueKind(piece.word) !== undefined && isParticiple(piece.word))
}

export const INSIDE_MARKS = /^(?:['’&\-/.$%#]|'s)$/

/* Walks back over a noun phrase until something that cannot stand in one. */
function phraseBefore(pieces: Pieces, end: number): Subject | undefined {
  let first = end
  while (first > 0 && end - first < 30) {
    const piece = pieces[first - 1]
    if (piece === undefined || !staysInPhrase(pieces, first - 1)) break
    first--
  }
  first = withoutOpening(pieces, first, end)
  return isNounPhrase(pieces, first, end) ? subjectOf(pieces, first, end) : undefined
}

function staysInPhrase(pieces: Pieces, at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'quotation') return false
  if (piece.kind === 'mark')
    return INSIDE_MARKS.test(piece.word) && !(piece.word === '.' && !isAbbreviationPoint(pieces, at))
  if (isHyphened(pieces, at)) return true
  if (CLAUSE_STARTS.has(piece.word) && !piece.capital)
    return (
      (piece.word === 'as' && pieces[at - 1]?.word === 'known') ||
      (piece.word === 'than' && /^(?:more|less|fewer)$/.test(pieces[at - 1]?.word ?? ''))
    )
  if (
    AUXILIARIES.has(piece.word) ||
    (isPronoun(piece) && !DETERMINERS.has(piece.word) && !QUANTIFIERS.has(piece.word))
  )
    return relativeVerb(pieces, at)
  if (piece.word === 'and' || piece.word === 'or' || piece.word === 'but') return isJoined(pieces, at)
  if (cueKind(piece.word) === undefined || NOUN_FORMS.has(piece.word) || piece.capital) return true
  return relativeVerb(pieces, at)
}

const QUANTIFIERS = new Set(['many', 'some', 'most', 'others', 'several', 'few', 'both', 'all'])

/** Part of a compound ("self-described", "46-year-old"). */
export function isHyphened(pieces: Pieces, at: number): boolean {
  return pieces[at - 1]?.word === '-' || pieces[at + 1]?.word === '-'
}

export function isAbbreviationPoint(pieces: Pieces, at: number): boolean {
  return (pieces[at - 1]?.capital ?? false) && pieces[at - 1]?.span[1] === pieces[at]?.span[0]
}

/* "the woman who accused him said": a verb or pronoun inside a relative clause without commas. */
function relativeVerb(pieces: Pieces, at: number): boolean {
  for (let i = at; i > 0 && at - i < 4; i--)
    if (/^(?:who|that)$/.test(pieces[i]?.word ?? '') && pieces[i - 1]?.kind === 'word') return true
  return false
}

/* "Poe and Lee": joined where no verb stands before it in the phrase. */
function isJoined(pieces: Pieces, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 10; i--) {
    const piece = pieces[i]
    if (piece === undefined || piece.kind !== 'word') break
    if (AUXILIARIES.has(piece.word) || isPronoun(piece)) return false
    if (!piece.capital && cueKind(piece.word) !== undefined && !NOUN_FORMS.has(piece.word)) return false
    if (CLAUSE_STARTS.has(piece.word)) break
  }
  const after = pieces[at + 1]
  const before = pieces[at - 1]
  return (
    after !== undefined &&
    before !== undefined &&
    before.kind === 'word' &&
    (before.capital || !after.capital)
  )
}

/* Takes off what opens a sentence before its subject: "But", "Earlier Monday", "In a letter". */
function withoutOpening(pieces: Pieces, from: number, end: number): number {
  let first = from
  for (let steps = 0; steps < 6; steps++) {
    const piece = pieces[first]
    if (piece === undefined || first >= end) return first
    if (piece.capital && DETERMINERS.has(piece.word)) return first
    if (
      OPENERS.has(piece.word) ||
      isAdverb(piece) ||
      /^\p{L}+ly$/u.test(piece.word) ||
      CLAUSE_STARTS.has(piece.word)
    )
      first++
    else if (piece.kind === 'number' && CALENDAR.has(pieces[first - 1]?.word ?? '')) first++
    else if (
      CALENDAR.has(piece.word) &&
      !/^(?:this|last|next)$/.test(piece.word) &&
      first + 1 < end &&
      !/^[-’']/.test(pieces[first + 1]?.word ?? '')
    )
      first++
    else if (PREPOSITIONS.has(piece.word)) first = afterPrepositional(pieces, first, end)
    else return first
  }
  return first
}

/* "In a letter to the board Ann Poe": to the next capitalised word or determiner after its noun. */
function afterPrepositional(pieces: Pieces, first: number, end: number): number {
  let at = first + 1
  if (DETERMINERS.has(pieces[at]?.word ?? '')) at++
  for (at++; at < end; at++) {
    const piece = pieces[at]
    const before = pieces[at - 1]
    if (piece === undefined) break
    if (DETERMINERS.has(piece.word) && !PREPOSITIONS.has(before?.word ?? '')) return at
    if (
      piece.capital &&
      !(before?.capital ?? false) &&
      !PREPOSITIONS.has(before?.word ?? '') &&
      (before?.kind === 'word' || before?.kind === 'number')
    )
      return at
  }
  return end
}

export function isNounPhrase(pieces: Pieces, first: number, end: number): boolean {
  const start = pieces[first]
  if (start === undefined || first >= end) return false
  const words = pieces.slice(first, end).filter(({ kind }) => kind !== 'mark')
  if (words.every(({ kind }) => kind === 'number')) return false
  const last = words.at(-1)
  if (last === undefined || PREPOSITIONS.has(last.word) || DETERMINERS.has(last.word))
    return last !== undefined && isPronoun(last)
  return start.kind !== 'mark' && !/^(?:to|not|of)$/.test(start.word)
}
