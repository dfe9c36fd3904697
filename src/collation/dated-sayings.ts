import type { DocumentKind } from '../text/index.js'
import type { QuotedRun } from './quoted-run.js'
import type { CarryingWitness, Link, Passage } from './witness.js'
import { hashWord, spanOfWords } from './word-table.js'

/*
 * Two articles may quote a letter or a statement that the pile lacks without a word in common. What says that both quote
 * the same is who gave it and on which day: hardly anybody gives two a day. Of 12,000 news articles 41 pairs and threes
 * quote one person's statement or letter so when a day of publication counts as the day of saying; of the
 * statements among them four were two statements of one day, of the letters one perhaps, of those whose own day is given none.
 */

/** So few words are a phrase that is taken up, and of no occasion. */
const LEAST_WORDS = 7

const DAY = /^\d{4}-\d\d-\d\d$/u

const LETTER = /\bletters?\b/iu
const STATEMENT = /\bstatements?\b/iu
const WROTE = /\b(?:wrote|writes|writing|written)\b/iu
/** What else is written or said, and of what there is another. */
const OTHER =
  /\b(?:tweet\w*|post(?:s|ed|ing)?|Twitter|Facebook|op-eds?|essays?|columns?|books?|memoirs?|e-?mails?|memos?|joint|another|second|third|earlier|previous)\b/iu

/** How far before and after a quotation its cue may stand, and how far before it its letter may be named, in code units. */
const REACH = 160
const NAMED_WITHIN = 1200

/** A passage, and what is known of the document that it stands in. */
export interface SayingSource {
  readonly text: string
  readonly published: string | undefined
  readonly passage: Passage
  /** How many words it has. */
  readonly words: number
}

/**
 * The dated letter or statement that a passage is quoted from, as its document has it ("letter of 2031-03-01"): the
 * sentence around it names a letter or a statement, or says that it was written, and the last thing named before it
 * that one writes is a letter. A letter that is not dated is of the day of the article. Undefined where the document does
 * not say so, where no day is known and for a passage of few words. Constant time.
 */
export function datedSaying({ text, published, passage, words }: SayingSource): string | undefined {
  const { span, marked, said } = passage
  const day = said ?? published?.slice(0, 'YYYY-MM-DD'.length)
  if (!marked || words < LEAST_WORDS || day === undefined || !DAY.test(day)) return undefined
  const [start, end] = span
  const before = text.slice(Math.max(0, start - NAMED_WITHIN), start)
  const near = before.slice(-REACH)
  const after = /^["”’]?[^.!?"“\n]*/u.exec(text.slice(end, end + REACH))?.[0] ?? ''
  const cue = `${near.slice(lastEnd(near))} ${after}`
  if (OTHER.test(cue)) return undefined
  if (STATEMENT.test(cue)) return said === undefined || LETTER.test(cue) ? undefined : `statement of ${day}`
  return LETTER.test(cue) || (WROTE.test(cue) && isLastNamed(before)) ? `letter of ${day}` : undefined
}

function isLastNamed(before: string): boolean {
  const last = lastMatch(before, LETTER)
  return last >= 0 && lastMatch(before, OTHER) < last && lastMatch(before, STATEMENT) < last
}

function lastMatch(text: string, { source, flags }: RegExp): number {
  let last = -1
  for (const { index } of text.matchAll(new RegExp(source, `g${flags}`))) last = index
  return last
}

/** Where the last sentence, paragraph or quotation before a quotation ends. */
function lastEnd(before: string): number {
  let end = 0
  for (const match of before.matchAll(/[.!?]["”’]?\s|\n|”/gu)) end = match.index + match[0].length
  return end
}

/** The key under which the documents are found that quote a dated saying; see `quotedKeys`. */
export function sayingKey(saying: string): number {
  return hashWord(saying)
}

/** What a letter or a statement is as a document. */
const KINDS: readonly (readonly [saying: string, kinds: ReadonlySet<DocumentKind>])[] = [
  ['letter of ', new Set(['letter'])],
  ['statement of ', new Set(['statement', 'press-release'])],
]

/**
 * Whether a passage is credited to a letter or a statement of its speaker, which this document may be: of the kind, by the same
 * person, and in print no later than the passage.
 */
export function isCreditedTo({ saying, speaker, published }: QuotedRun, own: CarryingWitness): boolean {
  if (saying === undefined || speaker === undefined || speaker !== own.author) return false
  if (own.published !== undefined && published !== undefined && own.published > published) return false
  return KINDS.some(([name, kinds]) => saying.startsWith(name) && kinds.has(own.kind))
}

/**
 * The links of a passage of a dated saying to the passages that another document has of it, by the same person: they need
 * share no words. Of two documents the first by id quotes. Linear in the passages.
 */
export function findSameSaying(quoted: QuotedRun, others: readonly QuotedRun[]): Link[] {
  const { saying, speaker, document } = quoted
  if (saying === undefined || speaker === undefined) return []
  return others.flatMap(other => {
    const isOne = other.saying === saying && other.speaker === speaker
    if (!isOne || document >= other.document) return []
    return [{ quoting: placeOf(quoted), carrying: placeOf(other), shared: 0, score: 0 }]
  })
}

function placeOf({ document, table, from, to }: QuotedRun): Link['quoting'] {
  return { document, span: spanOfWords(table, from, to) }
}

/** The numbers of the runs of a pile that are of dated sayings. */
export class SayingIndex {
  readonly #numbers = new Map<string, number[]>()

  constructor(runs: readonly QuotedRun[]) {
    runs.forEach(({ saying }, number) => {
      if (saying === undefined) return
      const known = this.#numbers.get(saying)
      if (known === undefined) this.#numbers.set(saying, [number])
      else known.push(number)
    })
  }

  /** Whether there is any. */
  get isAny(): boolean {
    return this.#numbers.size > 0
  }

  /** Those of the same sayings as these, whoever gave them. */
  numbersFor(runs: readonly QuotedRun[]): number[] {
    return runs.flatMap(({ saying }) => (saying === undefined ? [] : (this.#numbers.get(saying) ?? [])))
  }
}
