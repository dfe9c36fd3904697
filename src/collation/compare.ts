import type { Damage, DocumentId, Span } from '../text/index.js'
import { contains } from '../text/index.js'
import type { WordPair } from './align.js'
import { alignWords } from './align-words.js'
import { alike } from './alike.js'
import type { LimitPlace } from './limit-cut.js'
import { limitsBeside } from './limit-cut.js'
import type { BaseStretch, BaseWord } from './base-words.js'
import { baseWords } from './base-words.js'
import { withMoved } from './moved.js'
import { partedAlike } from './joined-words.js'
import { piecedAlignment } from './pieced.js'
import { piecesOf } from './pieces.js'
import type { PrintedText, PrintedWord } from './printed.js'
import { printedText } from './printed.js'
import { tellingOf } from './telling.js'
import type { Difference } from './differences.js'
import { differences } from './differences.js'
import type { Variant } from './witness.js'
import type { Aligned } from './region.js'
import { reach } from './region.js'
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
export function compareWith(whole: readonly BaseWord[], input: ComparisonInput): Comparison {
  const printed = printedText(input.reading.text, input.reading.span)
  const { words, pairs, base } = alignedWords(printed.words, whole)
  const reading = { ...printed, words }
  if (pairs.length === 0) return anotherForm(input, reading, base) ?? nothingShared(input)
  const pieces = piecesOf(reading.words, base, pairs)
  const { damage } = input.reading
  if (pieces === undefined) return judged({ reading, base, pairs, damage: damage ?? [] }, input.base)
  const pieced = piecedAlignment({ reading: reading.words, base: input.base, words: base, pieces })
  return judged({ reading, base: pieced.words, pairs: pieced.pairs, damage: damage ?? [] }, pieced.base)
}

interface AlignedWords {
  readonly words: readonly PrintedWord[]
  readonly base: readonly BaseWord[]
  readonly pairs: readonly WordPair[]
}

/** The words of both, parted alike, and which are which. */
function alignedWords(words: readonly PrintedWord[], base: readonly BaseWord[]): AlignedWords {
  const pairs = alignWords(words, base)
  const parted = partedAlike({ reading: words, base }, pairs)
  if (parted === undefined) return { words, base, pairs }
  return { words: parted.reading, base: parted.base, pairs: alignWords(parted.reading, parted.base) }
}

/** What an alignment, which has one pair at the least, makes of the reading. */
function judged(aligned: Aligned, stretches: readonly BaseStretch[]): Comparison {
  const { reading, base, pairs } = aligned
  const found = differences(aligned)
  const read = reach(aligned)
  const [from, to] = withMoved(found, aligned, read)
  const score = scoreOf(reading, sharedWords(aligned, found))
  const outside = [...base.slice(0, from), ...base.slice(to)]
  const trimmed = outside.some(word => !word.aside || base[pairs[0]?.base ?? 0]?.aside === true)
  const home = homeOf(aligned, read, stretches)
  const limitsAt = limitsBeside(base, [from, to - 1], reading.words)
  if (found.some(difference => difference.limits)) limitsAt.push('inside')
  return {
    ...verdictOf({ found, trimmed, score }),
    variants: found.flatMap(difference => variantOf(difference, { base: stretches, home: home.stretch })),
    baseDocument: stretches[home.stretch]?.document,
    baseSpan: home.span,
    limitCut: limitsAt.length > 0,
    limitsAt,
    shared: pairs.length,
    score,
  }
}

/** The words of the reading that the base has, in another spelling, parted otherwise or in another place too. */
function sharedWords({ reading, pairs }: Aligned, found: readonly Difference[]): Set<number> {
  const shared = new Set(pairs.map(pair => pair.reading))
  const spelled = found.filter(
    ({ kind, verdict }) => (kind === 'spelling' && verdict === 'punctuation') || kind === 'moved',
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

/** The stretch with most of the words, and from where to where it was read: of `[from, to)` all that is paired, and changed ends. */
function homeOf(
  { base, pairs }: Aligned,
  [from, to]: readonly [number, number],
  stretches: readonly BaseStretch[],
): { readonly stretch: number; readonly span: Span } {
  const covered = base.slice(from, to)
  const counts = new Map<string, number>()
  const name = (stretch: number): string => stretches[stretch]?.document ?? ''
  for (const word of covered) counts.set(name(word.stretch), (counts.get(name(word.stretch)) ?? 0) + 1)
  const most = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as const)[0]
  const held = new Set(pairs.map(pair => base[pair.base]))
  const [first, last] = [(pairs[0]?.base ?? from) - from, (pairs.at(-1)?.base ?? to) - from]
  const whole = covered.filter(word => name(word.stretch) === most)
  const had = covered.filter(
    (word, i) => name(word.stretch) === most && (held.has(word) || i < first || i > last),
  )
  const home = had.length > 0 ? had : whole
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
