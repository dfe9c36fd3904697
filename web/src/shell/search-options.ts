import type { SearchResults } from '../../../src/api/index.js'
import type { FoundStretch } from '../words/found-words.js'
import { documentPath, titleOf } from '../words/document-link.js'
import { speakerKindWords } from '../words/speaker-kind.js'
import { amount } from '../words/amount.js'

/** One thing that a search offers while words are typed, and where it leads. */
export interface SearchOption {
  readonly id: string
  readonly path: string
  /** Its name or words. */
  readonly words: readonly FoundStretch[]
  /** What it is, or where it stands. */
  readonly about: string
  /** The passage in which the words stand. */
  readonly passage?: readonly FoundStretch[] | undefined
}

/** Options of one kind. */
export interface SearchGroup {
  readonly title: string
  readonly options: readonly SearchOption[]
}

/** What is offered, by kind; kinds of which nothing was found are left out. The last option leads to all results. */
export function searchGroups(words: string, found: SearchResults): SearchGroup[] {
  const { documents, speakers, quotations } = found
  const all: SearchOption = {
    id: 'all',
    path: searchPath(words),
    words: [{ text: `All results for ${quoted(words.trim())}`, found: false }],
    about: documents.total === 1 ? '1 document' : `${amount(documents.total)} documents`,
  }
  const groups: SearchGroup[] = [
    {
      title: 'Documents',
      options: documents.rows.map(({ document, title, passage }) => ({
        id: `document-${document.id}`,
        path: documentPath(document.id, passage?.first),
        words: title.length > 0 ? title : [{ text: titleOf(document), found: false }],
        about: document.publisher ?? '',
        passage: passage === undefined ? undefined : fromFound(passage.words),
      })),
    },
    {
      title: 'People',
      options: speakers.rows.map(({ id, name, kind, documents: count }) => ({
        id: `speaker-${id}`,
        path: `/people/${encodeURIComponent(id)}`,
        words: [{ text: name, found: false }],
        about: `${speakerKindWords(kind)}, in ${amount(count)} ${count === 1 ? 'document' : 'documents'}`,
      })),
    },
    {
      title: 'Quotations',
      options: quotations.map(({ id, words: own, speaker }) => ({
        id: `quotation-${id}`,
        path: `/quotations/${encodeURIComponent(id)}`,
        words: fromFound(own),
        about: speaker?.name ?? '',
      })),
    },
    { title: 'Everything', options: [all] },
  ]
  return groups.filter(group => group.options.length > 0)
}

/** So much stands before what is found, in code units: a line has room for that and for what was found. */
const BEFORE = 36

/** A passage from a little before what is first found in it: a suggestion is cut at its end. */
function fromFound(stretches: readonly FoundStretch[]): readonly FoundStretch[] {
  const [first, ...rest] = stretches
  if (first === undefined || first.found || rest.length === 0 || first.text.length <= BEFORE) return stretches
  const text = first.text.slice(-BEFORE).replace(/^(?:\S{0,24}\s+|[\u{DC00}-\u{DFFF}])/u, '')
  return [{ text: `… ${text}`, found: false }, ...rest]
}

/** The page of all results. */
export function searchPath(words: string): string {
  return `/search?${new URLSearchParams({ q: words.trim() }).toString()}`
}

/** Words in quotation marks, those of the reader where they typed some. */
function quoted(words: string): string {
  return /["“”«»„]/.test(words) ? words : `“${words}”`
}
