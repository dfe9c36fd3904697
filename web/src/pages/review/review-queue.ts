import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { DecisionDraftBody, ReviewItem, ReviewPage } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { useDecide } from '../../decisions/decide.js'

/** One kind of doubt. */
export type DoubtKind = ReviewItem['kind']

const DOUBTS: readonly string[] = [
  'orphaned-decision',
  'changed-reading',
  'uncertain-speaker',
  'no-speaker',
  'low-confidence',
] satisfies readonly DoubtKind[]

/** The queue as one person walks it. */
export interface ReviewQueue {
  /** Of the first page: the counts, and the state of loading. */
  readonly query: {
    readonly data: ReviewPage | undefined
    readonly error: unknown
    readonly refetch: () => unknown
  }
  /** Undefined for all kinds. */
  readonly kind: DoubtKind | undefined
  /** What is to be decided now; undefined where nothing is left. */
  readonly item: ReviewItem | undefined
  /** From 1, among those that are left. */
  readonly position: number
  readonly total: number
  readonly step: (by: 1 | -1) => void
  /** Decides the item, and goes on to the next. */
  readonly decide: (draft: DecisionDraftBody) => Promise<void>
  /** Takes back the last decision that was made here, and goes back to its item. */
  readonly undo: () => Promise<void>
  readonly canUndo: boolean
  readonly decidedHere: number
  /** What waits of each kind: without what was decided here, also before the record has followed. */
  readonly counts: ReviewPage['counts']
  /** Whether a decision is still being worked in. */
  readonly isFollowing: boolean
}

interface DecidedHere {
  readonly key: string
  readonly decision: number
}

const PAGE = 30

/**
 * The queue of the kind that the address names, at the item that it names. What was decided here is left out before the
 * record has followed.
 */
export function useReviewQueue(): ReviewQueue {
  const [parameters, setParameters] = useSearchParams()
  const asked = parameters.get('kind')
  const kind = asked !== null && DOUBTS.includes(asked) ? (asked as DoubtKind) : undefined
  const [decided, setDecided] = useState<readonly DecidedHere[]>([])
  const [followed, setFollowed] = useState(0)
  const { decide, isFollowing } = useDecide()
  // The counts of the record have what was decided here once it was worked in.
  if (!isFollowing && followed !== decided.length) setFollowed(decided.length)
  const pages = useInfiniteQuery({
    queryKey: ['review', kind],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answered(
        api.review.$get({
          query: { offset: String(pageParam), limit: String(PAGE), ...(kind === undefined ? {} : { kind }) },
        }),
      ),
    getNextPageParam: (last, all) => (all.length * PAGE < last.total ? all.length * PAGE : undefined),
  })
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const gone = new Set(decided.map(({ key }) => key))
  const left = rows.filter(({ key }) => !gone.has(key))
  const named = left.findIndex(({ key }) => key === parameters.get('item'))
  const index = Math.max(0, named)
  const show = (key: string | undefined): void =>
    setParameters(
      before => {
        const after = new URLSearchParams(before)
        if (key === undefined) after.delete('item')
        else after.set('item', key)
        return after
      },
      { replace: true },
    )
  const last = decided.at(-1)
  // What is left out of the rows is left out of the counts; so is what was decided in another kind, until the record has followed.
  const known = new Set(rows.map(({ key }) => key))
  const out = decided.filter(({ key }, at) => known.has(key) || at >= followed)
  const counts = (pages.data?.pages[0]?.counts ?? []).map(one => ({
    ...one,
    items: one.items - out.filter(({ key }) => key.startsWith(`${one.kind} `)).length,
  }))
  return {
    query: { ...pages, data: pages.data?.pages[0] },
    kind,
    item: left[index],
    position: index + 1,
    total: Math.max(
      left.length,
      (pages.data?.pages[0]?.total ?? 0) - rows.filter(({ key }) => gone.has(key)).length,
    ),
    step(by) {
      const next = left[index + by]
      if (next !== undefined) show(next.key)
      if (index + by >= left.length - 3 && pages.hasNextPage) void pages.fetchNextPage()
    },
    async decide(draft) {
      const item = left[index]
      if (item === undefined) return
      const made = await decide([draft])
      const [decision] = made?.ids ?? []
      if (decision === undefined) return
      setDecided(before => [...before, { key: item.key, decision }])
      show((left[index + 1] ?? left[index - 1])?.key)
      if (left.length - index < PAGE / 3 && pages.hasNextPage) void pages.fetchNextPage()
    },
    async undo() {
      if (last === undefined) return
      const made = await decide([{ kind: 'undo', decision: last.decision }])
      if (made === undefined) return
      setDecided(before => before.filter(one => one !== last))
      show(last.key)
    },
    canUndo: last !== undefined,
    decidedHere: decided.length,
    counts,
    isFollowing,
  }
}
