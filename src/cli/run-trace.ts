import { OnrecordError } from '../error/index.js'
import { traceWords } from '../check/index.js'
import { formatTrace, traceRows } from '../report/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { withRecord } from './open-record.js'
import { styleFor } from './style-for.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'
import type { TraceRequest } from './trace-command.js'

/** The arguments and options of `trace`. */
interface TraceArguments {
  readonly file: string
  readonly words: string
  readonly request: TraceRequest
}

/** Writes every place of a record where words stand, or near ones. */
export async function runTrace(
  { file, words, request }: TraceArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!/[\p{L}\p{N}]/u.test(words)) throw new OnrecordError('invalid-option', { seen: 'no words to trace' })
  return withRecord(file, terminal, async view => {
    const places = traceWords(words, view)
    const traced = { words, view, places: places.slice(0, request.limit), found: places.length }
    const style = styleFor(terminal.output, terminal, request.color ? undefined : false)
    const text = request.json ? JSON.stringify(traceRows(traced), undefined, 2) : formatTrace(traced, style)
    await write(terminal.output, `${text}\n`)
    return EXIT.ok
  })
}
