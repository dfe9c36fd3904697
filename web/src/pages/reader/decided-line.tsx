import type { ReactNode } from 'react'
import type { DecisionsHere } from '../../decisions/decisions-here.js'

interface DecidedLineProps {
  readonly decisions: DecisionsHere
  readonly onUndo: () => void
  /** What else there is to say, for a while. */
  readonly said: string
}

/** What became of the last decision, with the way to take it back; it stands until the next. */
export function DecidedLine({ decisions, onUndo, said }: DecidedLineProps): ReactNode {
  const { canUndo } = decisions
  const line = said === '' ? decisions.said : said
  return (
    <div className="reader-said" data-empty={line === ''}>
      <output>{line}</output>
      {canUndo && said === '' ? (
        <button type="button" className="button plain" onClick={onUndo}>
          Undo <kbd>u</kbd>
        </button>
      ) : undefined}
    </div>
  )
}
