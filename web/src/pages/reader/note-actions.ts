import { useEffect, useMemo, useRef } from 'react'
import type { Reading } from '../../../../src/api/index.js'
import type { Span } from '../../../../src/text/index.js'
import type { DecisionsHere } from '../../decisions/decisions-here.js'
import { draftOf } from '../../decisions/parts.js'
import type { NoteActions } from './margin-note.js'
import type { ReaderAddress } from './reader-address.js'

/** What the notes beside the text do, and a click into it. */
export interface ReaderActions extends NoteActions {
  /** Opens what stands at an offset: words that stand elsewhere, else the innermost statement. */
  readonly openAt: (offset: number) => void
}

/** The same object from one drawing to the next, so that rows are not drawn anew. */
export function useNoteActions(
  reading: Reading,
  address: ReaderAddress,
  { keep }: DecisionsHere,
): ReaderActions {
  const latest = useRef({ reading, address, keep })
  useEffect(() => {
    latest.current = { reading, address, keep }
  })
  return useMemo((): ReaderActions => {
    const { id } = latest.current.reading.document
    const go = (...changes: Parameters<ReaderAddress['go']>): void => latest.current.address.go(...changes)
    const elsewhere: NoteActions['elsewhere'] = ({ utterance, span, statement }) =>
      go({
        pane: 'elsewhere',
        utterance,
        words: span,
        ...(statement === undefined ? {} : { statement }),
        at: undefined,
      })
    return {
      open: one => {
        const same = latest.current.address.statement === one.id
        go({ statement: same ? undefined : one.id, at: undefined }, true)
      },
      elsewhere,
      confirm: one => void latest.current.keep([{ kind: 'confirm', statement: draftOf(id, one) }], one.id),
      async reject(one) {
        const { statements } = latest.current.reading
        const at = statements.findIndex(({ id: other }) => other === one.id)
        const next = statements[at + 1] ?? statements[at - 1]
        const kept = await latest.current.keep([{ kind: 'reject', statement: draftOf(id, one) }], one.id)
        // Who walks the statements goes on from where they were.
        if (kept && latest.current.address.statement === one.id) go({ statement: next?.id }, true)
      },
      correct(one) {
        // What is selected is no part of it.
        window.getSelection()?.removeAllRanges()
        go({ statement: one.id, pane: 'correct', at: undefined })
      },
      assign: one => go({ statement: one.id, pane: 'assign', at: undefined }),
      openAt(offset) {
        const { occurrences, statements } = latest.current.reading
        const words = innermost(occurrences, one => [one.span], offset)
        if (words !== undefined) return elsewhere(words)
        const statement = innermost(statements, one => [...one.content, ...one.cue, ...one.source], offset)
        if (statement !== undefined) go({ statement: statement.id, at: undefined }, true)
      },
    }
  }, [])
}

/** Of those that hold an offset the one with the shortest stretch; undefined where none does. */
function innermost<T>(
  items: readonly T[],
  spansOf: (item: T) => readonly Span[],
  offset: number,
): T | undefined {
  let best: { readonly item: T; readonly size: number } | undefined
  for (const item of items) {
    for (const [start, end] of spansOf(item)) {
      if (offset < start || offset >= end) continue
      if (best === undefined || end - start < best.size) best = { item, size: end - start }
    }
  }
  return best?.item
}
