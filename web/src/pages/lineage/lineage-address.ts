import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { useTimeFilter } from '../../shell/time-filter.js'

/** What a reader chose on the page of lineage; all of it stands in the address. */
export interface LineageChoice {
  readonly publisher?: string
  readonly basis?: 'credit' | 'wording' | 'shared-deviation'
  readonly confidence?: string
  /** The document that is looked at. */
  readonly document?: string
  /** The line that is looked at: who took, and from whom. */
  readonly from?: string
  readonly to?: string
}

const NAMES = ['publisher', 'basis', 'confidence', 'document', 'from', 'to'] as const

/** The choice, and what changes it: a step to which the reader can go back. */
export function useLineageChoice(): {
  readonly choice: LineageChoice
  /** The filters alone, with the room's filter of time, as the API takes them. */
  readonly filter: Pick<LineageChoice, 'publisher' | 'basis' | 'confidence'> & {
    since?: string
    until?: string
  }
  readonly choose: (change: { readonly [Name in keyof LineageChoice]?: string | undefined }) => void
} {
  const [params, setParams] = useSearchParams()
  const { range } = useTimeFilter()
  const choice = useMemo((): LineageChoice => {
    const found = NAMES.flatMap(name => {
      const value = params.get(name)
      return value === null || value === '' ? [] : [[name, value] as const]
    })
    return Object.fromEntries(found)
  }, [params])
  const filter = useMemo(() => {
    const { publisher, basis, confidence } = choice
    return {
      ...range,
      ...(publisher === undefined ? {} : { publisher }),
      ...(basis === undefined ? {} : { basis }),
      ...(confidence === undefined ? {} : { confidence }),
    }
  }, [choice, range])
  const choose = useCallback(
    (change: { readonly [Name in keyof LineageChoice]?: string | undefined }) =>
      setParams(now => {
        for (const [name, value] of Object.entries(change)) {
          if (value === undefined || value === '') now.delete(name)
          else now.set(name, value)
        }
        return now
      }),
    [setParams],
  )
  return { choice, filter, choose }
}
