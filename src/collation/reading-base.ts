import type { DocumentId, Span } from '../text/index.js'
import type { BaseStretch, BaseWord } from './base-words.js'
import { baseWords } from './base-words.js'
import type { SplicedReading } from './spliced-readings.js'
import type { Carrier, Stretch } from './stretches.js'
import type { Witness } from './witness.js'

/** What one reading is compared with: its utterance's base, or more where it was put together from more. */
export interface ReadingBase {
  readonly base: readonly BaseStretch[]
  readonly words: () => readonly BaseWord[]
}

/** A reading, and what is known of where its words come from. */
export interface ReadingSources {
  readonly witness: Witness
  readonly stretch: Stretch
  readonly spliced: SplicedReading | undefined
  readonly carriers: ReadonlyMap<DocumentId, Carrier>
}

/**
 * The base for one reading: with the second primary text that it was spliced with, and with its stretches said apart
 * where the document says that it quotes several posts. Else the utterance's own.
 */
export function readingBase(common: ReadingBase, reading: ReadingSources): ReadingBase {
  const second = secondOf(reading)
  const several = common.base.length > 1 && quotesPosts(reading)
  if (second.length === 0 && !several) return common
  const own = common.base.map(stretch => (several ? { ...stretch, apart: true } : stretch))
  const base = reading.spliced?.first === true ? [...second, ...opening(own)] : [...own, ...opening(second)]
  return { base, words: () => baseWords(base) }
}

function opening(stretches: readonly BaseStretch[]): BaseStretch[] {
  return stretches.map((stretch, i) => (i === 0 ? { ...stretch, apart: true } : stretch))
}

function secondOf({ spliced, carriers }: ReadingSources): BaseStretch[] {
  return (spliced?.second ?? []).flatMap(({ document, span }) => {
    const witness = carriers.get(document)?.witness
    if (witness === undefined) return []
    return [{ document, text: witness.text, span, damage: witness.damage, quoted: false, aside: true }]
  })
}

function quotesPosts({ witness, stretch }: ReadingSources): boolean {
  return stretch.passage?.marked === true && quotesSeveral(witness.text, stretch.span)
}

/** How far from a quotation its document says what it is of, in code units. */
const BESIDE = 60
/** Posts in the plural, as a noun: "in two tweets", "in a series of posts", "— tweets Thursday". */
const SEVERAL =
  /(?:[—–-]\s*|\b(?:in|two|three|four|several|separate|consecutive|different|a few|pair of|series of|string of)\s+(?:\p{Ll}+\s+)?)(?:tweets|posts|messages)\b/u

/** Whether a text says beside a quotation, on its line, that it quotes several posts. Constant. */
export function quotesSeveral(text: string, [start, end]: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - BESIDE), start)
      .split('\n')
      .at(-1) ?? ''
  const after = text.slice(end, end + BESIDE).split('\n')[0] ?? ''
  return SEVERAL.test(before) || SEVERAL.test(after)
}
