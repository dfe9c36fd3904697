import type { Span } from '../text/index.js'
import type { Match, Search } from './match.js'
import { isLong, MOST_OF_OWN, refine } from './match.js'
import { namedSpeaker } from './named-speaker.js'
import { nearDates } from './near-dates.js'
import type { QuotedRun } from './quoted-run.js'
import type { Chain, Run } from './runs.js'
import { chainRuns } from './runs.js'
import { isLookedUp } from './shingles.js'
import type { CarryingText } from './short-links.js'
import { tellingOfRun } from './telling.js'
import type { CarryingWitness, Link } from './witness.js'
import { spanOfWords } from './word-table.js'

/**
 * The stretches of a text that carry a passage of four words or more, or enough of it: see `accepted`; `identical` are the runs that it has there. None
 * for a passage that has no run of four words there.
 */
export function findLong(quoted: QuotedRun, carrying: CarryingText, identical: readonly Run[]): Link[] {
  const runs = identical.filter(
    run => quoted.document !== carrying.witness.id || !coversItself(run, quoted, carrying),
  )
  const { table, from, to } = quoted
  // Else whether a link is found would depend on what else of the two documents is.
  const isFound = (run: Run): boolean =>
    isLookedUp(table.keys, [from, to], [run.quoting, run.quoting + run.length])
  if (!worthAligning(quoted, runs) || !runs.some(isFound)) return []
  const search = { quoted, carrying }
  const chains = chainRuns(runs)
  const readings = chains.flatMap(chain => readingOf(search, chain) ?? [])
  const links = readings.map(({ link }) => link)
  if (!isOwnText(search)) return links
  const [only, another] = readings
  if (only === undefined) return splicedOf(search, chains)
  return another === undefined ? [...links, ...restOf(search, chains, only.match)] : links
}

function coversItself(run: Run, quoted: QuotedRun, carrying: CarryingText): boolean {
  const [start, end] = spanOfWords(carrying.table, run.carrying, run.carrying + run.length)
  return start < quoted.span[1] && quoted.span[0] < end
}

/**
 * What the runs of four and more must tell of the passage to be aligned at all: less leaves no reading of it, and
 * nine in ten pairs of passages that meet share no more than a common phrase.
 */
const LEAST_IN_RUNS = 0.3

/** Whether identical runs, in any order, hold enough of a passage to look closer. */
export function worthAligning(quoted: QuotedRun, runs: readonly Pick<Run, 'quoting' | 'length'>[]): boolean {
  if (runs.length === 0) return false
  if (!quoted.closed && runs.some(run => run.quoting - quoted.from <= OPENING)) return true
  const { keys } = quoted.table
  let told = 0
  let end = quoted.from
  for (const run of runs.toSorted((a, b) => a.quoting - b.quoting)) {
    if (isLong(quoted, run)) return true
    const from = Math.max(end, run.quoting)
    const to = run.quoting + run.length
    if (to > from) told += tellingOfRun(keys, from, to)
    end = Math.max(end, to)
  }
  return told >= LEAST_IN_RUNS * quoted.told
}

/** An unclosed quotation's own words are its first: its source has them from here on at the latest. */
const OPENING = 1

/** The words of the passage that a source must have: all that are spoken, but of an unclosed one those to the match's end. */
function wanted(quoted: QuotedRun, match: Match): Pick<QuotedRun, 'spoken' | 'told'> {
  if (quoted.closed || match.quotingFrom - quoted.from > OPENING) return quoted
  const spoken = match.quotingTo - quoted.from
  return { spoken, told: tellingOfRun(quoted.table.keys, quoted.from, match.quotingTo) }
}

/*
 * A stretch counts when it holds most of what the passage tells, or one run of it that is too long to be
 * chance: eight words that tell as much as four names.
 */
const MOST = 0.6
/** For a passage of fewer words than `SHORT_PASSAGE`: two sayings of ten words can share a phrase of six. */
const MOST_OF_SHORT = 0.75
const SHORT_PASSAGE = 12
/** The least that the words in common must tell, in quotation marks on both sides and otherwise. */
const LEAST_BOTH_MARKED = 5
const LEAST_UNMARKED = 12
/**
 * What tells less than three names is a phrase of everybody's ("the right thing to do") when it is in print again more
 * than a month later. A primary text may be quoted at any time.
 */
const PHRASE_TELLING = 18
/** So many words, all of a passage and word for word, are no chance however plain they are ("When they go in, we go out"). */
const WHOLE_WORDS = 6
/**
 * Of four and five words a whole passage must tell a rare word and a plain one, in a primary text two plain ones; nothing
 * in its speaker's own.
 */
const LEAST_OF_WHOLE = 10
const LEAST_OF_WHOLE_PRIMARY = 6
/** A primary text's own words in another's own words: that is borrowing of text, and counts from a sentence on. */
const LEAST_BORROWED_WORDS = 12
/** Of somebody's own text a quotation has more than one sentence that the speaker says again elsewhere. */
const LEAST_OF_OWN = 0.3
/*
 * How many of the words of the stretch must be the passage's. Quotation marks may hold a cue between two
 * parts; a reporter's own sentence that has a third of the words scattered in it is no reading of them.
 */
const DENSE_MARKED = 0.4
const DENSE_UNMARKED = 0.75
/** Where every word of the passage is there, or in its speaker's own text, what lies between was left out. */
const DENSE_WITH_ALL = 0.5
/** So many of the words that one place leaves are a part of their own. */
const MOST_OF_REST = 0.75
/** How many places are tried for the parts of a splice. */
const MOST_PLACES = 6

/** What a text has of a passage, and the link that this makes. */
interface Reading {
  readonly match: Match
  readonly link: Link
}

function readingOf(search: Search, chain: Chain): Reading | undefined {
  const reading = accepted(search, refine(search, chain))
  if (reading !== undefined || chain.runs.length === 1) return reading
  const longest = chain.runs.reduce((best, run) => (run.length > best.length ? run : best))
  return accepted(search, refine(search, { runs: [longest], words: longest.length }))
}

/**
 * The links of a quotation that was put together from two places of its speaker's text, of which neither holds
 * enough of it: one each, where both together do. Empty otherwise.
 */
function splicedOf(search: Search, chains: readonly Chain[]): Link[] {
  const { quoted } = search
  const parts = chains.flatMap(partsOf)
  const matches = parts.flatMap(part => matchOf(quoted, part) ?? []).slice(0, MOST_PLACES)
  const { told } = quoted
  for (const [i, one] of matches.entries()) {
    const other = matches
      .slice(i + 1)
      .find(match => match.quotingTo <= one.quotingFrom || one.quotingTo <= match.quotingFrom)
    if (other === undefined || one.telling + other.telling < MOST_OF_SHORT * told) continue
    return [one, other].map(match => linkAt(search, match, match.telling / Math.max(1, told)))
  }
  return []
}

/**
 * The link of what a reading of one place of its speaker's text leaves before or after it, where nearly all of that stands
 * elsewhere in the text: the other half of a splice. Empty otherwise.
 */
function restOf(search: Search, chains: readonly Chain[], reading: Match): Link[] {
  const { from, to, told } = search.quoted
  const rest = chains
    .flatMap(partsOf)
    .flatMap(part => matchOf(search.quoted, part) ?? [])
    .find(match => {
      const before = match.quotingTo <= reading.quotingFrom
      if (!before && match.quotingFrom < reading.quotingTo) return false
      return match.words >= MOST_OF_REST * (before ? reading.quotingFrom - from : to - reading.quotingTo)
    })
  return rest === undefined ? [] : [linkAt(search, rest, rest.telling / Math.max(1, told))]
}

/** So many words more than the passage has between two runs are another place. */
const ANOTHER_PLACE = 12

/** A chain parted where much of the text lies between two runs. */
function partsOf({ runs }: Chain): Chain[] {
  const parts: Run[][] = []
  for (const run of runs) {
    const last = parts.at(-1)?.at(-1)
    const apart = last === undefined ? 0 : run.carrying - last.carrying - (run.quoting - last.quoting)
    if (last === undefined || apart > ANOTHER_PLACE) parts.push([run])
    else parts.at(-1)?.push(run)
  }
  return parts.map(part => ({ runs: part, words: part.reduce((sum, run) => sum + run.length, 0) }))
}

/** What the runs of a part have, without what stands around them. */
function matchOf(quoted: QuotedRun, { runs, words }: Chain): Match | undefined {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const told = (run: Run): number => tellingOfRun(quoted.table.keys, run.quoting, run.quoting + run.length)
  return {
    quotingFrom: first.quoting,
    quotingTo: last.quoting + last.length,
    carryingFrom: first.carrying,
    carryingTo: last.carrying + last.length,
    words,
    telling: runs.reduce((sum, run) => sum + told(run), 0),
    longRun: false,
    firmRun: false,
  }
}

/** Whether the text is the quoted speaker's own: a letter, a post, a speech. */
function isOwnText({ quoted, carrying }: Search): boolean {
  return quoted.marked && quoted.speaker !== undefined && quoted.speaker === carrying.witness.author
}

/**
 * A title in quotation marks that nobody says ("State of the Union") is named in any article; a headline's quotation
 * stands in marks elsewhere.
 */
function isOnlyTitle({ quoted, carrying }: Search): boolean {
  return quoted.title && quoted.speaker === undefined && carrying.witness.kind === 'article'
}

/** Whether what an alignment paired is a reading of the passage: enough of it, dense enough, and no phrase of everybody's. */
function accepted(search: Search, match: Match | undefined): Reading | undefined {
  if (match === undefined) return undefined
  const { quoted, carrying } = search
  const { spoken: length, told } = wanted(quoted, match)
  const score = match.telling / Math.max(1, told)
  const marked = touchesMarked(
    carrying.witness,
    spanOfWords(carrying.table, match.carryingFrom, match.carryingTo),
  )
  if (!marked && isOnlyTitle(search)) return undefined
  const own = !marked && isOwnText(search)
  const isShort = length < SHORT_PASSAGE && !(match.firmRun && isSameSayer(search, match))
  const most = own ? MOST_OF_OWN : isShort ? MOST_OF_SHORT : MOST
  if (score < most && (!match.longRun || (own && score < LEAST_OF_OWN))) return undefined
  const dense = marked ? DENSE_MARKED : own || match.words === length ? DENSE_WITH_ALL : DENSE_UNMARKED
  if (match.words < dense * (match.carryingTo - match.carryingFrom)) return undefined
  const whole = match.words === length && match.words === match.carryingTo - match.carryingFrom
  const least = quoted.marked && (marked || own) ? LEAST_BOTH_MARKED : LEAST_UNMARKED
  if (match.telling < (whole ? leastOfWhole(search, length, least) : least)) return undefined
  if (!marked && !quoted.marked && match.words < LEAST_BORROWED_WORDS) return undefined
  const reported = quoted.marked && carrying.witness.kind === 'article'
  if (reported && match.telling < PHRASE_TELLING && !nearDates(quoted.published, carrying.witness.published))
    return undefined
  return { match, link: linkAt(search, match, Math.min(1, score)) }
}

/** Whether a quotation of the same named person, of about the same time, stands where the match is. */
function isSameSayer({ quoted, carrying }: Search, { carryingFrom, carryingTo }: Match): boolean {
  const { witness, table } = carrying
  if (quoted.speaker === undefined || !nearDates(quoted.published, witness.published)) return false
  const span = spanOfWords(table, carryingFrom, carryingTo)
  return witness.passages.some(
    passage =>
      passage.marked &&
      namedSpeaker(passage, witness.id) === quoted.speaker &&
      passage.span[0] < span[1] &&
      span[0] < passage.span[1],
  )
}

/** What a passage that stands there whole, word for word, must tell. */
function leastOfWhole(search: Search, length: number, least: number): number {
  const { carrying } = search
  if (length >= WHOLE_WORDS || isOwnText(search)) return 0
  return Math.min(least, carrying.witness.kind === 'article' ? LEAST_OF_WHOLE : LEAST_OF_WHOLE_PRIMARY)
}

function linkAt({ quoted, carrying }: Search, match: Match, score: number): Link {
  return {
    quoting: {
      document: quoted.document,
      span: spanOfWords(quoted.table, match.quotingFrom, match.quotingTo),
    },
    carrying: {
      document: carrying.witness.id,
      span: spanOfWords(carrying.table, match.carryingFrom, match.carryingTo),
    },
    shared: match.words,
    score,
  }
}

function touchesMarked(witness: CarryingWitness, span: Span): boolean {
  return witness.passages.some(
    passage => passage.marked && passage.span[0] < span[1] && span[0] < passage.span[1],
  )
}
