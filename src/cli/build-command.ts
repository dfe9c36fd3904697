import { Command } from 'commander'
import type { CommandContext } from './program.js'

/** What the user asked of `build`. */
export interface BuildRequest {
  readonly output: string
  readonly color: boolean
  readonly progress: boolean
}

/** `onrecord build PATH... -o FILE.record` */
export function buildCommand({ terminal, end }: CommandContext): Command {
  return new Command('build')
    .description('make or extend a record from files and folders')
    .argument('<path...>', 'files and folders: txt, Markdown, HTML, .jsonl, .jsonl.gz')
    .requiredOption('-o, --output <file>', 'the record to make or extend')
    .option('--no-progress', 'do not show progress')
    .option('--no-color', 'no colour, even at a terminal')
    .addHelpText(
      'after',
      `
What is known of the files of a folder may stand in its index.jsonl or index.csv (file, url, publisher,
title, date, kind, authors). Running it again changes nothing; what is new is added.

Example:
  onrecord build coverage/ letter.txt -o affair.record`,
    )
    .action(async (paths: readonly string[], request: BuildRequest) => {
      const { runBuild } = await import('./run-build.js')
      end(await runBuild(paths, request, terminal))
    })
}
