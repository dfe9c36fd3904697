import type { Draft } from '../../check/index.js'
import { asDraft, withEdits } from '../../check/index.js'
import { OnrecordError } from '../../error/index.js'
import type { Manuscript } from '../../ingest/index.js'
import { readManuscript } from '../../ingest/index.js'
import type { DraftRequest } from '../schema/check.js'

/** A draft as it was read, and as it is with what was done to it. */
export interface WorkingDraft {
  readonly manuscript: Manuscript
  readonly draft: Draft
}

/**
 * Reads a draft and does to it what the reader did.
 *
 * @throws OnrecordError `too-large`, `unreadable-file`, also for edits that lie outside the draft or over each other.
 */
export async function readDraft({ text, file, form, edits, remarks }: DraftRequest): Promise<WorkingDraft> {
  const bytes = file === undefined ? new TextEncoder().encode(text ?? '') : Buffer.from(file, 'base64')
  const manuscript = await readManuscript(bytes, form ?? (file === undefined ? 'md' : undefined))
  const { length } = manuscript.text
  const spans = [...edits, ...remarks].map(one => one.span)
  const ordered = edits.every(({ span }, index) => span[0] >= (edits[index - 1]?.span[1] ?? 0))
  if (!ordered || spans.some(([start, end]) => start > end || end > length))
    throw new OnrecordError('unreadable-file', { seen: 'the changes do not fit the draft' })
  const standing = remarks.map(({ span, reason }) => ({ covers: span, reason }))
  const read = asDraft({ ...manuscript, letStand: [...manuscript.letStand, ...standing] })
  return { manuscript, draft: withEdits(read, edits) }
}
