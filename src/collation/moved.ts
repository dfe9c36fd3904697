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

/** Where words of a reading stand in the base, by word; empty where they are function words alone. Linear in the base. */
export function placesInBase(own: readonly PrintedWord[], base: readonly BaseWord[]): number[] {
  if (own.every(word => isFunctionWord(hashWord(word.folded)))) return []
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
    // What a changed end is set against is a guess: its words may all the same be there.
    const guessed = lost.length === 0 || isAtEnd(own, aligned)
    const moved = isThere && isHere ? true : guessed && own.length > 0 && isLeftNear(own, aligned)
    return moved ? { ...difference, kind: 'moved', verdict: 'altered', limits: false } : difference
  })
}

/** Whether words of the reading stand in or beside what it has of the base where they are not paired. */
function isLeftNear(own: readonly PrintedWord[], aligned: Aligned): boolean {
  const paired = new Set(aligned.pairs.map(pair => pair.base))
  return placesInBase(own, aligned.base).some(
    at => isNear(at, own.length, aligned) && own.every((_, i) => !paired.has(at + i)),
  )
}

function isAtEnd(own: readonly PrintedWord[], { reading: { words } }: Aligned): boolean {
  return own.length > 0 && (own[0] === words[0] || own.at(-1) === words.at(-1))
}

function wordsIn(span: Span, all: readonly PrintedWord[]): readonly PrintedWord[] {
  return all.filter(word => span[0] <= word.span[0] && word.span[1] <= span[1])
}

function textOf(words: readonly PrintedWord[]): string {
  return words.map(word => word.canonical).join(' ')
}
