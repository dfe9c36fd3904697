import { Command } from 'commander'
import { buildCommand } from './build-command.js'
import { checkCommand } from './check-command.js'
import { decideCommand } from './decide-command.js'
import type { ExitCode } from './exit-code.js'
import { exportCommand } from './export-command.js'
import { extractCommand } from './extract-command.js'
import { searchCommand } from './search-command.js'
import { serveCommand } from './serve-command.js'
import { showCommand } from './show-command.js'
import type { Terminal } from './terminal.js'
import { traceCommand } from './trace-command.js'
import { verifyCommand } from './verify-command.js'
import { VERSION } from './version.js'

/** What a command stands on, and where it leaves its exit code. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly end: (code: ExitCode) => void
}

const EXAMPLE = `
Example, from a folder of coverage to a checked draft:
  onrecord build coverage/ -o affair.record
  onrecord show affair.record
  onrecord check draft.md --record affair.record

Exit codes: 0 all is well, 1 something was found (by \`check\`, \`verify\` or
\`build --strict\`), 2 it could not run.
Each command has its own example: onrecord COMMAND --help`

/** All commands. `end` is called with the exit code of the one that runs; a failure is thrown. */
export function program(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const context = { terminal, end }
  const main = new Command('onrecord')
    .description('Builds the record of a public affair from its coverage, and checks drafts against it.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'say how it is used')
    .addHelpText('after', EXAMPLE)
  const commands = [
    buildCommand(context),
    showCommand(context),
    searchCommand(context),
    serveCommand(context),
    traceCommand(context),
    checkCommand(context),
    decideCommand(context),
    extractCommand(context),
    exportCommand(context),
    verifyCommand(context),
  ]
  for (const command of commands) main.addCommand(command)
  for (const command of [main, ...commands]) setManners(command, terminal)
  return main
}

/** Errors in one line on the error stream, and an exit code instead of an exit. */
function setManners(command: Command, terminal: Terminal): void {
  command
    .exitOverride()
    .helpOption('-h, --help', 'say how it is used')
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: text => void terminal.output.write(text),
      writeErr: text => void terminal.errors.write(text),
      outputError: (text, put) => put(`onrecord: ${oneLine(text)}. See \`${help(command)}\`.\n`),
      getOutHelpWidth: () => terminal.output.columns ?? 80,
      getErrHelpWidth: () => terminal.errors.columns ?? 80,
    })
}

function help(command: Command): string {
  return command.parent === null ? 'onrecord --help' : `onrecord ${command.name()} --help`
}

function oneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '')
}
