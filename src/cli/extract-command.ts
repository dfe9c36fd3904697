import { Command } from 'commander'
import { share } from './option-values.js'
import type { CommandContext } from './program.js'

/** What the user asked of `extract`. */
export interface ExtractRequest {
  readonly minConfidence: number
}

/** Where precision and recall of relations on annotated news are best in balance: see BENCHMARKS.md. */
const LEAST_CONFIDENCE = 0.35

/** `onrecord extract < texts.jsonl` */
export function extractCommand({ terminal, end }: CommandContext): Command {
  return new Command('extract')
    .description('the statements of texts: JSON lines in, JSON lines out, in the same order')
    .option('--min-confidence <share>', 'leave out statements below it, 0 to 1', share, LEAST_CONFIDENCE)
    .addHelpText(
      'after',
      `
Reads lines {"id","text"} on standard input and writes, for each, a line
{"id","attributions":[
  {"source":[[s,e]],"cue":[[s,e]],"content":[[s,e]],"type","confidence"}]}
Spans are [start, end) in UTF-16 code units of the text. Where the text says
so, a statement also has "via" ([{"span","cue"}]: through whom it reached the
text), "addressee", "medium" and "occasion", a span each. It streams. A line
that cannot be read is named on the error stream, the rest goes on, and the
exit code is 2.

Example:
  onrecord extract < articles.jsonl > statements.jsonl`,
    )
    .action(async (request: ExtractRequest) => {
      const { runExtract } = await import('./run-extract.js')
      end(await runExtract(request, terminal))
    })
}
