import type { ReactNode } from 'react'
import { useDropPlace } from '../../adding/drop-place.js'
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
  const open = (file: File): void => void openFile(file).then(setHistory)
  // Here a file is a draft, not a document for the record.
  const [isOver, place] = useDropPlace(({ files: [file] }) => {
    if (file !== undefined) open(file)
  })
  if (!isReady) return <Loading />
  return (
    <div className="check" data-over={isOver} {...place}>
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
