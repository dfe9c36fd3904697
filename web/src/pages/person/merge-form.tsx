import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PersonPage, PersonRow } from '../../../../src/api/index.js'
import { useDecide } from '../../decisions/decide.js'
import type { SpeakerDraft } from './change-preview.js'
import { ChangePreview } from './change-preview.js'
import { SpeakerField } from './speaker-field.js'

interface FormProps {
  readonly person: PersonPage
  readonly onClose: () => void
}

/** Two speakers become one: who, under which of the two names, and what that changes. */
export default function MergeForm({ person, onClose }: FormProps): ReactNode {
  const [other, setOther] = useState<PersonRow>()
  const [keeps, setKeeps] = useState<'this' | 'other'>('other')
  const { decide } = useDecide()
  const [, navigate] = useLocation()
  const draft = other === undefined ? undefined : draftOf(person, other, keeps)
  const merge = async (): Promise<void> => {
    if (draft === undefined) return
    const made = await decide([draft])
    const [id] = made?.ids ?? []
    const into = draft.into.id
    if (id !== undefined && into !== undefined) navigate(`/people/${encodeURIComponent(into)}?decision=${id}`)
  }
  return (
    <section className="change-form" aria-labelledby="merge-title">
      <h2 id="merge-title">
        <span dir="auto">{person.name}</span> is the same as …
      </h2>
      <SpeakerField label="Who" except={person.id} onChoose={setOther} />
      {other === undefined || draft === undefined ? undefined : (
        <>
          <fieldset className="keeps">
            <legend className="label">The name that stays</legend>
            {(['other', 'this'] as const).map(which => (
              <label key={which}>
                <input type="radio" name="keeps" checked={keeps === which} onChange={() => setKeeps(which)} />{' '}
                <span className="words" dir="auto">
                  {which === 'other' ? other.name : person.name}
                </span>
              </label>
            ))}
          </fieldset>
          <ChangePreview draft={draft}>
            <button type="button" className="button primary" onClick={() => void merge()}>
              Merge them
            </button>
          </ChangePreview>
        </>
      )}
      <button type="button" className="button plain" onClick={onClose}>
        Leave as it is
      </button>
    </section>
  )
}

function draftOf(person: PersonPage, other: PersonRow, keeps: 'this' | 'other'): SpeakerDraft {
  const one = { id: person.id, name: person.name, kind: person.kind }
  const two = { id: other.id, name: other.name, kind: other.kind }
  return keeps === 'other'
    ? { kind: 'merge', speaker: one, into: two }
    : { kind: 'merge', speaker: two, into: one }
}
