import { useEffect, useState } from 'react'
import type { Reading } from '../../../../src/api/index.js'
import type { Span } from '../../../../src/text/index.js'
import { citationOf } from '../../words/citation.js'
import { cited } from './cite.js'

/** The way to cite passages of a document. */
export interface Citing {
  /** Puts a passage with its citation, or only its link, on the clipboard. */
  readonly cite: (span: Span, what: 'text' | 'link') => void
  /** What came of it; empty after a while. */
  readonly said: string
}

/** How long it is said what was copied, in milliseconds. */
const SAID_FOR = 12_000

/** Cites passages of a document by way of the clipboard. */
export function useCiting(reading: Reading): Citing {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return undefined
    const timer = setTimeout(() => setSaid(''), SAID_FOR)
    return () => clearTimeout(timer)
  }, [said])
  return {
    said,
    cite(span, what) {
      const citation = citationOf(cited(reading, span), window.location.origin)
      navigator.clipboard.writeText(citation[what]).then(
        () => setSaid(`${what === 'text' ? 'Copied' : 'The link is copied'}: ${citation[what]}`),
        () => setSaid('The browser does not let us copy: allow the clipboard for this address.'),
      )
    },
  }
}
