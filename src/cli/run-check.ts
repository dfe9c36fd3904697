import { OnrecordError } from '../error/index.js'
import { FINDING_CODES, formatExplanation, formatFindings } from '../report/index.js'
import type { CheckRequest } from './check-command.js'
import type { Round, RoundSetting } from './check-round.js'
import { checkRound } from './check-round.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { findDrafts } from './find-drafts.js'
import { RecordShelf } from './record-shelf.js'
import { fixDrafts } from './fix-drafts.js'
import { styleFor } from './style-for.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'
import { watchDrafts } from './watch-drafts.js'

/**
 * Checks drafts against a record and writes the findings; 1 where there are errors, unless `--no-exit`; 2 where a draft
 * could not be checked.
 */
export async function runCheck(
  paths: readonly string[],
  request: CheckRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  if (request.explain !== undefined) return explain(request.explain, request, terminal)
  refuseContradictions(paths, request)
  const shelf = new RecordShelf(terminal)
  const round = async (ready?: () => Promise<void>): Promise<Round> => {
    const found = await checkRound(findDrafts(paths), { request, shelf, terminal })
    await ready?.()
    await report(found, { request, shelf, terminal })
    return found
  }
  try {
    if (request.watch) {
      await watchDrafts(paths, { round, shelf, terminal })
      return EXIT.ok
    }
    const drafts = findDrafts(paths)
    if (drafts.length === 0) throw new OnrecordError('no-documents', { seen: paths.join(', ') })
    return exitCodeOf(await round(), request)
  } finally {
    shelf.close()
  }
}

async function report(round: Round, { request, shelf, terminal }: RoundSetting): Promise<void> {
  const style = styleFor(terminal.output, terminal, request.color ? undefined : false)
  if (request.fix) return fixDrafts(round.files, request, { terminal, shelf, style })
  if (round.files.length === 0) return
  const shown = round.files.map(file => file.shown)
  const text = formatFindings(shown, request.format, { style, review: request.review })
  if (text !== '') await write(terminal.output, `${text}\n`)
}

function exitCodeOf({ files, failed }: Round, request: CheckRequest): ExitCode {
  if (failed) return EXIT.failed
  const errors = files.some(({ checked }) => checked.findings.some(({ severity }) => severity === 'error'))
  return errors && request.exit ? EXIT.found : EXIT.ok
}

async function explain(code: string | true, request: CheckRequest, terminal: Terminal): Promise<ExitCode> {
  const style = styleFor(terminal.output, terminal, request.color ? undefined : false)
  const known = FINDING_CODES.filter(one => code === true || one === code)
  if (known.length === 0)
    throw new OnrecordError('invalid-option', {
      seen: `--explain ${String(code)}; there is ${FINDING_CODES.join(', ')}`,
    })
  await write(terminal.output, `${known.map(one => formatExplanation(one, style)).join('\n\n')}\n`)
  return EXIT.ok
}

/** Options that cannot go together are refused before anything is read. */
function refuseContradictions(paths: readonly string[], request: CheckRequest): void {
  const { fix, output, inPlace, format, watch } = request
  const refuse = (seen: string): never => {
    throw new OnrecordError('invalid-option', { seen })
  }
  if (paths.length === 0) throw new OnrecordError('no-draft')
  if (!fix && (output !== undefined || inPlace)) refuse('--output and --in-place go with --fix')
  if (output !== undefined && inPlace) refuse('either --output or --in-place')
  if (fix && format !== 'cli') refuse(`--fix shows its changes as text, and not as ${format}`)
  if (fix && watch) refuse('--fix and --watch do not go together')
  if (watch && paths.includes('-')) refuse('standard input cannot be watched')
}
