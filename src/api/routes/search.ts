import { createRoute } from '@hono/zod-openapi'
import type { Speaker } from '../../people/index.js'
import { searchTerms } from '../../record/index.js'
import type { FoundDocument, SearchAnswer } from '../../report/index.js'
import { searchAnswer } from '../../report/index.js'
import type { Span } from '../../text/index.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { namedDocument } from '../reading/named-document.js'
import { router } from '../router.js'
import type { SearchResults } from '../schema/search.js'
import { searchQuery, searchResults } from '../schema/search.js'

/** So much of each kind is told while words are typed. */
const TYPED = { limit: 5, beside: 4 }

/** So many speakers and quotations are told beside a part of the documents. */
const BESIDE = 12

const search = createRoute({
  method: 'get',
  path: '/',
  summary: 'Documents, speakers and quotations by their words',
  request: { query: searchQuery },
  responses: { 200: json(searchResults, 'What was found') },
})

/** `/api/search`: what has these words. */
export const searchRoutes = (desk: Desk) =>
  router().openapi(search, context => {
    const { q, typing, limit, ...rest } = context.req.valid('query')
    const store = desk.store()
    const isTyping = typing === '1'
    const answer = searchAnswer(store.view, store.search, {
      ...rest,
      terms: searchTerms(q, { typing: isTyping }),
      ...(isTyping ? TYPED : { limit, beside: BESIDE, attributed: true }),
    })
    return context.json(asResults(answer, store.documents.count()), 200)
  })

function asResults(answer: SearchAnswer, searched: number): SearchResults {
  return {
    searched,
    documents: { total: answer.documents.total, rows: answer.documents.rows.map(asDocument) },
    speakers: {
      total: answer.speakers.total,
      rows: answer.speakers.rows.map(({ speaker, documents }) => ({
        ...asNamed(speaker),
        aliases: [...speaker.aliases],
        documents,
      })),
    },
    quotations: answer.quotations.map(
      ({ id, document, span, words, marks, speaker, documents, changed }) => ({
        id,
        document,
        span: [...span] as [number, number],
        words: stretches(words, marks),
        documents,
        changed,
        ...(speaker === undefined ? {} : { speaker: asNamed(speaker) }),
      }),
    ),
    missed: answer.missed.map(one => ({ ...one, near: [...one.near] })),
  }
}

function asDocument({
  document,
  titleMarks,
  passage,
}: FoundDocument): SearchResults['documents']['rows'][number] {
  const found = { document: namedDocument(document), title: stretches(document.title ?? '', titleMarks) }
  if (passage === undefined) return found
  const { span, marks, place, speaker } = passage
  const { text } = document
  const own = marks.map(([start, end]): Span => [start - span[0], end - span[0]])
  return {
    ...found,
    passage: {
      span: [...span] as [number, number],
      first: [...(marks[0] ?? span)] as [number, number],
      words: stretches(text.slice(...span), own),
      opens: span[0] === 0,
      ends: span[1] === text.length,
      place,
      ...(speaker === undefined ? {} : { speaker: asNamed(speaker) }),
    },
  }
}

function asNamed({ id, name, kind }: Speaker): { id: string; name: string; kind: string } {
  return { id, name, kind }
}

/** A text cut at what is found in it. */
function stretches(text: string, marks: readonly Span[]): { text: string; found: boolean }[] {
  const out: { text: string; found: boolean }[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start < at) continue
    if (start > at) out.push({ text: text.slice(at, start), found: false })
    out.push({ text: text.slice(start, end), found: true })
    at = end
  }
  if (at < text.length) out.push({ text: text.slice(at), found: false })
  return out
}
