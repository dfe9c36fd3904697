import type { ReactNode } from 'react'
import { useState } from 'react'
import { useDecide } from '../../decisions/decide.js'

interface DecidedHereProps {
  /** Its number in the log. */
  readonly decision: number
  readonly onClose: () => void
}

/** Says that a decision brought the reader here, and takes it back. */
export function DecidedHere({ decision, onClose }: DecidedHereProps): ReactNode {
  const { decide, isFollowing } = useDecide()
  const [undone, setUndone] = useState(false)
  const undo = async (): Promise<void> => {
    const made = await decide([{ kind: 'undo', decision }])
    if (made !== undefined) setUndone(true)
  }
  return (
    <output className="decided-here">
      <span>
        {undone
          ? `Decision ${decision} is taken back; it stays in the log.`
          : `Decided, as number ${decision} of the log.`}
        {isFollowing ? ' It is being worked in: until then the numbers below are those of before …' : ''}
      </span>
      {undone ? undefined : (
        <button type="button" className="button" onClick={() => void undo()}>
          Undo
        </button>
      )}
      <button type="button" className="button plain" onClick={onClose}>
        Close
      </button>
    </output>
  )
}
