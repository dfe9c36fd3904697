import { Command } from 'commander'
import { portNumber } from './option-values.js'
import type { CommandContext } from './program.js'

/** What the user asked of `serve`. */
export interface ServeRequest {
  readonly port?: number
  readonly open: boolean
}

/** `onrecord serve FILE` */
export function serveCommand({ terminal, end }: CommandContext): Command {
  return new Command('serve')
    .description('open a record in the reading room: a web app on this machine alone')
    .argument('<file>', 'the record')
    .option('--port <number>', 'the port; 0 for any free one; without it the record has its own', portNumber)
    .option('--no-open', 'print the link, and open no browser')
    .addHelpText(
      'after',
      `
The link has a random token and works while the command runs; Ctrl-C ends it.
Nothing outside this machine can reach it.

Without --port a record is served at the same port each time, between 14700 and
15699, or at the next that is free: what the browser keeps for it, such as a
draft that is being checked, is there again.

Examples:
  onrecord serve affair.record
  onrecord serve affair.record --port 4114 --no-open`,
    )
    .action(async (file: string, request: ServeRequest) => {
      const { runServe } = await import('./run-serve.js')
      end(await runServe({ file, request }, terminal))
    })
}
