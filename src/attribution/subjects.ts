import type { Span } from '../text/index.js'
import { cueKind, isParticiple, NOUN_FORMS } from './cues.js'
import type { Piece } from './frames.js'
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

type Pieces = readonly Piece[]

/** Whether the piece is an adverb that can stand inside a verb group. */
export function isAdverb(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'word') return false
  return INNER_ADVERBS.has(piece.word) || (/ly$/.test(piece.word) && piece.word.length > 4 && !piece.capital)
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
  if (isPronoun(last)) return subject(pieces, end - 1, end)
  if (last.word === ',') return appositiveSubject(pieces, end - 1)
  if (last.word === ')') return bracketedSubject(pieces, end)
  return phraseBefore(pieces, end)
}

function isPronoun(piece: Piece): boolean {
  return SUBJECT_PRONOUNS.has(piece.word) && piece.kind === 'word' && piece.word !== 'most'
}

function subject(pieces: Pieces, first: number, next: number): Subject | undefined {
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
  return head === undefined ? undefined : subject(pieces, head.first, end)
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
      const head = pieces[open - 1]?.word === ')' ? bracketedSubject(pieces, open) : phraseBefore(pieces, open)
      if (head !== undefined && !isAppositionHead(pieces, head))
        return subject(pieces, head.first, end)
    }
    at = open
  }
  return undefined
}

/* "Poe, for example, said": words between commas that belong to the sentence, not to the name. */
function isParenthesis(pieces: Pieces, first: number): boolean {
  const piece = pieces[first]
  if (piece === undefined) return false
  return OPENERS.has(piece.word) || isAdverb(piece) || /^(?:for|in|by|on|at|after|like|too|though|of|with|speaking|asked)$/.test(piece.word)
}

/* "Poe, 42, a teacher, said": what stands before the comma is itself an apposition. */
function isAppositionHead(pieces: Pieces, head: Subject): boolean {
  const first = pieces[head.first]
  if (/^(?:who|which|whose)$/.test(pieces[head.first - 1]?.word ?? '')) return true
  if (first === undefined || pieces[head.first - 1]?.word !== ',') return false
  return first.kind === 'number' || (!first.capital && !/^(?:the|his|her|their|its|some|many)$/.test(first.word))
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
  if ((isPronoun(piece) && !DETERMINERS.has(piece.word)) || CLAUSE_STARTS.has(piece.word) || OPENERS.has(piece.word)) return piece.word === 'also'
  return !(cueKind(piece.word) !== undefined && isParticiple(piece.word))
}

const INSIDE_MARKS = /^(?:['’&\-/.$%#]|'s)$/

/* Walks back over a noun phrase until something that cannot stand in one. */
function phraseBefore(pieces: Pieces, end: number): Subject | undefined {
  let first = end
  while (first > 0 && end - first < 30) {
    const piece = pieces[first - 1]
    if (piece === undefined || !staysInPhrase(pieces, first - 1)) break
    first--
  }
  first = withoutOpening(pieces, first, end)
  return isNounPhrase(pieces, first, end) ? subject(pieces, first, end) : undefined
}

function staysInPhrase(pieces: Pieces, at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'quotation') return false
  if (piece.kind === 'mark') return INSIDE_MARKS.test(piece.word) && !(piece.word === '.' && !isAbbreviationPoint(pieces, at))
  if (isHyphened(pieces, at)) return true
  if (CLAUSE_STARTS.has(piece.word) && !piece.capital)
    return (piece.word === 'as' && pieces[at - 1]?.word === 'known') || (piece.word === 'than' && /^(?:more|less|fewer)$/.test(pieces[at - 1]?.word ?? ''))
  if (AUXILIARIES.has(piece.word) || (isPronoun(piece) && !DETERMINERS.has(piece.word) && !QUANTIFIERS.has(piece.word))) return relativeVerb(pieces, at)
  if (piece.word === 'and' || piece.word === 'or' || piece.word === 'but') return isJoined(pieces, at)
  if (cueKind(piece.word) === undefined || NOUN_FORMS.has(piece.word) || piece.capital) return true
  return relativeVerb(pieces, at)
}

const QUANTIFIERS = new Set(['many', 'some', 'most', 'others', 'several', 'few', 'both', 'all'])

/* Part of a compound ("self-described", "46-year-old"). */
function isHyphened(pieces: Pieces, at: number): boolean {
  return pieces[at - 1]?.word === '-' || pieces[at + 1]?.word === '-'
}

function isAbbreviationPoint(pieces: Pieces, at: number): boolean {
  return (pieces[at - 1]?.capital ?? false) && pieces[at - 1]?.span[1] === pieces[at]?.span[0]
}

/* "the woman who accused him said": a verb or pronoun inside a relative clause without commas. */
function relativeVerb(pieces: Pieces, at: number): boolean {
  for (let i = at; i > 0 && at - i < 4; i--) if (/^(?:who|that)$/.test(pieces[i]?.word ?? '') && pieces[i - 1]?.kind === 'word') return true
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
  return after !== undefined && before !== undefined && before.kind === 'word' && (before.capital || !after.capital)
}

/* Takes off what opens a sentence before its subject: "But", "Earlier Monday", "In a letter". */
function withoutOpening(pieces: Pieces, from: number, end: number): number {
  let first = from
  for (let steps = 0; steps < 6; steps++) {
    const piece = pieces[first]
    if (piece === undefined || first >= end) return first
    if (piece.capital && DETERMINERS.has(piece.word)) return first
    if (OPENERS.has(piece.word) || (isAdverb(piece) || /^\p{L}+ly$/u.test(piece.word)) || CLAUSE_STARTS.has(piece.word)) first++
    else if (piece.kind === 'number' && CALENDAR.has(pieces[first - 1]?.word ?? '')) first++
    else if (CALENDAR.has(piece.word) && !/^(?:this|last|next)$/.test(piece.word) && first + 1 < end && !/^[-’']/.test(pieces[first + 1]?.word ?? '')) first++
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
    if (piece.capital && !(before?.capital ?? false) && !PREPOSITIONS.has(before?.word ?? '') && (before?.kind === 'word' || before?.kind === 'number')) return at
  }
  return end
}

function isNounPhrase(pieces: Pieces, first: number, end: number): boolean {
  const start = pieces[first]
  if (start === undefined || first >= end) return false
  const words = pieces.slice(first, end).filter(({ kind }) => kind !== 'mark')
  if (words.length === 0 || words.every(({ kind }) => kind === 'number')) return false
  const last = words.at(-1)
  if (last === undefined || PREPOSITIONS.has(last.word) || DETERMINERS.has(last.word)) return last !== undefined && isPronoun(last)
  return start.kind !== 'mark' && !/^(?:to|not|of)$/.test(start.word)
}

const MEDIUM_NOUN =
  /^(?:statements?|interviews?|letters?|emails?|e-mail|tweets?|posts?|speech|remarks|address|reports?|message|video|news|press|call|phone|hearing|response|reply|court|twitter|facebook|briefing|conference|memo|interview)$/

/**
 * The noun phrase that begins at `first`, after a verb (*said Ann Poe, a teacher*), with apposition.
 * Undefined where none stands there.
 */
export function subjectAfter(pieces: Pieces, first: number): Subject | undefined {
  const start = pieces[first]
  if (start === undefined || start.kind === 'mark' || start.kind === 'quotation' || CLAUSE_STARTS.has(start.word) || PREPOSITIONS.has(start.word)) return undefined
  if (isPronoun(start) && !DETERMINERS.has(start.word)) return subject(pieces, first, first + 1)
  let next = phraseEnd(pieces, first)
  if (next === first || !pieces.slice(first, next).some(({ capital, word }) => capital || DETERMINERS.has(word))) {
    if (!/s$/.test(pieces[next - 1]?.word ?? '')) return undefined
  }
  for (let steps = 0; steps < 3 && pieces[next]?.word === ','; steps++) {
    if (!isTrailingApposition(pieces, next + 1)) break
    const end = appositionEnd(pieces, next + 1)
    if (end === next + 1) break
    next = pieces[end]?.kind === 'quotation' && PREPOSITIONS.has(pieces[end - 1]?.word ?? '') ? end + 1 : end
  }
  const head = phraseEnd(pieces, first)
  if (isNounPhrase(pieces, first, next)) return subject(pieces, first, next)
  return isNounPhrase(pieces, first, head) ? subject(pieces, first, head) : undefined
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
  if (piece.kind === 'number' || /^(?:a|an|the|one|his|her|its|who|whose|another|also)$/.test(piece.word)) return true
  if (isPronoun(piece) || CLAUSE_STARTS.has(piece.word) || OPENERS.has(piece.word) || PREPOSITIONS.has(piece.word)) return false
  if (cueKind(piece.word) !== undefined || /(?:ing|ed)$/.test(piece.word) || isAdverb(piece) || CALENDAR.has(piece.word)) return false
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
      } else if (!INSIDE_MARKS.test(piece.word) || (piece.word === '.' && !isAbbreviationPoint(pieces, next))) break
      else if (piece.word === '.' && next === pieces.length - 1) break
      continue
    }
    if (next > first && (CLAUSE_STARTS.has(piece.word) && !/^who/.test(piece.word))) break
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

const IRREGULAR_PASTS = new Set(
  `sent began begun start starts stop stops kept gave went made took came left held met spoke got ran won lost put led stood saw kept brought bought paid
  sat began drew fell rose grew met hit cut set let sought fought taught caught flew drove broke chose stepped
  used faced sits stands works lives runs serves leads wants takes makes gives goes comes gets has says`.split(/\s+/),
)

/** Whether the piece looks like a finite verb, by form alone. */
export function isVerbLike(piece: Piece): boolean {
  if (piece.kind !== 'word' || piece.capital) return false
  if (AUXILIARIES.has(piece.word) || IRREGULAR_PASTS.has(piece.word)) return true
  return /[a-z]{2}ed$/.test(piece.word) || (cueKind(piece.word) !== undefined && !NOUN_FORMS.has(piece.word))
}

/**
 * The subject that a frame opens with, up to its first verb, behind an opening phrase and its comma: what
 * a participle later in the frame belongs to. Undefined where none is seen.
 */
export function openingSubject(pieces: Pieces): Subject | undefined {
  let first = 0
  while (OPENERS.has(pieces[first]?.word ?? '') || pieces[first]?.word === ',' || isAdverb(pieces[first])) first++
  const opening = pieces[first]
  if (opening === undefined || opening.kind !== 'word') return undefined
  if (PREPOSITIONS.has(opening.word) || CLAUSE_STARTS.has(opening.word)) {
    const comma = pieces.findIndex((piece, at) => at > first && at < first + 40 && piece.word === ',')
    return comma < 0 ? undefined : openingSubject(pieces.slice(comma + 1, comma + 60)) === undefined ? undefined : shift(pieces, comma + 1)
  }
  if (isPronoun(opening) && !DETERMINERS.has(opening.word)) return subject(pieces, first, first + 1)
  let next = first
  while (next < pieces.length && next - first < 30) {
    const piece = pieces[next]
    if (piece === undefined || piece.kind === 'quotation' || isVerbLike(piece) || isAdverb(piece)) break
    if (piece.kind === 'mark' && !INSIDE_MARKS.test(piece.word) && !/^[(),]$/.test(piece.word)) return undefined
    if (piece.word === 'who' || piece.word === 'which' || piece.word === 'that') break
    next++
  }
  while (next > first && pieces[next - 1]?.kind === 'mark') next--
  return next - first > 0 && isNounPhrase(pieces, first, next) ? subject(pieces, first, next) : undefined
}

function shift(pieces: Pieces, by: number): Subject | undefined {
  const found = openingSubject(pieces.slice(by, by + 60))
  return found === undefined ? undefined : { ...found, first: found.first + by, next: found.next + by }
}

/** The noun phrase from `first` on, with its prepositional phrases and apposition: who something is according to. */
export function nounPhraseAfter(pieces: Pieces, first: number): Subject | undefined {
  let next = first
  while (next < pieces.length && next - first < 60) {
    const end = appositionEnd(pieces, next)
    if (end === next) break
    next = end
    if (pieces[next]?.word !== ',' || !(isTrailingApposition(pieces, next + 1) || pieces[next + 1]?.word === 'including')) break
    if (startsClause(pieces, next + 1)) break
    next++
  }
  return next > first && isNounPhrase(pieces, first, next) ? subject(pieces, first, next) : undefined
}

/* Whether a subject and its verb follow, so that a comma before them parts clauses. */
function startsClause(pieces: Pieces, from: number): boolean {
  for (let i = from; i < pieces.length && i - from < 14; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.word === ',' || piece.word === 'who' || piece.word === 'which') return false
    if (isVerbLike(piece)) return i > from
  }
  return false
}
