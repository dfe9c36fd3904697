import type { ReactNode } from 'react'
import type { CheckReport } from '../../../../src/api/index.js'
import { useHeightAs } from '../../shell/height-as.js'
import { SIGNS } from '../../words/verdict.js'
import type { CheckAddress } from './check-address.js'
import type { DraftHistory } from './draft.js'
import { moved } from './draft.js'
import { ExportMenu } from './export-menu.js'
import type { Item, Severity } from './items.js'
import { SEVERITIES, countsOf } from './items.js'
import './check-head.css'

interface CheckToolsProps {
  readonly history: DraftHistory
  readonly report: CheckReport
  readonly items: readonly Item[]
  readonly address: CheckAddress
  readonly isBusy: boolean
  readonly onHistory: (history: DraftHistory) => void
  readonly onEdit: () => void
  readonly onLeave: () => void
}

/** The head of a checked draft, which stays in sight: what was found, what of it is shown, and what can be done with all of it. */
export function CheckTools(props: CheckToolsProps): ReactNode {
  const { history, report, items, address, isBusy, onHistory, onEdit, onLeave } = props
  const counts = countsOf(items)
  const isTyped = history.source.file === undefined
  const last = history.steps[history.at]
  const bar = useHeightAs<HTMLDivElement>('--check-head')
  return (
    <>
      <header className="check-title">
        <h1 dir="auto">{history.source.name}</h1>
        <output className="soft">{isBusy ? 'Checking …' : ''}</output>
      </header>
      <div ref={bar} className="check-head">
        <fieldset className="check-filters">
          <legend className="visually-hidden">Show</legend>
          {SEVERITIES.map(severity => (
            <button
              key={severity}
              type="button"
              className="verdict filter"
              data-severity={severity}
              aria-pressed={!address.hidden.includes(severity)}
              onClick={() => address.toggle(severity)}
            >
              <span aria-hidden="true">{SIGNS[severity]}</span> {phrase(severity, counts[severity])}
            </button>
          ))}
          {report.unused.length === 0 ? undefined : (
            <span className="soft small">
              {report.unused.length === 1
                ? 'One note of yours lets nothing stand'
                : `${report.unused.length} notes of yours let nothing stand`}
              : {report.unused.map(one => `“${one.reason}”`).join(', ')}
            </span>
          )}
        </fieldset>
        <div className="check-buttons">
          <button
            type="button"
            className="button"
            disabled={history.at === 0}
            title={last?.what === '' ? undefined : `Takes back: ${last?.what ?? ''}`}
            onClick={() => onHistory(moved(history, -1))}
          >
            Undo
          </button>
          <button
            type="button"
            className="button"
            disabled={history.at === history.steps.length - 1}
            onClick={() => onHistory(moved(history, 1))}
          >
            Redo
          </button>
          {isTyped ? (
            <button type="button" className="button" onClick={onEdit}>
              Edit the text
            </button>
          ) : undefined}
          <ExportMenu history={history} report={report} />
          <button type="button" className="button" onClick={onLeave}>
            Another draft
          </button>
        </div>
      </div>
    </>
  )
}

function phrase(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? '1 error' : `${count} errors`
    case 'warning':
      return count === 1 ? '1 warning' : `${count} warnings`
    case 'note':
      return count === 1 ? '1 note' : `${count} notes`
    case 'ok':
      return count === 1 ? '1 stands' : `${count} stand`
    default:
      return severity satisfies never
  }
}
