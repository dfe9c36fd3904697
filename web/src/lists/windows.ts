import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

/** A part of a list as the API gives it. */
export interface ListAnswer<Row> {
  /** How long the whole list is. */
  readonly total: number
  readonly rows: readonly Row[]
}

/** A list that is read in parts, as it is scrolled. */
export interface Windows<Row> {
  /** Undefined until the first part is there. */
  readonly total: number | undefined
  /** Undefined for a row that is still on its way. */
  readonly row: (index: number) => Row | undefined
  /** Says which rows are in sight, `[start, end)`: what is missing of them is asked for. */
  readonly want: (start: number, end: number) => void
  /** Why the part in sight could not be read; null or undefined where it could. */
  readonly error: unknown
  /** Rows of the list as it was asked for before are shown until the first part of this one is there. */
  readonly stale: boolean
  readonly refetch: () => void
  /** Reads what is missing before a row. Rejects where it cannot be read. */
  readonly readTo: (end: number) => Promise<void>
}

interface WindowsOptions<Row> {
  /** Names the list with all that it depends on: its filters and its order. */
  readonly queryKey: readonly unknown[]
  readonly read: (offset: number, limit: number) => Promise<ListAnswer<Row>>
}

/** Rows a request: the API gives 200 at most, and a screen shows some 40. */
const PART = 100

/** Feeds a list from requests of `PART` rows each: those in sight, and none else. */
export function useWindows<Row>({ queryKey, read }: WindowsOptions<Row>): Windows<Row> {
  const name = JSON.stringify(queryKey)
  const [sight, setSight] = useState({ name, first: 0, last: 0 })
  const [before, setBefore] = useState({ queryKey, total: undefined as number | undefined })
  const client = useQueryClient()
  // Another list begins at its first part.
  const { first, last } = sight.name === name ? sight : { first: 0, last: 0 }
  const parts = Array.from({ length: last - first + 1 }, (_, step) => first + step)
  const asPart = (part: number) => ({
    queryKey: [...queryKey, 'part', part],
    queryFn: () => read(part * PART, PART),
  })
  const answers = useQueries({ queries: parts.map(asPart) })
  const total = answers.find(one => one.data !== undefined)?.data?.total
  const stale = total === undefined && JSON.stringify(before.queryKey) !== name
  if (total !== undefined && (before.total !== total || JSON.stringify(before.queryKey) !== name)) {
    setBefore({ queryKey, total })
  }
  const want = useCallback(
    (start: number, end: number) => {
      const next = {
        name,
        first: Math.floor(start / PART),
        last: Math.floor(Math.max(start, end - 1) / PART),
      }
      setSight(now => (now.name === name && now.first === next.first && now.last === next.last ? now : next))
    },
    [name],
  )
  const shown = total === undefined ? before : { queryKey, total }
  return {
    total: shown.total,
    // Parts that were read before are kept by the client, so that scrolling back shows no holes.
    row: index =>
      client.getQueryData<ListAnswer<Row>>([...shown.queryKey, 'part', Math.floor(index / PART)])?.rows[
        index % PART
      ],
    want,
    error: answers.find(one => one.error !== null)?.error,
    stale,
    refetch: () => void Promise.all(answers.map(one => one.refetch())),
    readTo: async end => {
      const wanted = Array.from({ length: Math.ceil(end / PART) }, (_, part) => part)
      await Promise.all(wanted.map(part => client.ensureQueryData(asPart(part))))
    },
  }
}
