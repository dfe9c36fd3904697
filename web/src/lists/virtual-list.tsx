import type { ReactNode } from 'react'
import { memo, useEffect } from 'react'
import { usePrinting } from './printing.js'
import { useScrolled } from './scrolled.js'
import type { RowsInSight } from './rows-in-sight.js'
import type { Windows } from './windows.js'
import { NotPrinted } from '../words/not-printed.js'
import './lists.css'

interface VirtualListProps<Row> {
  /** What it is a list of: for readers who hear it, and for the map of keys. */
  readonly label: string
  readonly rows: Windows<Row>
  /** One row. Its first link or button is what the keys go to. */
  readonly children: (row: Row, index: number) => ReactNode
  /** A row's height as a guess, in rem. */
  readonly height?: number
}

/** A list of any length that scrolls with the page: rows of any height, drawn where they are in sight. */
export function VirtualList<Row>(props: VirtualListProps<Row>): ReactNode {
  const { label, rows, children, height = 4 } = props
  const total = rows.total ?? 0
  const isPrinting = usePrinting(rows)
  const list = useScrolled<HTMLUListElement>({ count: total, height, canHold: () => true, label, isPrinting })
  const { box, start, end, before, after, onKeyDown, measure } = list
  const drawn = Array.from({ length: end - start }, (_, step) => start + step)
  const shown = isPrinting ? drawn.filter(index => rows.row(index) !== undefined) : drawn
  const { want } = rows
  useEffect(() => {
    if (!isPrinting) want(start, end)
  }, [want, start, end, isPrinting])
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move among the links in it
    <ul ref={box} className="virtual-list" aria-label={label} aria-busy={rows.stale} onKeyDown={onKeyDown}>
      <li aria-hidden="true" role="presentation" style={{ height: before }} />
      {shown.map(index => (
        <Item
          key={index}
          index={index}
          total={total}
          row={rows.row(index)}
          height={height}
          draw={children}
          measure={measure}
        />
      ))}
      <li aria-hidden="true" role="presentation" style={{ height: after }}>
        {isPrinting ? <NotPrinted left={total - shown.length} /> : undefined}
      </li>
    </ul>
  )
}

interface ItemProps<Row> {
  readonly index: number
  readonly total: number
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
  /** As high, in rem, it is taken to be until then. */
  readonly height: number
  readonly draw: VirtualListProps<Row>['children']
  /** Takes the row's height when it is drawn. */
  readonly measure: RowsInSight['measure']
}

function PlainItem<Row>({ index, total, row, height, draw, measure }: ItemProps<Row>): ReactNode {
  return (
    <li
      ref={measure}
      data-index={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={row === undefined ? { height: `${height}rem` } : undefined}
    >
      {row === undefined ? <span className="soft">…</span> : draw(row, index)}
    </li>
  )
}

/* Scrolling draws the list anew with each frame: of its rows only those that came into sight. */
const Item = memo(PlainItem) as typeof PlainItem
