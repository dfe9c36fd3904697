import { Command } from 'commander'
import { positive } from './option-values.js'
import type { CommandContext } from './program.js'

/** What the user asked of `trace`. */
export interface TraceRequest {
  readonly limit?: number
  readonly json?: boolean
  readonly color: boolean
}

/** `onrecord trace FILE "words"` */
export function traceCommand({ terminal, end }: CommandContext): Command {
  return new Command('trace')
    .description('every place where these words or near ones stand, the earliest first')
    .argument('<file>', 'the record')
    .argument('<words...>', 'the words to look for; of four and more, near ones are found too')
    .option('--limit <number>', 'at most so many places', positive)
    .option('--json', 'as JSON, one array')
    .option('--no-color', 'no colour, even at a terminal')
    .addHelpText(
      'after',
      `
Shows what each place changes ([-…-] what you gave has it, {+…+} the place has
it) and who took it from whom. Up to three words are found word for word.

Example:
  onrecord trace affair.record "we have called it prudence"`,
    )
    .action(async (file: string, words: readonly string[], request: TraceRequest) => {
      const { runTrace } = await import('./run-trace.js')
      end(await runTrace({ file, words: words.join(' '), request }, terminal))
    })
}
