import type { DocumentId, Span } from '../text/index.js'
import { overlap } from '../text/index.js'
import { baseWords } from './base-words.js'
import type { Comparison } from './compare.js'
import { namedSpeaker } from './named-speaker.js'
import type { ReadingBase } from './reading-base.js'
import type { Carrier, Stretch } from './stretches.js'
import type { WordTable } from './word-table.js'
import { spanOfWords, wordsIn } from './word-table.js'

/** A quotation that was compared with its utterance's base. */
export interface ComparedReading {
  readonly stretch: Stretch
  readonly source: ReadingBase
  readonly compared: Comparison
  readonly carriers: ReadonlyMap<DocumentId, Carrier>
}

/** A run of so many words is always found; of fewer left over none is looked for. */
const LEAST_WORDS = 4
const LEFT_OVER = 3

/**
 * The base with another paragraph or turn of the same speaker in its primary text, where that has a run of the quotation that the
 * base has not: a ruling or a hearing is no one long statement, and what is quoted of it may be put together from two places all the
 * same. Undefined where there is none. O(words of the quotation x words of that document), where words are left over.
 */
export function withSecondPlace(reading: ComparedReading): ReadingBase | undefined {
  const { stretch, source, compared, carriers } = reading
  const own = carriers.get(stretch.document)
  const home = compared.baseDocument === undefined ? undefined : carriers.get(compared.baseDocument)
  const isQuoted = source.base.some(part => part.quoted === true)
  if (stretch.passage?.marked !== true || isQuoted || own === undefined || home === undefined)
    return undefined
  if (stretch.words - compared.shared < LEFT_OVER) return undefined
  const found = longestOf(placesOf(home, reading).flatMap(place => runIn(own.table, place, reading) ?? []))
  if (found === undefined) return undefined
  const { id, text, damage } = home.witness
  const other = { document: id, text, span: found.span, damage, quoted: false, aside: true }
  const [before, after] = found.opens ? [[other], source.base] : [source.base, [other]]
  const base = [...before, ...after.map((part, i) => (i === 0 ? { ...part, apart: true } : part))]
  return { base, words: () => baseWords(base) }
}

/** How much more of what a quotation tells two places must have than the one: as a check weighs it. */
const GAIN = 0.12

/** Whether a quotation is told better as put together from two places than as a reading of one. */
export function isBetterSpliced(together: Comparison, alone: Comparison): boolean {
  return together.verdict === 'spliced' && together.score >= alone.score + GAIN
}

/** A place of the same speaker's own words outside of the base. */
interface Place {
  readonly span: Span
  readonly keys: Uint32Array
}

function placesOf({ stretches, table, witness }: Carrier, { source, compared }: ComparedReading): Place[] {
  const said = stretches.find(({ own, span }) => own && overlap(span, compared.baseSpan) > 0)
  if (said === undefined) return []
  const speaker = namedSpeaker(said.passage, witness.id)
  return stretches.flatMap(({ own, span, passage }) => {
    const isOther = own && namedSpeaker(passage, witness.id) === speaker
    if (!isOther || source.base.some(part => part.document === witness.id && overlap(part.span, span) > 0))
      return []
    return [{ span, keys: table.keys.subarray(...wordsIn(table, span)) }]
  })
}

interface FoundRun {
  /** Of the place. */
  readonly span: Span
  readonly length: number
  /** Whether the quotation begins with it. */
  readonly opens: boolean
}

/** The longest run of the quotation in a place that is changed against the base; undefined where none has enough words. */
function runIn(
  table: WordTable,
  { span, keys }: Place,
  { stretch, compared }: ComparedReading,
): FoundRun | undefined {
  const [from, to] = wordsIn(table, stretch.span)
  const own = table.keys
  const runs: FoundRun[] = []
  for (let at = from; at + LEAST_WORDS <= to; at++)
    for (let there = 0; there + LEAST_WORDS <= keys.length; there++) {
      let length = 0
      while (at + length < to && there + length < keys.length && own[at + length] === keys[there + length])
        length++
      if (length < LEAST_WORDS) continue
      const run = spanOfWords(table, at, at + length)
      if (compared.variants.some(({ reading }) => overlap(reading, run) > 0))
        runs.push({ span, length, opens: at === from })
    }
  return longestOf(runs)
}

function longestOf(runs: readonly FoundRun[]): FoundRun | undefined {
  return runs.toSorted((a, b) => b.length - a.length)[0]
}
