import { BODY_WORDS } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { TITLES } from './lexicon/titles.js'
import type { NameRun } from './name-runs.js'
import { foldName } from './name-words.js'

/* A headline capitalises three in four of its longer words; names in a sentence of news make one in four. */
const SHARE = 0.75

/**
 * Whether the run stands on a line in headline capitals, where a capital tells nothing of names. Linear in the line.
 */
export function isHeadline(text: string, run: NameRun): boolean {
  const start = run[0]?.start ?? 0
  if (run.length < 2) return false
  const from = text.lastIndexOf('\n', start) + 1
  const newline = text.indexOf('\n', start)
  const line = text.slice(from, newline < 0 ? text.length : newline)
  if (line.length > 220) return false
  const words = line.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  return words.length >= 5 && words.filter(word => /^\p{Lu}/u.test(word)).length >= SHARE * words.length
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
