import type { ReactNode } from 'react'
import { useState } from 'react'
import './decision-forms.css'

interface NoteFormProps {
  readonly words: string
  readonly onKeep: (text: string) => void
  readonly onCancel: () => void
}

/** A note on a passage, in the reader's own words. */
export function NoteForm({ words, onKeep, onCancel }: NoteFormProps): ReactNode {
  const [text, setText] = useState('')
  const given = text.trim()
  return (
    <form
      className="note-form"
      onSubmit={event => {
        event.preventDefault()
        if (given !== '') onKeep(given)
      }}
    >
      <blockquote>“{words}”</blockquote>
      <label>
        <span className="label">Note</span>
        <textarea
          className="field"
          rows={5}
          maxLength={10_000}
          value={text}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader asked for this field
          autoFocus
          onChange={event => setText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit()
          }}
        />
      </label>
      <div className="form-actions">
        <button type="submit" className="button primary" disabled={given === ''}>
          Keep the note
        </button>
        <button type="button" className="button plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
