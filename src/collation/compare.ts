import type { Damage, DocumentId, Span } from '../text/index.js'
import { contains } from '../text/index.js'
import type { WordPair } from './align.js'
import { align } from './align.js'
import { alike } from './alike.js'
import type { LimitPlace } from './limit-cut.js'
import { limitsBeside } from './limit-cut.js'
import type { BaseStretch, BaseWord } from './base-words.js'
import { baseWords } from './base-words.js'
import type { PrintedText } from './printed.js'
import { printedText } from './printed.js'
import { isFunctionWord, tellingOf } from './telling.js'
import type { Difference } from './differences.js'
import { differences } from './differences.js'
import type { Variant } from './witness.js'
import type { Aligned } from './region.js'
import { reach } from './region.js'
import { withoutStrays } from './strays.js'
import type { Verdict } from './verdict.js'
import { VERDICTS } from './verdict.js'
import { hashWord } from './word-table.js'

/** What `compareReading` compares. */
export interface ComparisonInput {
  /** In the order of what was said. */
  readonly base: readonly BaseStretch[]
  readonly reading: { readonly text: string; readonly span: Span; readonly damage?: readonly Damage[] }
}

/** What a reading is against a base. */
export interface Comparison {
  /** The worst of `verdicts`. */
  readonly verdict: Verdict
  /** From best to worst; never empty. */
  readonly verdicts: readonly Verdict[]
  readonly variants: readonly Variant[]
  /** The document of the stretch that the reading covers most of; undefined where the base does not name it. */
  readonly baseDocument: DocumentId | undefined
  /** From the first to the last word of that stretch's text that the reading has; empty where it has none. */
  readonly baseSpan: Span
  /** Whether what was trimmed or cut beside the reading limits or negates it. */
  readonly limitCut: boolean
  /** Where it does. */
  readonly limitsAt: readonly LimitPlace[]
  /** How many words of the reading stand in the base, in order. */
  readonly shared: number
  /** 0 to 1: their share of what the reading tells. */
  readonly score: number
}

/**
 * What a reading is against its base: aligned word by word, every difference typed, the verdict following
 * from the differences (design: the worst counts). Words are compared first, the marks between them only
 * where words agree. Differences that touch a damaged place are nobody's and are left out. A reading with
 * nothing in common with the base is `unsupported`. O(words of the reading x words of the base).
 */
export function compareReading(input: ComparisonInput): Comparison {
  return compareWith(baseWords(input.base), input)
}

/** `compareReading` with the words of `input.base` at hand: for many readings of one base. */
export function compareWith(base: readonly BaseWord[], input: ComparisonInput): Comparison {
  const reading = printedText(input.reading.text, input.reading.span)
  const pairs = alignedPairs(reading, base)
  const first = pairs[0]
  const last = pairs.at(-1)
  if (first === undefined || last === undefined)
    return anotherForm(input, reading, base) ?? nothingShared(input)
  const aligned = { reading, base, pairs, damage: input.reading.damage ?? [] }
  const found = differences(aligned)
  const [from, to] = reach(aligned)
  const score = scoreOf(reading, sharedWords(aligned, found))
  const outside = [...base.slice(0, from), ...base.slice(to)]
  const trimmed = outside.some(word => !word.aside || base[first.base]?.aside === true)
  const home = homeOf(base.slice(from, to), input)
  const limitsAt = limitsBeside(base, [from, to - 1], reading.words.length)
  if (found.some(difference => difference.limits)) limitsAt.push('inside')
  return {
    ...verdictOf({ found, trimmed, score }),
    variants: found.flatMap(difference => variantOf(difference, { base: input.base, home: home.stretch })),
    baseDocument: input.base[home.stretch]?.document,
    baseSpan: home.span,
    limitCut: limitsAt.length > 0,
    limitsAt,
    shared: pairs.length,
    score,
  }
}

/** The alignment, without function words found far from the rest. */
function alignedPairs(reading: PrintedText, base: readonly BaseWord[]): readonly WordPair[] {
  const elided = (before: WordPair, after: WordPair): boolean =>
    reading.words.slice(before.reading + 1, after.reading + 1).some(word => word.before.ellipsis)
  const keys = Uint32Array.from(reading.words, word => hashWord(word.canonical))
  return withoutStrays(align(alignInput(reading, base)), { keys, elided, range: [0, keys.length] })
}

function alignInput(reading: PrintedText, base: readonly BaseWord[]): Parameters<typeof align>[0] {
  const words = [...reading.words.map(word => word.canonical), ...base.map(word => word.word.canonical)]
  const numbers = new Map<string, number>()
  const texts: string[] = []
  for (const word of words) {
    if (numbers.has(word)) continue
    numbers.set(word, texts.length)
    texts.push(word)
  }
  const key = (word: string): number => numbers.get(word) ?? 0
  const elided = new Uint8Array(reading.words.length + 1)
  reading.words.forEach((word, i) => {
    if (word.before.ellipsis && i > 0) elided[i] = 1
  })
  return {
    reading: Uint32Array.from(reading.words, word => key(word.canonical)),
    base: Uint32Array.from(base, word => key(word.word.canonical)),
    elided,
    far: true,
    light: Uint8Array.from(reading.words, word => (isFunctionWord(hashWord(word.folded)) ? 1 : 0)),
    editorial: Uint8Array.from(reading.words, word => (word.editorial ? 1 : 0)),
    alike: (a, b) => alike(texts[a] ?? '', texts[b] ?? ''),
  }
}

/** The words of the reading that the base has, in another spelling or parted otherwise too. */
function sharedWords({ reading, pairs }: Aligned, found: readonly Difference[]): Set<number> {
  const shared = new Set(pairs.map(pair => pair.reading))
  const spelled = found.filter(
    difference => difference.kind === 'spelling' && difference.verdict === 'punctuation',
  )
  reading.words.forEach(({ span }, i) => {
    if (spelled.some(difference => contains(difference.reading, span))) shared.add(i)
  })
  return shared
}

function scoreOf(reading: PrintedText, paired: ReadonlySet<number>): number {
  let all = 0
  let shared = 0
  reading.words.forEach((word, i) => {
    if (word.editorial && !paired.has(i)) return
    const telling = tellingOf(hashWord(word.folded))
    all += telling
    if (paired.has(i)) shared += telling
  })
  return all === 0 ? 0 : shared / all
}

/** Below this share of what it tells, a reading is in other words than the base. */
const REWORDED_BELOW = 0.5

interface Findings {
  readonly found: readonly Difference[]
  readonly trimmed: boolean
  readonly score: number
}

function verdictOf({ found, trimmed, score }: Findings): {
  readonly verdict: Verdict
  readonly verdicts: readonly Verdict[]
} {
  const all = new Set<Verdict>(found.map(difference => difference.verdict))
  if (trimmed) all.add('trimmed')
  if (score < REWORDED_BELOW) all.add('reworded')
  if (all.size === 0) all.add('verbatim')
  const verdicts = informative(all)
  return { verdict: verdicts.at(-1) ?? 'verbatim', verdicts }
}

/** From best to worst, without those that a worse one says already: what is in other words or from two places is not "trimmed". */
function informative(all: ReadonlySet<Verdict>): Verdict[] {
  if (all.has('reworded')) return ['reworded']
  return VERDICTS.filter(verdict => all.has(verdict) && !(verdict === 'trimmed' && all.has('spliced')))
}

/** The stretch with most of the words, and from where to where it was read. */
function homeOf(
  covered: readonly BaseWord[],
  input: ComparisonInput,
): { readonly stretch: number; readonly span: Span } {
  const counts = new Map<string, number>()
  const name = (stretch: number): string => input.base[stretch]?.document ?? ''
  for (const word of covered) counts.set(name(word.stretch), (counts.get(name(word.stretch)) ?? 0) + 1)
  const most = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as const)[0]
  const home = covered.filter(word => name(word.stretch) === most)
  const start = Math.min(...home.map(word => word.word.span[0]))
  const end = Math.max(...home.map(word => word.word.span[1]))
  return { stretch: home[0]?.stretch ?? 0, span: [start, end] }
}

interface Home {
  readonly base: readonly BaseStretch[]
  readonly home: number
}

function variantOf(difference: Difference, { base, home }: Home): Variant[] {
  const variant = { kind: difference.kind, reading: difference.reading, base: difference.base }
  const document = base[difference.stretch]?.document
  if (document === undefined || document === base[home]?.document) return [variant]
  return [{ ...variant, baseDocument: document }]
}

/** A single word in another form than in the base ("align" for "aligned"). */
function anotherForm(
  input: ComparisonInput,
  reading: PrintedText,
  base: readonly BaseWord[],
): Comparison | undefined {
  const [only] = reading.words
  if (only === undefined || reading.words.length > 1) return undefined
  const found = base.find(({ word }) => alike(only.canonical, word.canonical))
  if (found === undefined) return undefined
  return {
    ...nothingShared(input),
    verdict: 'altered',
    verdicts: base.length > 1 ? ['trimmed', 'altered'] : ['altered'],
    variants: [{ kind: 'replaced', reading: only.span, base: found.word.span }],
    baseDocument: input.base[found.stretch]?.document,
    baseSpan: found.word.span,
  }
}

function nothingShared(input: ComparisonInput): Comparison {
  const start = input.base[0]?.span[0] ?? 0
  return {
    verdict: 'unsupported',
    verdicts: ['unsupported'],
    variants: [],
    baseDocument: input.base[0]?.document,
    baseSpan: [start, start],
    limitCut: false,
    limitsAt: [],
    shared: 0,
    score: 0,
  }
}
