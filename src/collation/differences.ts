import type { Damage, Span } from '../text/index.js'
import type { WordPair } from './align.js'
import type { BaseWord } from './base-words.js'
import { changeKind, sameWords } from './change-kind.js'
import { limits } from './limits.js'
import type { Gap, PrintedText, PrintedWord } from './printed.js'
import { gapDifference, wordDifference } from './print-differences.js'
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

/** An alignment with what it aligns. */
export interface Aligned {
  readonly reading: PrintedText
  readonly base: readonly BaseWord[]
  readonly pairs: readonly WordPair[]
  /** The damaged places of the reading's text. */
  readonly damage: readonly Damage[]
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

/**
 * The words of the base that the reading stands for, `[from, to)`: from the first pair to the last, and those that a
 * changed beginning or end is set against. Empty where there is no pair.
 */
export function reach(aligned: Aligned): readonly [from: number, to: number] {
  const first = aligned.pairs[0]
  const last = aligned.pairs.at(-1)
  if (first === undefined || last === undefined) return [0, 0]
  const head = baseAtEnd(aligned, aligned.reading.words.slice(0, first.reading), {
    before: undefined,
    after: first,
  })
  const tail = baseAtEnd(aligned, aligned.reading.words.slice(last.reading + 1), {
    before: last,
    after: undefined,
  })
  return [first.base - head.length, last.base + 1 + tail.length]
}

/** What stands between two pairs: words of the one, of the other, of both, or marks alone. */
interface Region {
  readonly reading: readonly PrintedWord[]
  readonly base: readonly BaseWord[]
  readonly before: { readonly reading: PrintedWord; readonly base: BaseWord } | undefined
  readonly after: { readonly reading: PrintedWord; readonly base: BaseWord } | undefined
  readonly gaps: readonly Gap[]
}

function regionOf(aligned: Aligned, before: WordPair | undefined, after: WordPair | undefined): Region {
  const from = before === undefined ? 0 : before.reading + 1
  const to = after === undefined ? aligned.reading.words.length : after.reading
  const both = before !== undefined && after !== undefined
  const words = aligned.reading.words
  const gaps = words.slice(from, both ? to + 1 : to).map(word => word.before)
  return {
    reading: words.slice(from, to),
    base: both
      ? spoken(aligned.base.slice(before.base + 1, after.base))
      : baseAtEnd(aligned, words.slice(from, to), { before, after }),
    before: pairOf(aligned, before),
    after: pairOf(aligned, after),
    gaps: before === undefined ? gaps.slice(1) : gaps,
  }
}

/** Without what the base's own document wrote in, in brackets: who leaves that out drops nothing. */
function spoken(words: readonly BaseWord[]): readonly BaseWord[] {
  return words.filter(({ word, quoted }) => !(quoted && word.editorial))
}

/** So many changed words at an end of the reading are set against the base's words there; more go beyond the base. */
const CHANGED_END = 3

interface Ends {
  readonly before: WordPair | undefined
  readonly after: WordPair | undefined
}

/**
 * The words of the base that a changed beginning or end of the reading stands for: those that are the same when
 * joined ("achieve", "ment"), else as many as the reading has. Empty where the base's stretch ends sooner.
 */
function baseAtEnd(
  aligned: Aligned,
  reading: readonly PrintedWord[],
  { before, after }: Ends,
): readonly BaseWord[] {
  if (
    reading.length === 0 ||
    reading.length > CHANGED_END ||
    (before === undefined) === (after === undefined)
  )
    return []
  const part = (length: number): readonly BaseWord[] => {
    const from = before === undefined ? (after?.base ?? 0) - length : before.base + 1
    const words = from < 0 ? [] : aligned.base.slice(from, from + length)
    const stretch = aligned.base[before?.base ?? after?.base ?? 0]?.stretch
    return words.length === length && words.every(word => word.stretch === stretch) ? words : []
  }
  for (let length = 1; length <= CHANGED_END; length++) {
    const words = part(length)
    if (
      words.length > 0 &&
      sameWords(
        reading,
        words.map(word => word.word),
      )
    )
      return words
  }
  const words = part(reading.length)
  const crosses = words.some(
    (word, i) => (before === undefined ? i > 0 : true) && word.word.before.sentenceEnd,
  )
  return crosses ? [] : words
}

function pairOf(aligned: Aligned, pair: WordPair | undefined): Region['before'] {
  const reading = aligned.reading.words[pair?.reading ?? -1]
  const base = aligned.base[pair?.base ?? -1]
  return reading === undefined || base === undefined ? undefined : { reading, base }
}

function inRegion(aligned: Aligned, before: WordPair | undefined, after: WordPair | undefined): Difference[] {
  const region = regionOf(aligned, before, after)
  if (region.reading.length === 0 && region.base.length === 0)
    return besideEachOther(before, after) ? marksBetween(region) : []
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
  if (own.length > 0 && sameWords(own, base)) return [make('spelling', 'punctuation')]
  const found: Difference[] = []
  if (own.length < region.reading.length) found.push(make('bracketed', 'bracketed'))
  else if (ellipsis && base.length > 0) found.push(make('elided', spansApart(region) ? 'spliced' : 'elided'))
  if (own.length > 0) found.push(make(changeKind(own, base), 'altered'))
  else if (found.length === 0) found.push(make(changeKind(own, base), isSplice(region) ? 'spliced' : 'cut'))
  return found
}

/** Two places run together without a mark: whole sentences lie between them, or another occasion. */
const SPLICED_WORDS = 12

function isSplice(region: Region): boolean {
  if (spansApart(region)) return true
  const ends = [
    ...region.base.map(word => word.word),
    ...(region.after === undefined ? [] : [region.after.base.word]),
  ]
  return region.base.length >= SPLICED_WORDS && ends.some(word => word.before.sentenceEnd)
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

function marksBetween(region: Region): Difference[] {
  const { before, after } = region
  if (before === undefined || after === undefined) return []
  return gapDifference({ reading: after.reading.before, base: after.base })
}

function ofPair(aligned: Aligned, pair: WordPair): Difference[] {
  const reading = aligned.reading.words[pair.reading]
  const base = aligned.base[pair.base]
  if (reading === undefined || base === undefined) return []
  const opensSentence =
    pair.reading === 0 || reading.before.sentenceEnd || reading.before.ellipsis || base.opens
  return wordDifference({ reading, base, opensSentence })
}

/**
 * The spans of a region: its words alone where the marks around them agree, else from the word before to
 * the word after, so that putting the reading's span in the place of the base's gives the reading.
 */
function placesOf(region: Region): { readonly reading: Span; readonly base: Span; readonly stretch: number } {
  const { before, after } = region
  const reading = wordsSpan(region.reading) ?? emptyAt(before?.reading.span[1] ?? after?.reading.span[0] ?? 0)
  const stretch = region.base[0]?.stretch ?? before?.base.stretch ?? after?.base.stretch ?? 0
  const baseWords = region.base.filter(word => word.stretch === stretch).map(word => word.word)
  const place = addedAfterMarks(region) ?? before?.base.word.span[1] ?? after?.base.word.span[0] ?? 0
  const base = wordsSpan(baseWords) ?? emptyAt(place)
  if (before === undefined || after === undefined) return { ...atEnd(region, reading, base), stretch }
  if (before.base.stretch !== after.base.stretch || marksAgree(region)) return { reading, base, stretch }
  return {
    reading: [before.reading.span[1], after.reading.span[0]],
    base: [before.base.word.span[1], after.base.word.span[0]],
    stretch,
  }
}

/** Where words were added after the base's marks ("gate. [Now] it"), not before them ("gate [now]. It"): the place behind them. */
function addedAfterMarks({ reading, base, after }: Region): number | undefined {
  const first = reading[0]?.before
  if (first === undefined || base.length > 0 || after === undefined) return undefined
  return first.marks !== '' || first.quotationMarks > 0 ? after.base.word.span[0] : undefined
}

/** At an end of the reading: with the marks towards the next pair, where there are any. */
function atEnd(
  { before, after, ...region }: Region,
  reading: Span,
  base: Span,
): { readonly reading: Span; readonly base: Span } {
  const near = (gap: Gap | undefined): boolean =>
    gap !== undefined && (gap.marks !== '' || gap.quotationMarks > 0)
  if (
    after !== undefined &&
    (near(after.reading.before) || near(region.base.length > 0 ? after.base.word.before : undefined))
  ) {
    return { reading: [reading[0], after.reading.span[0]], base: [base[0], after.base.word.span[0]] }
  }
  if (before !== undefined && (near(region.reading[0]?.before) || near(region.base[0]?.word.before))) {
    return { reading: [before.reading.span[1], reading[1]], base: [before.base.word.span[1], base[1]] }
  }
  return { reading, base }
}

function marksAgree(region: Region): boolean {
  const marks = (gaps: readonly (Gap | undefined)[]): string =>
    gaps.map(gap => `${gap?.marks ?? ''}${gap?.quotationMarks ?? 0}`).join('|')
  const inReading = [region.reading[0]?.before, region.after?.reading.before]
  const inBase = [region.base[0]?.word.before, region.after?.base.word.before]
  if (region.reading.length > 0 && region.base.length > 0) return marks(inReading) === marks(inBase)
  const only = region.reading.length > 0 ? inReading : inBase
  const other = region.reading.length > 0 ? region.after?.base.word.before : region.after?.reading.before
  return marks(only) === marks([other, undefined]) || marks(only) === marks([undefined, other])
}

function wordsSpan(words: readonly PrintedWord[]): Span | undefined {
  const first = words[0]
  const last = words.at(-1)
  return first === undefined || last === undefined ? undefined : [first.span[0], last.span[1]]
}

function emptyAt(place: number): Span {
  return [place, place]
}

/** Words that were left out here and stand there are moved, not dropped and added. */
function markMoved(found: readonly Difference[], aligned: Aligned): Difference[] {
  const words = (span: Span, all: readonly PrintedWord[]): string =>
    all
      .filter(word => span[0] <= word.span[0] && word.span[1] <= span[1])
      .map(word => word.canonical)
      .join(' ')
  const inReading = found.map(difference => words(difference.reading, aligned.reading.words))
  const inBase = found.map(difference =>
    words(
      difference.base,
      aligned.base.filter(word => word.stretch === difference.stretch).map(word => word.word),
    ),
  )
  return found.map((difference, i) => {
    const added =
      inBase[i] === '' &&
      inReading[i] !== '' &&
      inBase.some((other, k) => other === inReading[i] && inReading[k] === '')
    const dropped =
      inReading[i] === '' &&
      inBase[i] !== '' &&
      inReading.some((other, k) => other === inBase[i] && inBase[k] === '')
    if (difference.verdict !== 'altered' && difference.verdict !== 'cut') return difference
    return added || dropped ? { ...difference, kind: 'moved', verdict: 'altered', limits: false } : difference
  })
}

function damaged(difference: Difference, aligned: Aligned): boolean {
  const base = aligned.base.find(word => word.stretch === difference.stretch)?.damage ?? []
  return touches(difference.reading, aligned.damage) || touches(difference.base, base)
}

/*
 * Within two characters: the words beside a lost one carry the damage ("wrote:Sheand"). A space lost or a
 * character garbled between whole words is damage only where it stands.
 */
const BESIDE = 2

function touches(span: Span, damage: readonly Damage[]): boolean {
  return damage.some(({ span: place }) => span[0] <= place[1] + BESIDE && place[0] - BESIDE <= span[1])
}
