import type { ReactNode } from 'react'
import { useState } from 'react'

interface LetStandFormProps {
  readonly isBusy: boolean
  readonly onLetStand: (reason: string) => void
}

/** Lets something stand: with a reason, so that the next reader can judge it. */
export function LetStandForm({ isBusy, onLetStand }: LetStandFormProps): ReactNode {
  const [reason, setReason] = useState('')
  return (
    <form
      className="let-stand"
      onSubmit={event => {
        event.preventDefault()
        if (reason.trim() !== '') onLetStand(reason.trim())
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
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        <button type="submit" className="button" disabled={isBusy || reason.trim() === ''}>
          Let it stand
        </button>
      </div>
      <p className="soft small">The reason is written into the draft, where the next check reads it.</p>
    </form>
  )
}
