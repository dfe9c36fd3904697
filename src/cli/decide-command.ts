import { Command, InvalidArgumentError } from 'commander'
import type { CommandContext } from './program.js'

/** What the user asked of `decide`. */
export interface DecideRequest {
  readonly by?: string
  /** Ids of decisions; undefined where none is given. */
  readonly undo?: readonly number[]
  readonly color: boolean
  readonly progress: boolean
}

/** `onrecord decide FILE.record DECISIONS.jsonl` */
export function decideCommand({ terminal, end }: CommandContext): Command {
  return new Command('decide')
    .description('keep what a person decided about a record, and derive what follows')
    .argument('<file>', 'the record')
    .argument('[decisions]', 'JSON lines, a decision each; - for standard input')
    .option('--by <name>', 'who decided, where a line does not say (else your user name)')
    .option('--undo <id>', 'a decision that no longer holds; may be given several times', ids)
    .option('--no-progress', 'do not show progress')
    .option('--no-color', 'no colour, even at a terminal')
    .addHelpText(
      'after',
      `
A line is {"decision": {...}, "by"?, "at"?, "reason"?}. A decision has a "kind":

  confirm, reject, add   "statement"
  correct                "statement", "to": a statement
  assign                 "statement", "speaker": an id, {"name","kind"} for a new
                         one (person, body or unnamed), or null for nobody
  merge                  "speaker", "into"
  split                  "speaker", "parts": [{"document"?,"name"?}, ...], "into"
  confirm-speaker        "speaker"
  confirm-match,         "occurrence" and "base", each {"document","span"}
  reject-match
  note                   "passage": {"document","span"}, "text"
  undo                   "decision": its id

A statement is the id of one of the record (to add one, not), or {"document",
"source","cue","content","type"}; spans are [start, end) in UTF-16 code units of
the document's text, lists of spans for source, cue and content. A speaker to
merge, split or confirm is an id. All lines are kept, or none.

What a person decided survives every build. The lines of kind "decision" of an
export are taken too, with who and when, each once: so decisions move to a
record that was built anew. Those that no longer fit it are kept, and named by
\`onrecord show FILE review\`.

Examples:
  echo '{"decision":{"kind":"confirm","statement":"ac5eb88b774a33b1-105"}}' |
    onrecord decide affair.record - --by "Cleo Marsh"
  onrecord decide affair.record --undo 3 --by "Cleo Marsh"
  onrecord export old.record | onrecord decide new.record -`,
    )
    .action(async (file: string, decisions: string | undefined, request: DecideRequest) => {
      const { runDecide } = await import('./run-decide.js')
      end(await runDecide({ file, decisions, request }, terminal))
    })
}

function ids(value: string, before: readonly number[] = []): number[] {
  const id = Number(value)
  if (!Number.isInteger(id) || id < 1)
    throw new InvalidArgumentError(
      'Give the number of a decision; `onrecord show FILE decisions` lists them.',
    )
  return [...before, id]
}
