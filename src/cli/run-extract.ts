import type { Attribution } from '../attribution/index.js'
import { extractAttributions } from '../attribution/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import type { ExtractRequest } from './extract-command.js'
import { inputLines } from './input-lines.js'
import { openPackagedTagger } from './packaged-tagger.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** For whoever has started it by hand and wonders. */
const WAITING =
  'onrecord: Reading JSON lines {"id","text"} from the keyboard; end with Ctrl-D, or give a file: onrecord extract < FILE\n'

/** One line of input, read. */
interface TextLine {
  readonly id: unknown
  readonly text: string
}

/**
 * Reads texts as JSON lines and writes the statements of each, in the same order; memory does not grow
 * with the input. A line that cannot be read is named on the error stream; the rest goes on.
 */
export async function runExtract(request: ExtractRequest, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok
  const model = openPackagedTagger()
  if (terminal.input.isTTY === true) await write(terminal.errors, WAITING)
  for await (const line of inputLines(terminal.input)) {
    if (line.text.trim() === '') continue
    const read = readLine(line.text)
    if (typeof read === 'string') {
      code = EXIT.failed
      await write(terminal.errors, `onrecord: line ${line.number}: ${read}\n`)
      continue
    }
    const attributions = extractAttributions(read.text, { model, minConfidence: request.minConfidence }).map(
      row,
    )
    await write(terminal.output, `${JSON.stringify({ id: read.id, attributions })}\n`)
    if (!terminal.output.writable) break
  }
  return code
}

/** The text of a line, or what is wrong with it. */
function readLine(line: string): TextLine | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'this is not JSON; each line needs one object with an "id" and a "text".'
  }
  if (typeof value !== 'object' || value === null) return 'this is not an object with an "id" and a "text".'
  const { id, text } = value as { readonly id?: unknown; readonly text?: unknown }
  if (typeof text !== 'string') return '"text" is missing or not a string.'
  if (id === undefined) return '"id" is missing.'
  return { id, text }
}

/** One statement as it is written; how it reached the text, and to whom, in what and when it was said, where known. */
function row(statement: Attribution): object {
  const { source, cue, content, type, confidence, via, addressee, medium, occasion } = statement
  return {
    source,
    cue,
    content,
    type,
    confidence: Math.round(confidence * 1000) / 1000,
    ...(via.length > 0 && { via: via.map(step => ({ span: step.span, cue: step.cue })) }),
    ...(addressee !== undefined && { addressee }),
    ...(medium !== undefined && { medium }),
    ...(occasion !== undefined && { occasion }),
  }
}
