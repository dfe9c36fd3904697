import type { Span } from '../../src/text/index.js'
import { paragraphs, sentences } from '../../src/text/index.js'
import { LIMITING } from './word-lists.js'

/** One word of a source as it is printed there. */
export interface SourceWord {
  readonly text: string
  readonly span: Span
  /** Whether it opens a sentence. */
  readonly opens: boolean
}

/** The words of one paragraph that can be quoted: it has no quotation marks, brackets or ellipses of its own. */
export interface SourceParagraph {
  readonly span: Span
  readonly words: readonly SourceWord[]
}

/** A run of words of a source, to be quoted: words `[from, to)` of a paragraph. */
export interface Quotation {
  readonly source: { readonly text: string; readonly paragraphs: readonly SourceParagraph[] }
  readonly paragraph: SourceParagraph
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  /** `gaps[i]` stands between words `i` and `i + 1`. */
  readonly gaps: readonly string[]
  /** In the source. */
  readonly span: Span
}

const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}]+)*|&/gu
const UNQUOTABLE =
  /["“”„«»‹›[\]…‘`\u00AD\uFFFD]|\.\.|'(?!\p{L})|(?<!\p{L})'|https?:|www\.|\p{L}\.\p{L}|\S{30}/u

/** The paragraphs of a text that can be quoted, of at least ten words each. */
export function quotable(text: string): SourceParagraph[] {
  return paragraphs(text).flatMap(span => {
    const slice = text.slice(span[0], span[1])
    if (UNQUOTABLE.test(slice) || !/[.!?]\s*$/u.test(slice)) return []
    const starts = new Set(sentences(slice).map(sentence => sentence[0]))
    const words = [...slice.matchAll(WORD)].map(match => {
      const start = span[0] + match.index
      return {
        text: match[0],
        span: [start, start + match[0].length] as const,
        opens: starts.has(match.index),
      }
    })
    return words.length < 10 ? [] : [{ span, words }]
  })
}

/** The quotation of words `[from, to)` of a paragraph. */
export function quote(
  source: Quotation['source'],
  paragraph: SourceParagraph,
  range: readonly [number, number],
): Quotation {
  const [from, to] = range
  const chosen = paragraph.words.slice(from, to)
  const words = chosen.map(word => word.text)
  const gaps = chosen.slice(1).map((word, i) => source.text.slice(chosen[i]?.span[1], word.span[0]))
  const span: Span = [chosen[0]?.span[0] ?? 0, chosen.at(-1)?.span[1] ?? 0]
  return { source, paragraph, from, to, words, gaps, span }
}

/** The words with what stands between them. */
export function print(words: readonly string[], gaps: readonly string[]): string {
  return words.map((word, i) => word + (i < words.length - 1 ? (gaps[i] ?? ' ') : '')).join('')
}

/** How many words beside a quotation are looked at for limits: more than a reader would take to belong to it. */
const BESIDE = 5

function sideWords(quotation: Quotation): { readonly before: string[]; readonly after: string[] } {
  const { paragraph, from, to } = quotation
  const before: string[] = []
  for (let i = from - 1; i >= 0 && i >= from - BESIDE; i--) {
    if (paragraph.words[i + 1]?.opens) break
    before.push((paragraph.words[i]?.text ?? '').toLowerCase())
  }
  const after: string[] = []
  for (let i = to; i < paragraph.words.length && i < to + BESIDE; i++) {
    if (paragraph.words[i]?.opens) break
    after.push((paragraph.words[i]?.text ?? '').toLowerCase())
  }
  return { before, after }
}

/** Whether a word limits or negates. */
export function isLimiting(word: string): boolean {
  const plain = word.toLowerCase()
  return LIMITING.has(plain) || /n['’]t$/u.test(plain)
}

/** Whether nothing that limits stands near the ends of a quotation, in its own sentences. */
export function endsClear(quotation: Quotation): boolean {
  const { before, after } = sideWords(quotation)
  return !before.some(isLimiting) && !after.some(isLimiting)
}

/** Whether the very word before it, or after it, limits: cutting there changes what is said. */
export function limitAt(quotation: Quotation, side: 'before' | 'after'): boolean {
  const words = sideWords(quotation)[side]
  const [nearest] = words
  if (nearest === undefined || !isLimiting(nearest)) return false
  return side === 'after' || !/^(?:but|however|although|though)$/iu.test(nearest)
}
