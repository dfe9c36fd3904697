import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { BEHIND, answered, api } from '../api/client.js'

/** What has become of the derivation that a decision asked for. */
export interface Following {
  /** From the decision on until what follows from it is derived, and the pages have read it. */
  readonly isFollowing: boolean
  /** Why it could not be derived; undefined where it was, or is not yet. */
  readonly failed: string | undefined
}

/** How often the app asks how far the record has come, in milliseconds. */
const ASK_EVERY = 400

/** Waits for the end of a derivation; then all pages read the record anew. */
export function useFollowing(job: string | undefined): Following {
  const client = useQueryClient()
  const [read, setRead] = useState<string>()
  const { data } = useQuery({
    queryKey: ['following', job],
    enabled: job !== undefined,
    queryFn: () => answered(api.jobs[':id'].$get({ param: { id: job ?? '' } })),
    refetchInterval: query => (ended(query.state.data?.state) ? false : ASK_EVERY),
    refetchIntervalInBackground: true,
  })
  const state = data?.state
  useEffect(() => {
    if (job === undefined || !ended(state)) return undefined
    const stop = new AbortController()
    void readAnew(client, stop.signal).then(() => {
      if (!stop.signal.aborted) setRead(job)
    })
    return () => stop.abort()
  }, [client, job, state])
  return {
    isFollowing: job !== undefined && read !== job && state !== 'failed',
    failed: state === 'failed' ? (data?.failure?.message ?? 'the work was stopped') : undefined,
  }
}

/** Asks for all that is shown until no answer is of the record as it was before. */
async function readAnew(client: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let isBehind = false
    const note = (): void => {
      isBehind = true
    }
    window.addEventListener(BEHIND, note)
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'following' })
    window.removeEventListener(BEHIND, note)
    if (!isBehind) return
    await new Promise(resolve => setTimeout(resolve, ASK_EVERY))
  }
}

function ended(state: string | undefined): boolean {
  return state === 'done' || state === 'failed'
}
