import type { RecordView } from '../record/index.js'
import type { Listing } from '../report/index.js'
import { formatListing, formatSummary, listingRows, summaryRow } from '../report/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { checkFilters } from './filters.js'
import { withRecord } from './open-record.js'
import type { LISTING_NAMES } from './option-values.js'
import { selectContents } from './select-contents.js'
import type { ShowRequest } from './show-command.js'
import { styleFor } from './style-for.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'
import { whyEmpty } from './why-empty.js'

/** The arguments and options of `show`. */
interface ShowArguments {
  readonly file: string
  readonly what: (typeof LISTING_NAMES)[number] | undefined
  readonly request: ShowRequest
}

/** Writes the summary of a record, or one listing, as text or JSON. */
export async function runShow({ file, what, request }: ShowArguments, terminal: Terminal): Promise<ExitCode> {
  const listing: Listing | undefined = what
  checkFilters(listing, request)
  return withRecord(file, terminal, async view => {
    const text =
      listing === undefined ? summary(view, request, terminal) : listed(view, { listing, request }, terminal)
    await write(terminal.output, `${text}\n`)
    return EXIT.ok
  })
}

function summary(view: RecordView, request: ShowRequest, terminal: Terminal): string {
  if (request.json === true) return JSON.stringify(summaryRow(view), undefined, 2)
  return formatSummary(view, styleFor(terminal.output, terminal, request.color ? undefined : false))
}

interface Asked {
  readonly listing: Listing
  readonly request: ShowRequest
}

function listed(view: RecordView, { listing, request }: Asked, terminal: Terminal): string {
  const { json, color, ...filters } = request
  const { contents, shown, found } = selectContents(view, listing, filters)
  if (json === true) return JSON.stringify(listingRows({ listing, view, contents }), undefined, 2)
  if (found === 0) return whyEmpty(view, listing, filters)
  const style = styleFor(terminal.output, terminal, color ? undefined : false)
  const text = formatListing({ listing, view, contents }, style)
  return shown === found
    ? text
    : `${text}\n\n${style.paint('faint', `${shown} of ${found}: --limit leaves out the others.`)}`
}
