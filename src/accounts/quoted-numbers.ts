import {
  anchorsOf,
  latinPattern,
  excerptsNear,
  quotedPassages,
  tokenise,
  type DocumentKind,
  type SourceDocument,
  type Span,
} from '../text/index.js'
import type { Account } from './account.js'
import { foldedWords } from './folded-words.js'
import { quotedNumberPoint } from './point.js'
import { AMOUNT, NUMBER_WORDS, printQuantity, readQuantity } from './quantity.js'

/** A number has a digit or one of these words, and less than this around it. */
const ANCHORS = anchorsOf([...NUMBER_WORDS, '0'], 60)

const NUMBER = latinPattern(new RegExp(AMOUNT, 'giu'))

/** Words on either side of a number that the point holds: what the number stands in. */
const CONTEXT = 4

/** Fewer words around a number do not tell it from others. */
const LEAST_CONTEXT = 5

/** The stretches of a document that are somebody's words: its quotations, or all of a primary text. */
function stretches({ kind, text }: SourceDocument): Span[] {
  const primary: readonly DocumentKind[] = [
    'letter',
    'post',
    'statement',
    'press-release',
    'transcript',
    'rule',
  ]
  if (primary.includes(kind)) return [[0, text.length]]
  return quotedPassages(text)
    .filter(({ depth }) => depth === 0)
    .map(({ span }) => span)
}

/** The first or last `CONTEXT` words of a stretch as they are printed, without the marks at its two ends. */
function printedWords(text: string, side: 'first' | 'last'): string {
  const words = tokenise(text).filter(token => token.kind !== 'mark')
  const near = side === 'first' ? words.slice(0, CONTEXT) : words.slice(-CONTEXT)
  const [start, end] = [near[0]?.span[0] ?? 0, near.at(-1)?.span[1] ?? 0]
  return text.slice(start, end).replaceAll(/\s*…\s*|\s+/gu, ' ')
}

/**
 * Accounts of the numbers in words that somebody said or wrote ("for forty-one minutes we knew"): the
 * point holds the words around the number, so that two documents that give the same words with different
 * numbers meet. One is left out: it is an article as often as a number. Linear in the text.
 */
export function quotedNumberAccounts(document: SourceDocument): Account[] {
  const { text, id } = document
  return stretches(document).flatMap(([from, to]) =>
    [...excerptsNear(text.slice(from, to), ANCHORS).matches(NUMBER)].flatMap((match): Account[] => {
      const number = match.groups?.['number'] ?? ''
      const quantity = readQuantity(number, undefined)
      if (quantity === undefined || quantity.value === 1) return []
      const end = from + match.index + match[0].length
      const start = end - number.length
      const before = printedWords(
        text
          .slice(Math.max(from, start - 60), start)
          .split(/[.!?]\s|\n/u)
          .at(-1) ?? '',
        'last',
      )
      const after = printedWords(
        text.slice(end, Math.min(to, end + 60)).split(/[.!?](?:\s|$)|\n/u)[0] ?? '',
        'first',
      )
      const [behind, ahead] = [foldedWords(before), foldedWords(after)]
      if (behind.length + ahead.length < LEAST_CONTEXT || ahead.length < 2 || behind.length < 1) return []
      // "Four times, and four times": the number is said once, and is one point.
      if (behind.includes(foldedWords(number).join(' '))) return []
      return [
        {
          document: id,
          span: [start, end],
          point: quotedNumberPoint(before, after),
          value: printQuantity(quantity),
        },
      ]
    }),
  )
}
