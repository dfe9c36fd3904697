import type { SpeakerId } from '../people/index.js'
import type { WordPair } from './align.js'
import { align } from './align.js'
import { namedSpeaker } from './named-speaker.js'
import type { QuotedRun } from './quoted-run.js'
import type { Chain, Run } from './runs.js'
import type { CarryingText } from './short-links.js'
import { withoutStrays } from './strays.js'
import { tellingOf, tellingOfRun } from './telling.js'
import { spanOfWords } from './word-table.js'

/** A passage of four words or more, and the text in which it is looked for. */
export interface Search {
  readonly quoted: QuotedRun
  readonly carrying: CarryingText
}

/** A run of eight words that tell as much as four names is too long to be chance. */
const LONG_RUN_WORDS = 8
const LONG_RUN_TELLING = 22

/** Of one speaker six words that tell as much as two names and a plain word say that it is one saying, changed. */
const FIRM_RUN_WORDS = 6
const FIRM_RUN_TELLING = 15

function isFirm({ table }: QuotedRun, { quoting, length }: Run): boolean {
  return length >= FIRM_RUN_WORDS && tellingOfRun(table.keys, quoting, quoting + length) >= FIRM_RUN_TELLING
}

/** In the speaker's own text, half is a reading with changes, brackets or an omission. */
export const MOST_OF_OWN = 0.5

/** Whether a run is too long to be chance, whatever else of the passage is there. */
export function isLong(quoted: QuotedRun, run: Pick<Run, 'quoting' | 'length'>): boolean {
  return (
    run.length >= LONG_RUN_WORDS &&
    tellingOfRun(quoted.table.keys, run.quoting, run.quoting + run.length) >= LONG_RUN_TELLING
  )
}

/** What an alignment paired of a passage and of a text, by their words' places in the tables. */
export interface Match {
  readonly quotingFrom: number
  readonly quotingTo: number
  readonly carryingFrom: number
  readonly carryingTo: number
  readonly words: number
  readonly telling: number
  /** Whether one run of it is too long to be chance. */
  readonly longRun: boolean
  /** Whether one run of it is too long for one person to say twice in a month. */
  readonly firmRun: boolean
}

/**
 * What a chain of runs and the words around them have in common, quotation marks minded; undefined where that cannot be
 * enough. O(words of the passage x words around the chain), linear where one run is the whole passage.
 */
export function refine(search: Search, chain: Chain): Match | undefined {
  const { keys } = search.quoted.table
  const pairs = ofOneSpeaker(search, withinMarks(search, withoutStrays(pairsOf(search, chain), { keys })))
  const first = pairs[0]
  const last = pairs.at(-1)
  if (first === undefined || last === undefined) return undefined
  return {
    quotingFrom: first.reading,
    quotingTo: last.reading + 1,
    carryingFrom: first.base,
    carryingTo: last.base + 1,
    words: pairs.length,
    telling: pairs.reduce((sum, pair) => sum + tellingOf(keys[pair.reading] ?? 0), 0),
    longRun: chain.runs.some(run => isLong(search.quoted, run)),
    firmRun: chain.runs.some(run => isFirm(search.quoted, run)),
  }
}

/** How many words of the carrying text beyond the passage's own count are looked at on each side. */
const MARGIN = 3

/**
 * The words of the passage and of the carrying text that a chain pairs, by their places in the tables; none where they
 * cannot be enough.
 */
function pairsOf({ quoted, carrying }: Search, chain: Chain): WordPair[] {
  const { from, to } = quoted
  const first = chain.runs[0]
  const last = chain.runs.at(-1)
  if (first === undefined || last === undefined) return []
  const head = first.quoting - from
  const tail = to - last.quoting - last.length
  if (chain.runs.length === 1 && head === 0 && tail === 0) {
    return Array.from({ length: first.length }, (_, i) => ({ reading: from + i, base: first.carrying + i }))
  }
  const windowFrom = Math.max(0, first.carrying - (head === 0 ? 0 : head + MARGIN))
  const windowTo = Math.min(
    carrying.table.keys.length,
    last.carrying + last.length + (tail === 0 ? 0 : tail + MARGIN),
  )
  const base = carrying.table.keys.subarray(windowFrom, windowTo)
  if (quoted.closed && !chain.runs.some(run => isLong(quoted, run)) && !mayHoldEnough(quoted, base)) return []
  const reading = quoted.table.keys.subarray(from, to)
  const pairs = align({ reading, base, ...quoted.edits })
  return pairs.map(pair => ({ reading: from + pair.reading, base: windowFrom + pair.base }))
}

/**
 * Whether a window has words of the passage, in any order, that tell the least share for which a link is accepted: most
 * that share a phrase alone do not, and need no alignment.
 */
function mayHoldEnough({ table, from, to, told }: QuotedRun, window: Uint32Array): boolean {
  const least = MOST_OF_OWN * Math.max(1, told)
  const held = new Set(window)
  let telling = 0
  for (let i = from; i < to && telling < least; i++) {
    const key = table.keys[i] ?? 0
    if (held.has(key)) telling += tellingOf(key)
  }
  return telling >= least
}

/** What share of the pairs must stand in quotation marks for the others to be the cue's: of a quotation, and of a primary text. */
const MOST_IN_MARKS = 0.5
const NEARLY_ALL_IN_MARKS = 0.75

/** Where most of the pairs stand in quotation marks, those alone: a word of the cue is nobody's reading. */
function withinMarks({ quoted, carrying }: Search, pairs: readonly WordPair[]): readonly WordPair[] {
  const first = pairs[0]
  const last = pairs.at(-1)
  if (first === undefined || last === undefined) return pairs
  const span = spanOfWords(carrying.table, first.base, last.base + 1)
  const marked = carrying.witness.passages.filter(
    other => other.marked && other.span[0] < span[1] && span[0] < other.span[1],
  )
  const inside = pairs.filter(pair => {
    const start = carrying.table.starts[pair.base] ?? 0
    return marked.some(other => other.span[0] <= start && start < other.span[1])
  })
  const most = quoted.marked ? MOST_IN_MARKS : NEARLY_ALL_IN_MARKS
  return inside.length >= pairs.length * most ? inside : pairs
}

/**
 * Of pairs in quotations of two named speakers those of the one who has most of them: nobody quotes both in one breath.
 * Linear in the pairs, times the passages among them.
 */
function ofOneSpeaker({ quoted, carrying }: Search, pairs: readonly WordPair[]): readonly WordPair[] {
  const { witness, table } = carrying
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (first === undefined || last === undefined) return pairs
  const span = spanOfWords(table, first.base, last.base + 1)
  const named = witness.passages.flatMap(passage => {
    const touches = passage.marked && passage.span[0] < span[1] && span[0] < passage.span[1]
    const speaker = touches ? namedSpeaker(passage, witness.id) : undefined
    return speaker === undefined ? [] : [{ speaker, span: passage.span }]
  })
  if (new Set(named.map(({ speaker }) => speaker)).size < 2) return pairs
  const told = new Map<SpeakerId, number>()
  const sayers = pairs.map(pair => {
    const start = table.starts[pair.base] ?? 0
    const speaker = named.findLast(other => other.span[0] <= start && start < other.span[1])?.speaker
    const telling = tellingOf(quoted.table.keys[pair.reading] ?? 0)
    if (speaker !== undefined) told.set(speaker, (told.get(speaker) ?? 0) + telling)
    return speaker
  })
  const most = [...told].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
  return pairs.filter((_, i) => sayers[i] === most)
}
