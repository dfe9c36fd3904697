import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
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

/**
 * What can be done with a selected passage, where it covers nothing that is read: beside the text where a page has room for it, else at the edge of the window that is further from the passage. Its keys work while it is there.
 */
export function PassageBar({ passage, words, actions, onStep, onClose }: PassageBarProps): ReactNode {
  useKeys('The selected passage', [
    ...actions.map(({ key, name, run }) => ({ keys: key, does: name, run })),
    { keys: 'Shift+ArrowRight', does: 'One word more', run: () => onStep('forward') },
    { keys: 'Shift+ArrowLeft', does: 'One word less', run: () => onStep('backward') },
    { keys: 'Escape', does: 'Let it go', run: onClose },
  ])
  const edge = useFarEdge()
  return (
    <div
      className="passage-bar"
      role="toolbar"
      aria-label="The selected passage"
      data-edge={edge}
      style={{ ['--top' as string]: `${passage.top}px` }}
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

/** So near to the head of the window a passage would be covered by a bar there, in pixels. */
const NEAR = 160

/** The edge of the window at which a bar does not meet the passage: the upper one, where what stands has been read, unless the passage is there. */
function useFarEdge(): 'top' | 'bottom' {
  const [edge, setEdge] = useState<'top' | 'bottom'>('top')
  useEffect(() => {
    const measure = (): void => {
      const selection = window.getSelection()
      if (selection === null || selection.rangeCount === 0) return
      const { top, bottom } = selection.getRangeAt(0).getBoundingClientRect()
      // One that fills the window leaves the more of its end in sight.
      setEdge(top < NEAR && bottom > 0 && bottom < window.innerHeight - NEAR ? 'bottom' : 'top')
    }
    measure()
    document.addEventListener('selectionchange', measure)
    window.addEventListener('scroll', measure, { passive: true })
    return () => {
      document.removeEventListener('selectionchange', measure)
      window.removeEventListener('scroll', measure)
    }
  }, [])
  return edge
}
