import type { Span } from '../text/index.js'
import type { Gap, PrintedWord } from './printed.js'
import type { Region } from './region.js'

/**
 * The spans of a region: its words alone where the marks around them agree, else from the word before to
 * the word after, so that putting the reading's span in the place of the base's gives the reading.
 */
export function placesOf(region: Region): {
  readonly reading: Span
  readonly base: Span
  readonly stretch: number
} {
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
