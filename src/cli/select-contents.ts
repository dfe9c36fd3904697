import type { SpeakerId } from '../people/index.js'
import type { RecordDocument, RecordView } from '../record/index.js'
import type { Listing, Selection } from '../report/index.js'
import { decisionWords, discrepanciesOf, EMPTY_SELECTION, timelineOf } from '../report/index.js'
import type { Filters } from './filters.js'
import type { Sieve } from './sieve.js'
import { sieveOf } from './sieve.js'

/** What a listing shows under its filters. */
export interface Selected {
  readonly contents: Selection
  /** How many entries there are with and without the limit. */
  readonly shown: number
  readonly found: number
}

/**
 * The part of a record that a listing shows under its filters, in the order in which it shows it: documents, events and
 * lines of descent by date, speakers with most statements first, utterances that most documents carry first, the others in
 * the order of the record. The limit counts in that order.
 */
export function selectContents(view: RecordView, listing: Listing, filters: Filters): Selected {
  const sieve = sieveOf(view, filters)
  const limited = <T>(items: readonly T[], put: (items: readonly T[]) => Partial<Selection>): Selected => {
    const shown = items.slice(0, filters.limit)
    return { contents: { ...EMPTY_SELECTION, ...put(shown) }, shown: shown.length, found: items.length }
  }
  switch (listing) {
    case 'documents':
      return limited(kept(view.documents(), sieve.document), documents => ({ documents }))
    case 'statements':
      return limited(kept(view.statements(), sieve.statement), statements => ({ statements }))
    case 'speakers': {
      const { speakers, statements } = speakersIn(view, filters, sieve)
      return limited(speakers, shown => ({ speakers: shown, statements }))
    }
    case 'utterances':
      return limited(
        [...utterancesIn(view, sieve)].toSorted((a, b) => carriers(b) - carriers(a)),
        utterances => ({ utterances }),
      )
    case 'timeline':
      return timelineIn(view, filters, sieve)
    case 'lineage':
      return limited(lineageIn(view, sieve), lineage => ({ lineage }))
    case 'discrepancies':
      return limited(
        kept(
          discrepanciesOf(view),
          ({ point, accounts }) =>
            sieve.words(point) &&
            accounts.some(({ document }) => sieve.named(document) && sieve.published(document)),
        ),
        discrepancies => ({ discrepancies }),
      )
    case 'decisions':
      return limited(decisionsIn(view, filters, sieve), decisions => ({ decisions }))
    case 'review':
      return limited(reviewIn(view, sieve, filters), waiting => ({ waiting }))
    case 'damage':
      return limited(
        kept(view.documents(), one => one.damage.length > 0 && sieve.document(one)),
        documents => ({ documents }),
      )
    default:
      throw listing satisfies never
  }
}

function kept<T>(items: Iterable<T>, keep: (item: T) => boolean): T[] {
  const out: T[] = []
  for (const item of items) if (keep(item)) out.push(item)
  return out
}

function* utterancesIn(view: RecordView, sieve: Sieve): Generator<Selection['utterances'][number]> {
  for (const utterance of view.utterances()) {
    const narrowed = sieve.utterance(utterance)
    if (narrowed !== undefined) yield narrowed
  }
}

function carriers({ occurrences }: Selection['utterances'][number]): number {
  return new Set(occurrences.map(one => one.document)).size
}

/** The filters on speakers that are about what they said. */
const ABOUT_WORDS = ['document', 'publisher', 'type', 'since', 'until'] as const

/** Filters on what was said keep those who said such a thing; `grep` is about the names. */
function speakersIn(
  view: RecordView,
  filters: Filters,
  sieve: Sieve,
): Pick<Selection, 'speakers' | 'statements'> {
  const aboutWords = ABOUT_WORDS.filter(name => filters[name] !== undefined)
  const saying = aboutWords.length > 0
  const narrowed: Filters = Object.fromEntries(aboutWords.map(name => [name, filters[name]]))
  const statements = kept(view.statements(), sieveOf(view, narrowed).statement)
  const counts = new Map<SpeakerId, number>()
  for (const { speaker } of statements)
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const speakers = kept(
    view.speakers(),
    one =>
      sieve.speaker(one.id) &&
      [one.name, ...one.aliases].some(sieve.words) &&
      (!saying || counts.has(one.id)),
  )
  return {
    speakers: speakers.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0)),
    statements,
  }
}

function lineageIn(view: RecordView, { named, published, words }: Sieve): Selection['lineage'] {
  const date = (id: Selection['lineage'][number]['from']): string => view.document(id)?.published ?? '9999'
  return kept(
    view.lineage(),
    ({ from, to, evidence }) =>
      (named(from) || (to !== undefined && named(to))) &&
      published(from) &&
      evidence.some(one => words(one.reason)),
  ).toSorted((a, b) => (date(a.from) < date(b.from) ? -1 : date(a.from) > date(b.from) ? 1 : 0))
}

/** By the documents and words that they name, and when they were made. */
function decisionsIn(view: RecordView, filters: Filters, sieve: Sieve): NonNullable<Selection['decisions']> {
  const { document, since, until } = filters
  return kept(view.decisions(), ({ at, decision }) => {
    const { place, about, becomes } = decisionWords(decision)
    return (
      (document === undefined || (place !== undefined && sieve.named(place.document))) &&
      (since === undefined || at.slice(0, since.length) >= since) &&
      (until === undefined || at.slice(0, until.length) <= until) &&
      (sieve.words(about) || sieve.words(becomes))
    )
  })
}

function reviewIn(view: RecordView, { named }: Sieve, filters: Filters): NonNullable<Selection['waiting']> {
  return kept(view.waiting({ limit: Number.MAX_SAFE_INTEGER }).items, item =>
    'document' in item ? named(item.document) : filters.document === undefined,
  )
}

/** Documents only where no filter is about statements, with their dates that fit; the limit is for the events together. */
function timelineIn(view: RecordView, filters: Filters, sieve: Sieve): Selected {
  const aboutStatements = filters.speaker !== undefined || filters.type !== undefined
  const isAsked = ({ id, title = '', text }: RecordDocument): boolean =>
    sieve.named(id) && sieve.words(`${title}\n${text}`)
  const all: Selection = {
    ...EMPTY_SELECTION,
    documents: aboutStatements
      ? []
      : kept(view.documents(), isAsked).map(one => dated(one, (_, date) => sieve.time(date))),
    statements: kept(view.statements(), one => one.said?.span !== undefined && sieve.statement(one)),
  }
  const events = timelineOf(all)
  const shown = events.slice(0, filters.limit)
  const said = new Set(shown.map(one => one.statement))
  const eventful = new Set(shown.map(({ what, document }) => `${what} ${document}`))
  return {
    contents: {
      ...all,
      documents: all.documents.map(one => dated(one, what => eventful.has(`${what} ${one.id}`))),
      statements: all.statements.filter((_, at) => said.has(at)),
    },
    shown: shown.length,
    found: events.length,
  }
}

/** A document with those of its dates that are to be shown. */
function dated(
  document: RecordDocument,
  shows: (what: 'published' | 'captured', date: string | undefined) => boolean,
): RecordDocument {
  const { published, captured } = document
  return {
    ...document,
    published: shows('published', published) ? published : undefined,
    captured: shows('captured', captured?.edtf) ? captured : undefined,
  }
}
