import type { Damage, Span } from '../text/index.js'
import type { WordPair } from './align.js'
import { isMoneyOf } from './amount.js'
import type { BaseWord } from './base-words.js'
import { changeKind, sameWords } from './change-kind.js'
import { limits } from './limits.js'
import { isMisread } from './misread.js'
import { isConjunction, isNear, markMoved, placesInBase } from './moved.js'
import type { PrintedWord } from './printed.js'
import { gapDifference, wordDifference } from './print-differences.js'
import type { Aligned, Region } from './region.js'
import { regionOf } from './region.js'
import { placesOf } from './region-places.js'
import { isFunctionWord } from './telling.js'
import type { Verdict } from './verdict.js'
import type { VariantKind } from './witness.js'
import { hashWord } from './word-table.js'

/** One point at which a reading leaves its base, and what that makes of the reading. */
export interface Difference {
  readonly kind: VariantKind
  readonly reading: Span
  readonly base: Span
  /** Index of the stretch of the base that `base` is into. */
  readonly stretch: number
  readonly verdict: Verdict
  /** Whether words were cut that limit or negate. */
  readonly limits: boolean
}

/**
 * Every difference between a reading and the stretch of the base that it is aligned with, in order. The
 * base's words before the first pair and after the last are no difference (the reading is trimmed); the
 * reading's are added. Differences that touch damage on either side are left out.
 */
export function differences(aligned: Aligned): Difference[] {
  const found: Difference[] = []
  const { pairs } = aligned
  let before: WordPair | undefined
  for (const pair of [...pairs, undefined]) {
    found.push(...inRegion(aligned, before, pair))
    if (pair !== undefined) found.push(...ofPair(aligned, pair))
    before = pair
  }
  found.push(...lostEnd(aligned))
  return markMoved(found, aligned).filter(difference => !damaged(difference, aligned))
}

/**
 * The last word of the base's sentence, where the reading stops before it with a function word and a full stop
 * ("felt great about."): it was lost, not trimmed.
 */
function lostEnd({ reading, base, pairs }: Aligned): Difference[] {
  const pair = pairs.at(-1)
  const last = reading.words[pair?.reading ?? -1]
  const lost = base[(pair?.base ?? base.length) + 1]
  if (
    pair === undefined ||
    last === undefined ||
    lost === undefined ||
    lost.opens ||
    lost.word.before.marks !== ''
  )
    return []
  const next = base[pair.base + 2]
  const endsThere = next === undefined || next.opens || next.word.before.sentenceEnd
  if (pair.reading !== reading.words.length - 1 || !endsThere || !/^[.!?]/u.test(reading.end.marks)) return []
  if (!isFunctionWord(hashWord(last.folded))) return []
  const place = last.span[1]
  return [
    {
      kind: 'dropped',
      reading: [place, place],
      base: lost.word.span,
      stretch: lost.stretch,
      verdict: 'cut',
      limits: false,
    },
  ]
}

function inRegion(aligned: Aligned, before: WordPair | undefined, after: WordPair | undefined): Difference[] {
  const region = regionOf(aligned, before, after)
  if (region.reading.length === 0 && region.base.length === 0)
    return besideEachOther(before, after) ? between(region) : []
  const places = placesOf(region)
  const own = region.reading.filter(word => !word.editorial)
  const base = region.base.map(word => word.word)
  const ellipsis = region.gaps.some(gap => gap.ellipsis)
  const make = (kind: VariantKind, verdict: Verdict): Difference => ({
    ...places,
    kind,
    verdict,
    limits: cutLimits(verdict, region),
  })
  const respelt = own.length > 0 && (sameWords(own, base) || isMisreading(own, base, aligned))
  if (respelt || isRange(region) || isMoney(region, aligned, before)) return [make('spelling', 'punctuation')]
  const found: Difference[] = []
  if (own.length < region.reading.length) found.push(make('bracketed', 'bracketed'))
  else if (ellipsis && base.length > 0) found.push(make('elided', spansApart(region) ? 'spliced' : 'elided'))
  const elsewhere = own.length >= ELSEWHERE_WORDS && standsElsewhere(own, aligned)
  const apart = own.length > 0 && base.length > 0 && (spansApart(region) || (!ellipsis && isSplice(region)))
  if (own.length > 0 && !elsewhere) found.push(make(changeKind(own, base), 'altered'))
  if (elsewhere || apart) found.push(make(changeKind(own, base), 'spliced'))
  else if (own.length > 0) return found
  else if (found.length === 0 && isBracketsOwn(region)) found.push(make('bracketed', 'bracketed'))
  else if (found.length === 0) found.push(make(changeKind(own, base), isSplice(region) ? 'spliced' : 'cut'))
  return found
}

/* A scanner misreads a word here and there. */
const MISREAD_WORDS = 8

function isMisreading(own: readonly PrintedWord[], base: readonly PrintedWord[], aligned: Aligned): boolean {
  if (own.length === 0 || base.length === 0 || own.length + base.length > MISREAD_WORDS) return false
  const all = aligned.base.map(({ word }) => word)
  return isMisread({ words: own, all: aligned.reading.words }, { words: base, all })
}

/** An editor's words in brackets stand for so many more of the base than those that they repeat ("[Dunmore heirs]"). */
const BRACKETED_WORDS = 6

function isBracketsOwn({ before, after, base }: Region): boolean {
  return (
    base.length <= BRACKETED_WORDS &&
    (before?.reading.editorial === true || after?.reading.editorial === true)
  )
}

/** Whether "to" stands on one side where the other has the dash between two numbers ("16 to 25", "16-25"). */
function isRange({ before, after, reading, base }: Region): boolean {
  const words = [...reading, ...base.map(({ word }) => word)]
  if (words.length !== 1 || words[0]?.folded !== 'to') return false
  const [first, next] =
    reading.length === 0 ? [before?.reading, after?.reading] : [before?.base.word, after?.base.word]
  return (
    [first, next].every(word => /^\p{N}/u.test(word?.printed ?? '')) &&
    /^[—-]$/u.test(next?.before.marks ?? '')
  )
}

/** Whether the one side's words say what money the number before them is, and the other side has its sign. */
function isMoney({ reading, base }: Region, aligned: Aligned, before: WordPair | undefined): boolean {
  if (before === undefined || reading.length + base.length !== 1) return false
  if (base.length === 0)
    return isMoneyOf(
      reading,
      aligned.base.slice(0, before.base + 1).map(({ word }) => word),
    )
  return (
    reading.length === 0 &&
    isMoneyOf(
      base.map(({ word }) => word),
      aligned.reading.words.slice(0, before.reading + 1),
    )
  )
}

/** So many words that stand at another place of the base, in this order, were taken from there. */
const ELSEWHERE_WORDS = 4

function standsElsewhere(own: readonly PrintedWord[], aligned: Aligned): boolean {
  const places = placesInBase(own, aligned.base)
  return places.length > 0 && !places.some(at => isNear(at, own.length, aligned))
}

/** Two places run together without a mark: whole sentences lie between them, or another occasion. */
const SPLICED_WORDS = 12

function isSplice(region: Region): boolean {
  if (spansApart(region) || isJoined(region)) return true
  const ends = [...region.base, ...(region.after === undefined ? [] : [region.after.base])]
  const far = region.base.length >= SPLICED_WORDS || standFarApart(region)
  return far && ends.some(({ word, opens }) => word.before.sentenceEnd || opens)
}

/** So many words with a sentence's end among them, of which a lone conjunction stands for all. */
const JOINED_WORDS = 6

/** Whether a conjunction makes one sentence of the parts of two ("We paid. [Nobody wanted to, but] they asked": "We paid and they asked"). */
function isJoined({ reading, base, before, after }: Region): boolean {
  const [only] = reading
  if (only === undefined || reading.length > 1 || before === undefined || after === undefined) return false
  if (base.length < JOINED_WORDS || !isConjunction(only.folded)) return false
  return [...base, after.base].some(({ word }) => word.before.sentenceEnd)
}

/** In characters: twelve words of a text, of which the base may hold only some. */
const SPLICED_LENGTH = 72

/** Whether much of a primary text lies between the two places, part of the base or not. */
function standFarApart({ before, after }: Region): boolean {
  if (before === undefined || after === undefined) return false
  const [from, to] = [before.base, after.base]
  const apart = to.word.span[0] - from.word.span[1]
  return from.document === to.document && !from.quoted && !to.quoted && apart >= SPLICED_LENGTH
}

function spansApart(region: Region): boolean {
  return [...region.base, ...(region.after === undefined ? [] : [region.after.base])].some(word => word.apart)
}

function cutLimits(verdict: Verdict, region: Region): boolean {
  const omitted = verdict === 'cut' || verdict === 'elided' || verdict === 'spliced'
  return omitted && limits(region.base.map(word => word.word.folded))
}

function besideEachOther(before: WordPair | undefined, after: WordPair | undefined): boolean {
  return before !== undefined && after !== undefined && after.base === before.base + 1
}

function between({ before, after }: Region): Difference[] {
  if (before === undefined || after === undefined) return []
  if (after.base.apart && !followsOn(before.base, after.base)) return [jointOf(before, after)]
  return gapDifference({ reading: after.reading.before, base: after.base })
}

/** Whether a word stands after another in one text: of posts that follow each other, each whole, none was spliced. */
function followsOn(before: BaseWord, after: BaseWord): boolean {
  return before.document === after.document && after.word.span[0] >= before.word.span[1]
}

/** Two places that were said apart, each whole, run together: nothing but that is between them. */
function jointOf(before: NonNullable<Region['before']>, after: NonNullable<Region['after']>): Difference {
  const end = before.base.word.span[1]
  return {
    kind: 'dropped',
    reading: [before.reading.span[1], after.reading.span[0]],
    base: [end, end],
    stretch: before.base.stretch,
    verdict: 'spliced',
    limits: false,
  }
}

function ofPair(aligned: Aligned, pair: WordPair): Difference[] {
  const reading = aligned.reading.words[pair.reading]
  const base = aligned.base[pair.base]
  if (reading === undefined || base === undefined) return []
  const opensSentence =
    pair.reading === 0 || reading.before.sentenceEnd || reading.before.ellipsis || base.opens
  return wordDifference({ reading, base, opensSentence })
}

function damaged(difference: Difference, aligned: Aligned): boolean {
  const base = aligned.base.find(word => word.stretch === difference.stretch)?.damage ?? []
  return (
    touches(difference.reading, aligned.damage) ||
    touches(difference.base, base) ||
    isLostToo(difference, aligned)
  )
}

/** A copy that lost words in so many places lost these too: a link's text, of which nothing was left to see. No link is a "not". */
const LOSSES = 3
const LINK_WORDS = 6

function isLostToo({ verdict, base, stretch, limits: limiting }: Difference, aligned: Aligned): boolean {
  if (
    verdict !== 'cut' ||
    limiting ||
    aligned.damage.filter(({ kind }) => kind === 'lost-text').length < LOSSES
  )
    return false
  const inside = aligned.base.filter(
    ({ word, stretch: own }) => own === stretch && base[0] <= word.span[0] && word.span[1] <= base[1],
  )
  return inside.length <= LINK_WORDS && inside.some(({ word }) => !isFunctionWord(hashWord(word.folded)))
}

/*
 * Within two characters: the words beside a lost one carry the damage ("wrote:Sheand"). A space lost or a
 * character garbled between whole words is damage only where it stands.
 */
const BESIDE = 2

function touches(span: Span, damage: readonly Damage[]): boolean {
  return damage.some(({ span: place }) => span[0] <= place[1] + BESIDE && place[0] - BESIDE <= span[1])
}
