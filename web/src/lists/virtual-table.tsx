import type { CSSProperties, ReactNode } from 'react'
import { memo, useEffect, useMemo } from 'react'
import type { GroupedItem, RowGroup } from './groups.js'
import { groupedItems } from './groups.js'
import { usePrinting } from './printing.js'
import type { RowsInSight } from './rows-in-sight.js'
import { useScrolled } from './scrolled.js'
import type { Windows } from './windows.js'
import { NotPrinted } from '../words/not-printed.js'
import './lists.css'

/** How a table is sorted. */
export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

/** A column of a table. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** As CSS takes it; the columns without one share what is left. */
  readonly width?: string
  /** Numbers stand at the end of the cell. */
  readonly numeric?: boolean
  /** In which direction it is sorted first; none for a column that cannot be sorted by. */
  readonly sorts?: 'ascending' | 'descending'
  /** Left out where the window is this narrow. */
  readonly leftOut?: 'narrow' | 'tablet'
}

interface VirtualTableProps<Row> {
  /** What it is a table of: for readers who hear it, and for the map of keys. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: Windows<Row>
  readonly groups?: readonly RowGroup[] | undefined
  readonly sorting?: Sorting | undefined
  readonly onSort?: (sorting: Sorting) => void
}

/** The height of a row of one line, in rem: where it is right, nothing is laid out anew for a row that comes into sight. */
const HEIGHT = 2.375

/** Of a row that is on its way. */
const WAITING: CSSProperties = { height: `${HEIGHT}rem` }

/** A table of any length that scrolls with the page: its head stays in sight, and only the rows in sight are drawn. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>): ReactNode {
  const { label, columns, rows, groups } = props
  const total = rows.total ?? 0
  const items = useMemo(() => groupedItems(total, groups), [total, groups])
  const isPrinting = usePrinting(rows)
  const scrolled = useScrolled<HTMLTableSectionElement>({
    count: items.count,
    height: HEIGHT,
    canHold: place => items.at(place).kind === 'row',
    label,
    isPrinting,
  })
  const { box, before, after, headHeight, onKeyDown, measure } = scrolled
  const drawn = Array.from({ length: scrolled.end - scrolled.start }, (_, step) => scrolled.start + step)
  const shown = isPrinting ? drawn.filter(index => isThere(items.at(index), rows)) : drawn
  const start = items.rowAt(scrolled.start)
  const end = drawn.length === 0 ? start : items.rowAt(scrolled.end - 1) + 1
  const { want } = rows
  useEffect(() => {
    if (!isPrinting) want(start, end)
  }, [want, start, end, isPrinting])
  const head: CSSProperties = { insetBlockStart: headHeight }
  return (
    <table className="virtual-table" aria-rowcount={items.count + 1} aria-busy={rows.stale}>
      <caption className="visually-hidden">{label}</caption>
      <colgroup>
        {columns.map(({ id, width, leftOut }) => (
          <col key={id} data-left-out={leftOut} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <thead style={head}>
        <tr aria-rowindex={1}>
          {columns.map(column => (
            <ColumnHead key={column.id} column={column} sorting={props.sorting} onSort={props.onSort} />
          ))}
        </tr>
      </thead>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move among the links in it */}
      <tbody ref={box} onKeyDown={onKeyDown}>
        <Room height={before} />
        {shown.map(index => {
          const item = items.at(index)
          const place = { index, columns, measure }
          return item.kind === 'heading' ? (
            <HeadingRow key={index} {...place} group={item.group} />
          ) : (
            <BodyRow key={index} {...place} row={rows.row(item.index)} />
          )
        })}
        <Room height={after} />
        {isPrinting ? (
          <tr className="room">
            <td colSpan={columns.length}>
              <NotPrinted left={total - shown.filter(index => items.at(index).kind === 'row').length} />
            </td>
          </tr>
        ) : undefined}
      </tbody>
    </table>
  )
}

/** Whether a heading or a row that was read. */
function isThere<Row>(item: GroupedItem, rows: Windows<Row>): boolean {
  return item.kind === 'heading' || rows.row(item.index) !== undefined
}

interface PlacedProps<Row> {
  readonly index: number
  readonly columns: readonly Column<Row>[]
  /** Takes the row's height when it is drawn. */
  readonly measure: RowsInSight['measure']
}

interface BodyRowProps<Row> extends PlacedProps<Row> {
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
}

function PlainBodyRow<Row>({ index, columns, measure, row }: BodyRowProps<Row>): ReactNode {
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      ref={measure}
      style={row === undefined ? WAITING : undefined}
    >
      {columns.map(column => (
        <td key={column.id} data-left-out={column.leftOut} data-numeric={column.numeric}>
          {row === undefined ? <span className="soft">…</span> : column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

/* Scrolling draws the table anew with each frame: of its rows only those that came into sight. */
const BodyRow = memo(PlainBodyRow) as typeof PlainBodyRow

interface HeadingRowProps<Row> extends PlacedProps<Row> {
  readonly group: RowGroup
}

function HeadingRow<Row>({ index, columns, measure, group }: HeadingRowProps<Row>): ReactNode {
  return (
    <tr data-index={index} aria-rowindex={index + 2} ref={measure} className="group-row">
      <th scope="rowgroup">
        <span dir="auto">{group.name}</span>{' '}
        <span className="soft">{group.rows.toLocaleString('en-GB')}</span>
      </th>
      {columns.slice(1).map(column => (
        // eslint-disable-next-line jsx-a11y/control-has-associated-label -- it only carries the line on
        <td key={column.id} data-left-out={column.leftOut} />
      ))}
    </tr>
  )
}

/** The rows that are not drawn. */
function Room({ height }: { readonly height: number }): ReactNode {
  return (
    <tr aria-hidden="true" className="room">
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label -- it is hidden, and no control */}
      <td style={{ height }} />
    </tr>
  )
}

interface ColumnHeadProps<Row> {
  readonly column: Column<Row>
  readonly sorting: Sorting | undefined
  readonly onSort: ((sorting: Sorting) => void) | undefined
}

function ColumnHead<Row>({ column, sorting, onSort }: ColumnHeadProps<Row>): ReactNode {
  const { id, title, numeric, sorts, leftOut } = column
  const by = sorting?.column === id ? (sorting.descending ? 'descending' : 'ascending') : undefined
  const turn = (): void =>
    onSort?.({ column: id, descending: by === undefined ? sorts === 'descending' : by === 'ascending' })
  return (
    <th scope="col" data-numeric={numeric} data-left-out={leftOut} aria-sort={by}>
      {sorts === undefined || onSort === undefined ? (
        title
      ) : (
        <button type="button" className="sort" onClick={turn}>
          {title}
          <span aria-hidden="true" className="sort-sign">
            {by === undefined ? '' : by === 'ascending' ? '↑' : '↓'}
          </span>
        </button>
      )}
    </th>
  )
}
