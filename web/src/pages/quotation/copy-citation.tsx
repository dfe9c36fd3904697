import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Cited } from '../../words/citation.js'
import { citationOf } from '../../words/citation.js'
import './copy-citation.css'

/** Puts words with where they stand on the clipboard, and shows what it put there. */
export function CopyCitation({ cited, of }: { readonly cited: Cited; readonly of: string }): ReactNode {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const { text } = citationOf(cited, window.location.origin)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
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
        {state === 'idle' ? undefined : (
          <>
            {state === 'copied' ? ' Copied:' : ' The browser does not allow it; copy it from here:'}
            <span className="copied-citation" dir="auto">
              {text}
            </span>
          </>
        )}
      </output>
    </span>
  )
}
