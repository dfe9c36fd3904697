import { BODY_WORDS } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { TITLES } from './lexicon/titles.js'
import type { NameRun } from './name-runs.js'
import { foldName } from './name-words.js'

/* Headlines leave only short words in lower case. One longer word in ten may slip ("vs", "amid"). */
const SLIPS = 0.1

/**
 * Whether the run stands on a line in headline capitals, where a capital tells nothing of names: five longer words or
 * more, hardly one of them in lower case, and no full stop at the end. Linear in the line.
 */
export function isHeadline(text: string, run: NameRun): boolean {
  const start = run[0]?.start ?? 0
  if (run.length < 2) return false
  const from = text.lastIndexOf('\n', start) + 1
  const newline = text.indexOf('\n', start)
  const line = text.slice(from, newline < 0 ? text.length : newline)
  if (line.length > 220 || /[.,;]["”’]?\s*$/u.test(line)) return false
  const words = line.match(/(?<![\p{L}’'])\p{L}[\p{L}’'-]{4,}/gu) ?? []
  return words.length >= 5 && words.filter(word => /^\p{Ll}/u.test(word)).length <= SLIPS * words.length
}

/** The parts of a headline's run that may be names: a given name with the word after it, and each word alone. */
export function headlineParts(run: NameRun): NameRun[] {
  const parts: NameRun[] = []
  for (let at = 0; at < run.length; at++) {
    const length = nameLength(run, at)
    parts.push(run.slice(at, at + length))
    at += length - 1
  }
  return parts
}

function nameLength(run: NameRun, at: number): number {
  const word = run[at]
  const next = run[at + 1]
  if (word === undefined || next === undefined || !GIVEN_NAMES.has(word.folded) || TITLES.has(word.folded))
    return 1
  if (/^\p{Lu}\.$/u.test(next.text) && run[at + 2] !== undefined) return 3
  const folded = foldName(next.text)
  return COMMON_WORDS.has(folded) || BODY_WORDS.has(folded) || TITLES.has(folded) ? 1 : 2
}
