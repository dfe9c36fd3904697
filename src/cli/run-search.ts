import { OnrecordError } from '../error/index.js'
import { searchTerms } from '../record/index.js'
import { formatSearch, searchAnswer, searchRow } from '../report/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { withRecord } from './open-record.js'
import type { SearchRequest } from './search-command.js'
import { styleFor } from './style-for.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** The arguments and options of `search`. */
interface SearchArguments {
  readonly file: string
  readonly words: string
  readonly request: SearchRequest
}

const SHOWN = 20
const BESIDE = 12

/** Writes what of a record has the words. */
export async function runSearch(
  { file, words, request }: SearchArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const terms = searchTerms(words)
  if (terms.length === 0) throw new OnrecordError('invalid-option', { seen: 'no words to search for' })
  return withRecord(file, terminal, async (view, store) => {
    const { document: title, publisher, since, until, limit = SHOWN } = request
    const filters = { title, publisher, since, until }
    const answer = searchAnswer(view, store.search, {
      ...filters,
      terms,
      limit,
      beside: BESIDE,
      attributed: true,
    })
    const filtered = Object.values(filters).some(one => one !== undefined)
    const searched = { terms, answer, documents: store.documents.count(), filtered }
    const style = styleFor(terminal.output, terminal, request.color ? undefined : false)
    const text =
      request.json === true
        ? JSON.stringify(searchRow(searched), undefined, 2)
        : formatSearch(searched, style)
    await write(terminal.output, `${text}\n`)
    return EXIT.ok
  })
}
