import type { ReactNode } from 'react'
import { useState } from 'react'
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
  const say = (name: string, value: string): void => setSaid(before => ({ ...before, [name]: value }))
  const submit = (): void => {
    if (text.trim() === '') {
      setMissing(true)
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
        submit()
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
        {FIELDS.map(([name, label, hint]) => (
          <label key={name}>
            <span className="label">{label}</span>
            <input
              className="field"
              dir="auto"
              placeholder={hint}
              value={said[name] ?? ''}
              onChange={event => say(name, event.target.value)}
            />
          </label>
        ))}
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
      <p className="soft small">What you leave empty is taken from the text, where it says so.</p>
      <button type="submit" className="button primary">
        Add
      </button>
    </form>
  )
}
