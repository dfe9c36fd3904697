import type { Span } from '../text/index.js'
import type { BaseWord } from './base-words.js'
import type { Difference } from './differences.js'
import type { PrintedWord } from './printed.js'
import type { Aligned } from './region.js'
import { isFunctionWord } from './telling.js'
import { hashWord } from './word-table.js'

/** So many words between two places are no way from one to the other. */
const BESIDE = 2
/** In one sentence so many may be. */
const WITHIN_SENTENCE = 12

/** Whether a place of the base that ends before word `from` is beside one that begins with word `to`, or in one sentence with it. */
export function standsBeside(base: readonly BaseWord[], from: number, to: number): boolean {
  const between = to - from
  if (between <= BESIDE) return true
  if (between >= WITHIN_SENTENCE) return false
  return !base.slice(from, to + 1).some(({ word, opens }) => opens || word.before.sentenceEnd)
}

/** Where words of a reading stand in the base, by word; empty where they are function words alone (the month apart). Linear in the base. */
export function placesInBase(own: readonly PrintedWord[], base: readonly BaseWord[]): number[] {
  if (own.every(word => word.printed !== 'May' && isFunctionWord(hashWord(word.folded)))) return []
  return base.flatMap((_, at) =>
    own.every((word, i) => base[at + i]?.word.canonical === word.canonical) ? [at] : [],
  )
}

/** Whether a place of `count` words is in what the reading has of the base or beside it. */
export function isNear(at: number, count: number, { base, pairs }: Aligned): boolean {
  const [first, last] = [pairs[0]?.base ?? 0, pairs.at(-1)?.base ?? 0]
  return standsBeside(base, at + count, first) && standsBeside(base, last + 1, at)
}

/** What was left out at one place and stands near it at another, and the other way round: moved, not dropped and added. */
export function markMoved(found: readonly Difference[], aligned: Aligned): Difference[] {
  const inReading = found.map(({ reading }) => wordsIn(reading, aligned.reading.words))
  const inBase = found.map(({ base, stretch }) =>
    wordsIn(
      base,
      aligned.base.filter(word => word.stretch === stretch).map(({ word }) => word),
    ),
  )
  const texts = { reading: inReading.map(textOf), base: inBase.map(textOf) }
  return found.map((difference, i) => {
    if (difference.verdict !== 'altered' && difference.verdict !== 'cut') return difference
    const [own, lost] = [inReading[i] ?? [], inBase[i] ?? []]
    const isThere = own.length === 0 || texts.base.some((text, k) => k !== i && text === texts.reading[i])
    const isHere = lost.length === 0 || texts.reading.some((text, k) => k !== i && text === texts.base[i])
    const moved = isThere ? isHere : lost.length === 0 && leftNear(own, aligned) !== undefined
    if (!moved) return difference
    const verdict = isDateOrder(own.length > 0 ? own : lost, aligned) ? 'punctuation' : 'altered'
    return { ...difference, kind: 'moved', verdict, limits: false }
  })
}

/**
 * Where words of a reading stand in or beside what it has of the base, none of them paired: the first such word's place; undefined
 * where they do not. Linear in the base.
 */
export function leftNear(own: readonly PrintedWord[], aligned: Aligned): number | undefined {
  const clause = withoutConjunctions(own)
  if (clause.length === 0) return undefined
  const paired = new Set(aligned.pairs.map(pair => pair.base))
  return placesInBase(clause, aligned.base).find(
    at => isNear(at, clause.length, aligned) && clause.every((_, i) => !paired.has(at + i)),
  )
}

const CONJUNCTION = /^(?:and|but|or|so)$/u

/** Whether a folded word ties two clauses together. */
export function isConjunction(folded: string): boolean {
  return CONJUNCTION.test(folded)
}

/** Words without the "and" that tied them to what stands beside them; the same where they are few. */
function withoutConjunctions(own: readonly PrintedWord[]): readonly PrintedWord[] {
  if (own.length < CLAUSE) return own
  const from = isConjunction(own[0]?.folded ?? '') ? 1 : 0
  return own.slice(from, isConjunction(own.at(-1)?.folded ?? '') ? -1 : undefined)
}

const CLAUSE = 3

/** The words `[from, to)` of the base with those beside them that the reading has at another place. */
export function withMoved(
  found: readonly Difference[],
  aligned: Aligned,
  [from, to]: readonly [number, number],
): readonly [from: number, to: number] {
  let [first, end] = [from, to]
  for (const { kind, reading } of found) {
    if (kind !== 'moved') continue
    const own = wordsIn(reading, aligned.reading.words)
    const at = leftNear(own, aligned)
    if (at === undefined) continue
    if (at < first && first - (at + own.length) <= BESIDE) first = at
    if (at + own.length > end && at - end <= BESIDE) end = at + own.length
  }
  return [first, end]
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|(?:octo|novem|decem)ber|oct|nov|dec)$/u
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/u

/** Whether a month stands on the other side of its day ("30 April", "April 30"). */
function isDateOrder(own: readonly PrintedWord[], { reading, base }: Aligned): boolean {
  const [month] = own
  if (own.length !== 1 || month === undefined || !MONTH.test(month.folded)) return false
  const dayBeside = (words: readonly PrintedWord[], step: 1 | -1): string[] =>
    words.flatMap((word, i) => {
      const day = words[i + step]?.canonical ?? ''
      return word.canonical === month.canonical && DAY.test(day) ? [day] : []
    })
  const printed = base.map(({ word }) => word)
  return ([1, -1] as const).some(step =>
    dayBeside(reading.words, step).some(day => dayBeside(printed, step === 1 ? -1 : 1).includes(day)),
  )
}

function wordsIn(span: Span, all: readonly PrintedWord[]): readonly PrintedWord[] {
  return all.filter(word => span[0] <= word.span[0] && word.span[1] <= span[1])
}

function textOf(words: readonly PrintedWord[]): string {
  return words.map(word => word.canonical).join(' ')
}
