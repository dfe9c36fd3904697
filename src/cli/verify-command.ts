import { Command } from 'commander'
import type { CommandContext } from './program.js'

/** `onrecord verify FILE` */
export function verifyCommand({ terminal, end }: CommandContext): Command {
  return new Command('verify')
    .description('whether a record is as it was written, and every span has its words')
    .argument('<file>', 'the record')
    .addHelpText(
      'after',
      `
Checks the file by its checksums, every original by its hash, every text against
its original, and every span against its text. Nothing is changed.

Exit codes: 0 all holds, 1 something does not, 2 it could not run.

Example:
  onrecord verify affair.record`,
    )
    .action(async (file: string) => {
      const { runVerify } = await import('./run-verify.js')
      end(await runVerify(file, terminal))
    })
}
