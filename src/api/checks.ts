import type { RecordView } from '../record/index.js'
import type { HandedFile } from './check/export-draft.js'
import { exportDraft } from './check/export-draft.js'
import { checkReport } from './check/inspect-draft.js'
import { readDraft } from './check/read-draft.js'
import type { CheckReport, DraftExport, DraftRequest } from './schema/check.js'

/** Drafts against the record. On a large record a long draft takes seconds: whoever serves many does it beside the rest. */
export interface Checks {
  /** What the record has on a draft. @throws OnrecordError as `readManuscript`. */
  readonly report: (request: DraftRequest) => Promise<CheckReport>
  /** A draft as a file. @throws OnrecordError as `readManuscript`, and `nothing-to-fix`. */
  readonly file: (request: DraftExport) => Promise<HandedFile>
}

/** Checks in the thread that calls. */
export function checksOver(view: () => RecordView): Checks {
  return {
    report: async request => checkReport(await readDraft(request), view()),
    file: async request => exportDraft(request, await readDraft(request), view()),
  }
}
