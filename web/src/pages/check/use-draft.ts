import { useEffect, useRef, useState } from 'react'
import type { DraftHistory } from './draft.js'
import type { KeptDraft } from './kept-draft.js'
import { keep, readKept } from './kept-draft.js'

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

/** Milliseconds after a change before it is kept. */
const PAUSE = 250

/** The draft that is being checked: what was typed, opened and changed is there again after the page is loaded anew. */
export function useDraft(): UsedDraft {
  const [isReady, setReady] = useState(false)
  const [history, setHistory] = useState<DraftHistory>()
  const [typed, setTyped] = useState('')
  useEffect(() => {
    let isHere = true
    void readKept().then(kept => {
      if (!isHere) return
      if (kept !== undefined) {
        setHistory(kept.history)
        setTyped(kept.typed)
      }
      setReady(true)
    })
    return () => {
      isHere = false
    }
  }, [])
  const latest = useRef<KeptDraft>(undefined)
  useEffect(() => {
    if (!isReady) return undefined
    latest.current = { history, typed }
    const timer = setTimeout(() => void keep({ history, typed }), PAUSE)
    return () => clearTimeout(timer)
  }, [isReady, history, typed])
  useEffect(() => {
    // The page is left before the pause is over: nothing that was typed is lost.
    const now = (): void => {
      if (latest.current !== undefined) void keep(latest.current)
    }
    window.addEventListener('pagehide', now)
    return () => {
      window.removeEventListener('pagehide', now)
      now()
    }
  }, [])
  return { isReady, history, typed, setHistory, setTyped }
}
