import type { BaseStretch, Comparison, Variant, Verdict } from '../collation/index.js'
import { worse } from '../collation/index.js'
import type { Reading } from './candidate.js'
import { countWords } from './count-words.js'

/** A comparison and what it was made of. */
interface Sides {
  readonly reading: Reading
  readonly base: readonly BaseStretch[]
}

/**
 * A comparison with a witness, without the words by which the quotation goes beyond what the witness quotes: at
 * an end where the witness's words are used up, and where the witness itself left words out. These words are
 * neither right nor altered: nothing in the record has them. `beyond` gives them, in order.
 */
export function withoutBeyond(
  comparison: Comparison,
  sides: Sides,
): { readonly comparison: Comparison; readonly beyond: readonly string[] } {
  const outside = comparison.variants.filter(variant => isBeyond(variant, comparison, sides))
  if (outside.length === 0) return { comparison, beyond: [] }
  const variants = comparison.variants.filter(variant => !outside.includes(variant))
  const beyond = outside.map(({ reading }) => sides.reading.text.slice(reading[0], reading[1]))
  const kept = comparison.verdicts.filter(
    verdict => verdict !== 'reworded' && (verdict !== 'altered' || variants.some(isChange)),
  )
  const verdicts: readonly Verdict[] = kept.length > 0 ? kept : ['verbatim']
  const verdict = verdicts.reduce(worse)
  return { comparison: { ...comparison, variants, verdicts, verdict }, beyond }
}

/** Variants that make a reading altered. */
function isChange({ kind, reading, base }: Variant): boolean {
  const marks = kind === 'case' || kind === 'punctuation' || kind === 'spelling'
  return (
    !marks && kind !== 'elided' && kind !== 'bracketed' && !(reading[0] === reading[1] && base[0] < base[1])
  )
}

/** So many words more at an end are no slip, whatever the witness goes on to say. */
const LONG_RUN = 4

function isBeyond(variant: Variant, comparison: Comparison, { reading, base }: Sides): boolean {
  if (countWords(reading.text.slice(...variant.reading)) === 0) return false
  const home =
    base.find(part => part.document === (variant.baseDocument ?? comparison.baseDocument)) ?? base[0]
  if (home === undefined) return false
  if (countWords(home.text.slice(...variant.base)) > 0) return false
  if (/…|\. ?\. ?\./.test(home.text.slice(Math.max(0, variant.base[0] - 4), variant.base[1] + 5))) return true
  const added = countWords(reading.text.slice(...variant.reading))
  const opens = countWords(reading.text.slice(reading.span[0], variant.reading[0])) === 0
  const closes = countWords(reading.text.slice(variant.reading[1], reading.span[1])) === 0
  if ((opens || closes) && added >= LONG_RUN) return true
  const first = base[0]
  const last = base.at(-1)
  const usedUp = (part: BaseStretch | undefined, from: number, to: number): boolean =>
    part === undefined || part.document !== home.document || countWords(part.text.slice(from, to)) === 0
  if (opens && first !== undefined && usedUp(first, first.span[0], variant.base[0])) return true
  return closes && last !== undefined && usedUp(last, variant.base[1], last.span[1])
}
