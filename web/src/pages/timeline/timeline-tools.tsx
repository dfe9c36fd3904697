import type { ReactNode } from 'react'
import { useTimeFilter } from '../../shell/time-filter.js'
import { DateField } from '../../words/date-field.js'

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
  const choose = (name: 'since' | 'until', value: string | undefined): void => {
    const { [name]: _was, ...rest } = range
    set(value === undefined ? rest : { ...rest, [name]: value })
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
        <DateField label="Only from" date={range.since} onDate={date => choose('since', date)} />
        <DateField label="until" date={range.until} onDate={date => choose('until', date)} />
      </fieldset>
    </div>
  )
}
