import type { ReactNode } from 'react'
import { useCallback, useMemo } from 'react'
import { Router, useLocation, useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { DateWords } from '../words/date.js'
import './time-filter.css'

/** A stretch of time that narrows what pages show: years, months or days, both included; an end that is missing is open. */
export interface TimeRange {
  readonly since?: string
  readonly until?: string
}

/** The standing filter of time, and what changes it. */
export interface TimeFilter {
  /** What is asked of the API: spread it into a query and into its key. Empty where nothing narrows. */
  readonly range: TimeRange
  readonly isSet: boolean
  /** Puts another range in its place, as a step to which the reader can go back. */
  readonly set: (range: TimeRange) => void
  readonly clear: () => void
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** The filter that stands in the address (`?since=2023-11&until=2023-12-05`). What is no year, month or day there is left alone. */
export function useTimeFilter(): TimeFilter {
  const search = useSearch()
  const range = useMemo(() => rangeIn(search), [search])
  const set = useCallback((wanted: TimeRange) => {
    const params = new URLSearchParams(window.location.search)
    for (const name of NAMES) {
      const value = wanted[name]
      if (value === undefined) params.delete(name)
      else params.set(name, value)
    }
    // Past the room's own way of going somewhere, which would carry the old range along.
    navigate(`${window.location.pathname}${asSearch(params)}`)
  }, [])
  const clear = useCallback(() => set({}), [set])
  return { range, isSet: Object.keys(range).length > 0, set, clear }
}

/** Carries the standing range along to wherever a link or a key of the room leads. */
export function CarryTimeFilter({ children }: { readonly children: ReactNode }): ReactNode {
  const search = useSearch()
  const { since, until } = useMemo(() => rangeIn(search), [search])
  const hrefs = useCallback((to: string) => carried(to, asRange(since, until)), [since, until])
  return (
    <Router
      hrefs={hrefs}
      aroundNav={(go, to, options) => go(carried(to, rangeIn(window.location.search)), options)}
    >
      {children}
    </Router>
  )
}

/** Pages that show what they show of all times: one document or quotation, what is checked or waits. */
const OF_ALL_TIMES = /^\/(?:check|review(?:\/log)?|(?:documents|quotations)\/[^/]+)$/u

/** The standing range in words, and the way out of it; nothing where there is none. A page that it does not narrow says so. */
export function StandingTime(): ReactNode {
  const { range, isSet, clear } = useTimeFilter()
  const [location] = useLocation()
  if (!isSet) return undefined
  const { since, until } = range
  return (
    <output className="standing-time">
      <span>
        Only{' '}
        {since === until ? (
          <DateWords edtf={since} />
        ) : (
          <>
            {since === undefined ? undefined : (
              <>
                from <DateWords edtf={since} />{' '}
              </>
            )}
            {until === undefined ? undefined : (
              <>
                until <DateWords edtf={until} />
              </>
            )}
          </>
        )}
        {OF_ALL_TIMES.test(location) ? '; what is on this page is of all times' : undefined}
      </span>
      <button type="button" className="button" onClick={clear}>
        Show all times
      </button>
    </output>
  )
}

const NAMES = ['since', 'until'] as const satisfies readonly (keyof TimeRange)[]

function rangeIn(search: string): TimeRange {
  const params = new URLSearchParams(search)
  const [since, until] = NAMES.map(name => {
    const value = params.get(name)
    return value !== null && DATE.test(value) ? value : undefined
  })
  return asRange(since, until)
}

function asRange(since: string | undefined, until: string | undefined): TimeRange {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

/** `to` with the range; as it is where it says a time of its own. */
function carried(to: string, range: TimeRange): string {
  if (!to.startsWith('/') || Object.keys(range).length === 0) return to
  const [path = '', search = ''] = to.split('?')
  const params = new URLSearchParams(search)
  if (NAMES.some(name => params.has(name))) return to
  for (const [name, value] of Object.entries(range)) params.set(name, String(value))
  return `${path}${asSearch(params)}`
}

function asSearch(params: URLSearchParams): string {
  const search = params.toString()
  return search === '' ? '' : `?${search}`
}
