import type { Span } from '../text/index.js'
import type { CueKind } from './cues.js'
import { NOUN_FORMS, QUOTING, cueKind, isParticiple } from './cues.js'
import type { Piece } from './frames.js'
import { isVerbLike } from './opening-subject.js'
import type { Pieces } from './pieces.js'
import { spanOf } from './pieces.js'
import { groupStart, isAdverb, subjectBefore } from './subjects.js'
import { AUXILIARIES, DETERMINERS } from './words.js'

/* Participles that tell what the words are about, not that more was said. */
const ABOUT_WORDS = /^(?:referring|citing|alluding|pointing|describing|mentioning)$/

/** "...,” she said, in a low voice, “...”": a second quotation after a comma, with no other verb between. */
export function laterQuotation(pieces: Pieces, from: number): number | undefined {
  for (let i = from; i < pieces.length && i - from < 15; i++) {
    const piece = pieces[i]
    if (piece === undefined || QUOTING.has(piece.word)) return undefined
    if (isParticiple(piece.word) && !ABOUT_WORDS.test(piece.word)) return undefined
    if (piece.kind === 'quotation') return /^[,:]$/.test(pieces[i - 1]?.word ?? '') ? i : undefined
  }
  return undefined
}

/** A quotation that begins with a capital is a sentence of its own. */
export function startsAnew(quotation: Piece | undefined): boolean {
  return quotation?.passage !== undefined && quotation.capital
}

export function quotationSpan(pieces: Pieces, first: number): Span | undefined {
  return spanOf(pieces, first, quotationsEnd(pieces, first))
}

/* Past a quotation and what it is joined with ("A" and "B"). */
function quotationsEnd(pieces: Pieces, first: number): number {
  let next = first + 1
  while (/^(?:and|or|,)$/.test(pieces[next]?.word ?? '') && pieces[next + 1]?.kind === 'quotation') next += 2
  return next
}

/* Behind a relative clause stands the verb of the main one; behind any other its subject. */
function closesHere(pieces: Pieces, comma: number): boolean {
  const next = pieces[comma + 1]
  return (
    next === undefined ||
    next.capital ||
    isVerbLike(next) ||
    isAdverb(next) ||
    DETERMINERS.has(next.word) ||
    /^(?:he|she|they|it|we|i|you|there)$/.test(next.word)
  )
}

export function spanToComma(pieces: Pieces, first: number, kind: CueKind): Span | undefined {
  const comma = pieces.findIndex(({ word }, at) => at > first && word === ',' && closesHere(pieces, at))
  return comma < 0 ? spanTo(pieces, first, kind) : spanOf(pieces, first, comma)
}

/** The content that begins with the piece `first` and is introduced by "that"; undefined where nothing follows. */
export function contentFrom(pieces: Pieces, first: number): Span | undefined {
  return spanTo(pieces, first)
}

/** From `first` to where the content ends. */
export function spanTo(pieces: Pieces, first: number, kind: CueKind = 'clause'): Span | undefined {
  let next = first
  for (; next < pieces.length; next++) {
    const piece = pieces[next]
    if (piece === undefined) break
    if (piece.kind === 'quotation') {
      if (next === first && (piece.final || !/^\p{Ll}/u.test(pieces[next + 1]?.word ?? '')))
        return quotationSpan(pieces, first)
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
  const dashes = (from: number, to?: number): number =>
    pieces.slice(from, to).filter(({ word }) => word === pieces[at]?.word).length
  return dashes(at + 1) === 0 && dashes(first, at) % 2 === 0
}

function isStop(piece: Piece | undefined): boolean {
  return piece?.kind === 'mark' && /^[.?!,;:…—–-]+$/.test(piece.word)
}

/* ", adding that", ", according to", ", and she said", and for noun phrases ", who", ", after". */
function endsAtComma(pieces: Pieces, at: number, kind: CueKind): boolean {
  const piece = pieces[at]
  if (piece === undefined) return true
  if (
    (isParticiple(piece.word) &&
      !/^(?:showing|reading|promising|citing|seeking|offering|supporting|backing)$/.test(piece.word)) ||
    piece.word === 'according'
  )
    return true
  if (/^(?:and|but|while)$/.test(piece.word)) {
    if (startsVerbGroup(pieces, at + 1)) return true
    const verb = nextVerb(pieces, at + 1)
    return verb !== undefined && (subjectBefore(pieces, groupStart(pieces, verb))?.first ?? -1) === at + 1
  }
  const reported = nextVerb(pieces, at)
  if (
    reported !== undefined &&
    reported - at < 9 &&
    subjectBefore(pieces, groupStart(pieces, reported))?.first === at
  )
    return true
  if (kind === 'about')
    return (
      /^(?:who|which|after|before|when|as|where|though|although|because|since|even|with)$/.test(piece.word) ||
      piece.word.endsWith('ing')
    )
  return false
}

function startsVerbGroup(pieces: Pieces, from: number): boolean {
  let at = from
  while (isAdverb(pieces[at]) || AUXILIARIES.has(pieces[at]?.word ?? '')) at++
  const word = pieces[at]?.word ?? ''
  return cueKind(word) !== undefined && !WEAK.has(word) && (!NOUN_FORMS.has(word) || at > from)
}

/* Verbs that as often go on with what was said ("he never called and never asked") as begin another report. */
const WEAK = new Set(
  'called asked found thought knew showed felt learned realized decided agreed wanted continued read charged planned'.split(
    ' ',
  ),
)

function nextVerb(pieces: Pieces, from: number): number | undefined {
  for (let i = from; i < pieces.length && i - from < 12; i++) {
    const word = pieces[i]?.word ?? ''
    if (cueKind(word) === 'clause' && !NOUN_FORMS.has(word)) return i
    if (pieces[i]?.kind === 'mark' && pieces[i]?.word !== '.') return undefined
  }
  return undefined
}
