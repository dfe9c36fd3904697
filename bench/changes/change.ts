import type { VariantKind, Verdict } from '../../src/collation/index.js'
import type { Span } from '../../src/text/index.js'
import type { Lottery } from './lottery.js'
import type { Quotation } from './quotation.js'
import { print } from './quotation.js'

/** How a quotation is put into running text. */
export type Frame =
  | 'double'
  | 'single'
  | 'straight'
  | 'guillemets'
  | 'unclosed'
  | 'unclosed-amid-text'
  | 'interrupted'
  | 'paragraphs'
  | 'nested'

/** A changed quotation, with what a reader would say of it. */
export interface Changed {
  /** What stands between the quotation marks: more than one where a cue or a paragraph's end parts it. */
  readonly parts: readonly string[]
  readonly frame: Frame
  /** Any of these is right as the worst; where it is empty nothing is asked. */
  readonly verdicts: readonly Verdict[]
  /** One of these should be among the variants; undefined where nothing is asked. */
  readonly kinds: readonly VariantKind[] | undefined
  /** Whether what was trimmed or cut limits or negates; undefined where readers could differ. */
  readonly limitCut: boolean | undefined
  /** Where in the source the words stand. */
  readonly places: readonly Span[]
}

/** One typed way in which quotations change. */
export interface Change {
  readonly name: string
  /** The least number of words that a quotation must have to be changed so. */
  readonly least: number
  /** Words of the source beyond the length asked for: those that are cut. */
  readonly extra?: (length: number) => number
  /** Which ends of the quotation must be cut at a limit; clear of limits where it is left out. */
  readonly limit?: 'before' | 'after'
  /** Undefined where this quotation has nothing that can be changed so. */
  readonly apply: (quotation: Quotation, lottery: Lottery) => Changed | undefined
}

/** What a change expects beyond its words. */
export interface Expectation {
  readonly verdicts: readonly Verdict[]
  readonly kinds?: readonly VariantKind[]
  readonly frame?: Frame
  readonly limitCut?: boolean | undefined
}

/** The changed quotation that has these words in one piece. */
export function changedTo(quotation: Quotation, text: string, expected: Expectation): Changed {
  return {
    parts: [text],
    frame: expected.frame ?? 'double',
    verdicts: expected.verdicts,
    kinds: expected.kinds,
    limitCut: 'limitCut' in expected ? expected.limitCut : quotation.words.length >= 6 ? false : undefined,
    places: [quotation.span],
  }
}

/** One word put in the place of another, where `pick` gives one for it; tried from a random word on, inside the quotation. */
export function replaceOne(
  quotation: Quotation,
  lottery: Lottery,
  pick: (word: string, index: number) => string | undefined,
): string | undefined {
  const inner = quotation.words.map((_, i) => i).slice(1, -1)
  for (const i of lottery.shuffle(inner)) {
    const word = quotation.words[i] ?? ''
    const other = pick(word, i)
    if (other !== undefined && other !== word) return print(quotation.words.with(i, other), quotation.gaps)
  }
  return undefined
}

/** `other` with a capital where `word` has one. */
export function likeCase(word: string, other: string): string {
  return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other
}

/** A gap of nothing but white space. */
export function isSpace(gap: string | undefined): boolean {
  return gap !== undefined && /^\s+$/u.test(gap)
}
