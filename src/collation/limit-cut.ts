import type { BaseWord } from './base-words.js'
import { limits } from './limits.js'

/*
 * How near a limit must stand to count as cut off by a trim: the three words before the reading ("did not
 * say that ...") or the two after it ("... unless the", "... but only"), within its own sentence. More words would
 * reach limits of other clauses; on long sentences they are the rule, and a warning on every trim is none.
 */
const WORDS_BEFORE = 3
const WORDS_AFTER = 2

/**
 * The least words of a reading that stand for a sentence of their own: around a shorter one the reporter's own
 * sentence carries the negation ("said that there are no 'such things'"). The beginning of a sentence stands for it
 * sooner ("The report is accurate").
 */
const SENTENCE_PART = 5
const SENTENCE_START = 3

/** Where beside or in a reading words were left out that limit or negate it. */
export type LimitPlace = 'before' | 'inside' | 'after'

/**
 * On which sides the words just before `first` and just after `last` (the ends of what a reading of `words` words has of
 * the base), within the same sentence, limit or negate it; empty where neither do.
 */
export function limitsBeside(
  base: readonly BaseWord[],
  [first, last]: readonly [number, number],
  words: number,
): LimitPlace[] {
  const least = first === 0 || opensSentence(base, first) ? SENTENCE_START : SENTENCE_PART
  if (words < least) return []
  const found: LimitPlace[] = []
  if (limits(asserting(wordsBefore(base, first), base[first]?.word.folded))) found.push('before')
  if (limits(coordinated(wordsAfter(base, last)))) found.push('after')
  return found
}

function wordsBefore(base: readonly BaseWord[], first: number): string[] {
  const before: string[] = []
  for (let i = first - 1; i >= 0 && i >= first - WORDS_BEFORE; i--) {
    if (opensSentence(base, i + 1) || base[i + 1]?.word.before.ellipsis === true) break
    before.push(base[i]?.word.folded ?? '')
  }
  return before
}

function wordsAfter(base: readonly BaseWord[], last: number): string[] {
  const after: string[] = []
  for (let i = last + 1; i < base.length && i <= last + WORDS_AFTER; i++) {
    if (opensSentence(base, i)) break
    after.push(base[i]?.word.folded ?? '')
  }
  return after
}

/** Before a clause these join it to another and leave it asserted ("but the gate is shut", "only because it is shut"). */
const JOINING: ReadonlySet<string> = new Set(['but', 'however', 'although', 'though'])

/** The words before a reading, nearest first, without those that leave it asserted. */
function asserting(before: readonly string[], first: string | undefined): string[] {
  return before.filter((word, i) => {
    if (JOINING.has(word)) return false
    return word !== 'only' || (i === 0 ? first : before[i - 1]) !== 'because'
  })
}

/** After an "and" these limit what was said before it ("and only", "and not before June"). */
const LIMITING: ReadonlySet<string> = new Set('not never only unless except if until without'.split(' '))

/** The words after a reading; none where they say something beside it ("and no one else did"). */
function coordinated(after: readonly string[]): readonly string[] {
  const [first, second] = after
  return first === 'and' && (second === undefined || !LIMITING.has(second)) ? [] : after
}

/** With a point before them these begin a sentence, though an abbreviation stands there too ("fit one M.O. You can"). */
const BEGINS =
  /^(?:He|She|We|You|They|It|The|This|That|These|Those|There|And|But|So|If|In|My|Our|His|Her|Their)$/u

function opensSentence(base: readonly BaseWord[], at: number): boolean {
  const one = base[at]
  if (one === undefined || one.opens || one.word.before.sentenceEnd) return true
  return base[at - 1]?.word.printed.endsWith('.') === true && BEGINS.test(one.word.printed)
}
