import type { WordPair } from './align.js'
import { align } from './align.js'
import { isNearable, isWithinReach, quotedPairs } from './near-keys.js'
import { isCreditedTo } from './dated-sayings.js'
import type { OwnRun, OwnWords } from './own-words.js'
import { mayBeSaidBy } from './own-words.js'
import type { QuotedRun } from './quoted-run.js'
import { quotedWords } from './quoted-run.js'
import { SHINGLE } from './shingles.js'
import type { CarryingText } from './short-links.js'
import { withoutStrays } from './strays.js'
import { isFunctionWord, tellingOf } from './telling.js'
import type { Link } from './witness.js'
import { spanOfWords } from './word-table.js'

/** A quotation, and a primary text in which it is looked for. */
interface NearSearch {
  readonly quoted: QuotedRun
  readonly carrying: CarryingText
  readonly own: OwnWords
}

/*
 * What a place must have of a quotation to be its source, as a share of what the quotation tells, at the least, and as a share
 * of its words, in their order.
 */
interface Bounds {
  readonly share: number
  readonly telling: number
  readonly words: number
}

/** In the text of the speaker. Of a longer quotation half of the words is a rewording: another sentence has a quarter of them. */
const OF_OWN: Bounds = { share: 0.4, telling: 7, words: 0.6 }
const OF_OWN_LONG: Bounds = { share: 0.35, telling: 12, words: 0.5 }
const LONG = 8
/** Of three words all, with the word that was left out between them: a rare one and two others. */
const OF_OWN_THREE: Bounds = { share: 1, telling: 8, words: 1 }
/** Where the quotation's speaker is not known. */
const OF_UNKNOWN: Bounds = { share: 0.5, telling: 9, words: 0.65 }
/** The words paired must be this share of the words that they stand among, what an ellipsis leaves out apart. */
const DENSE = 0.5
/** Two places that have a quotation together, spliced, have nearly all of it. */
const SHARE_OF_SPLICE = 0.75

/**
 * Where a primary text has a quotation in nearly these words: some changed, left out, written in; or of the letter to which it
 * is credited the nearest place of other words. The best place, or the two of which it was put together; empty where there is
 * none, and where the text is somebody else's.
 */
export function findNear(quoted: QuotedRun, carrying: CarryingText, own: OwnWords): Link[] {
  if (!isNearable(quoted.marked, quoted.to - quoted.from)) return []
  const search = { quoted, carrying, own }
  const windows = windowsOf(search)
  const matches = matchesIn(search, windows, 'strict')
  const whole = matches.find(match => isReading(quoted, match))
  const found = whole === undefined ? spliceOf(quoted, matches) : [whole]
  const credited = found.length === 0 && isCreditedTo(quoted, carrying.witness)
  const reworded = credited ? matchesIn(search, windows, 'loose').find(isReworded) : undefined
  return (reworded === undefined ? found : [reworded]).map(match => ({
    quoting: {
      document: quoted.document,
      span: spanOfWords(quoted.table, match.quotingFrom, match.quotingTo),
    },
    carrying: { document: carrying.witness.id, span: spanOfWords(carrying.table, match.from, match.to) },
    shared: match.words,
    score: Math.min(1, match.telling / Math.max(1, quoted.told)),
  }))
}

/** What each window has, the most telling first; by loose rules with words that stand apart from the rest too. */
function matchesIn(search: NearSearch, windows: readonly Window[], rules: 'strict' | 'loose'): Match[] {
  return windows
    .flatMap(window => matchIn(search, window, rules) ?? [])
    .toSorted((a, b) => b.telling - a.telling || b.words - a.words || a.from - b.from)
}

/** Words of the text among which the quotation may stand, in one run of the speaker's. */
interface Window {
  readonly from: number
  readonly to: number
  readonly run: OwnRun
}

const MARGIN = 3
/** How many words more an ellipsis may leave out. */
const LEFT_OUT = 60
/** A text that has more places for a quotation has its words for a refrain. */
const MOST_WINDOWS = 24

function windowsOf({ quoted, own }: NearSearch): Window[] {
  const { keys } = quoted.table
  const reach = quoted.edits?.elided.includes(1) === true ? LEFT_OUT : MARGIN
  const found: Window[] = []
  for (const pair of quotedPairs(quotedWords(quoted))) {
    const seconds = own.places.get(keys[pair.second] ?? 0)
    if (seconds === undefined) continue
    for (const first of own.places.get(keys[pair.first] ?? 0) ?? []) {
      const second = seconds.find(place => isWithinReach({ first, second: place }))
      const run = second === undefined ? undefined : runAt(own, first)
      if (second === undefined || run === undefined || !mayBeSaidBy(quoted.speaker, run)) continue
      const from = Math.max(run.from, first - (pair.first - quoted.from) - reach)
      found.push({ from, to: Math.min(run.to, second + (quoted.to - pair.second) + reach), run })
    }
  }
  return merged(found).slice(0, MOST_WINDOWS)
}

function runAt(own: OwnWords, place: number): OwnRun | undefined {
  return own.runs.find(run => run.from <= place && place < run.to)
}

function merged(windows: readonly Window[]): Window[] {
  const out: Window[] = []
  for (const window of windows.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1)
    if (last === undefined || last.run !== window.run || window.from >= last.to - MARGIN) out.push(window)
    else out[out.length - 1] = { ...last, to: Math.max(last.to, window.to) }
  }
  return out
}

/** What a window has of the quotation. */
interface Match {
  readonly quotingFrom: number
  readonly quotingTo: number
  readonly from: number
  readonly to: number
  readonly words: number
  readonly telling: number
  /** How many of the words are no function words. */
  readonly content: number
  /** How many words of the text stand between those paired, what an ellipsis leaves out apart. */
  readonly between: number
  readonly same: boolean
}

function matchIn(
  { quoted, carrying }: NearSearch,
  { from, to, run }: Window,
  rules: 'strict' | 'loose',
): Match | undefined {
  const { keys } = quoted.table
  const found = align({
    reading: keys.subarray(quoted.from, quoted.to),
    base: carrying.table.keys.subarray(from, to),
    ...quoted.edits,
  }).map(pair => ({ reading: quoted.from + pair.reading, base: from + pair.base }))
  const elided = (one: WordPair, other: WordPair): boolean => isElided(quoted, one, other)
  const pairs = rules === 'strict' ? withoutStrays(found, { keys, elided }) : found
  const first = pairs[0]
  const last = pairs.at(-1)
  if (first === undefined || last === undefined) return undefined
  let between = 0
  pairs.forEach((pair, i) => {
    const before = pairs[i - 1]
    if (before !== undefined && !isElided(quoted, before, pair)) between += pair.base - before.base - 1
  })
  return {
    quotingFrom: first.reading,
    quotingTo: last.reading + 1,
    from: first.base,
    to: last.base + 1,
    words: pairs.length,
    telling: pairs.reduce((sum, pair) => sum + tellingOf(keys[pair.reading] ?? 0), 0),
    content: pairs.filter(pair => !isFunctionWord(keys[pair.reading] ?? 0)).length,
    between,
    same: run.speaker !== undefined && run.speaker === quoted.speaker,
  }
}

function isElided({ edits, from }: QuotedRun, before: WordPair, after: WordPair): boolean {
  return edits?.elided.subarray(before.reading + 1 - from, after.reading + 1 - from).includes(1) === true
}

function isReading(quoted: QuotedRun, match: Match): boolean {
  const bounds = boundsFor(quoted, match)
  if (bounds === undefined || match.words < bounds.words * quoted.spoken) return false
  return match.telling >= Math.max(bounds.telling, bounds.share * quoted.told) && isDense(match)
}

function boundsFor({ spoken }: QuotedRun, { same }: Match): Bounds | undefined {
  if (spoken < SHINGLE) return same ? OF_OWN_THREE : undefined
  if (!same) return OF_UNKNOWN
  return spoken < LONG ? OF_OWN : OF_OWN_LONG
}

/** What a quotation in other words must have of the letter to which it is credited: three words that are no function words. */
const REWORDED: Pick<Match, 'content' | 'telling'> = { content: 3, telling: 9 }
/** So many words of the text may stand between each two of them. */
const REWORDED_BETWEEN = 3

function isReworded({ content, telling, words, between }: Match): boolean {
  return content >= REWORDED.content && telling >= REWORDED.telling && between <= REWORDED_BETWEEN * words
}

function isDense({ words, between }: Match): boolean {
  return words >= DENSE * (words + between)
}

function spliceOf(quoted: QuotedRun, matches: readonly Match[]): readonly Match[] {
  const parts = matches.filter(match => match.telling >= OF_OWN.telling && isDense(match))
  for (const [i, one] of parts.entries()) {
    const other = parts
      .slice(i + 1)
      .find(match => match.quotingTo <= one.quotingFrom || one.quotingTo <= match.quotingFrom)
    if (other === undefined || one.telling + other.telling < SHARE_OF_SPLICE * quoted.told) continue
    if (one.same && other.same) return [one, other]
  }
  return []
}
