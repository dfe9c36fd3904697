import type { ReactNode } from 'react'
import { useKeys } from '../shell/keys.js'
import type { Passage } from './passage-selection.js'
import type { Direction } from './word-steps.js'
import './passage-bar.css'

/** One thing that can be done with a passage. */
export interface PassageAction {
  /** One key, as `useKeys` has them. */
  readonly key: string
  readonly name: string
  readonly run: () => void
}

interface PassageBarProps {
  readonly passage: Passage
  /** Its words: told to who does not see it. */
  readonly words: string
  readonly actions: readonly PassageAction[]
  /** Moves its end by a word. */
  readonly onStep: (direction: Direction) => void
  readonly onClose: () => void
}

/** So much room is left for the bar at the right. */
const WIDTH = '27rem'

/** The small bar under a selected passage, in the element that its place was measured from. Its keys work while it is there. */
export function PassageBar({ passage, words, actions, onStep, onClose }: PassageBarProps): ReactNode {
  useKeys('The selected passage', [
    ...actions.map(({ key, name, run }) => ({ keys: key, does: name, run })),
    { keys: 'Shift+ArrowRight', does: 'One word more', run: () => onStep('forward') },
    { keys: 'Shift+ArrowLeft', does: 'One word less', run: () => onStep('backward') },
    { keys: 'Escape', does: 'Let it go', run: onClose },
  ])
  return (
    <div
      className="passage-bar"
      role="toolbar"
      aria-label="The selected passage"
      style={{ left: `max(0px, min(${passage.below.x}px, 100% - ${WIDTH}))`, top: passage.below.y }}
      // A press on the bar must not take the selection away.
      onPointerDown={event => event.preventDefault()}
    >
      {actions.map(({ key, name, run }) => (
        <button key={key} type="button" className="passage-action" onClick={run}>
          {name} <kbd>{key}</kbd>
        </button>
      ))}
      <output className="visually-hidden">Selected: {words}</output>
    </div>
  )
}
