import type { Span } from '../text/index.js'
import { tokenise } from '../text/index.js'
import { partedWords, unparted } from './parted-words.js'
import { canonicalWord } from './spelling.js'
import { foldWord, isPlain } from './word-table.js'

/** One word as it is printed, with what print puts before it. */
export interface PrintedWord {
  readonly span: Span
  /** As it stands, apostrophes straightened, brackets inside it left out. */
  readonly printed: string
  /** `foldWord` of it. */
  readonly folded: string
  /** `canonicalWord` of that: what alignment compares. */
  readonly canonical: string
  /** In square brackets, wholly or in part ("[and]", "[T]he", "want[ed]"): an editor's. */
  readonly editorial: boolean
  readonly before: Gap
}

/** What stands between two words. */
export interface Gap {
  readonly span: Span
  /** Marks without white space, quotation marks, brackets and layout; every dash as "—", every ellipsis as "…". */
  readonly marks: string
  /** How many quotation marks there are, those apart that only open a paragraph of a longer quotation. */
  readonly quotationMarks: number
  /** An ellipsis in any form. */
  readonly ellipsis: boolean
  /** Square brackets around something other than an ellipsis. */
  readonly brackets: boolean
  /** A full stop, question or exclamation mark, or a paragraph's end. */
  readonly sentenceEnd: boolean
}

/** The words of a stretch of text as they are printed, and what stands after the last. */
export interface PrintedText {
  readonly words: readonly PrintedWord[]
  readonly end: Gap
}

const ELLIPSIS_IN_BRACKETS = /[[(]\s*(?:…|\.(?:\s?\.)+)\s*[\])]/gu

interface RawWord {
  readonly start: number
  readonly end: number
  readonly editorial: boolean
}

/** The words of `text` in `span` as printed. Spans are into `text`. Linear in the span. */
export function printedText(text: string, span: Span): PrintedText {
  const raw = rawWords(text.slice(span[0], span[1]))
  let at = span[0]
  const words = raw.map(word => {
    const place: Span = [span[0] + word.start, span[0] + word.end]
    const before = gapOf(text, [at, place[0]])
    at = place[1]
    const printed = straight(text.slice(place[0], place[1]))
    const folded = foldWord(printed)
    return {
      span: place,
      printed,
      folded,
      canonical: canonicalWord(folded),
      editorial: word.editorial,
      before,
    }
  })
  return { words, end: gapOf(text, [at, span[1]]) }
}

function rawWords(slice: string): RawWord[] {
  const bracketed = /[[(]/u.test(slice)
  const parted = partedWords(slice)
  const words: RawWord[] = [...parted]
  const ellipses = new Set(
    [...(bracketed ? slice.matchAll(ELLIPSIS_IN_BRACKETS) : [])].map(match => match.index),
  )
  let inBrackets = false
  for (const token of tokenise(slice)) {
    const [start, end] = token.span
    if (parted.some(word => start < word.end && word.start < end)) continue
    const printed = slice.slice(start, end)
    if (printed === '[' && !ellipses.has(start)) inBrackets = true
    else if (printed === ']') inBrackets = false
    if (token.kind === 'mark' && printed !== '&' && printed !== '%') continue
    words.push({ start, end, editorial: inBrackets && slice.indexOf(']', end) >= 0 })
  }
  return parted.length === 0 ? words : words.toSorted((a, b) => a.start - b.start)
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/** A word unparted, with straight apostrophes, without invisible signs and the lines that Markdown puts around it. */
function straight(word: string): string {
  if (isPlain(word)) return word
  return unparted(word)
    .normalize('NFKC')
    .replaceAll(/[‘’ʼ＇`´]/gu, "'")
    .replaceAll(INVISIBLE, '')
    .replaceAll(/^_+(?=.)|(?<=.)_+$/gu, '')
}

const QUOTATION_MARK = /["「」『』'“”„‟‘’‚‛«»‹›`´″′]/gu
/** Markdown's headings, emphasis and block quotations, bullets at the start of a line. */
const LAYOUT = /[*_#>|•]/gu
const ELLIPSIS = /…|\.(?:\s?\.){2,}|\.\.(?!\.)/gu

/** Nineteen gaps in twenty: white space alone. */
const NO_MARKS = {
  marks: '',
  quotationMarks: 0,
  ellipsis: false,
  brackets: false,
  sentenceEnd: false,
} as const

function gapOf(text: string, span: Span): Gap {
  const raw = text.slice(span[0], span[1])
  if (raw === ' ' || raw === '') return { span, ...NO_MARKS }
  const ellipsis = raw.search(ELLIPSIS) >= 0
  const withoutEllipsisBrackets = raw.replaceAll(ELLIPSIS_IN_BRACKETS, '…')
  const inside = withoutEllipsisBrackets.replaceAll(/\n\s*["“‘'«]/gu, '\n')
  const marks = inside
    .replaceAll(INVISIBLE, '')
    .replaceAll(ELLIPSIS, '…')
    .replaceAll(/\s+-+\s+|\s*(?:--+|[–—―−])\s*/gu, '—')
    .replaceAll(QUOTATION_MARK, '')
    .replaceAll(LAYOUT, '')
    .replaceAll(/[\s[\]]/gu, '')
  return {
    span,
    marks,
    quotationMarks: inside.match(QUOTATION_MARK)?.length ?? 0,
    ellipsis,
    brackets: /[[\]]/u.test(withoutEllipsisBrackets),
    sentenceEnd: /[.!?。！？؟।]/u.test(raw.replaceAll(ELLIPSIS, '')) || raw.includes('\n'),
  }
}
