import type { BaseWord } from './base-words.js'
import type { Difference } from './differences.js'
import type { Gap, PrintedWord } from './printed.js'
import type { VariantKind } from './witness.js'

/** The marks before a word of the reading and before the word of the base that it is. */
export interface GapPair {
  readonly reading: Gap
  readonly base: BaseWord
}

/**
 * The difference of marks between two words that stand side by side on both sides. None where only white
 * space, the style of quotation marks or of dashes differs, or where the base's two words come from
 * different stretches: what stands between those is not the speaker's.
 */
export function gapDifference({ reading, base }: GapPair): Difference[] {
  if (base.opens) return []
  const gap = base.word.before
  const places = { reading: reading.span, base: gap.span, stretch: base.stretch, limits: false }
  if (reading.ellipsis && (!gap.ellipsis || base.quoted))
    return [{ ...places, kind: 'elided', verdict: 'elided' }]
  if (reading.marks === gap.marks && reading.quotationMarks === gap.quotationMarks) return []
  return [{ ...places, kind: 'punctuation', verdict: 'punctuation' }]
}

/** A word of the reading and the word of the base that it is. */
export interface WordPairing {
  readonly reading: PrintedWord
  readonly base: BaseWord
  /** Whether the reading may choose the case of its first letter. */
  readonly opensSentence: boolean
}

/**
 * The difference in print between two equal words: brackets, capitals, spelling, inner marks. None where
 * only the first letter of a quotation or a sentence differs in case.
 */
export function wordDifference({ reading, base, opensSentence }: WordPairing): Difference[] {
  const places = { reading: reading.span, base: base.word.span, stretch: base.stretch, limits: false }
  if (reading.editorial) return [{ ...places, kind: 'bracketed', verdict: 'bracketed' }]
  const a = reading.printed
  const b = base.word.printed
  if (a === b || (opensSentence && a.slice(1) === b.slice(1) && a.toLowerCase() === b.toLowerCase()))
    return []
  return [{ ...places, kind: printKind(a, b), verdict: 'punctuation' }]
}

function printKind(a: string, b: string): VariantKind {
  if (a.toLowerCase() === b.toLowerCase()) return 'case'
  const letters = (word: string): string => word.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  return letters(a) === letters(b) && letters(a) !== '' ? 'punctuation' : 'spelling'
}
