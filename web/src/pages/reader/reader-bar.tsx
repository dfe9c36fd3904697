import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Reading } from '../../../../src/api/index.js'
import { PassageBar } from '../../words/passage-bar.js'
import type { PassageSelection } from '../../words/passage-selection.js'
import { citationOf } from './cite.js'
import type { ReaderAddress } from './reader-address.js'

interface ReaderBarProps {
  readonly reading: Reading
  readonly address: ReaderAddress
  readonly selection: PassageSelection
}

/** What can be done with a selected passage of a document. */
export function ReaderBar({ reading, address, selection }: ReaderBarProps): ReactNode {
  const [said, setSaid] = useState('')
  const { passage } = selection
  if (passage === undefined) return <output className="visually-hidden">{said}</output>
  const { span } = passage
  const open = (pane: 'trace' | 'add' | 'note') => (): void => {
    selection.clear()
    address.go({ at: span, pane })
  }
  const copy = (what: 'text' | 'link') => (): void => {
    const citation = citationOf(reading, span, window.location.origin)
    void navigator.clipboard.writeText(citation[what]).then(() => {
      setSaid(what === 'text' ? 'Copied with its citation.' : 'The link is copied.')
    })
    address.go({ at: span }, true)
  }
  return (
    <PassageBar
      passage={passage}
      words={reading.document.text.slice(...span)}
      said={said}
      onClose={() => {
        setSaid('')
        selection.clear()
      }}
      actions={[
        { key: 't', name: 'Trace', run: open('trace') },
        { key: 'a', name: 'Add a statement', run: open('add') },
        { key: 'm', name: 'Note', run: open('note') },
        { key: 'c', name: 'Cite', run: copy('text') },
        { key: 'l', name: 'Link', run: copy('link') },
      ]}
    />
  )
}
