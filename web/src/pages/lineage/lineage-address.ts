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
  /** What one publisher has from another: their names, and whether it is known who took from whom. */
  readonly taker?: string
  readonly giver?: string
  readonly way?: 'known' | 'unknown'
  /** The line that is looked at: who took, and from whom. */
  readonly from?: string
  readonly to?: string
}

const NAMES = ['publisher', 'basis', 'confidence', 'taker', 'giver', 'way', 'document', 'from', 'to'] as const

/** Nothing is looked at; the filters stay. */
export const NOTHING_CHOSEN = { document: undefined, from: undefined, to: undefined } as const

/** No filter, and nothing looked at. */
export const NO_FILTERS = {
  ...NOTHING_CHOSEN,
  publisher: undefined,
  basis: undefined,
  confidence: undefined,
  taker: undefined,
  giver: undefined,
  way: undefined,
} as const

/** The choice, and what changes it: a step to which the reader can go back. */
export function useLineageChoice(): {
  readonly choice: LineageChoice
  /** The filters alone, with the room's filter of time, as the API takes them. */
  readonly filter: Omit<LineageChoice, 'document' | 'from' | 'to'> & {
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
    const { document: _document, from: _from, to: _to, ...own } = choice
    return { ...range, ...own }
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
