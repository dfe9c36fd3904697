import type { ReactNode } from 'react'

/** A stretch of words that were searched for, or that stand between them. */
export interface FoundStretch {
  readonly text: string
  readonly found: boolean
}

interface FoundWordsProps {
  readonly stretches: readonly FoundStretch[]
}

/** Words of a document, with what was searched for marked. */
export function FoundWords({ stretches }: FoundWordsProps): ReactNode {
  let at = 0
  return stretches.map(({ text, found }) => {
    const key = at
    at += text.length
    return found ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
