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

/**
 * Whether the words just before `first` or just after `last` (the ends of what a reading of `words` words has of the
 * base), within the same sentence, limit or negate it.
 */
export function limitsBeside(
  base: readonly BaseWord[],
  [first, last]: readonly [number, number],
  words: number,
): boolean {
  const before: string[] = []
  for (let i = first - 1; i >= 0 && i >= first - WORDS_BEFORE; i--) {
    const next = base[i + 1]
    if (next === undefined || opensSentence(next)) break
    before.push(base[i]?.word.folded ?? '')
  }
  const after: string[] = []
  for (let i = last + 1; i < base.length && i <= last + WORDS_AFTER; i++) {
    const word = base[i]
    if (word === undefined || opensSentence(word)) break
    after.push(word.word.folded)
  }
  const start = base[first]
  const least = first === 0 || start === undefined || opensSentence(start) ? SENTENCE_START : SENTENCE_PART
  return words >= least && (limits(before) || limits(after))
}

function opensSentence({ opens, word }: BaseWord): boolean {
  return opens || word.before.sentenceEnd
}
