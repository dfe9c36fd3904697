import { NOUN_FORMS, cueKind } from './cues.js'
import type { Piece } from './frames.js'
import type { Pieces } from './pieces.js'
import type { Subject } from './subjects.js'
import { INSIDE_MARKS, isAdverb, isNounPhrase, isPronoun, subjectOf } from './subjects.js'
import { AUXILIARIES, CLAUSE_STARTS, DETERMINERS, OPENERS, PREPOSITIONS } from './words.js'

const IRREGULAR_PASTS = new Set(
  `sent began begun start starts stop stops kept gave went made took came left held met spoke got ran won lost put led stood saw kept brought bought paid
  sat began drew fell rose grew met hit cut set let sought fought taught caught flew drove broke chose stepped
  used faced sits stands works lives runs serves leads wants takes makes gives goes comes gets has says`.split(
    /\s+/,
  ),
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
  while (OPENERS.has(pieces[first]?.word ?? '') || pieces[first]?.word === ',' || isAdverb(pieces[first]))
    first++
  const opening = pieces[first]
  if (opening === undefined || opening.kind !== 'word') return undefined
  if (PREPOSITIONS.has(opening.word) || CLAUSE_STARTS.has(opening.word)) {
    const comma = pieces.findIndex((piece, at) => at > first && at < first + 40 && piece.word === ',')
    return comma < 0
      ? undefined
      : openingSubject(pieces.slice(comma + 1, comma + 60)) === undefined
        ? undefined
        : shift(pieces, comma + 1)
  }
  if (isPronoun(opening) && !DETERMINERS.has(opening.word)) return subjectOf(pieces, first, first + 1)
  first = afterDateline(pieces, first)
  let next = first
  while (next < pieces.length && next - first < 30) {
    const piece = pieces[next]
    if (piece === undefined || piece.kind === 'quotation' || isVerbLike(piece) || isAdverb(piece)) break
    if (piece.kind === 'mark' && !INSIDE_MARKS.test(piece.word) && !/^[(),]$/.test(piece.word))
      return undefined
    if (piece.word === 'who' || piece.word === 'which' || piece.word === 'that') break
    next++
  }
  while (next > first && pieces[next - 1]?.kind === 'mark') next--
  return next - first > 0 && isNounPhrase(pieces, first, next) ? subjectOf(pieces, first, next) : undefined
}

/* "date 2023-11-01 Ann Poe": extraction sets dates before the first sentence without a stop. */
function afterDateline(pieces: Pieces, first: number): number {
  const opening = pieces[first]
  if (opening === undefined || opening.capital || DETERMINERS.has(opening.word)) return first
  const name = pieces.findIndex(({ capital }, at) => at > first && capital)
  return name > first && name - first < 10 && pieces[name - 1]?.kind === 'number' ? name : first
}

function shift(pieces: Pieces, by: number): Subject | undefined {
  const found = openingSubject(pieces.slice(by, by + 60))
  return found === undefined ? undefined : { ...found, first: found.first + by, next: found.next + by }
}
