import { Command } from 'commander'
import type { CommandContext } from './program.js'

/** `onrecord verify FILE` */
export function verifyCommand({ terminal, end }: CommandContext): Command {
  return new Command('verify')
    .description('whether every original still has its hash, gives its text, and every span has its words')
    .argument('<file>', 'the record')
    .addHelpText(
      'after',
      `
Exit codes: 0 all holds, 1 something does not, 2 it could not run.

Example:
  onrecord verify affair.record`,
    )
    .action(async (file: string) => {
      const { runVerify } = await import('./run-verify.js')
      end(await runVerify(file, terminal))
    })
}
