/* eslint-disable jsx-a11y/prefer-tag-over-role -- the field chooses among them while it is typed in: no select does */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import type { SpeakerChoice } from '../../../src/api/index.js'
import { answered, api } from '../api/client.js'
import './decision-forms.css'

/** Whom a person names as the speaker of a statement; null where nobody can be named. */
export type AssignedSpeaker = {
  readonly id?: string
  readonly name: string
  readonly kind: SpeakerChoice['kind']
} | null

interface AssignSpeakerProps {
  /** What is searched for at first: the words of the source. */
  readonly name: string
  readonly onAssign: (speaker: AssignedSpeaker) => void
  readonly onCancel: () => void
}

interface Choice {
  readonly key: string
  readonly title: string
  readonly more: string
  readonly speaker: AssignedSpeaker
}

/** Finds a speaker of the record by name, or makes a new one: arrows choose, Enter takes. */
export function AssignSpeaker({ name: first, onAssign, onCancel }: AssignSpeakerProps): ReactNode {
  const list = useId()
  const [name, setName] = useState(first)
  const [at, setAt] = useState(0)
  const found = useQuery({
    queryKey: ['speaker-choices', name],
    queryFn: () => answered(api.review.speakers.$get({ query: { name } })),
    placeholderData: keepPreviousData,
  })
  const choices = choicesFor(name, found.data?.rows ?? [])
  const chosen = choices[Math.min(at, choices.length - 1)]
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : choices.length - 1
      setAt((Math.min(at, choices.length - 1) + step) % choices.length)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onAssign(chosen.speaker)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <div className="assign-form">
      <label>
        <span className="label">Who says it?</span>
        <input
          className="field"
          value={name}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader asked for this field
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={chosen && `${list} ${chosen.key}`}
          aria-autocomplete="list"
          onFocus={event => event.currentTarget.select()}
          onChange={event => {
            setName(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={list} role="listbox" className="choices" aria-label="Speakers">
        {choices.map((choice, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the keys
          <div
            key={choice.key}
            id={`${list} ${choice.key}`}
            role="option"
            aria-selected={choice === chosen}
            onPointerMove={() => setAt(index)}
            onClick={() => onAssign(choice.speaker)}
          >
            <span>{choice.title}</span> <span className="soft small">{choice.more}</span>
          </div>
        ))}
      </div>
      <div className="form-actions">
        <button type="button" className="button plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}

const KINDS: Readonly<Record<SpeakerChoice['kind'], string>> = {
  person: 'person',
  body: 'body',
  unnamed: 'not named',
}

function choicesFor(typed: string, rows: readonly SpeakerChoice[]): readonly Choice[] {
  const name = typed.trim()
  const known = rows.map((row): Choice => {
    const others = row.aliases.length === 0 ? '' : `, also ${row.aliases.slice(0, 3).join(', ')}`
    const documents = `${row.documents} ${row.documents === 1 ? 'document' : 'documents'}`
    return {
      key: row.id,
      title: row.name,
      more: `${KINDS[row.kind]}, ${documents}${others}`,
      speaker: { id: row.id, name: row.name, kind: row.kind },
    }
  })
  const made =
    name === ''
      ? []
      : (['person', 'body'] as const).map((kind): Choice => ({
          key: `new-${kind}`,
          title: `“${name}”`,
          more: `a new ${KINDS[kind]}`,
          speaker: { name, kind },
        }))
  return [...known, ...made, NOBODY]
}

const NOBODY: Choice = { key: 'nobody', title: 'Nobody can be named', more: '', speaker: null }
