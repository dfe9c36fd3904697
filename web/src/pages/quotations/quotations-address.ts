import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { Verdict } from '../../../../src/collation/index.js'
import { VERDICTS } from '../../../../src/collation/index.js'
import { useTimeFilter } from '../../shell/time-filter.js'

/** Against what quotations can be altered. */
const ALTERED_AGAINST = ['source', 'print'] as const

/** One of them. */
type AlteredAgainst = (typeof ALTERED_AGAINST)[number]

/** What of the address filters the list: as the API takes it. */
export interface QuotationsFilter {
  readonly verdict?: Verdict
  readonly speaker?: string
  readonly document?: string
  readonly publisher?: string
  readonly changed?: '1'
  readonly altered?: AlteredAgainst
  readonly since?: string
  readonly until?: string
}

/** The orders of the list, as they are offered. */
export const ORDERS = [
  { id: 'attention', name: 'what deserves attention first' },
  { id: 'date', name: 'when the words first appeared' },
  { id: 'speaker', name: 'speaker' },
  { id: 'witnesses', name: 'number of documents' },
] as const

/** One of them. */
export type Order = (typeof ORDERS)[number]['id']

/** The list as its address says it, and what changes it. */
export interface QuotationsAddress {
  readonly filter: QuotationsFilter
  readonly order: Order
  readonly isFiltered: boolean
  /** Sets what is named, takes out what is undefined. */
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void
  /** Takes out all that narrows the list. */
  readonly widen: () => void
}

/** Reads the list's filters and order out of the address. */
export function useQuotationsAddress(): QuotationsAddress {
  const [parameters, setParameters] = useSearchParams()
  const { range, clear } = useTimeFilter()
  const filter = useMemo(() => ({ ...filterIn(parameters), ...range }), [parameters, range])
  const change = useCallback<QuotationsAddress['change']>(
    changes =>
      setParameters(before => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined) after.delete(name)
          else after.set(name, value)
        }
        return after
      }),
    [setParameters],
  )
  const asked = parameters.get('sort')
  return {
    filter,
    order: ORDERS.find(one => one.id === asked)?.id ?? 'attention',
    isFiltered: Object.keys(filter).length > 0,
    change,
    // The filter of time is the room's: it takes all else out with it.
    widen: () => {
      change({
        verdict: undefined,
        speaker: undefined,
        document: undefined,
        publisher: undefined,
        changed: undefined,
        altered: undefined,
      })
      clear()
    },
  }
}

function filterIn(parameters: URLSearchParams): QuotationsFilter {
  const altered = ALTERED_AGAINST.find(one => one === parameters.get('altered'))
  const verdict = VERDICTS.find(one => one === parameters.get('verdict'))
  const [speaker, document, publisher] = ['speaker', 'document', 'publisher'].map(name =>
    parameters.get(name),
  )
  return {
    ...(verdict === undefined ? {} : { verdict }),
    ...(speaker === null || speaker === undefined ? {} : { speaker }),
    ...(document === null || document === undefined ? {} : { document }),
    ...(publisher === null || publisher === undefined ? {} : { publisher }),
    ...(parameters.get('changed') === '1' ? { changed: '1' as const } : {}),
    ...(altered === undefined ? {} : { altered }),
  }
}
