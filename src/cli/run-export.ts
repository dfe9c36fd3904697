import { exportRows } from '../report/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { withRecord } from './open-record.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** Rows written at once: few system calls, little memory. */
const BATCH = 256

/** Writes all of a record as JSON lines; memory does not grow with the record. */
export async function runExport(file: string, terminal: Terminal): Promise<ExitCode> {
  return withRecord(file, terminal, async view => {
    let batch: string[] = []
    const flush = async (): Promise<void> => {
      if (batch.length > 0) await write(terminal.output, `${batch.join('\n')}\n`)
      batch = []
    }
    for (const row of exportRows(view)) {
      batch.push(JSON.stringify(row))
      if (batch.length === BATCH) await flush()
    }
    await flush()
    return EXIT.ok
  })
}
