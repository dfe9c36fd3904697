import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DecisionDraftBody, SpeakerPreviewBody } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { Failed, Loading } from '../../words/states.js'

/** A merge or a split, before it is made. */
export type SpeakerDraft = Extract<DecisionDraftBody, { kind: 'merge' | 'split' }>

interface PreviewProps {
  readonly draft: SpeakerDraft
  /** The button that makes it; shown where something would change. */
  readonly children: ReactNode
}

/** What a merge or split would change: who has how many statements in how many documents, before and after. */
export function ChangePreview({ draft, children }: PreviewProps): ReactNode {
  const preview = useQuery({
    queryKey: ['preview', draft],
    queryFn: () => answered(api.people.preview.$post({ json: draft })),
    placeholderData: keepPreviousData,
  })
  if (preview.error !== null) return <Failed error={preview.error} retry={() => void preview.refetch()} />
  if (preview.data === undefined) return <Loading what="Working out what would change" />
  const { before, after, quotations, nothing } = preview.data
  if (nothing !== null) return <p className="soft">Nothing would change: {nothing}.</p>
  return (
    <div className="change-preview" aria-busy={preview.isPlaceholderData}>
      <div className="preview-sides">
        <Side title="Now" rows={before} />
        <span aria-hidden="true" className="preview-arrow">
          →
        </span>
        <Side title="Then" rows={after} />
      </div>
      <p className="soft small">
        {quotations === 0
          ? 'No quotation that several documents carry is touched.'
          : quotations === 1
            ? 'One quotation that several documents carry is laid side by side anew.'
            : `${quotations} quotations that several documents carry are laid side by side anew.`}{' '}
        The decision is kept in the log under your name, and can be undone.
      </p>
      {children}
    </div>
  )
}

interface SideProps {
  readonly title: string
  readonly rows: SpeakerPreviewBody['before']
}

function Side({ title, rows }: SideProps): ReactNode {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Statements</th>
          <th scope="col">Documents</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, statements, documents }) => (
          <tr key={id}>
            <th scope="row" className="words" dir="auto">
              {name}
            </th>
            <td>{statements}</td>
            <td>{documents}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
