import type { ReactNode } from 'react'
import { useState } from 'react'
import { NoDate, readDate } from '../words/date-field.js'
import { KINDS, kindWords } from '../words/kind.js'
import type { PastedText } from './add-documents.js'

const FIELDS = [
  ['title', 'Title', ''],
  ['publisher', 'Publisher', ''],
  ['date', 'Published', '2024-03-05 or 5 March 2024'],
  ['url', 'Address', 'where it stood, if it stood anywhere'],
] as const

/** A text that was pasted, with what the reader knows of it. */
export function PasteForm({ onAdd }: { readonly onAdd: (pasted: PastedText) => void }): ReactNode {
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const say = (name: string, value: string): void => {
    setSaid(before => ({ ...before, [name]: value }))
    if (name === 'date') setWrong(undefined)
  }
  const submit = async (): Promise<void> => {
    if (text.trim() === '') {
      setMissing(true)
      return
    }
    const date = said['date']?.trim() ?? ''
    if (date !== '' && (await readDate(date)) === null) {
      setWrong(date)
      document.querySelector<HTMLElement>('#add-date')?.focus()
      return
    }
    const known = Object.entries(said).filter(([, value]) => value.trim() !== '')
    onAdd({ text, ...Object.fromEntries(known.map(([name, value]) => [name, value.trim()])) })
  }
  return (
    <form
      className="add-form"
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <label htmlFor="add-text">Text</label>
      <textarea
        id="add-text"
        className="field words"
        dir="auto"
        rows={9}
        value={text}
        aria-invalid={isMissing}
        onChange={event => {
          setText(event.target.value)
          setMissing(false)
        }}
      />
      {isMissing ? (
        <p role="alert" className="add-problem">
          There is no text yet.
        </p>
      ) : undefined}
      <div className="add-fields">
        <KnownFields said={said} wrong={wrong} onSay={say} />
        <label>
          <span className="label">Kind</span>
          <select
            className="field"
            value={said['kind'] ?? ''}
            onChange={event => say('kind', event.target.value)}
          >
            <option value="">as it seems</option>
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {kindWords(kind)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {wrong === undefined ? undefined : <NoDate id="add-no-date" words={wrong} />}
      <p className="soft small">What you leave empty is taken from the text, where it says so.</p>
      <button type="submit" className="button primary">
        Add
      </button>
    </form>
  )
}

interface KnownFieldsProps {
  readonly said: Readonly<Record<string, string>>
  /** What was typed as a date and is none. */
  readonly wrong: string | undefined
  readonly onSay: (name: string, value: string) => void
}

function KnownFields({ said, wrong, onSay }: KnownFieldsProps): ReactNode {
  return FIELDS.map(([name, label, hint]) => (
    <label key={name}>
      <span className="label">{label}</span>
      <input
        id={`add-${name}`}
        className="field"
        dir="auto"
        aria-invalid={name === 'date' && wrong !== undefined}
        aria-describedby={name === 'date' && wrong !== undefined ? 'add-no-date' : undefined}
        placeholder={hint}
        value={said[name] ?? ''}
        onChange={event => onSay(name, event.target.value)}
      />
    </label>
  ))
}
