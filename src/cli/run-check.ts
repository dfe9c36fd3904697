import { checkDraft } from '../check/index.js'
import type { CheckedDraft } from '../report/index.js'
import { atLeast, formatFindings } from '../report/index.js'
import type { CheckRequest } from './check-command.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { withRecord } from './open-record.js'
import { readDraft } from './read-draft.js'
import type { Terminal } from './terminal.js'
import { styleFor, write } from './terminal.js'

/** Checks drafts against a record and writes the findings; 1 where there are errors, unless `--no-exit`. */
export async function runCheck(
  paths: readonly string[],
  request: CheckRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  return withRecord(request.record, terminal, async view => {
    const checked: CheckedDraft[] = []
    for (const path of paths) {
      const draft = await readDraft(path, terminal.input)
      checked.push({ path: draft.path, text: draft.text, findings: checkDraft(draft, view) })
    }
    const shown = checked.map(draft => ({
      ...draft,
      findings: draft.findings.filter(finding => atLeast(finding.severity, request.minSeverity)),
    }))
    const style = styleFor(terminal.output, terminal, request.color ? undefined : false)
    const text = formatFindings(shown, request.format, style)
    if (text !== '') await write(terminal.output, `${text}\n`)
    const errors = checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    return errors && request.exit ? EXIT.found : EXIT.ok
  })
}
