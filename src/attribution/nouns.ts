import type { Reading } from './clauses.js'
import type { Frame, Piece } from './frames.js'
import { contentFrom } from './content-after.js'
import type { Subject } from './subjects.js'

const NOUN =
  /^(?:claim|claims|assertion|assertions|suggestion|contention|argument|statement|belief|warning|warnings|allegation|allegations|accusation|accusations|promise|vow|pledge|prediction|insistence|acknowledgment|admission|denial|concern|concerns|fears|hope|hopes|view|opinion|conclusion|announcement|reminder)$/

/**
 * What a noun of saying with "that" reports where a possessive says whose it is: "her claim that ...", "the
 * mayor's warning that ...". Linear in the frame.
 */
export function readNouns(frame: Frame): Reading[] {
  const { pieces } = frame
  const readings: Reading[] = []
  for (let at = 1; at + 2 < pieces.length; at++) {
    const noun = pieces[at]
    if (noun === undefined || pieces[at + 1]?.word !== 'that' || !NOUN.test(noun.word)) continue
    const source = possessiveBefore(pieces, at)
    const content = source === undefined ? undefined : contentFrom(pieces, at + 1)
    if (source === undefined || content === undefined) continue
    readings.push({ source, cue: noun.span, content: [content], verb: noun.word, layout: 'after' })
  }
  return readings
}

/** "her", "the mayor's", with at most two adjectives between it and the noun; undefined where none stands there. */
export function possessiveBefore(pieces: readonly Piece[], noun: number): Subject | undefined {
  for (let at = noun - 1; at >= 0 && noun - at <= 3; at--) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind !== 'word') return undefined
    if (/^(?:his|her|their|my|our|your|its)$/.test(piece.word))
      return { span: piece.span, first: at, next: at + 1 }
    if (!/(?:'s|s')$/.test(piece.word)) continue
    let first = at
    while (piece.capital && (pieces[first - 1]?.capital ?? false)) first--
    if (!piece.capital) first = articleBefore(pieces, at) ?? at
    return { span: [pieces[first]?.span[0] ?? piece.span[0], piece.span[1]], first, next: at + 1 }
  }
  return undefined
}

/* "the first minister's": the article of a phrase of up to four words that ends at `last`. */
function articleBefore(pieces: readonly Piece[], last: number): number | undefined {
  for (let at = last - 1; at >= 0 && last - at <= 4; at--) {
    const piece = pieces[at]
    if (piece?.kind !== 'word') return undefined
    if (/^(?:the|a|an)$/.test(piece.word)) return at
  }
  return undefined
}
