import type { DocumentId } from '../text/index.js'
import { byPlace } from './components.js'
import { namedSpeaker } from './named-speaker.js'
import { daysBetween } from './near-dates.js'
import type { Stretch } from './stretches.js'

/** What a fragment's home is chosen by: nothing of it depends on where another fragment went. */
export interface Home {
  /** The stretch that the fragment is linked with. */
  readonly stretch: Stretch
  /** The documents that carry the longer stretches of its utterance. */
  readonly documents: ReadonlySet<DocumentId>
  /** When the first of them was in print, where known. */
  readonly earliest: string | undefined
}

/**
 * The stretch whose utterance the fragment most likely belongs to: said by the same speaker rather than
 * by nobody known, in its own document, carried by the most documents; first printed not long after the fragment, or
 * another of the same words (`printed`). An utterance of another speaker only where there is none else and many carry
 * it. Undefined where none will do. Linear in the homes.
 */
export function homeAmong(
  fragment: Stretch,
  homes: readonly Home[],
  printed: string | undefined,
): Stretch | undefined {
  const rated = homes
    .filter(home => !tooLate(printed, home.earliest))
    .map(home => ({
      home,
      rate: [
        sameSpeaker(fragment, home.stretch),
        home.documents.has(fragment.document) ? 1 : 0,
        home.documents.size,
      ],
    }))
    .filter(({ home, rate }) => (rate[0] ?? 0) > 0 || home.documents.size >= KNOWN_WORDS)
  return rated.toSorted((x, y) => byRate(y.rate, x.rate) || byPlace(x.home.stretch, y.home.stretch))[0]?.home
    .stretch
}

/**
 * A fragment credited to another speaker is given to an utterance that so many documents carry: its words are known
 * words then, and the credit is more likely wrong than the words are said twice.
 */
const KNOWN_WORDS = 3

/**
 * 2 for the same, 1 where one is unknown, 0 for another. Between: two who are not named but described alike ("a port
 * spokesperson") are likelier one than not; somebody unnamed is hardly a rule text or another body.
 */
export function sameSpeaker(fragment: Stretch, other: Stretch): number {
  const one = namedSpeaker(fragment.passage, fragment.document)
  const two = namedSpeaker(other.passage, other.document)
  if (one !== undefined && two !== undefined) return one === two ? 2 : 0
  if (one === undefined && two === undefined) return describedAlike(fragment, other) ? 1.5 : 1
  const [unnamed, named] = one === undefined ? [fragment, other] : [other, fragment]
  return unnamed.passage?.speaker !== undefined && named.passage?.byPerson === false ? 0.5 : 1
}

/** Words that two descriptions must share: what they are, and whose ("a spokesperson for the port", "the port's spokesperson"). */
const SHARED_IN_DESCRIPTIONS = 2

const PLAIN_IN_DESCRIPTIONS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'in',
  'at',
  'who',
  'and',
  'one',
  's',
])

function describedAlike(a: Stretch, b: Stretch): boolean {
  const words = (stretch: Stretch): string[] =>
    (stretch.passage?.speaker ?? '')
      .slice(0, -stretch.document.length)
      .split('-')
      .filter(word => word !== '' && !PLAIN_IN_DESCRIPTIONS.has(word))
  const others = new Set(words(b))
  return words(a).filter(word => others.has(word)).length >= SHARED_IN_DESCRIPTIONS
}

function byRate(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0)
  return 0
}

/** A fragment that was in print this much earlier was not cut from words first printed now: they say it again. */
const DAYS_EARLIER = 30

function tooLate(fragment: string | undefined, first: string | undefined): boolean {
  if (fragment === undefined || first === undefined) return false
  return daysBetween(fragment, first) > DAYS_EARLIER
}

/*
 * Fragments of the same words by nobody known are one saying when they were in print so near to each other: a
 * phrase like "such a thing" comes back for years.
 */
const SAME_NEWS_DAYS = 14

/** A fragment without a home, and when its document was in print. */
export interface Homeless {
  readonly stretch: Stretch
  readonly published: string | undefined
}

/** Whether two fragments that a link joins, and that have no home, are one saying. */
export function isRepeat(a: Homeless, b: Homeless): boolean {
  const same = sameSpeaker(a.stretch, b.stretch)
  if (same !== 1 || a.stretch.document === b.stretch.document) return same > 0
  if (a.published === undefined || b.published === undefined) return true
  return Math.abs(daysBetween(a.published, b.published)) <= SAME_NEWS_DAYS
}
