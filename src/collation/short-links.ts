import { tellingOfRun } from './telling.js'
import type { Link, Passage, Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { spanOfWords, wordsIn } from './word-table.js'

/** A passage of one to three words, words `[from, to)` of `quoting`, to be found in `carrying`. */
export interface ShortSearch {
  readonly quoting: { readonly witness: Witness; readonly table: WordTable }
  readonly carrying: { readonly witness: Witness; readonly table: WordTable }
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

/*
 * What so few words must tell to be more than chance. By the same speaker: two words of which one is plain
 * ("out of control"), or one word of neither list of common words. Where a speaker is unknown: a name and a
 * plain word.
 */
const LEAST_SAME_SPEAKER = 5
const LEAST_SINGLE = 6
const LEAST_UNKNOWN_SPEAKER = 9
/** Between different speakers: two rare words that are no name or title. One of the two is wrongly credited, or quotes the other. */
const LEAST_DIFFERENT_SPEAKERS = 12

/**
 * The places where a passage of one to three words stands in the other witness's passages, word for word.
 * A single word is linked only to the same speaker's passages. Linear in the other's passages.
 */
export function findShort(search: ShortSearch): Link[] {
  const { quoting, carrying, passage, from, to } = search
  const length = to - from
  const telling = tellingOfRun(quoting.table.keys, from, to)
  if (length === 0 || telling < (length === 1 ? LEAST_SINGLE : LEAST_SAME_SPEAKER)) return []
  const links: Link[] = []
  const words = { length, telling, title: isTitle(quoting.witness.text.slice(passage.span[0], passage.span[1])) }
  for (const other of carrying.witness.passages) {
    const itself = carrying.witness.id === quoting.witness.id && other.span[0] < passage.span[1] && passage.span[0] < other.span[1]
    if (itself || !couldBeSame(passage, other, words)) continue
    const [otherFrom, otherTo] = wordsIn(carrying.table, other.span)
    for (let at = otherFrom; at + length <= otherTo; at++) {
      if (!sameRun(search, at)) continue
      links.push({
        quoting: { document: quoting.witness.id, span: spanOfWords(quoting.table, from, to) },
        carrying: { document: carrying.witness.id, span: spanOfWords(carrying.table, at, at + length) },
        shared: length,
        score: 1,
      })
    }
  }
  return links
}

interface Words {
  readonly length: number
  readonly telling: number
  readonly title: boolean
}

/** Every word of some length has a capital: the name of a person, a film, a law. */
function isTitle(words: string): boolean {
  return !/(?:^|[^\p{L}'’])\p{Ll}{4}/u.test(words)
}

function couldBeSame(passage: Passage, other: Passage, words: Words): boolean {
  if (passage.speaker !== undefined && passage.speaker === other.speaker) return true
  if (passage.speaker !== undefined && other.speaker !== undefined) {
    return words.length > 1 && words.telling >= LEAST_DIFFERENT_SPEAKERS && !words.title
  }
  return words.length > 1 && words.telling >= LEAST_UNKNOWN_SPEAKER
}

function sameRun(search: ShortSearch, at: number): boolean {
  for (let i = search.from; i < search.to; i++) {
    if (search.quoting.table.keys[i] !== search.carrying.table.keys[at + i - search.from]) return false
  }
  return true
}
