import type { DragEvent, ReactNode } from 'react'
import { useState } from 'react'
import { usePageTitle } from '../../shell/page-title.js'
import { Loading } from '../../words/states.js'
import { CheckedDraft } from './checked-draft.js'
import { newDraft } from './draft.js'
import { DraftEntry } from './draft-entry.js'
import { openFile } from './open-file.js'
import { useDraft } from './use-draft.js'
import './check.css'

/** A draft against the record: each quotation with what it stands on, or the difference. */
export default function CheckPage(): ReactNode {
  usePageTitle('Check')
  const { isReady, history, typed, setHistory, setTyped } = useDraft()
  const [isOver, setOver] = useState(false)
  const open = (file: File): void => void openFile(file).then(setHistory)
  const drop = (event: DragEvent): void => {
    // Here a file is a draft, not a document for the record.
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) open(file)
  }
  if (!isReady) return <Loading />
  return (
    <div
      className="check"
      data-over={isOver}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {history === undefined ? (
        <DraftEntry
          typed={typed}
          onTyped={setTyped}
          onOpen={open}
          onCheck={() => setHistory(newDraft({ name: 'Draft', form: 'md', text: typed }))}
        />
      ) : (
        <CheckedDraft
          history={history}
          onHistory={setHistory}
          onEdit={text => {
            setTyped(text)
            setHistory(undefined)
          }}
          onOpen={open}
          onLeave={() => {
            setTyped('')
            setHistory(undefined)
          }}
        />
      )}
    </div>
  )
}
