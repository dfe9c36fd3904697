import type { Span } from '../text/index.js'
import type { Variant, VariantKind } from '../collation/index.js'
import type { Piece } from './piece.js'
import { oneLine, piece } from './piece.js'

/** One stretch of an aligned difference. */
export interface DifferencePart {
  /** `same` in both; `dropped`: the base has it, the reading does not; `added`: the reverse. */
  readonly kind: 'same' | 'dropped' | 'added'
  readonly text: string
  /** Undefined for `same`. */
  readonly variant: VariantKind | undefined
}

/** A reading and the base it is compared with. */
export interface Compared {
  readonly readingText: string
  readonly readingSpan: Span
  /** The words of the base at a variant; empty where words were added. */
  readonly baseWords: (variant: Variant) => string
  /** In order of place or not; spans into the two texts. */
  readonly variants: readonly Variant[]
}

/**
 * The reading with what was dropped from and added to the base, in the order of the reading. What both
 * have is given as the reading has it. White space between parts is set so that the parts read as one
 * line. Linear in the reading and its variants.
 */
export function differenceOf(compared: Compared): DifferencePart[] {
  const { readingText, readingSpan, baseWords } = compared
  const parts: DifferencePart[] = []
  let at = readingSpan[0]
  for (const point of ordered(compared.variants)) {
    const { kind: variant, reading } = point
    const start = Math.max(at, Math.min(reading[0], readingSpan[1]))
    const end = Math.max(start, Math.min(reading[1], readingSpan[1]))
    const dropped = baseWords(point)
    const added = readingText.slice(start, end)
    const [head, tail] = marksInCommon(dropped, added)
    parts.push(
      { kind: 'same', text: readingText.slice(at, start + head), variant: undefined },
      { kind: 'dropped', text: dropped.slice(head, dropped.length - tail), variant },
      { kind: 'added', text: added.slice(head, added.length - tail), variant },
    )
    at = end - tail
  }
  parts.push({ kind: 'same', text: readingText.slice(at, readingSpan[1]), variant: undefined })
  return spaced(parts.flatMap(withoutMargins))
}

/**
 * How many characters at the start and at the end of what was dropped and what was added are the same marks: a comma
 * that both have is no change. Letters and figures are never parted from their words, nor an ellipsis into its points.
 */
function marksInCommon(dropped: string, added: string): readonly [number, number] {
  if (ELLIPSIS.test(dropped) || ELLIPSIS.test(added)) return [0, 0]
  const shorter = Math.min(dropped.length, added.length)
  let head = 0
  while (head < shorter && dropped[head] === added[head] && MARK.test(added[head] ?? '')) head++
  let tail = 0
  while (
    tail < shorter - head &&
    dropped.at(-1 - tail) === added.at(-1 - tail) &&
    MARK.test(added.at(-1 - tail) ?? '')
  )
    tail++
  return [head, tail]
}

const MARK = /[\s,.;:!?…–—]/
const ELLIPSIS = /\.\s?\.|…/

/** White space at the ends of what was dropped or added belongs to the line, not to the change. */
function withoutMargins(part: DifferencePart): DifferencePart[] {
  const text = oneLine(part.text)
  if (part.kind === 'same') return text === '' ? [] : [{ ...part, text }]
  const inner = text.trim()
  if (inner === '') return text === '' ? [] : [SPACE]
  const before = text.startsWith(' ') ? [SPACE] : []
  return [...before, { ...part, text: inner }, ...(text.endsWith(' ') ? [SPACE] : [])]
}

const SPACE: DifferencePart = { kind: 'same', text: ' ', variant: undefined }

function ordered(variants: readonly Variant[]): readonly Variant[] {
  return variants.toSorted(
    (a, b) => a.reading[0] - b.reading[0] || a.reading[1] - b.reading[1] || a.base[0] - b.base[0],
  )
}

const WORD_END = /[\p{L}\p{N}.,;:!?)\]"”’%…]$/u
const WORD_START = /^[\p{L}\p{N}([“‘"$£€#@…]/u

/** One space between two parts where words would run together in the line, and never two. */
function spaced(parts: readonly DifferencePart[]): DifferencePart[] {
  const out: DifferencePart[] = []
  for (const part of parts) {
    const before = out.at(-1)
    const replaced = before?.kind === 'dropped' && part.kind === 'added'
    const runTogether = before !== undefined && WORD_END.test(before.text) && WORD_START.test(part.text)
    if (replaced || runTogether) out.push(SPACE)
    const open = before === undefined || before.text.endsWith(' ')
    const text = open && part.kind === 'same' ? part.text.trimStart() : part.text
    if (text !== '') out.push({ ...part, text })
  }
  return out
}

/** The longest run of dropped or added words shown whole, and of words that both have; of longer ones both ends are shown. */
const LONGEST_RUN = 160
const LONGEST_SAME = 260

/**
 * A difference for a terminal: `[-what the base has and the reading lacks-] {+the reverse+}`. Signs, so that
 * it reads the same without colour; very long runs are shown by their ends.
 */
export function differencePieces(parts: readonly DifferencePart[]): Piece[] {
  return parts.map(part => {
    switch (part.kind) {
      case 'same':
        return piece(ends(part.text, LONGEST_SAME))
      case 'dropped':
        return piece(`[-${ends(part.text)}-]`, 'dropped')
      case 'added':
        return piece(`{+${ends(part.text)}+}`, 'added')
      default:
        throw part.kind satisfies never
    }
  })
}

/** `text`, or its two ends around " … " where it is very long. */
function ends(text: string, longest = LONGEST_RUN): string {
  if (text.length <= longest) return text
  const head = text.slice(0, longest / 2).replace(/\s+\S*$/, '')
  const tail = text.slice(-longest / 2).replace(/^\S*\s+/, '')
  return `${head} … ${tail}`
}
