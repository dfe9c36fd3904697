import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NotPrinted } from '../words/not-printed.js'
import { Loaded } from '../words/states.js'

/** A part of a list, as the API gives it. */
interface Part<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

interface ListInPartsProps<Row> {
  /** Names the list among all that is asked for; another list begins anew. */
  readonly list: readonly unknown[]
  /** Asks for the part from a row on. */
  readonly ask: (offset: number) => Promise<Part<Row>>
  /** So many rows a part has. */
  readonly size: number
  /** What is shown of the rows that are there. */
  readonly children: (rows: readonly Row[], total: number) => ReactNode
}

/**
 * A list that is read part by part, with the way to the next part under it. While another list is on its way the one
 * before stays.
 */
export function ListInParts<Row>({ list, ask, size, children }: ListInPartsProps<Row>): ReactNode {
  const found = useInfiniteQuery({
    queryKey: list,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) => (offset + size < last.total ? offset + size : undefined),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={{ ...found, data: found.data?.pages }}>
      {parts => {
        const rows = parts.flatMap(part => part.rows)
        const total = parts[0]?.total ?? 0
        return (
          <>
            {children(rows, total)}
            {found.hasNextPage ? (
              <>
                <button type="button" className="button" onClick={() => void found.fetchNextPage()}>
                  Show more ({(total - rows.length).toLocaleString('en-GB')} left)
                </button>
                <NotPrinted left={total - rows.length} />
              </>
            ) : undefined}
          </>
        )
      }}
    </Loaded>
  )
}
