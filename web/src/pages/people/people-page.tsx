import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import type { PersonRow } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { Facet } from '../../lists/facet.js'
import type { RowGroup } from '../../lists/groups.js'
import type { Column, Sorting } from '../../lists/virtual-table.js'
import { VirtualTable } from '../../lists/virtual-table.js'
import { useWindows } from '../../lists/windows.js'
import { usePageTitle } from '../../shell/page-title.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { DateWords } from '../../words/date.js'
import { DocumentLink } from '../../words/document-link.js'
import { TooFew } from '../../words/pile.js'
import { Empty, Failed, Loading } from '../../words/states.js'
import { KINDS_OF_SPEAKERS } from '../../words/speaker-kind.js'
import '../../lists/list-page.css'
import './people.css'

const ORDERS = ['statements', 'documents', 'name'] as const

/** How long typing rests before the list is searched, in milliseconds. */
const REST = 150

/** All speakers of the record: persons and bodies, and apart from them those whom no document names. */
export default function PeoplePage(): ReactNode {
  usePageTitle('People')
  const [parameters, setParameters] = useSearchParams()
  const q = parameters.get('q') ?? ''
  const kind = KINDS_OF_SPEAKERS.find(one => one.id === parameters.get('kind'))?.id
  const sort = ORDERS.find(one => one === parameters.get('sort')) ?? 'statements'
  const set = (name: string, value: string | undefined, replace = false): void =>
    setParameters(
      before => {
        const after = new URLSearchParams(before)
        if (value === undefined || value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace },
    )
  const { range, isSet } = useTimeFilter()
  const query = { ...range, ...(q === '' ? {} : { q }), ...(kind === undefined ? {} : { kind }), sort }
  const read = (offset: number, limit: number): ReturnType<typeof readPeople> =>
    readPeople({ ...query, offset: String(offset), limit: String(limit) })
  const rows = useWindows({ queryKey: ['people', q, kind, sort, range], read })
  const shares = useQuery({
    queryKey: ['people', 'kinds', q, range],
    queryFn: () => readPeople({ ...range, ...(q === '' ? {} : { q }), limit: '1' }),
    placeholderData: keepPreviousData,
  })
  const names = new Map<string, string>(KINDS_OF_SPEAKERS.map(one => [one.id, one.many]))
  return (
    <div className="list-page">
      <header className="list-page-head people-head">
        <h1>People</h1>
        {rows.total === undefined ? undefined : (
          <output className="soft">{rows.total.toLocaleString('en-GB')}</output>
        )}
      </header>
      <aside className="list-page-facets" aria-label="Narrow the list">
        <Search words={q} onSearch={words => set('q', words, true)} />
        <Facet
          title="Kind"
          shares={shares.data?.kinds ?? []}
          chosen={kind}
          name={key => names.get(key) ?? key}
          onChoose={chosen => set('kind', chosen)}
        />
        <p className="soft small">
          Who is the same across documents is inferred from names. Where that is wrong, open the person: two
          can be merged, one can be split.
        </p>
      </aside>
      <section aria-label="List of people">
        {isSet ? (
          <p className="soft small">
            Who says something in documents published in this time; statements and documents are counted in
            these alone.
          </p>
        ) : undefined}
        {rows.error !== undefined && rows.error !== null ? (
          <Failed error={rows.error} retry={rows.refetch} />
        ) : rows.total === undefined ? (
          <Loading what="Reading the names" />
        ) : rows.total === 0 ? (
          <Nobody q={q} isOfTime={isSet} />
        ) : (
          <VirtualTable
            label="People"
            columns={COLUMNS}
            rows={rows}
            groups={kind === undefined ? groupsOf(shares.data?.kinds, rows.total) : undefined}
            sorting={{ column: sort, descending: sort !== 'name' }}
            onSort={(sorting: Sorting) => set('sort', sorting.column)}
          />
        )}
      </section>
    </div>
  )
}

function readPeople(query: Parameters<typeof api.people.$get>[0]['query']): ReturnType<typeof asked> {
  return asked(query)
}

const asked = (query: Parameters<typeof api.people.$get>[0]['query']) => answered(api.people.$get({ query }))

/**
 * Those who are named, and apart from them those who are not; undefined while it is not known how many each are, and
 * where there are only such or such.
 */
function groupsOf(kinds: PeopleKinds | undefined, total: number): readonly RowGroup[] | undefined {
  const unnamed = kinds?.find(one => one.key === 'unnamed')?.rows ?? 0
  const all = kinds?.reduce((sum, one) => sum + one.rows, 0)
  if (unnamed === 0 || unnamed === all || all !== total) return undefined
  return [
    { key: 'named', name: 'Persons and bodies', rows: total - unnamed },
    { key: 'unnamed', name: 'Not named: each in one document', rows: unnamed },
  ]
}

type PeopleKinds = Awaited<ReturnType<typeof asked>>['kinds']

const COLUMNS: readonly Column<PersonRow>[] = [
  {
    id: 'name',
    title: 'Name',
    sorts: 'ascending',
    cell: ({ id, name, kind, within }) => (
      <>
        <Link href={`/people/${encodeURIComponent(id)}`} className="words person-name" dir="auto">
          {name}
        </Link>
        {kind === 'body' ? <span className="soft small"> body</span> : undefined}
        {within === undefined ? undefined : (
          <span className="soft small">
            {' '}
            in{' '}
            <DocumentLink document={within}>
              {within.publisher === undefined ? undefined : <bdi>{within.publisher}</bdi>}
            </DocumentLink>
            {within.published === undefined ? undefined : (
              <>
                , <DateWords edtf={within.published} short />
              </>
            )}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'aliases',
    title: 'Also as',
    leftOut: 'tablet',
    cell: ({ aliases }) => <span className="soft words">{aliases.slice(0, 4).join(', ')}</span>,
  },
  {
    id: 'statements',
    title: 'Statements',
    width: '8rem',
    numeric: true,
    sorts: 'descending',
    cell: ({ statements }) => statements.toLocaleString('en-GB'),
  },
  {
    id: 'documents',
    title: 'Documents',
    width: '8rem',
    numeric: true,
    sorts: 'descending',
    cell: ({ documents }) => documents.toLocaleString('en-GB'),
  },
]

interface SearchProps {
  readonly words: string
  readonly onSearch: (words: string) => void
}

/** Searches as it is typed into. */
function Search({ words, onSearch }: SearchProps): ReactNode {
  const [typed, setTyped] = useState(words)
  const [shown, setShown] = useState(words)
  // Going back changes the address, not what was typed.
  if (shown !== words) {
    setShown(words)
    setTyped(words)
  }
  useEffect(() => {
    if (typed === words) return undefined
    const timer = setTimeout(() => onSearch(typed), REST)
    return () => clearTimeout(timer)
  })
  return (
    <label className="people-search">
      <span className="label">Name</span>
      <input type="search" className="field" value={typed} onChange={event => setTyped(event.target.value)} />
    </label>
  )
}

function Nobody({ q, isOfTime }: { readonly q: string; readonly isOfTime: boolean }): ReactNode {
  if (isOfTime && q === '') {
    return (
      <Empty title="Nobody says anything in documents published in this time.">
        <p>Show all times at the top of the page.</p>
      </Empty>
    )
  }
  return q === '' ? (
    <Empty title="Nobody says anything in this record.">
      <TooFew takes={1}>People are found in what documents report, and in who signs them.</TooFew>
    </Empty>
  ) : (
    <Empty title={`No name has “${q}”.`}>
      <p>
        Names are as documents print them: try a surname alone, or <Link href="/people">see all</Link>.
      </p>
    </Empty>
  )
}
