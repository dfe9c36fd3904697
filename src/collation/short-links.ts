import { isFunctionWord, tellingOfRun } from './telling.js'
import { namedSpeaker } from './named-speaker.js'
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
 * ("out of control"), or one word of neither list of common words. Otherwise: a rare word and a plain one, and
 * no name or title.
 */
const LEAST_SAME_SPEAKER = 5
const LEAST_SINGLE = 6
const LEAST_OTHER_SPEAKER = 9

/**
 * The places where a passage of one to three words stands in the other witness's passages, word for word; of
 * the same speaker also with one function word changed. A single word is linked only to the same speaker's
 * passages. Linear in the other's passages.
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
    const speakers = [namedSpeaker(passage, quoting.witness.id), namedSpeaker(other, carrying.witness.id)] as const
    const same = speakers[0] !== undefined && speakers[0] === speakers[1]
    if (itself || (!same && !tells(words))) continue
    const [otherFrom, otherTo] = wordsIn(carrying.table, other.span)
    for (let at = otherFrom; at + length <= otherTo; at++) {
      const changed = changedWords(search, at)
      if (changed > (length > 2 && same ? 1 : 0)) continue
      links.push({
        quoting: { document: quoting.witness.id, span: spanOfWords(quoting.table, from, to) },
        carrying: { document: carrying.witness.id, span: spanOfWords(carrying.table, at, at + length) },
        shared: length - changed,
        score: 1 - changed / telling,
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

/** Whether words tell enough without the same speaker. */
function tells({ length, telling, title }: Words): boolean {
  return length > 1 && telling >= LEAST_OTHER_SPEAKER && !title
}

/** How many function words are others there ("pay a price", "pay the price"); infinite where another word is. */
function changedWords(search: ShortSearch, at: number): number {
  let changed = 0
  for (let i = search.from; i < search.to; i++) {
    const own = search.quoting.table.keys[i] ?? 0
    const other = search.carrying.table.keys[at + i - search.from] ?? 0
    if (own === other) continue
    if (!isFunctionWord(own) || !isFunctionWord(other)) return Number.POSITIVE_INFINITY
    changed++
  }
  return changed
}
