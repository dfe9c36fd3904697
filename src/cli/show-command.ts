import { Argument, Command } from 'commander'
// The list itself and not the layer, which `--help` would load with it.
import { VERDICTS } from '../collation/verdict.js'
import type { CommandContext } from './program.js'
import type { Filters } from './filters.js'
import { LISTING_NAMES, date, oneOf, pattern, positive } from './option-values.js'

/** What the user asked of `show`. */
export interface ShowRequest extends Filters {
  readonly json?: boolean
  readonly color: boolean
}

/** `onrecord show FILE [WHAT]` */
export function showCommand({ terminal, end }: CommandContext): Command {
  return new Command('show')
    .description('what a record holds: a summary, or one listing')
    .argument('<file>', 'the record')
    .addArgument(
      new Argument('[what]', `what to list (${LISTING_NAMES.join(', ')}); a summary without it`).argParser(
        oneOf('listing', LISTING_NAMES),
      ),
    )
    .option('--speaker <name>', 'said by, or credited to, this person or body (part of a name will do)')
    .option('--document <title>', 'in documents whose title, path or id has this')
    .option('--publisher <name>', 'in documents whose publisher has this name')
    .option('--verdict <verdict>', `with such a reading: ${VERDICTS.join(', ')}`, oneOf('verdict', VERDICTS))
    .option(
      '--type <type>',
      'direct, indirect or mixed statements',
      oneOf('type', ['direct', 'indirect', 'mixed']),
    )
    .option(
      '--since <date>',
      'said, published or captured on this date (2024, 2024-03, 2024-03-14) or later',
      date,
    )
    .option('--until <date>', 'said, published or captured on this date or earlier', date)
    .option('--grep <pattern>', 'whose words match this regular expression, in any case', pattern)
    .option('--limit <number>', 'at most so many, in the order shown', positive)
    .option('--json', 'as JSON: a listing as one array, the summary as one object')
    .option('--no-color', 'no colour, even at a terminal')
    .addHelpText(
      'after',
      `
Filters hold together. Each listing takes --document, --publisher, --since,
--until, --grep and --limit; statements, speakers and timeline also --speaker
and --type, utterances also --speaker and --verdict. Of an utterance, those
readings are shown that fit. decisions take --document, --since, --until (when it
was decided), --grep and --limit; review, what waits for a person, --document and
--limit.
At a terminal long quotations are cut with "…"; a pipe or a file gets them whole.

Examples:
  onrecord show affair.record
  onrecord show affair.record statements --speaker "Ada Quill" --since 2024-03
  onrecord show affair.record utterances --verdict altered
  onrecord show affair.record timeline --json`,
    )
    .action(async (file: string, what: (typeof LISTING_NAMES)[number] | undefined, request: ShowRequest) => {
      const { runShow } = await import('./run-show.js')
      end(await runShow({ file, what, request }, terminal))
    })
}
