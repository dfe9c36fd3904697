import { exportRows, trainingRows } from '../report/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import type { ExportFormat } from './export-command.js'
import { withRecord } from './open-record.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** Rows written at once: few system calls, little memory. */
const BATCH = 256

/** What is exported, and how. */
interface ExportRequest {
  readonly file: string
  readonly format: ExportFormat
}

/** Writes all of a record, or what persons decided in it, as JSON lines; memory does not grow with the record. */
export async function runExport({ file, format }: ExportRequest, terminal: Terminal): Promise<ExitCode> {
  return withRecord(file, terminal, async view => {
    let batch: string[] = []
    const flush = async (): Promise<void> => {
      if (batch.length > 0) await write(terminal.output, `${batch.join('\n')}\n`)
      batch = []
    }
    for (const row of format === 'training' ? trainingRows(view) : exportRows(view)) {
      batch.push(JSON.stringify(row))
      if (batch.length === BATCH) await flush()
    }
    await flush()
    return EXIT.ok
  })
}
