import type { Proposal } from '../check/index.js'
import { OnrecordError } from '../error/index.js'
import type { Edit } from '../ingest/index.js'
import type { Style } from '../report/index.js'
import { formatProposals, sourceNote } from '../report/index.js'
import type { CheckRequest } from './check-command.js'
import type { CheckedFile } from './check-round.js'
import { proposeEdits } from './propose-edits.js'
import { failureLine } from './failure.js'
import type { RecordShelf } from './record-shelf.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'
import { writeInPlace, writeNew } from './write-revision.js'

/** Where the proposals are shown. */
interface Shown {
  readonly terminal: Terminal
  readonly shelf: RecordShelf
  readonly style: Style
}

/**
 * Shows the exact words proposed for each draft, and writes them where that is asked for: into a new file, or into the
 * draft itself, of which a copy is kept. Of several drafts one that cannot be written does not stop the others; its error is
 * thrown in the end.
 *
 * @throws OnrecordError `invalid-option` for one output of several drafts, `nothing-to-fix`, `target-exists`.
 */
export async function fixDrafts(
  files: readonly CheckedFile[],
  request: CheckRequest,
  { terminal, shelf, style }: Shown,
): Promise<void> {
  if (request.output !== undefined && files.length > 1)
    throw new OnrecordError('invalid-option', { seen: '--output is one file, and there are several drafts' })
  let failure: unknown
  for (const file of files) {
    const proposals = await shelf.with(file.record, view =>
      proposeEdits(file, { view, memory: shelf.memory }),
    )
    await write(terminal.output, `${formatProposals(proposals, file.shown, style)}\n`)
    if (proposals.length === 0) continue
    try {
      const said = await written(file, proposals, request)
      await write(terminal.output, `\n${said}\n`)
    } catch (error) {
      if (failure !== undefined) await write(terminal.errors, `${failureLine(failure)}\n`)
      failure = error
    }
  }
  if (failure !== undefined) throw failure
}

const HOW =
  'Nothing was written. --output FILE writes a mended copy; --in-place changes the draft and keeps FILE.bak.'

/** Writes what was asked for, and says what was done. */
async function written(
  { named }: CheckedFile,
  proposals: readonly Proposal[],
  { output, inPlace }: CheckRequest,
): Promise<string> {
  if (output === undefined && !inPlace) return HOW
  const { path, manuscript } = named
  if (manuscript.revise === undefined || (inPlace && path === '<stdin>'))
    throw new OnrecordError('nothing-to-fix', { seen: path })
  const edits = proposals.flatMap(editsOf)
  const { bytes, left } = await manuscript.revise(edits)
  if (left.length === edits.length)
    return 'Nothing was written: the changes have no place in this file, or letters that its character set lacks.'
  const target = output ?? path
  const kept = output === undefined ? writeInPlace(path, bytes) : writeNew(output, bytes)
  const done = `Written: ${target}${kept === undefined ? '' : `; as it was: ${kept}`}.`
  return left.length === 0
    ? done
    : `${done} ${left.length} of ${edits.length} changes could not be written where they stand; make them by hand.`
}

function editsOf({ finding, edits }: Proposal): Edit[] {
  const source = sourceNote(finding)
  return edits.map(({ span, words }) => ({ span, words, source }))
}
