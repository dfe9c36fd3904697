import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { Cited } from './words-of.js'
import { citation } from './words-of.js'

/** How long a button says that it copied, in milliseconds. */
const SAYS = 2500

/** Puts words with where they stand on the clipboard. */
export function CopyCitation({ cited, of }: { readonly cited: Cited; readonly of: string }): ReactNode {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return undefined
    const timer = setTimeout(() => setState('idle'), SAYS)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(citation(cited, window.location.origin))
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <span className="copy-citation">
      <button type="button" className="text-button" onClick={() => void copy()}>
        Copy citation<span className="visually-hidden"> of {of}</span>
      </button>
      <output className="soft small">
        {state === 'copied' ? ' copied' : state === 'failed' ? ' the browser does not allow it' : ''}
      </output>
    </span>
  )
}
