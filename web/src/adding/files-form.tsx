import type { ReactNode } from 'react'
import { useRef } from 'react'
import { useDropPlace } from './drop-place.js'
import type { ChosenFile } from './dropped-files.js'
import { chosenFiles, droppedFiles } from './dropped-files.js'

/** Files and folders: dropped here, or chosen. */
export function FilesForm({ onAdd }: { readonly onAdd: (files: readonly ChosenFile[]) => void }): ReactNode {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (list: FileList | null): void => {
    const chosen = list === null ? [] : chosenFiles(list)
    if (chosen.length > 0) onAdd(chosen)
  }
  const [isOver, place] = useDropPlace(dropped => {
    void droppedFiles(dropped).then(found => (found.length > 0 ? onAdd(found) : undefined))
  })
  return (
    <div className="drop-place" data-over={isOver} {...place}>
      <p>Drop files or folders here, or on any page of the room.</p>
      <p className="add-buttons">
        <button type="button" className="button" onClick={() => files.current?.click()}>
          Choose files …
        </button>
        <button type="button" className="button" onClick={() => folder.current?.click()}>
          Choose a folder …
        </button>
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files"
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,.jsonl,.ndjson,.gz,.csv"
        onChange={event => take(event.target.files)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="Folder"
        {...{ webkitdirectory: '' }}
        onChange={event => take(event.target.files)}
      />
      <p className="soft small">
        Text, Markdown, HTML, .docx, PDF, and collections of JSON lines. An <code>index.jsonl</code> or{' '}
        <code>index.csv</code> in a folder says what is known of its files: publisher, title, date, kind. The
        files are kept beside the record, as they came.
      </p>
    </div>
  )
}
