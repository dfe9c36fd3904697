import type { ReactNode } from 'react'
import { useKeys } from '../shell/keys.js'
import type { Parts, PartName, ShownText } from './parts.js'
import { PART_NAMES } from './parts.js'
import './decision-forms.css'

interface EditFormProps {
  readonly shown: ShownText
  readonly parts: Parts
  readonly onChange: (parts: Parts) => void
  /** False while nothing was changed, or something is missing. */
  readonly ready: boolean
  /** What keeping it does: "Keep the correction". */
  readonly keep: string
  readonly onKeep: () => void
  readonly onCancel: () => void
}

/** What stands beside the words while the parts of a statement are set: the parts as they are, and what ends it. */
export function EditForm(props: EditFormProps): ReactNode {
  const { shown, parts, onChange, ready, keep, onKeep, onCancel } = props
  useKeys('The statement’s parts', [
    { keys: 'Enter', does: keep, run: () => (ready ? onKeep() : undefined) },
    { keys: 'Escape', does: 'Leave it as it was', run: onCancel },
  ])
  return (
    <div className="edit-form">
      <p className="soft small">
        Drag the ends in the text, or press <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> and move them with{' '}
        <kbd>←</kbd> <kbd>→</kbd>, word by word; with <kbd>Shift</kbd> also into the next paragraph. Select
        words to make them a part.
      </p>
      <dl className="part-words">
        {PART_NAMES.map(part => (
          <div key={part}>
            <dt>
              <span className={`mark ${part}`}>{part}</span>
            </dt>
            <dd dir="auto">
              {parts[part].length === 0 ? <span className="soft">none</span> : wordsOf(shown, parts, part)}{' '}
              {parts[part].length === 0 || part === 'content' ? undefined : (
                <button
                  type="button"
                  className="note-action"
                  aria-label={`Take away the ${part}`}
                  onClick={() => onChange({ ...parts, [part]: [] })}
                >
                  Take away
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="form-actions">
        <button type="button" className="button primary" disabled={!ready} onClick={onKeep}>
          {keep}
        </button>
        <button type="button" className="button plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}

function wordsOf({ text, start }: ShownText, parts: Parts, part: PartName): string {
  return parts[part].map(([from, to]) => text.slice(from - start, to - start)).join(' … ')
}
