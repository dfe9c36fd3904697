import { OnrecordError } from '../error/index.js'
import type { Listing } from '../report/index.js'
import { formatListing, formatSummary, listingRows } from '../report/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { checkFilters, selectContents } from './filters.js'
import { withRecord } from './open-record.js'
import type { LISTING_NAMES } from './option-values.js'
import type { ShowRequest } from './show-command.js'
import type { Terminal } from './terminal.js'
import { styleFor, write } from './terminal.js'

/** The arguments and options of `show`. */
interface ShowArguments {
  readonly file: string
  readonly what: (typeof LISTING_NAMES)[number] | undefined
  readonly request: ShowRequest
}

/** Writes the summary of a record, or one listing as text or JSON. */
export async function runShow({ file, what, request }: ShowArguments, terminal: Terminal): Promise<ExitCode> {
  const listing: Listing | undefined = what
  checkFilters(listing, request)
  if (listing === undefined && request.json) {
    throw new OnrecordError('invalid-option', {
      seen: '--json without a listing, as in `show FILE documents --json`',
    })
  }
  return withRecord(file, terminal, async view => {
    const style = styleFor(terminal.output, terminal, request.color ? undefined : false)
    if (listing === undefined) {
      await write(terminal.output, `${formatSummary(view, style)}\n`)
      return EXIT.ok
    }
    const contents = selectContents(view, listing, request)
    const text = request.json
      ? JSON.stringify(listingRows({ listing, view, contents }), undefined, 2)
      : formatListing({ listing, view, contents }, style)
    await write(terminal.output, `${text}\n`)
    return EXIT.ok
  })
}
