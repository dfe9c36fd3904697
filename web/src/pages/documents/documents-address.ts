import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { Sorting } from '../../lists/virtual-table.js'
import { useTimeFilter } from '../../shell/time-filter.js'

/** By what the list is grouped. */
export type Grouping = 'publisher' | 'kind' | 'date'

const SORTS = ['title', 'publisher', 'published', 'kind', 'statements', 'damage'] as const
const GROUPINGS: readonly string[] = ['publisher', 'kind', 'date'] satisfies readonly Grouping[]

/** What of the address filters the list: as the API takes it. */
export interface DocumentsFilter {
  readonly q?: string
  readonly kind?: string
  readonly publisher?: string
  readonly damaged?: '1'
  readonly since?: string
  readonly until?: string
  readonly group?: Grouping
}

/** The list as its address says it, and what changes it. */
export interface DocumentsAddress {
  readonly filter: DocumentsFilter
  readonly sorting: Sorting & { readonly column: (typeof SORTS)[number] }
  /** Sets what is named, takes out what is undefined. With `replace` the way back does not lead to the list before. */
  readonly change: (
    changes: Readonly<Record<string, string | undefined>>,
    options?: { readonly replace: boolean },
  ) => void
  /** Whether anything but the order narrows the list. */
  readonly isFiltered: boolean
  /** Whether anything but the order and the room's time does. */
  readonly isNarrowed: boolean
}

/** Reads the list's filters and order out of the address. */
export function useDocumentsAddress(): DocumentsAddress {
  const [parameters, setParameters] = useSearchParams()
  const { range } = useTimeFilter()
  const read = useMemo(() => readAddress(parameters), [parameters])
  const change = useCallback<DocumentsAddress['change']>(
    (changes, options) =>
      setParameters(before => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined) after.delete(name)
          else after.set(name, value)
        }
        return after
      }, options),
    [setParameters],
  )
  const filter = useMemo(() => ({ ...read.filter, ...range }), [read, range])
  const { group: _group, ...own } = read.filter
  const isNarrowed = Object.keys(own).length > 0
  const isFiltered = isNarrowed || Object.keys(range).length > 0
  return { filter, sorting: read.sorting, change, isFiltered, isNarrowed }
}

function readAddress(parameters: URLSearchParams): Pick<DocumentsAddress, 'filter' | 'sorting'> {
  const [q, kind, publisher, group, sort] = ['q', 'kind', 'publisher', 'group', 'sort'].map(name =>
    parameters.get(name),
  )
  return {
    filter: {
      ...(q === null || q === undefined || q === '' ? {} : { q }),
      ...(kind === null || kind === undefined ? {} : { kind }),
      ...(publisher === null || publisher === undefined ? {} : { publisher }),
      ...(parameters.get('damaged') === '1' ? { damaged: '1' as const } : {}),
      ...(group !== null && group !== undefined && GROUPINGS.includes(group)
        ? { group: group as Grouping }
        : {}),
    },
    sorting: {
      column: SORTS.find(one => one === sort) ?? 'published',
      descending: parameters.get('descending') === '1',
    },
  }
}
