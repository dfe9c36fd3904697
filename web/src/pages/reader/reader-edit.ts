import { useMemo } from 'react'
import type { Reading, ReadStatement } from '../../../../src/api/index.js'
import type { EditedParts } from '../../decisions/edit-parts.js'
import { useEditedParts } from '../../decisions/edit-parts.js'
import type { Parts, ShownText } from '../../decisions/parts.js'
import type { ReaderAddress } from './reader-address.js'

/** A statement that is being corrected or added, in the text itself. */
export interface ReaderEdit extends EditedParts {
  readonly open: boolean
  /** Whether it is there, as against added. */
  readonly correcting: boolean
  readonly shown: ShownText
}

/** What the address says is being corrected or added. */
export function useReaderEdit(
  reading: Reading,
  { pane, at }: ReaderAddress,
  current: ReadStatement | undefined,
): ReaderEdit {
  const correcting = pane === 'correct' && current !== undefined
  const adding = pane === 'add' && at !== undefined
  const before: Parts = correcting
    ? { source: current.source, cue: current.cue, content: current.content }
    : { source: [], cue: [], content: adding ? [at] : [] }
  const about = correcting ? `correct ${current.id}` : `add ${at?.join('-') ?? ''}`
  const edited = useEditedParts(about, before)
  const { text } = reading.document
  const shown = useMemo(() => ({ text, start: 0 }), [text])
  return { ...edited, open: correcting || adding, correcting, shown }
}
