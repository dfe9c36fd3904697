import type { RecordView } from '../record/index.js'
import type { CheckReporter } from './check/inspect-draft.js'
import type { HandedFile } from './check/export-draft.js'
import type { CheckReport, DraftExport, DraftRequest } from './schema/check.js'

/** Drafts against the record. On a large record a long draft takes seconds: whoever serves many does it beside the rest. */
export interface Checks {
  /** What the record has on a draft. @throws OnrecordError as `readManuscript`. */
  readonly report: (request: DraftRequest) => Promise<CheckReport>
  /** A draft as a file. @throws OnrecordError as `readManuscript`, and `nothing-to-fix`. */
  readonly file: (request: DraftExport) => Promise<HandedFile>
}

/** Checks in the thread that calls. What they are made by is loaded with the first: a room opens without it. */
export function checksOver(view: () => RecordView): Checks {
  let reporter: CheckReporter | undefined
  return {
    async report(request) {
      const [{ readDraft }, { checkReporter }] = await Promise.all([
        import('./check/read-draft.js'),
        import('./check/inspect-draft.js'),
      ])
      reporter ??= checkReporter()
      return reporter(await readDraft(request), view())
    },
    async file(request) {
      const [{ readDraft }, { exportDraft }] = await Promise.all([
        import('./check/read-draft.js'),
        import('./check/export-draft.js'),
      ])
      return exportDraft(request, await readDraft(request), view())
    },
  }
}
