import { tableOfWords } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import type { DocumentId, Span } from '../text/index.js'
import type { Candidate, Reading } from './candidate.js'
import type { FindingVariant } from './finding.js'

/** A text, and the stretch of it that counts. */
interface Stretch {
  readonly text: string
  readonly span: Span
}

/** One place at which the draft leaves the document that it is compared with, and who has it which way. */
export interface PlaceVotes {
  readonly variant: FindingVariant
  /** The words' keys on each side, without those around them. */
  readonly draft: readonly number[]
  readonly record: readonly number[]
  /** Documents that have the draft's words there, and those that have the others: none counts that took from another of them. */
  readonly withDraft: readonly DocumentId[]
  readonly withRecord: readonly DocumentId[]
}

/** A document that quotes the words, and the keys of what it quotes. */
export interface Voter {
  readonly document: DocumentId
  readonly keys: readonly number[]
}

/** Between what the votes are. */
export interface Voting {
  readonly source: Candidate
  readonly reading: Reading
  readonly voters: readonly Voter[]
}

/** The candidates as voters: each with its words. Linear in these. */
export function votersOf(candidates: readonly Candidate[]): Voter[] {
  return candidates.map(({ document, stretch }) => ({
    document: document.id,
    keys: keysOf(document.text, stretch),
  }))
}

/**
 * How the documents that quote these words have the place of a variant: a document counts for a reading where its own
 * words have it with the word before and the word after. Linear in their words.
 */
export function votesAt(
  variant: FindingVariant,
  { source, reading, voters }: Voting,
  view: RecordView,
): PlaceVotes {
  const base = view.document(variant.baseDocument ?? source.document.id) ?? source.document
  const within: Span =
    base.id === source.document.id
      ? source.stretch
      : [variant.base[0] - NEIGHBOURHOOD, variant.base[1] + NEIGHBOURHOOD]
  const draft = wordsAround(reading, variant.reading)
  const record = wordsAround({ text: base.text, span: within }, variant.base)
  const having = (words: readonly number[]): DocumentId[] =>
    independent(
      voters.filter(({ keys }) => holds(keys, words)).map(({ document }) => document),
      view,
    )
  return {
    variant,
    draft: draft.own,
    record: record.own,
    withDraft: having(draft.all).filter(id => id !== base.id),
    withRecord: [...new Set([base.id, ...having(record.all)])],
  }
}

/** Characters in which a word's neighbours stand. */
const NEIGHBOURHOOD = 60

/** The keys of a stretch's words at a place, and with the word before and after. */
function wordsAround(
  { text, span }: Stretch,
  at: Span,
): { readonly own: readonly number[]; readonly all: readonly number[] } {
  const own = keysOf(text, at)
  const before = keysOf(text, [Math.max(0, Math.min(span[0], at[0])), at[0]]).at(-1)
  const after = keysOf(text, [at[1], Math.max(span[1], at[1])])[0]
  return { own, all: [before, ...own, after].filter(key => key !== undefined) }
}

function keysOf(text: string, [start, end]: Span): number[] {
  return [...tableOfWords(text.slice(start, end)).keys]
}

function holds(keys: readonly number[], run: readonly number[]): boolean {
  return run.length > 1 && keys.some((_, at) => run.every((key, i) => keys[at + i] === key))
}

/** Each document once, without those that took from another of them. */
function independent(documents: readonly DocumentId[], view: RecordView): DocumentId[] {
  const all = new Set(documents)
  return [...all].filter(
    id =>
      !view
        .lineageOf(id)
        .some(({ to, directed }) => directed && to !== undefined && to !== id && all.has(to)),
  )
}
