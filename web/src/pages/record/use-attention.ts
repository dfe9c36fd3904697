import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'

/** A part of a list of things that deserve attention. */
export interface AttentionPart<Row> {
  readonly total: number
  /** So many of `of` utterances are read so far: where those differ, more may be found. */
  readonly read: number
  readonly of: number
  readonly rows: readonly Row[]
  /** Of quotations: of how many the entries are, and how many of those several documents carry. */
  readonly quotations?: number
  readonly shared?: number
}

/** What was loaded of such a list. */
export interface AttentionList<Row> {
  readonly total: number
  readonly rows: readonly Row[]
  /** Of quotations: of how many the entries are, and how many of those several documents carry. */
  readonly quotations: number
  readonly shared: number
  /** How far the record is read, 0 to 1. */
  readonly share: number
  /** Loads more; undefined where all is there. */
  readonly more: (() => void) | undefined
  readonly isLoading: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** So many entries are loaded at first, and so many more at a time. */
const FIRST = 4
const MORE = 12

/** How often a list is asked for again while the server still reads, in milliseconds. */
const AGAIN = 1500

interface Asked<Row> {
  readonly queryKey: readonly unknown[]
  readonly read: (part: { offset: string; limit: string }) => Promise<AttentionPart<Row>>
}

/** Loads a list part by part, and again while the server has not read all of the record. */
export function useAttention<Row>({ queryKey, read }: Asked<Row>): AttentionList<Row> {
  const query = useInfiniteQuery({
    queryKey: ['attention', ...queryKey],
    queryFn: ({ pageParam }) =>
      read({ offset: String(pageParam), limit: String(pageParam === 0 ? FIRST : MORE) }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0)
      return loaded < last.total && last.rows.length > 0 ? loaded : undefined
    },
    refetchInterval: ({ state }) => {
      const last = state.data?.pages.at(-1)
      return last !== undefined && last.read < last.of ? AGAIN : false
    },
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  const last = pages.at(-1)
  return {
    total: last?.total ?? 0,
    quotations: last?.quotations ?? last?.total ?? 0,
    shared: last?.shared ?? 0,
    rows: pages.flatMap(page => page.rows),
    share: last === undefined || last.of === 0 ? 1 : last.read / last.of,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isLoading: query.isLoading,
    error: query.error,
    retry: () => void query.refetch(),
  }
}
