import type { UtteranceId } from '../collation/index.js'
import type { Speaker } from '../people/index.js'
import type {
  Found,
  FoundSpeaker,
  RecordDocument,
  RecordView,
  SearchFilters,
  SearchTerm,
  WordIndex,
} from '../record/index.js'
import { findTerms, foldWord, nearSpellings, searchPassage } from '../record/index.js'
import type { DocumentId, Span } from '../text/index.js'
import { hull, overlap } from '../text/index.js'
import { isAltered } from './altered-readings.js'
import { placesIn } from './place.js'

/** What is searched for, and how much is told of what is found. */
export interface SearchRequest extends SearchFilters {
  readonly terms: readonly SearchTerm[]
  readonly offset?: number
  /** So many documents. */
  readonly limit: number
  /** So many speakers, and so many quotations. */
  readonly beside: number
  /** Whether it is told who says what a passage says: 2 ms a document. */
  readonly attributed?: boolean
}

/** A document that was found, and the passage in which what is searched for stands. */
export interface FoundDocument {
  readonly document: RecordDocument
  /** In the title; empty where nothing is found there. */
  readonly titleMarks: readonly Span[]
  /** Undefined where it stands in the title, or among publisher and authors, alone. */
  readonly passage: FoundPassage | undefined
}

/** A passage of a document. Spans are UTF-16 [start, end) of its text. */
export interface FoundPassage {
  readonly span: Span
  readonly marks: readonly Span[]
  /** "paragraph 3". */
  readonly place: string
  /** Who is said to have said it; undefined where nobody is named, or it was not asked. */
  readonly speaker: Speaker | undefined
}

/** A quotation that has all the words, as one of the documents found prints it. */
export interface FoundQuotation {
  readonly id: UtteranceId
  readonly document: DocumentId
  readonly span: Span
  readonly words: string
  /** In `words`. */
  readonly marks: readonly Span[]
  readonly speaker: Speaker | undefined
  /** How many documents carry it. */
  readonly documents: number
  /** In how many documents it is altered (`isAltered`). */
  readonly changed: number
}

/** Why a search found no document: one of what was searched for, and where that stands by itself. */
export interface MissedTerm {
  readonly text: string
  /** In how many documents of the whole record it stands. */
  readonly documents: number
  /** Words of the record that it could be a slip for. */
  readonly near: readonly string[]
}

/** What a search found. */
export interface SearchAnswer {
  readonly documents: Found<FoundDocument>
  readonly speakers: Found<FoundSpeaker & { readonly speaker: Speaker }>
  /** Of the documents of this page, those that most documents carry first. */
  readonly quotations: readonly FoundQuotation[]
  /** One for each term where no document was found; else empty. */
  readonly missed: readonly MissedTerm[]
}

/**
 * Finds documents, speakers and quotations by their words. Cost: the index's, then the texts of the documents of one page, and
 * the utterances that they carry.
 */
export function searchAnswer(view: RecordView, index: WordIndex, request: SearchRequest): SearchAnswer {
  const { terms, beside } = request
  const found = index.documents(request)
  const documents = found.rows.flatMap(id => view.document(id) ?? [])
  const speakers = index.speakers(terms, beside)
  return {
    documents: {
      total: found.total,
      rows: documents.map(document => foundDocument(document, view, request)),
    },
    speakers: {
      total: speakers.total,
      rows: speakers.rows.flatMap(one => {
        const speaker = view.speaker(one.id)
        return speaker === undefined ? [] : [{ ...one, speaker }]
      }),
    },
    quotations: quotationsIn(documents, view, terms).slice(0, beside),
    missed: found.total > 0 ? [] : terms.map(term => missed(term, index)),
  }
}

function foundDocument(document: RecordDocument, view: RecordView, request: SearchRequest): FoundDocument {
  const { terms, attributed = false } = request
  const passage = searchPassage(document.text, terms, bodyStart(document))
  return {
    document,
    titleMarks: findTerms(document.title ?? '', terms).map(hit => hit.span),
    passage:
      passage === undefined
        ? undefined
        : {
            ...passage,
            place: placesIn(document)(passage.marks[0] ?? passage.span),
            speaker: attributed ? speakerOf(document.id, passage.marks[0], view) : undefined,
          },
  }
}

/** Where the text begins behind its own headline: what stands there is told by the title. */
function bodyStart({ title, text }: RecordDocument): number {
  return title !== undefined && text.startsWith(title) ? title.length : 0
}

function speakerOf(id: DocumentId, mark: Span | undefined, view: RecordView): Speaker | undefined {
  if (mark === undefined) return undefined
  const statement = view.statementsOf(id).find(one => overlap(hull(one.content) ?? [0, 0], mark) > 0)
  return statement?.speaker === undefined ? undefined : view.speaker(statement.speaker)
}

/** So many quotations of a document are read. */
const READ = 200

function quotationsIn(
  documents: readonly RecordDocument[],
  view: RecordView,
  terms: readonly SearchTerm[],
): FoundQuotation[] {
  const found = new Map<UtteranceId, FoundQuotation>()
  for (const document of documents) {
    for (const utterance of view.utterancesOf(document.id).slice(0, READ)) {
      if (found.has(utterance.id)) continue
      const own = [...utterance.base.parts, ...utterance.occurrences].filter(
        one => one.document === document.id,
      )
      for (const { span } of own) {
        const words = document.text.slice(...span)
        const hits = findTerms(words, terms)
        if (new Set(hits.map(hit => hit.term)).size < terms.length) continue
        found.set(utterance.id, {
          id: utterance.id,
          document: document.id,
          span,
          words,
          marks: hits.map(hit => hit.span),
          speaker: utterance.speaker === undefined ? undefined : view.speaker(utterance.speaker),
          documents: new Set([utterance.base.document, ...utterance.occurrences.map(one => one.document)])
            .size,
          changed: new Set(
            utterance.occurrences.filter(one => isAltered(utterance, one)).map(one => one.document),
          ).size,
        })
        break
      }
    }
  }
  return [...found.values()].toSorted((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1))
}

function missed(term: SearchTerm, index: WordIndex): MissedTerm {
  const documents = index.holding(term)
  const [word] = term.words
  const single = term.words.length === 1 && word !== undefined
  const near = documents === 0 && single ? nearSpellings(foldWord(word), index.wordsLike(word)) : []
  return { text: term.text, documents, near }
}
