import type { Verdict } from '../collation/index.js'
import { OnrecordError } from '../error/index.js'
import type { Statement } from '../record/index.js'
import type { Listing } from '../report/index.js'

/** What narrows a listing; what is given holds together. */
export interface Filters {
  readonly speaker?: string
  readonly document?: string
  readonly publisher?: string
  readonly verdict?: Verdict
  readonly type?: Statement['type']
  /** A year, month or day: this or later. */
  readonly since?: string
  readonly until?: string
  readonly grep?: RegExp
  readonly limit?: number
}

/** Which filters say something of which listing; the others would be a misunderstanding. */
const APPLY: Readonly<Record<Listing, readonly (keyof Filters)[]>> = {
  documents: ['document', 'publisher', 'since', 'until', 'grep', 'limit'],
  statements: ['speaker', 'document', 'publisher', 'type', 'since', 'until', 'grep', 'limit'],
  speakers: ['speaker', 'document', 'publisher', 'type', 'since', 'until', 'grep', 'limit'],
  utterances: ['speaker', 'document', 'publisher', 'verdict', 'since', 'until', 'grep', 'limit'],
  timeline: ['speaker', 'document', 'publisher', 'type', 'since', 'until', 'grep', 'limit'],
  lineage: ['document', 'publisher', 'since', 'until', 'grep', 'limit'],
  discrepancies: ['document', 'publisher', 'since', 'until', 'grep', 'limit'],
  decisions: ['document', 'since', 'until', 'grep', 'limit'],
  review: ['document', 'limit'],
  damage: ['document', 'publisher', 'since', 'until', 'grep', 'limit'],
}

/** All filters, in the order in which `--help` names them. */
export const FILTER_NAMES = [
  'speaker',
  'document',
  'publisher',
  'verdict',
  'type',
  'since',
  'until',
  'grep',
  'limit',
] as const satisfies readonly (keyof Filters)[]

/** Throws `invalid-option` where a filter was given that the listing (or the summary) does not take. */
export function checkFilters(listing: Listing | undefined, filters: Filters): void {
  const stray = FILTER_NAMES.find(
    name => filters[name] !== undefined && (listing === undefined || !APPLY[listing].includes(name)),
  )
  if (stray === undefined) return
  const seen =
    listing === undefined
      ? `--${stray} without a listing, as in \`show FILE statements --${stray} ...\``
      : `--${stray} with ${listing}, which take ${APPLY[listing].map(name => `--${name}`).join(', ')}`
  throw new OnrecordError('invalid-option', { seen })
}
