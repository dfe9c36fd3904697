import { verifyRecord } from '../build/index.js'
import { openRecord } from '../store/index.js'
import type { RecordStore } from '../store/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** Writes what does not hold in a record, a line each, and the sum; 1 where there is anything. */
export async function runVerify(file: string, terminal: Terminal): Promise<ExitCode> {
  const store = openRecord(file, 'read')
  try {
    const found = await verifyRecord(store)
    for (const fault of found.faults) await write(terminal.output, `${fault}\n`)
    const originals = `${found.originals} original${found.originals === 1 ? '' : 's'}`
    const sum = `${originals} and ${found.spans} spans checked: `
    const state = isComplete(store)
      ? ''
      : ' It is not complete: run `onrecord build` again with the same paths to finish it.'
    if (found.faults.length === 0) {
      await write(terminal.output, `${sum}all hold.${state}\n`)
      return EXIT.ok
    }
    const wrong = found.faults.length === 1 ? '1 thing does' : `${found.faults.length} things do`
    await write(terminal.output, `${sum}${wrong} not hold.${state}\n`)
    return EXIT.found
  } catch (error) {
    throw store.failure(error)
  } finally {
    store.close()
  }
}

/** A record too damaged to tell counts as complete: another build would not mend it. */
function isComplete(store: RecordStore): boolean {
  try {
    return store.isComplete()
  } catch {
    return true
  }
}
