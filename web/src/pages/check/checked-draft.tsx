import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { CheckReport } from '../../../../src/api/index.js'
import { letStandNote } from '../../../../src/check/index.js'
import { answered, api } from '../../api/client.js'
import { useKeys } from '../../shell/keys.js'
import { Failed, Loading } from '../../words/states.js'
import { useCheckAddress } from './check-address.js'
import { CheckTools } from './check-tools.js'
import type { DraftHistory } from './draft.js'
import { changed, currentStep, moved, remarked, requestOf } from './draft.js'
import { DraftText } from './draft-text.js'
import { FindingPanel } from './finding-panel.js'
import type { Item } from './items.js'
import { itemsOf } from './items.js'

interface CheckedDraftProps {
  readonly history: DraftHistory
  readonly onHistory: (history: DraftHistory) => void
  /** To type on, from the words as they are now. */
  readonly onEdit: (text: string) => void
  readonly onOpen: (file: File) => void
  readonly onLeave: () => void
}

/** A draft with what was found in it: read, mended, let stand, handed on. */
export function CheckedDraft(props: CheckedDraftProps): ReactNode {
  const { history, onHistory, onEdit, onLeave } = props
  const report = useQuery({
    queryKey: ['check', history.source.id, currentStep(history).id],
    queryFn: () => answered(api.check.$post({ json: requestOf(history) })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  if (report.data === undefined) {
    return report.error === null ? (
      <Loading what="Reading the draft and comparing it with the record" />
    ) : (
      <>
        <Failed error={report.error} retry={() => void report.refetch()} />
        <button type="button" className="button" onClick={onLeave}>
          Another draft
        </button>
      </>
    )
  }
  return (
    <Checked
      history={history}
      report={report.data}
      isBusy={report.isPlaceholderData || report.isFetching}
      error={report.error}
      onHistory={onHistory}
      onEdit={onEdit}
      onLeave={onLeave}
    />
  )
}

interface CheckedProps extends Omit<CheckedDraftProps, 'onOpen'> {
  readonly report: CheckReport
  readonly isBusy: boolean
  readonly error: unknown
}

function Checked({ history, report, isBusy, error, onHistory, onEdit, onLeave }: CheckedProps): ReactNode {
  const address = useCheckAddress()
  const all = useMemo(() => itemsOf(report), [report])
  const items = useMemo(
    () => all.filter(one => !address.hidden.includes(one.severity)),
    [all, address.hidden],
  )
  const current = items[Math.min(address.finding, items.length - 1)]
  const { sourceLength } = report
  const accept = (item: Item | undefined): void => {
    if (isBusy || item?.kind !== 'quotation' || item.finding.fix === undefined) return
    onHistory(
      changed(history, { edits: item.finding.fix.edits, sourceLength, what: 'the words of the record' }),
    )
  }
  const letStand = (item: Item, reason: string): void => {
    if (isBusy) return
    onHistory(withReason(history, { report, span: item.span, reason }))
  }
  const step = (by: 1 | -1): void => {
    if (items.length > 0)
      address.go((items.indexOf(current ?? (items[0] as Item)) + by + items.length) % items.length)
  }
  const edit = (): void => onEdit(report.text)
  useKeys('Check', [
    { keys: 'n', does: 'Next finding', run: () => step(1) },
    { keys: 'p', does: 'Finding before', run: () => step(-1) },
    { keys: 'a', does: 'Put in the words of the record', run: () => accept(current) },
    {
      keys: 'l',
      does: 'Let it stand',
      run: () => document.querySelector<HTMLElement>('#let-stand')?.focus(),
    },
    { keys: 'u', does: 'Take the last change back', run: () => onHistory(moved(history, -1)) },
    { keys: 'r', does: 'Make it again', run: () => onHistory(moved(history, 1)) },
  ])
  return (
    <>
      <CheckTools
        history={history}
        report={report}
        items={all}
        address={address}
        isBusy={isBusy}
        onHistory={onHistory}
        onEdit={edit}
        onLeave={onLeave}
      />
      {error === null ? undefined : <Failed error={error} />}
      <div className="check-columns">
        <DraftText
          text={report.text}
          format={report.form}
          items={items}
          current={current}
          number={address.finding}
          hrefOf={address.hrefOf}
        />
        <FindingPanel
          items={items}
          hidden={all.length - items.length}
          current={current}
          isBusy={isBusy}
          isWritten={isText(history)}
          onStep={step}
          onAccept={accept}
          onLetStand={letStand}
        />
      </div>
    </>
  )
}

interface Reason {
  readonly report: CheckReport
  readonly span: Item['span']
  readonly reason: string
}

function isText({ source }: DraftHistory): boolean {
  return source.file === undefined || /^(?:txt|md)$/.test(source.form ?? '')
}

/** A reason to let stand is written as the format of the draft wants it: into a text, beside the words of any other file. */
function withReason(history: DraftHistory, { report, span, reason }: Reason): DraftHistory {
  if (!isText(history)) return remarked(history, span, reason)
  const note = letStandNote({ text: report.text, format: report.form }, span, reason)
  if (note === undefined) return history
  return changed(history, { edits: [note], sourceLength: report.sourceLength, what: 'letting it stand' })
}
