import type { ReactNode } from 'react'
import { memo, useEffect } from 'react'
import { useScrolled } from './scrolled.js'
import type { Windows } from './windows.js'
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
  const scrolled = useScrolled<HTMLUListElement>({ count: total, height, canHold: () => true, label })
  const { box, virtualizer, before, after, onKeyDown } = scrolled
  const items = virtualizer.getVirtualItems()
  const [start, end] = [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1]
  const { want } = rows
  useEffect(() => want(start, end), [want, start, end])
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move among the links in it
    <ul ref={box} className="virtual-list" aria-label={label} aria-busy={rows.stale} onKeyDown={onKeyDown}>
      <li aria-hidden="true" role="presentation" style={{ height: before }} />
      {items.map(({ index, key }) => (
        <Item
          key={key}
          index={index}
          total={total}
          row={rows.row(index)}
          draw={children}
          measure={virtualizer.measureElement}
        />
      ))}
      <li aria-hidden="true" role="presentation" style={{ height: after }} />
    </ul>
  )
}

interface ItemProps<Row> {
  readonly index: number
  readonly total: number
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
  readonly draw: VirtualListProps<Row>['children']
  /** Takes the row's height when it is drawn. */
  readonly measure: (element: Element | null) => void
}

function PlainItem<Row>({ index, total, row, draw, measure }: ItemProps<Row>): ReactNode {
  return (
    <li ref={measure} data-index={index} aria-setsize={total} aria-posinset={index + 1}>
      {row === undefined ? <span className="soft">…</span> : draw(row, index)}
    </li>
  )
}

/* Scrolling draws the list anew with each frame: of its rows only those that came into sight. */
const Item = memo(PlainItem) as typeof PlainItem
