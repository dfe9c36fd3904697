import { dirname } from 'node:path'
import type { Severity } from '../check/index.js'
import { OnrecordError } from '../error/index.js'
import type { CheckedDraft } from '../report/index.js'
import { withSeverity } from '../report/index.js'
import type { CheckRequest } from './check-command.js'
import type { Configuration } from './configuration.js'
import { configurationFor } from './configuration.js'
import { failureLine } from './failure.js'
import { STANDARD_INPUT } from './find-drafts.js'
import { inspectManuscript } from './inspect-manuscript.js'
import type { NamedDraft } from './read-draft.js'
import { readDraft } from './read-draft.js'
import type { RecordShelf } from './record-shelf.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** A draft that was read and checked. */
export interface CheckedFile {
  readonly named: NamedDraft
  readonly configuration: Configuration
  readonly record: string
  /** All that was found. */
  readonly checked: CheckedDraft
  /** What is to be shown. */
  readonly shown: CheckedDraft
}

/** One reading of all drafts. */
export interface Round {
  readonly files: readonly CheckedFile[]
  /** Whether a draft could not be checked; it was named on the error stream. */
  readonly failed: boolean
}

/** What a round stands on. */
export interface RoundSetting {
  readonly request: CheckRequest
  readonly shelf: RecordShelf
  readonly terminal: Terminal
}

/** Reads and checks drafts, one after the other. One that cannot be checked is named with the reason, and the rest goes on. */
export async function checkRound(paths: readonly string[], setting: RoundSetting): Promise<Round> {
  const files: CheckedFile[] = []
  let failed = false
  for (const path of paths) {
    try {
      files.push(await checkFile(path, setting))
    } catch (error) {
      failed = true
      await write(setting.terminal.errors, `${failureLine(error)}\n`)
    }
  }
  return { files, failed }
}

async function checkFile(path: string, { request, shelf, terminal }: RoundSetting): Promise<CheckedFile> {
  const configuration = await configurationFor(path === STANDARD_INPUT ? '.' : dirname(path), request.config)
  const record = request.record ?? configuration.record
  if (record === undefined)
    throw new OnrecordError('invalid-option', {
      seen: 'there is no record to check against; name it with --record FILE, or as "record" in onrecord.config.json',
    })
  const named = await readDraft(path, { input: terminal.input, form: request.as })
  const least: Severity = request.minSeverity ?? configuration.minSeverity ?? 'ok'
  return shelf.with(record, view => {
    const memory = request.watch || request.fix ? shelf.memory : undefined
    const checked = inspectManuscript(named, { view, configuration, memory })
    return { named, configuration, record, checked, shown: withSeverity(checked, least) }
  })
}
