import { Command } from 'commander'
import type { CommandContext } from './program.js'

/** What the user asked of `build`. */
export interface BuildRequest {
  readonly output: string
  readonly color: boolean
  readonly progress: boolean
  readonly strict?: boolean
}

/** `onrecord build PATH... -o FILE.record` */
export function buildCommand({ terminal, end }: CommandContext): Command {
  return new Command('build')
    .description('make or extend a record from files and folders')
    .argument('<path...>', 'files and folders: text, Markdown, HTML, .docx, PDF, .jsonl, .jsonl.gz')
    .requiredOption('-o, --output <file>', 'the record to make or extend')
    .option('--strict', 'exit with 1 where a file could not be read or an index does not fit')
    .option('--no-progress', 'do not show progress')
    .option('--no-color', 'no colour, even at a terminal')
    .addHelpText(
      'after',
      `
What is known of the files of a folder may stand in its index.jsonl or
index.csv (file, url, publisher, title, date, captured, kind, authors). Running
it again changes nothing; what is new is added; a run that was stopped at any
moment is completed by the next.

A file that cannot be read is named with the reason, and the rest is read.
Exit codes: 0 the record is made, 1 with --strict not everything could be read,
2 it could not run.

Example:
  onrecord build coverage/ letter.txt -o affair.record`,
    )
    .action(async (paths: readonly string[], request: BuildRequest) => {
      const { runBuild } = await import('./run-build.js')
      end(await runBuild(paths, request, terminal))
    })
}
