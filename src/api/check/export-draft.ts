import { inspectDraft, originOf, unusedNotes } from '../../check/index.js'
import { OnrecordError } from '../../error/index.js'
import type { Edit } from '../../ingest/index.js'
import { newDocx, readManuscript } from '../../ingest/index.js'
import type { RecordView } from '../../record/index.js'
import { formatFindings, plainStyle } from '../../report/index.js'
import type { DraftExport } from '../schema/check.js'
import type { WorkingDraft } from './read-draft.js'

/** A file as it is handed out. */
export interface HandedFile {
  readonly bytes: Uint8Array
  readonly type: string
  /** What its name ends in. */
  readonly ending: string
  /** So many changes have no place in the file. */
  readonly left: number
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * A draft as a file: the report on it, a word processor's file with tracked changes, or the draft with its changes in its own form.
 *
 * @throws OnrecordError `nothing-to-fix` for a form that cannot be written anew.
 */
export async function exportDraft(
  request: DraftExport,
  working: WorkingDraft,
  view: RecordView,
): Promise<HandedFile> {
  switch (request.as) {
    case 'html':
      return {
        bytes: report(request, working, view),
        type: 'text/html; charset=utf-8',
        ending: '.check.html',
        left: 0,
      }
    case 'docx':
      return tracked(request, working)
    case 'changed':
      return changed(request, working)
    default:
      throw request.as satisfies never
  }
}

function report(
  { name, edits }: DraftExport,
  { manuscript, draft }: WorkingDraft,
  view: RecordView,
): Uint8Array {
  const inspection = inspectDraft(draft, view)
  const checked = {
    path: name,
    text: draft.text,
    ...inspection,
    // Where its author finds it: in the file as it was read.
    place: (offset: number) => manuscript.place(originOf(edits, offset)),
    unused: unusedNotes(draft, inspection),
  }
  return new TextEncoder().encode(formatFindings([checked], 'html', { style: plainStyle() }))
}

/** Of a word processor's file the file itself; of any other its text, as it was read, in a new one. */
async function tracked(request: DraftExport, { manuscript }: WorkingDraft): Promise<HandedFile> {
  const all = asEdits(request)
  if (request.form === 'docx' || (manuscript.revise !== undefined && isDocx(request))) {
    const revised = await manuscript.revise?.(all)
    if (revised === undefined) throw new OnrecordError('nothing-to-fix', { seen: request.name })
    return { bytes: revised.bytes, type: DOCX, ending: '.docx', left: revised.left.length }
  }
  const { bytes, moved } = newDocx(manuscript.text)
  const made = await readManuscript(bytes, 'docx')
  const edits = all.map(edit => ({ ...edit, span: [moved(edit.span[0]), moved(edit.span[1])] as const }))
  const revised = await made.revise?.(edits)
  return { bytes: revised?.bytes ?? bytes, type: DOCX, ending: '.docx', left: revised?.left.length ?? 0 }
}

async function changed(request: DraftExport, { manuscript, draft }: WorkingDraft): Promise<HandedFile> {
  if (request.file === undefined) {
    const ending = request.form === 'txt' ? '.txt' : '.md'
    return { bytes: new TextEncoder().encode(draft.text), type: 'text/plain; charset=utf-8', ending, left: 0 }
  }
  const revised = await manuscript.revise?.(asEdits(request))
  if (revised === undefined) throw new OnrecordError('nothing-to-fix', { seen: request.name })
  return { bytes: revised.bytes, type: 'application/octet-stream', ending: '', left: revised.left.length }
}

function asEdits({ edits, remarks }: DraftExport): Edit[] {
  const standing = remarks.map(({ span, reason }): Edit => ({
    span,
    words: '',
    source: `onrecord-ignore: ${reason}`,
    isRemark: true,
  }))
  return [...edits, ...standing].toSorted((a, b) => a.span[0] - b.span[0])
}

function isDocx({ file = '' }: DraftExport): boolean {
  // "PK" and what follows it, as base64 begins.
  return file.startsWith('UEsDB')
}
