import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { BEHIND, answered, api } from '../api/client.js'

/** Milliseconds between two looks at work that is going on. */
const EVERY = 600

const readJobs = () => answered(api.jobs.$get())

/** A job as the API tells of it. */
export type RoomJob = Awaited<ReturnType<typeof readJobs>>['jobs'][number]

/** The work on the record; what other queries hold is read again when a piece of it has ended. */
export function useJobs(): readonly RoomJob[] {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['jobs'],
    queryFn: readJobs,
    refetchInterval: query => (query.state.data?.jobs.some(isGoingOn) === true ? EVERY : false),
    refetchIntervalInBackground: true,
  })
  const jobs = data?.jobs
  const ended = jobs?.filter(one => one.state === 'done' || one.state === 'failed').length
  const before = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (ended === undefined) return
    if (before.current !== undefined && ended !== before.current)
      void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'jobs' })
    before.current = ended
  }, [client, ended])
  return jobs ?? []
}

/** So long after an answer that was behind the record all is asked for again, in milliseconds. */
const AGAIN = 1200

/** Asks again for what was answered as it was before the record changed, until what is answered is of now. */
export function useCatchUp(): void {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'jobs' })
      }, AGAIN)
    }
    window.addEventListener(BEHIND, wait)
    return () => {
      clearTimeout(timer)
      window.removeEventListener(BEHIND, wait)
    }
  }, [client])
}

/** Whether there is more to come of a job. */
export function isGoingOn({ state }: RoomJob): boolean {
  return state === 'waiting' || state === 'running'
}
