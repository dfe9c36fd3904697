import { useEffect, useState } from 'react'
import type { DraftHistory } from './draft.js'
import { keepHistory, keepTyped, readHistory, readTyped } from './kept-draft.js'

/** The draft of the page, kept in this browser. */
export interface UsedDraft {
  /** False until what was kept is read. */
  readonly isReady: boolean
  readonly history: DraftHistory | undefined
  /** Words that are being typed, before they are checked. */
  readonly typed: string
  readonly setHistory: (history: DraftHistory | undefined) => void
  readonly setTyped: (words: string) => void
}

/** The draft that is being checked: what was typed, opened and changed is there again after the page is loaded anew. */
export function useDraft(): UsedDraft {
  const [isReady, setReady] = useState(false)
  const [history, setHistory] = useState<DraftHistory>()
  const [typed, setTyped] = useState(readTyped)
  useEffect(() => {
    let isHere = true
    void readHistory().then(kept => {
      if (!isHere) return
      setHistory(kept)
      setReady(true)
    })
    return () => {
      isHere = false
    }
  }, [])
  return {
    isReady,
    history,
    typed,
    setHistory: next => {
      setHistory(next)
      void keepHistory(next)
    },
    setTyped: words => {
      setTyped(words)
      keepTyped(words)
    },
  }
}
