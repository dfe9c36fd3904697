import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { readableDate } from '../../../../src/time/index.js'
import { answered, api } from '../../api/client.js'
import type { RowGroup } from '../../lists/groups.js'
import type { Column } from '../../lists/virtual-table.js'
import { VirtualTable } from '../../lists/virtual-table.js'
import { useWindows } from '../../lists/windows.js'
import { DateWords } from '../../words/date.js'
import { DocumentLink } from '../../words/document-link.js'
import { kindHeading, kindWords } from '../../words/kind.js'
import { Failed } from '../../words/states.js'
import type { DocumentsAddress, Grouping } from './documents-address.js'

type Shares = Awaited<ReturnType<typeof readShares>>
type Row = Awaited<ReturnType<typeof readRows>>['rows'][number]

const readShares = () => answered(api.documents.shares.$get({ query: {} }))
const readRows = () => answered(api.documents.$get({ query: {} }))

interface DocumentsTableProps {
  readonly address: DocumentsAddress
  readonly shares: Shares | undefined
}

/** A row a document. */
export function DocumentsTable({ address, shares }: DocumentsTableProps): ReactNode {
  const { filter, sorting, change } = address
  const { column, descending } = sorting
  const rows = useWindows({
    queryKey: ['documents', 'list', filter, column, descending],
    read: (offset, limit) => {
      const part = { offset: String(offset), limit: String(limit) }
      const order = { sort: column, ...(descending ? { descending: '1' as const } : {}) }
      return answered(api.documents.$get({ query: { ...filter, ...order, ...part } }))
    },
  })
  const groups = useMemo(() => headings(shares, filter.group), [shares, filter.group])
  if (rows.error !== null && rows.error !== undefined)
    return <Failed error={rows.error} retry={rows.refetch} />
  if (rows.total === 0) return undefined
  return (
    <VirtualTable
      label="Documents"
      columns={COLUMNS}
      rows={rows}
      groups={groups}
      sorting={sorting}
      onSort={next =>
        change({ sort: next.column, descending: next.descending ? '1' : undefined }, { replace: true })
      }
    />
  )
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'title', title: 'Title', sorts: 'ascending', cell: row => <DocumentLink document={row} /> },
  {
    id: 'publisher',
    title: 'Publisher',
    width: '10.5rem',
    sorts: 'ascending',
    cell: row => <span dir="auto">{row.publisher ?? ''}</span>,
  },
  {
    id: 'published',
    title: 'Published',
    width: '7rem',
    sorts: 'ascending',
    cell: row => <DateWords edtf={row.published} short />,
  },
  {
    id: 'kind',
    title: 'Kind',
    width: '6.75rem',
    sorts: 'ascending',
    leftOut: 'tablet',
    cell: row => kindWords(row.kind),
  },
  {
    id: 'statements',
    title: 'Statements',
    width: '6rem',
    numeric: true,
    sorts: 'descending',
    leftOut: 'narrow',
    cell: row => row.statements,
  },
  {
    id: 'damage',
    title: 'Damage',
    width: '5.75rem',
    numeric: true,
    sorts: 'descending',
    leftOut: 'tablet',
    cell: row =>
      row.damage === 0 ? (
        ''
      ) : (
        <span className="damaged">{row.damage === 1 ? '1 place' : `${row.damage} places`}</span>
      ),
  },
]

function headings(shares: Shares | undefined, group: Grouping | undefined): readonly RowGroup[] | undefined {
  if (shares === undefined || group === undefined) return undefined
  return shares.groups.map(({ key, rows }) => ({ key, rows, name: headingOf(key, group) }))
}

function headingOf(key: string, group: Grouping): string {
  switch (group) {
    case 'kind':
      return kindHeading(key)
    case 'publisher':
      return key === '' ? 'No publisher named' : key
    case 'date':
      return key === '' ? 'Without a date' : readableDate(key)
    default:
      return group satisfies never
  }
}
