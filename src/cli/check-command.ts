import { Command } from 'commander'
import { FORMAT_NAMES, SEVERITY_NAMES, oneOf } from './option-values.js'
import type { CommandContext } from './program.js'

/** What the user asked of `check`. */
export interface CheckRequest {
  readonly record: string
  readonly format: (typeof FORMAT_NAMES)[number]
  readonly minSeverity: (typeof SEVERITY_NAMES)[number]
  /** False with `--no-exit`: errors found do not count in the exit code. */
  readonly exit: boolean
  readonly color: boolean
}

/** `onrecord check DRAFT... --record FILE` */
export function checkCommand({ terminal, end }: CommandContext): Command {
  return new Command('check')
    .description('each quotation of a draft against a record')
    .argument('<draft...>', 'txt, Markdown or HTML files; - for standard input')
    .requiredOption('-r, --record <file>', 'the record to check against')
    .option('-f, --format <format>', FORMAT_NAMES.join(', '), oneOf('format', FORMAT_NAMES), 'cli')
    .option(
      '--min-severity <severity>',
      'leave out findings below it: ok, note, warning or error',
      oneOf('severity', SEVERITY_NAMES),
      'ok',
    )
    .option('--no-exit', 'exit with 0 even where errors were found')
    .option('--no-color', 'no colour, even at a terminal')
    .addHelpText(
      'after',
      `
Exit codes: 0 no errors, 1 errors found, 2 it could not run.
A note in the draft lets a quotation of its paragraph stand: <!-- onrecord-ignore: the reason -->

Examples:
  onrecord check draft.md --record affair.record
  onrecord check drafts/*.md --record affair.record --format html > checked.html
  pbpaste | onrecord check - --record affair.record --min-severity warning`,
    )
    .action(async (drafts: readonly string[], request: CheckRequest) => {
      const { runCheck } = await import('./run-check.js')
      end(await runCheck(drafts, request, terminal))
    })
}
