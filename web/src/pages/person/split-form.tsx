import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PersonPage, PersonRow } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { useDecide } from '../../decisions/decide.js'
import { DocumentLink } from '../../words/document-link.js'
import type { SpeakerDraft } from './change-preview.js'
import { ChangePreview } from './change-preview.js'
import { SpeakerField } from './speaker-field.js'

interface FormProps {
  readonly person: PersonPage
  readonly onClose: () => void
}

/** Some whom documents name are somebody else: by the spelling or by the document, who, and what that changes. */
export default function SplitForm({ person, onClose }: FormProps): ReactNode {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set())
  const [documents, setDocuments] = useState<ReadonlySet<string>>(new Set())
  const [into, setInto] = useState<SpeakerDraft['into']>()
  const { decide } = useDecide()
  const [, navigate] = useLocation()
  const parts = [...[...names].map(name => ({ name })), ...[...documents].map(document => ({ document }))]
  const speaker = { id: person.id, name: person.name, kind: person.kind }
  const draft: SpeakerDraft | undefined =
    parts.length === 0 || into === undefined ? undefined : { kind: 'split', speaker, parts, into }
  const split = async (): Promise<void> => {
    if (draft === undefined) return
    const made = await decide([draft])
    const [id] = made?.ids ?? []
    if (id === undefined) return
    navigate(`/people/${encodeURIComponent(person.id)}?decision=${id}`)
  }
  const known = useQuery({
    queryKey: ['person', person.id, 'documents'],
    queryFn: () => answered(api.people[':id'].documents.$get({ param: { id: person.id } })),
  })
  return (
    <section className="change-form" aria-labelledby="split-title">
      <h2 id="split-title">
        Some of <span dir="auto">{person.name}</span> is somebody else
      </h2>
      <div className="split-parts">
        <Choices
          legend="Where the name is printed as"
          choices={person.spellings.map(({ name, documents: having }) => ({
            id: name,
            shown: (
              <>
                <span className="words" dir="auto">
                  {name}
                </span>{' '}
                <span className="soft small">in {having}</span>
              </>
            ),
          }))}
          chosen={names}
          onChange={setNames}
        />
        <Choices
          legend="In the document"
          choices={(known.data?.rows ?? []).map(document => ({
            id: document.id,
            shown: <DocumentLink document={document} full />,
          }))}
          chosen={documents}
          onChange={setDocuments}
        />
      </div>
      <SpeakerField
        label="Who they are: somebody of the record, or a new name"
        except={person.id}
        onChoose={(chosen: PersonRow | undefined) =>
          setInto(chosen === undefined ? undefined : { id: chosen.id, name: chosen.name, kind: chosen.kind })
        }
        onName={name => setInto(name.trim() === '' ? undefined : { name: name.trim(), kind: person.kind })}
      />
      {draft === undefined ? (
        <p className="soft">Choose at least one spelling or document, and who it is.</p>
      ) : (
        <ChangePreview draft={draft}>
          <button type="button" className="button primary" onClick={() => void split()}>
            Split
          </button>
        </ChangePreview>
      )}
      <button type="button" className="button plain" onClick={onClose}>
        Leave as it is
      </button>
    </section>
  )
}

interface ChoicesProps {
  readonly legend: string
  readonly choices: readonly { readonly id: string; readonly shown: ReactNode }[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

function Choices({ legend, choices, chosen, onChange }: ChoicesProps): ReactNode {
  const turn = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {choices.map(({ id, shown }) => (
        <div key={id} className="split-choice">
          <input id={`split-${id}`} type="checkbox" checked={chosen.has(id)} onChange={() => turn(id)} />
          <label htmlFor={`split-${id}`}>{shown}</label>
        </div>
      ))}
    </fieldset>
  )
}
