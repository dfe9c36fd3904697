import { Command } from 'commander'
import { date, positive } from './option-values.js'
import type { CommandContext } from './program.js'

/** What the user asked of `search`. */
export interface SearchRequest {
  readonly document?: string
  readonly publisher?: string
  readonly since?: string
  readonly until?: string
  readonly limit?: number
  readonly json?: boolean
  readonly color: boolean
}

/** `onrecord search FILE WORDS` */
export function searchCommand({ terminal, end }: CommandContext): Command {
  return new Command('search')
    .description('documents, speakers and quotations that have these words')
    .argument('<file>', 'the record')
    .argument('<words...>', 'all of them are looked for, in any order; near spellings are offered')
    .option('--document <title>', 'in documents whose title has this')
    .option('--publisher <name>', 'in documents whose publisher has this name')
    .option('--since <date>', 'published on this date (2024, 2024-03, 2024-03-14) or later', date)
    .option('--until <date>', 'published on this date or earlier', date)
    .option('--limit <number>', 'at most so many documents (20 without it)', positive)
    .option('--json', 'as JSON, one object')
    .option('--no-color', 'no colour, even at a terminal')
    .addHelpText(
      'after',
      `
Words in quotation marks are looked for as they stand together; a word with *
behind it as a beginning. Case and accents do not count. What stands at which
place in near words, \`trace\` finds.

Examples:
  onrecord search affair.record harbour budget
  onrecord search affair.record '"called it prudence" resign*' --since 2024-03`,
    )
    .action(async (file: string, words: readonly string[], request: SearchRequest) => {
      const { runSearch } = await import('./run-search.js')
      end(await runSearch({ file, words: words.join(' '), request }, terminal))
    })
}
