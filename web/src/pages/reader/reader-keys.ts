import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Reading, ReadStatement } from '../../../../src/api/index.js'
import { hull } from '../../../../src/text/index.js'
import { useKeys } from '../../shell/keys.js'
import type { PassageSelection } from '../../words/passage-selection.js'
import type { ReaderActions } from './note-actions.js'
import type { Citing } from './use-citing.js'
import type { ReaderAddress } from './reader-address.js'

function startOf({ content }: ReadStatement): number {
  return content[0]?.[0] ?? 0
}

/** The first statement from an offset on, or the last before it; at either end of the document where there is no offset. */
function beside(
  statements: readonly ReadStatement[],
  offset: number | undefined,
  step: 1 | -1,
): ReadStatement | undefined {
  if (offset === undefined) return step === 1 ? statements[0] : statements.at(-1)
  return step === 1
    ? statements.find(one => startOf(one) >= offset)
    : statements.findLast(one => startOf(one) < offset)
}

interface ReaderKeys {
  readonly reading: Reading
  readonly address: ReaderAddress
  readonly current: ReadStatement | undefined
  readonly selection: PassageSelection
  readonly actions: ReaderActions
  readonly citing: Citing
  readonly onUndo: () => void
}

/** The keys of a document. */
export function useReaderKeys(keys: ReaderKeys): void {
  const { reading, address, current, selection, actions, citing, onUndo } = keys
  const [, navigate] = useLocation()
  const { statements, occurrences, before, after } = reading
  const place = useRef<number>(undefined)
  useEffect(() => {
    if (current !== undefined) place.current = startOf(current)
  }, [current])
  const walk = (step: 1 | -1): void => {
    const at = current === undefined ? -1 : statements.indexOf(current)
    const next = current === undefined ? beside(statements, place.current, step) : statements[at + step]
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
    { keys: 'x', does: 'Reject it', run: onCurrent(one => void actions.reject(one)) },
    { keys: 'u', does: 'Undo your last decision', run: onUndo },
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
      run: address.turnOriginal,
    },
    { keys: 'n', does: 'Next document', run: () => toDocument(after) },
    { keys: 'p', does: 'Document before', run: () => toDocument(before) },
    {
      keys: 'Escape',
      does: 'Close what is beside the text',
      run: address.close,
    },
  ])
}
