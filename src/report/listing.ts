import type { RecordContents } from '../record/index.js'
import { indexContents } from './contents-index.js'
import { listDiscrepancies } from './list-discrepancies.js'
import { listDocuments } from './list-documents.js'
import { listLineage } from './list-lineage.js'
import { listSpeakers } from './list-speakers.js'
import { listStatements } from './list-statements.js'
import { listUtterances } from './list-utterances.js'
import type { Style } from './style.js'
import { listTimeline } from './timeline.js'

/** What of a record can be listed. */
export const LISTINGS = [
  'documents',
  'statements',
  'speakers',
  'utterances',
  'timeline',
  'lineage',
  'discrepancies',
] as const

/** What of a record can be listed. */
export type Listing = (typeof LISTINGS)[number]

/**
 * One listing of a record for a terminal; a line that says so where there is nothing to list. The
 * caller has filtered `contents` and chosen the order where the listing has none of its own.
 */
export function formatListing(listing: Listing, contents: RecordContents, style: Style): string {
  const text = listed(listing, contents, style)
  return text === '' ? `No ${listing} to show.` : text
}

function listed(listing: Listing, contents: RecordContents, style: Style): string {
  const index = indexContents(contents)
  switch (listing) {
    case 'documents':
      return listDocuments(index, style)
    case 'statements':
      return listStatements(index, style)
    case 'speakers':
      return listSpeakers(index, style)
    case 'utterances':
      return listUtterances(index, style)
    case 'timeline':
      return listTimeline(index, style)
    case 'lineage':
      return listLineage(index, style)
    case 'discrepancies':
      return listDiscrepancies(index, style)
    default:
      throw listing satisfies never
  }
}
