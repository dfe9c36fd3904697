import { buildRecord } from '../build/index.js'
import { formatBuild } from '../report/index.js'
import type { BuildRequest } from './build-command.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { withRecord } from './open-record.js'
import { progressBar } from './progress-bar.js'
import { styleFor } from './style-for.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** Makes or extends a record, with progress on long work, and says what it holds and what could not be read. */
export async function runBuild(
  paths: readonly string[],
  request: BuildRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const bar = progressBar(terminal, request.progress)
  const started = performance.now()
  const outcome = await buildRecord(paths, request.output, {
    onProgress: progress => bar.update(progress),
  }).finally(() => bar.stop())
  const seconds = (performance.now() - started) / 1000
  return withRecord(request.output, terminal, async view => {
    const style = styleFor(terminal.output, terminal, request.color ? undefined : false)
    const text = formatBuild({ ...outcome, target: request.output, seconds, view }, style)
    await write(terminal.output, `${text}\n`)
    const complete = outcome.unread.every(file => file.outcome === 'skipped')
    return request.strict === true && !complete ? EXIT.found : EXIT.ok
  })
}
