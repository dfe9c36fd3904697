import type { ReactNode } from 'react'
import { useRef } from 'react'
import { usePileSize } from '../../words/pile.js'
import './draft-entry.css'

interface DraftEntryProps {
  readonly typed: string
  readonly onTyped: (words: string) => void
  readonly onOpen: (file: File) => void
  readonly onCheck: () => void
}

/** Where a draft is pasted, typed, dropped or opened. */
export function DraftEntry({ typed, onTyped, onOpen, onCheck }: DraftEntryProps): ReactNode {
  const file = useRef<HTMLInputElement>(null)
  const pile = usePileSize()
  return (
    <form
      className="draft-entry"
      onSubmit={event => {
        event.preventDefault()
        if (typed.trim() !== '') onCheck()
      }}
    >
      <h1>Check a draft</h1>
      <p className="soft" id="draft-entry-note">
        Each quotation is compared with what the record holds. The draft stays on this machine: it is kept in
        this browser until you clear it, and never becomes part of the record.
      </p>
      {pile === 0 ? (
        <p className="draft-none" role="note">
          The record holds no documents yet: nothing can be found to support a quotation.
        </p>
      ) : undefined}
      <label htmlFor="draft-words" className="visually-hidden">
        The draft
      </label>
      <textarea
        id="draft-words"
        className="field words"
        dir="auto"
        placeholder="Paste or type the draft here, or drop a file: text, Markdown, HTML, .docx, PDF"
        aria-describedby="draft-entry-note"
        value={typed}
        onChange={event => onTyped(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && typed.trim() !== '') onCheck()
        }}
      />
      <div className="draft-buttons">
        <button type="submit" className="button primary" disabled={typed.trim() === ''}>
          Check
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          Open a file …
        </button>
        <span className="soft small">Ctrl+Enter checks, too.</span>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        aria-label="Draft"
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf"
        onChange={event => {
          const [chosen] = event.target.files ?? []
          if (chosen !== undefined) onOpen(chosen)
        }}
      />
    </form>
  )
}
