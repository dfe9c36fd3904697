import { useLocation } from 'wouter'
import type { Reading, ReadStatement } from '../../../../src/api/index.js'
import { hull } from '../../../../src/text/index.js'
import { useKeys } from '../../shell/keys.js'
import type { PassageSelection } from '../../words/passage-selection.js'
import type { ReaderActions } from './note-actions.js'
import type { Citing } from './use-citing.js'
import type { ReaderAddress } from './reader-address.js'

interface ReaderKeys {
  readonly reading: Reading
  readonly address: ReaderAddress
  readonly current: ReadStatement | undefined
  readonly selection: PassageSelection
  readonly actions: ReaderActions
  readonly citing: Citing
}

/** The keys of a document. */
export function useReaderKeys({ reading, address, current, selection, actions, citing }: ReaderKeys): void {
  const [, navigate] = useLocation()
  const { statements, occurrences, before, after } = reading
  const walk = (step: 1 | -1): void => {
    const at = current === undefined ? -1 : statements.indexOf(current)
    const next = statements[current === undefined ? (step === 1 ? 0 : statements.length - 1) : at + step]
    if (next !== undefined) address.go({ statement: next.id, at: undefined }, true)
  }
  const toDocument = (id: string | undefined): void => {
    if (id !== undefined) navigate(`/documents/${encodeURIComponent(id)}`)
  }
  const onCurrent = (run: (one: ReadStatement) => void) => (): void => {
    if (current !== undefined) run(current)
  }
  const words = current && hull(current.content)
  useKeys('This document', [
    { keys: 'j', does: 'Next statement', run: () => walk(1) },
    { keys: 'k', does: 'Statement before', run: () => walk(-1) },
    {
      keys: 'Enter',
      does: 'Where else its words stand',
      run: onCurrent(({ id }) => {
        const found = occurrences.find(one => one.statement === id)
        if (found !== undefined) actions.elsewhere(found)
      }),
    },
    { keys: 'y', does: 'Confirm it', run: onCurrent(actions.confirm) },
    { keys: 'e', does: 'Correct it', run: onCurrent(actions.correct) },
    { keys: 's', does: 'Assign its speaker', run: onCurrent(actions.assign) },
    { keys: 'x', does: 'Reject it', run: onCurrent(actions.reject) },
    {
      keys: 'v',
      does: 'Select words, beginning at it; then Shift and arrows',
      run: () => selection.begin(address.at?.[0] ?? current?.content[0]?.[0]),
    },
    {
      keys: 't',
      does: 'Trace its words',
      run: () => (words === undefined ? undefined : address.go({ at: words, pane: 'trace' })),
    },
    {
      keys: 'c',
      does: 'Cite it',
      run: () => (words === undefined ? undefined : citing.cite(words, 'text')),
    },
    {
      keys: 'o',
      does: 'The original',
      run: () => address.go({ pane: address.pane === 'original' ? undefined : 'original' }),
    },
    { keys: 'n', does: 'Next document', run: () => toDocument(after) },
    { keys: 'p', does: 'Document before', run: () => toDocument(before) },
    {
      keys: 'Escape',
      does: 'Close what is beside the text',
      run: () => address.go({ pane: undefined, utterance: undefined, words: undefined }),
    },
  ])
}
