import type { ReactNode } from 'react'
import type { Reading } from '../../../../src/api/index.js'
import { PassageBar } from '../../words/passage-bar.js'
import type { PassageSelection } from '../../words/passage-selection.js'
import type { ReaderAddress } from './reader-address.js'
import type { Citing } from './use-citing.js'

interface ReaderBarProps {
  readonly reading: Reading
  readonly address: ReaderAddress
  readonly selection: PassageSelection
  readonly citing: Citing
}

/** What can be done with a selected passage of a document. */
export function ReaderBar({ reading, address, selection, citing }: ReaderBarProps): ReactNode {
  const { passage } = selection
  if (passage === undefined) return undefined
  const { span } = passage
  const open = (pane: 'trace' | 'add' | 'note') => (): void => {
    selection.clear()
    address.go({ at: span, pane })
  }
  return (
    <PassageBar
      passage={passage}
      words={reading.document.text.slice(...span)}
      onStep={selection.step}
      onClose={selection.clear}
      actions={[
        { key: 't', name: 'Trace', run: open('trace') },
        { key: 'a', name: 'Add a statement', run: open('add') },
        { key: 'm', name: 'Note', run: open('note') },
        { key: 'c', name: 'Cite', run: () => citing.cite(span, 'text') },
        { key: 'l', name: 'Link', run: () => citing.cite(span, 'link') },
      ]}
    />
  )
}
