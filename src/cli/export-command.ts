import { Command } from 'commander'
import { oneOf } from './option-values.js'
import type { CommandContext } from './program.js'

const FORMATS = ['jsonl', 'training'] as const

/** How a record can be exported. */
export type ExportFormat = (typeof FORMATS)[number]

/** `onrecord export FILE --format jsonl` */
export function exportCommand({ terminal, end }: CommandContext): Command {
  return new Command('export')
    .description('all of a record as JSON lines, or what persons decided as training data')
    .argument('<file>', 'the record')
    .option('-f, --format <format>', 'jsonl or training', oneOf('format', FORMATS), 'jsonl')
    .addHelpText(
      'after',
      `
One object a line, each with a "kind": document, statement, speaker, utterance,
occurrence, lineage, account, discrepancy, provision or decision. Spans are
[start, end) in UTF-16 code units of the document's text. The same documents
and decisions give the same lines, in whatever order they came. Statements that
a person decided about say so in "decided"; \`onrecord decide\` takes the
decisions into another record.

training: each document on whose statements a person decided, in the form of
\`onrecord extract\`: {"id","text","attributions","rejected"}. "attributions" has
what a person confirmed, corrected, added or gave a speaker, and no other.

Examples:
  onrecord export affair.record --format jsonl > affair.jsonl
  onrecord export affair.record --format training > decided.jsonl`,
    )
    .action(async (file: string, { format }: { readonly format: ExportFormat }) => {
      const { runExport } = await import('./run-export.js')
      end(await runExport({ file, format }, terminal))
    })
}
