import { CommanderError } from 'commander'
import { EXIT } from './exit-code.js'
import type { ExitCode } from './exit-code.js'
import { failureLine } from './failure.js'
import { program } from './program.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/**
 * Runs `onrecord` with its arguments and gives the exit code: 0, 1 where `check` found errors, 2 where it
 * could not run. Never throws: a failure is one line on the error stream.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok
  const main = program(terminal, result => {
    code = result
  })
  try {
    await main.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed
    await write(terminal.errors, `${failureLine(error)}\n`)
    if (terminal.environment['ONRECORD_DEBUG'] && error instanceof Error) {
      await write(terminal.errors, `${error.stack ?? ''}\n`)
    }
    return EXIT.failed
  }
}
