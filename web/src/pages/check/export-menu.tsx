import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import type { CheckReport, DraftExport } from '../../../../src/api/index.js'
import { RequestFailed, answered } from '../../api/client.js'
import type { DraftHistory } from './draft.js'
import { requestOf } from './draft.js'

interface ExportMenuProps {
  readonly history: DraftHistory
  readonly report: CheckReport
}

/** Hands the draft on: as a report, with tracked changes, or as it is now. */
export function ExportMenu({ history, report }: ExportMenuProps): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null)
  const [said, setSaid] = useState('')
  const hand = (as: DraftExport['as']): void => {
    if (menu.current !== null) menu.current.open = false
    setSaid('')
    void download({ ...requestOf(history), as }).then(setSaid)
  }
  const isText = history.source.file === undefined
  return (
    <>
      <details ref={menu} className="menu">
        <summary className="button">Export</summary>
        <div className="menu-list">
          <button type="button" className="button plain" onClick={() => hand('html')}>
            Report (HTML), to send to an editor
          </button>
          <button type="button" className="button plain" onClick={() => hand('docx')}>
            Word file with tracked changes
          </button>
          {isText || report.isRevisable ? (
            <button type="button" className="button plain" onClick={() => hand('changed')}>
              The draft with the changes
            </button>
          ) : undefined}
        </div>
      </details>
      <output className="soft small">{said}</output>
    </>
  )
}

/** Has the browser keep the file. Gives what there is to say about it; empty where all went well. */
async function download(request: DraftExport): Promise<string> {
  try {
    const answer = await fetch('/api/check/export', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })
    if (!answer.ok) await answered(Promise.resolve(answer))
    const address = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = nameIn(answer) ?? request.name ?? 'draft'
    link.click()
    URL.revokeObjectURL(address)
    const left = Number(answer.headers.get('onrecord-left'))
    return left === 0 ? '' : `${left} of the changes had no place in the file: make them by hand.`
  } catch (error) {
    return error instanceof RequestFailed
      ? `${error.failure.message} ${error.failure.advice}`
      : 'The file could not be made.'
  }
}

function nameIn(answer: Response): string | undefined {
  const name = /filename\*=UTF-8''([^;]+)/u.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return name === undefined ? undefined : decodeURIComponent(name)
}
