import type { ReactNode } from 'react'
import { useState } from 'react'

interface LetStandFormProps {
  readonly isBusy: boolean
  /** Whether the reason is written into the text itself, as a note. */
  readonly isWritten: boolean
  readonly onLetStand: (reason: string) => void
}

/** Lets something stand: with a reason, so that the next reader can judge it. */
export function LetStandForm({ isBusy, isWritten, onLetStand }: LetStandFormProps): ReactNode {
  const [reason, setReason] = useState('')
  const breaks = isWritten && BREAKS.test(reason)
  return (
    <form
      className="let-stand"
      onSubmit={event => {
        event.preventDefault()
        if (reason.trim() !== '' && !breaks) onLetStand(reason.trim())
      }}
    >
      <label htmlFor="let-stand">Let it stand, because</label>
      <div>
        <input
          id="let-stand"
          className="field"
          dir="auto"
          maxLength={300}
          autoComplete="off"
          placeholder="agreed with her by telephone"
          aria-invalid={breaks}
          aria-describedby="let-stand-note"
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        <button type="submit" className="button" disabled={isBusy || breaks || reason.trim() === ''}>
          Let it stand
        </button>
      </div>
      <p id="let-stand-note" className="soft small" aria-live="polite">
        {breaks
          ? 'A note in the text cannot hold “--”, “<”, “>”, “[” or “]”: write the reason without them.'
          : 'The reason is written into the draft, where the next check reads it.'}
      </p>
    </form>
  )
}

/** What ends a note, or could begin another. */
const BREAKS = /--|[<>[\]]/
