import { Command } from 'commander'
import { oneOf } from './option-values.js'
import type { CommandContext } from './program.js'

const FORMATS = ['jsonl'] as const

/** `onrecord export FILE --format jsonl` */
export function exportCommand({ terminal, end }: CommandContext): Command {
  return new Command('export')
    .description('all of a record as JSON lines')
    .argument('<file>', 'the record')
    .option('-f, --format <format>', 'jsonl', oneOf('format', FORMATS), 'jsonl')
    .addHelpText(
      'after',
      `
One object a line, each with a "kind": document, statement, speaker, utterance,
occurrence, lineage, account, discrepancy or provision. Spans are [start, end)
in UTF-16 code units of the document's text. The same documents give the same
lines, in whatever order they came.

Example:
  onrecord export affair.record --format jsonl > affair.jsonl`,
    )
    .action(async (file: string) => {
      const { runExport } = await import('./run-export.js')
      end(await runExport(file, terminal))
    })
}
