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
 * Whether the words just before `first` or just after `last` (the ends of what a reading has of the base),
 * within the same sentence, limit or negate it.
 */
export function limitsBeside(base: readonly BaseWord[], first: number, last: number): boolean {
  const before: string[] = []
  for (let i = first - 1; i >= 0 && i >= first - WORDS_BEFORE; i--) {
    const next = base[i + 1]
    if (next === undefined || next.opens || next.word.before.sentenceEnd) break
    before.push(base[i]?.word.folded ?? '')
  }
  const after: string[] = []
  for (let i = last + 1; i < base.length && i <= last + WORDS_AFTER; i++) {
    const word = base[i]
    if (word === undefined || word.opens || word.word.before.sentenceEnd) break
    after.push(word.word.folded)
  }
  return limits(before) || limits(after)
}
