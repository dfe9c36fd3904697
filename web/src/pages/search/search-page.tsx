import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { SearchResults } from '../../../../src/api/index.js'
import { readableDate } from '../../../../src/time/index.js'
import { answered, api } from '../../api/client.js'
import { usePageTitle } from '../../shell/page-title.js'
import { searchPath } from '../../shell/search-options.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { DateWords } from '../../words/date.js'
import { documentPath, titleOf } from '../../words/document-link.js'
import { FoundWords } from '../../words/found-words.js'
import { kindWords } from '../../words/kind.js'
import { speakerKindWords } from '../../words/speaker-kind.js'
import { NotPrinted } from '../../words/not-printed.js'
import { TooFew } from '../../words/pile.js'
import { Empty, Loaded } from '../../words/states.js'
import './search.css'

/** So many documents are asked for at a time. */
const PART = 20

/** All that was found: documents with the passage, people, quotations. */
export default function SearchPage(): ReactNode {
  const [params, setParams] = useSearchParams()
  const words = params.get('q') ?? ''
  const publisher = params.get('publisher') ?? undefined
  usePageTitle(words === '' ? 'Search' : `“${words}”`)
  const found = useSearch(words, publisher)
  if (words.trim() === '') {
    return (
      <Empty page title="Search the record">
        <p>
          Type into the field above ( / puts you there): words, names, “words as they stand together”, begin*.
        </p>
      </Empty>
    )
  }
  return (
    <Loaded query={{ ...found, data: found.data?.pages }} what="Searching">
      {([first, ...more]) =>
        first === undefined ? undefined : (
          <>
            <h1>
              Found for <q>{words}</q>
            </h1>
            {publisher === undefined ? undefined : (
              <p>
                Only in {publisher}.{' '}
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    setParams(now => {
                      now.delete('publisher')
                      return now
                    })
                  }
                >
                  In all publishers
                </button>
              </p>
            )}
            <div className="search-found">
              <DocumentsFound
                first={first}
                rows={[first, ...more].flatMap(page => page.documents.rows)}
                more={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
              />
              <div className="found-beside">
                <PeopleFound speakers={first.speakers} />
                <QuotationsFound quotations={first.quotations} />
              </div>
            </div>
          </>
        )
      }
    </Loaded>
  )
}

function useSearch(words: string, publisher: string | undefined) {
  const { range } = useTimeFilter()
  const query = { q: words, ...range, ...(publisher === undefined ? {} : { publisher }) }
  return useInfiniteQuery({
    queryKey: ['search', 'all', query],
    queryFn: ({ pageParam }) =>
      answered(api.search.$get({ query: { ...query, offset: String(pageParam), limit: String(PART) } })),
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) =>
      offset + PART < last.documents.total ? offset + PART : undefined,
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  })
}

interface DocumentsFoundProps {
  readonly first: SearchResults
  readonly rows: SearchResults['documents']['rows']
  readonly more: (() => void) | undefined
}

function DocumentsFound({ first, rows, more }: DocumentsFoundProps): ReactNode {
  const { total } = first.documents
  if (total === 0) return <NothingFound found={first} />
  return (
    <section aria-labelledby="found-documents">
      <h2 id="found-documents">
        {total.toLocaleString('en')} {total === 1 ? 'document' : 'documents'}
      </h2>
      <ol className="found-documents">
        {rows.map(row => (
          <FoundRow key={row.document.id} row={row} />
        ))}
      </ol>
      {more === undefined ? undefined : (
        <>
          <button type="button" className="button" onClick={more}>
            Show more ({(total - rows.length).toLocaleString('en')} left)
          </button>
          <NotPrinted left={total - rows.length} />
        </>
      )}
    </section>
  )
}

function FoundRow({ row }: { readonly row: SearchResults['documents']['rows'][number] }): ReactNode {
  const { document, title, passage } = row
  const lang = document.language ?? undefined
  return (
    <li>
      <h3 className="found-title" dir="auto" lang={lang}>
        <Link href={documentPath(document.id, passage?.first)}>
          {title.length === 0 ? titleOf(document) : <FoundWords stretches={title} />}
        </Link>
      </h3>
      <p className="soft small found-head">
        {[document.publisher, document.kind === 'article' ? undefined : kindWords(document.kind)]
          .filter(part => part !== undefined && part !== null)
          .join(', ')}{' '}
        <DateWords edtf={document.published} />
      </p>
      {passage === undefined ? undefined : (
        <blockquote className="found-passage" dir="auto" lang={lang}>
          {passage.opens ? undefined : '… '}
          <FoundWords stretches={passage.words} />
          {passage.ends ? undefined : ' …'}
        </blockquote>
      )}
      {passage === undefined ? undefined : (
        <p className="soft small found-place">
          {passage.place}
          {passage.speaker === undefined ? undefined : (
            <>
              , said by{' '}
              <Link href={`/people/${encodeURIComponent(passage.speaker.id)}`}>{passage.speaker.name}</Link>
            </>
          )}
        </p>
      )}
    </li>
  )
}

function PeopleFound({ speakers }: { readonly speakers: SearchResults['speakers'] }): ReactNode {
  if (speakers.total === 0) return undefined
  const left = speakers.total - speakers.rows.length
  return (
    <section aria-labelledby="found-people">
      <h2 id="found-people">People and bodies</h2>
      <ul className="found-list">
        {speakers.rows.map(({ id, name, kind, documents }) => (
          <li key={id}>
            <Link href={`/people/${encodeURIComponent(id)}`} className="words">
              {name}
            </Link>{' '}
            <span className="soft small">
              {speakerKindWords(kind)}, in {documents.toLocaleString('en-GB')}{' '}
              {documents === 1 ? 'document' : 'documents'}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 ? <p className="soft small">and {left.toLocaleString('en')} more of this name</p> : undefined}
    </section>
  )
}

function QuotationsFound({ quotations }: { readonly quotations: SearchResults['quotations'] }): ReactNode {
  if (quotations.length === 0) return undefined
  return (
    <section aria-labelledby="found-quotations">
      <h2 id="found-quotations">Quotations in these documents</h2>
      <ul className="found-list">
        {quotations.map(({ id, words, speaker, documents, changed }) => (
          <li key={id}>
            <Link href={`/quotations/${encodeURIComponent(id)}`} className="words found-quotation" dir="auto">
              <FoundWords stretches={words} />
            </Link>{' '}
            <span className="soft small">
              {speaker === undefined ? '' : `${speaker.name}, `}in {documents}{' '}
              {documents === 1 ? 'document' : 'documents'}
              {changed === 0 ? '' : `, altered in ${changed}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NothingFound({ found }: { readonly found: SearchResults }): ReactNode {
  const { range, isSet, clear } = useTimeFilter()
  if (found.searched === 0) {
    return (
      <Empty title="There is nothing to search.">
        <TooFew takes={1}>Their words are found here as soon as they are read.</TooFew>
      </Empty>
    )
  }
  return (
    <Empty
      title={`No document ${isSet ? 'of this time ' : ''}has ${found.missed.length > 1 ? 'all of these words' : 'this'}.`}
    >
      <ul>
        {found.missed.map(({ text, documents, near }) => (
          <li key={text}>
            {documents > 0 ? (
              <>
                <Link href={searchPath(text)}>{text}</Link> by itself is in {documents.toLocaleString('en')}{' '}
                of {found.searched.toLocaleString('en')} documents.
              </>
            ) : (
              <>
                <q>{text}</q> is nowhere in the {found.searched.toLocaleString('en')} documents.
                {near.length === 0 ? undefined : (
                  <>
                    {' '}
                    Near it:{' '}
                    {near.map((word, at) => (
                      <span key={word}>
                        {at === 0 ? '' : ', '}
                        <Link href={searchPath(word)}>{word}</Link>
                      </span>
                    ))}
                  </>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        Titles, texts, people and quotations were searched. Try fewer words, or how a word begins with a star
        behind it: <kbd>resign*</kbd>.
      </p>
      {isSet ? (
        <p>
          The filter of time (
          {[range.since, range.until]
            .flatMap(one => (one === undefined ? [] : [readableDate(one)]))
            .join(' to ')}
          ) leaves documents out.{' '}
          <button type="button" className="button" onClick={clear}>
            Search all times
          </button>
        </p>
      ) : undefined}
    </Empty>
  )
}
