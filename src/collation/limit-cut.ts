import type { BaseWord } from './base-words.js'
import { isCondition, limits, unsays } from './limits.js'
import type { PrintedWord } from './printed.js'

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

/** How many words a clause may have that says of the next one what to make of it ("It would be wrong to say that ..."). */
const FRAME_WORDS = 14

/** Where beside or in a reading words were left out that limit or negate it; a `condition` begins its sentence. */
export type LimitPlace = 'before' | 'condition' | 'inside' | 'after'

/**
 * On which sides the words before `first` and just after `last` (the ends of what a reading has of the base), within the
 * same sentence, limit or negate it; empty where neither do. Before it these are the nearest three, all of a clause that ends in
 * "that", and a condition with which the sentence begins.
 */
export function limitsBeside(
  base: readonly BaseWord[],
  [first, last]: readonly [number, number],
  reading: readonly PrintedWord[],
): LimitPlace[] {
  const asSentence = first === 0 || opensSentence(base, first) || isCapitalised(reading[0], base[first])
  if (reading.length < (asSentence ? SENTENCE_START : SENTENCE_PART)) return []
  const found: LimitPlace[] = []
  const before = wordsBefore(base, first)
  const near = asserting(before.slice(0, WORDS_BEFORE), base[first]?.word.folded)
  if (limits(near) || isUnsaid(before)) found.push('before')
  if (isConditional(base, first, before.length)) found.push('condition')
  if (limits(coordinated(wordsAfter(base, last)))) found.push('after')
  return found
}

/** Whether the reading begins with a capital that its base lacks there: it is printed as a sentence. */
function isCapitalised(reading: PrintedWord | undefined, base: BaseWord | undefined): boolean {
  const isCapital = (word: PrintedWord | undefined): boolean => /^\p{Lu}/u.test(word?.printed ?? '')
  return isCapital(reading) && !isCapital(base?.word)
}

/** The words of the same sentence before `first`, the nearest first, as far as a colon, an ellipsis or some number of them. */
function wordsBefore(base: readonly BaseWord[], first: number): string[] {
  const before: string[] = []
  for (let i = first - 1; i >= 0 && i >= first - FRAME_WORDS; i--) {
    const gap = base[i + 1]?.word.before
    if (opensSentence(base, i + 1) || gap?.ellipsis === true || gap?.marks.includes(':') === true) break
    before.push(base[i]?.word.folded ?? '')
  }
  return before
}

/** Whether the words before a reading, the nearest first, are a clause that denies or weakens what follows its "that". */
function isUnsaid(before: readonly string[]): boolean {
  const that = before.slice(0, 2).indexOf('that')
  return that !== -1 && unsays(before.slice(that + 1))
}

/** Whether the sentence begins with a condition, all of which stands before the reading. */
function isConditional(base: readonly BaseWord[], first: number, length: number): boolean {
  const at = first - length
  if (length < WORDS_BEFORE || !opensSentence(base, at)) return false
  return isCondition(base[at]?.word.folded ?? '')
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
