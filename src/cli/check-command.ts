import { Command } from 'commander'
import { DRAFT_FORM_NAMES, FORMAT_NAMES, SEVERITY_NAMES, oneOf } from './option-values.js'
import type { CommandContext } from './program.js'

/** What the user asked of `check`. */
export interface CheckRequest {
  /** Else the configuration's. */
  readonly record?: string
  readonly format: (typeof FORMAT_NAMES)[number]
  /** Else the configuration's, else `ok`. */
  readonly minSeverity?: (typeof SEVERITY_NAMES)[number]
  /** False with `--no-exit`: errors found do not count in the exit code. */
  readonly exit: boolean
  readonly color: boolean
  readonly config?: string
  readonly as?: (typeof DRAFT_FORM_NAMES)[number]
  readonly review: boolean
  readonly fix: boolean
  readonly output?: string
  readonly inPlace: boolean
  readonly watch: boolean
  /** A code, or true for the list of them. */
  readonly explain?: string | true
}

const MORE = `
Exit codes: 0 no errors, 1 errors found, 2 a draft could not be checked.

A note in the draft lets a quotation of its paragraph stand, with a reason:
  <!-- onrecord-ignore: paraphrase agreed with her -->
in Markdown and HTML; the words onrecord-ignore: and the reason on a line of
their own in a text file, or as a comment in a .docx or PDF file.

onrecord.config.json (or .onrecord.json) beside the draft or above it may settle
"record", "minSeverity", "severities" ({"cut": "error"}), "notQuotations"
(titles, names) and "primary" (documents whose wording is trusted).

Examples:
  onrecord check draft.md --record affair.record
  onrecord check drafts/ --record affair.record --format html > checked.html
  pbpaste | onrecord check - --record affair.record --min-severity warning
  onrecord check draft.docx --record affair.record --fix --output mended.docx
  onrecord check --explain altered`

/** `onrecord check DRAFT... --record FILE` */
export function checkCommand({ terminal, end }: CommandContext): Command {
  return new Command('check')
    .description('each quotation of a draft against a record')
    .argument(
      '[draft...]',
      'txt, Markdown, HTML, .docx or PDF files, folders of them, or - for standard input',
    )
    .option('-r, --record <file>', 'the record to check against')
    .option('-f, --format <format>', FORMAT_NAMES.join(', '), oneOf('format', FORMAT_NAMES), 'cli')
    .option(
      '--min-severity <severity>',
      'leave out what is below it: ok, note, warning or error',
      oneOf('severity', SEVERITY_NAMES),
    )
    .option('--review', 'in JSON, also notes that belong to no quotation', false)
    .option('--fix', 'propose the exact words of the record, and show them; writes nothing by itself', false)
    .option('-o, --output <file>', 'with --fix: write a mended copy; in .docx as tracked changes')
    .option('--in-place', 'with --fix: change the draft itself, and keep it as it was in FILE.bak', false)
    .option('-w, --watch', 'check again whenever a draft is saved, until Ctrl-C', false)
    .option('--explain [code]', 'what a verdict or note means, with an example and what to do')
    .option('--config <file>', 'the configuration to use, wherever the draft lies')
    .option(
      '--as <form>',
      `what the draft is: ${DRAFT_FORM_NAMES.join(', ')}`,
      oneOf('form', DRAFT_FORM_NAMES),
    )
    .option('--no-exit', 'exit with 0 even where errors were found')
    .option('--no-color', 'no colour, even at a terminal')
    .addHelpText('after', MORE)
    .action(async (drafts: readonly string[], request: CheckRequest) => {
      const { runCheck } = await import('./run-check.js')
      end(await runCheck(drafts, request, terminal))
    })
}
