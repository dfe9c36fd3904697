import type { ReactNode } from 'react'
import { useTimeFilter } from '../../shell/time-filter.js'

interface TimelineToolsProps {
  readonly onZoom: (factor: number) => void
  readonly onPan: (share: number) => void
  readonly onAll: () => void
  readonly onBulk: () => void
  readonly step: number
  readonly aside: number
}

/** Buttons to move about in time, and the fields that choose a time as the pointer does. */
export function TimelineTools({ onZoom, onPan, onAll, onBulk, step, aside }: TimelineToolsProps): ReactNode {
  const { range, set } = useTimeFilter()
  const choose = (name: 'since' | 'until', value: string): void => {
    const { [name]: _was, ...rest } = range
    set(value === '' ? rest : { ...rest, [name]: value })
  }
  return (
    <div className="timeline-tools">
      <div className="tool-group" role="toolbar" aria-label="Move about in time">
        <button type="button" className="button" onClick={() => onPan(-aside)} aria-label="Earlier">
          ←
        </button>
        <button type="button" className="button" onClick={() => onPan(aside)} aria-label="Later">
          →
        </button>
        <button type="button" className="button" onClick={() => onZoom(step)} aria-label="Nearer">
          +
        </button>
        <button type="button" className="button" onClick={() => onZoom(1 / step)} aria-label="Further away">
          −
        </button>
        <button type="button" className="button" onClick={onBulk}>
          Most of it
        </button>
        <button type="button" className="button" onClick={onAll}>
          All of it
        </button>
      </div>
      <fieldset className="tool-group">
        <legend className="visually-hidden">Show only this time, on every page</legend>
        <label className="timeline-field">
          Only from{' '}
          <input
            type="date"
            className="field"
            value={asDay(range.since, 'start')}
            onChange={event => choose('since', event.target.value)}
          />
        </label>
        <label className="timeline-field">
          until{' '}
          <input
            type="date"
            className="field"
            value={asDay(range.until, 'end')}
            onChange={event => choose('until', event.target.value)}
          />
        </label>
      </fieldset>
    </div>
  )
}

/** The first or last day of a year or month; empty where there is none. */
function asDay(date: string | undefined, end: 'start' | 'end'): string {
  if (date === undefined || date.length === 10) return date ?? ''
  const [year = '', month] = date.split('-')
  if (end === 'start') return `${year}-${month ?? '01'}-01`
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0))
  return last.toISOString().slice(0, 10)
}
