import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

interface PaneProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What stands beside the text. It takes the focus when it opens, so that it is heard: another
 * `key` for another thing. */
export function Pane({ title, onClose, children }: PaneProps): ReactNode {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus({ preventScroll: true })
  }, [])
  return (
    <aside className="pane" aria-label={title}>
      <div className="pane-head">
        <h2 ref={head} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button plain" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      <div className="pane-body">{children}</div>
    </aside>
  )
}
