import type { RecordView } from '../record/index.js'
import type { ContentsIndex, Selection } from './contents-index.js'
import { indexContents } from './contents-index.js'
import { listDamage } from './damaged-documents.js'
import { listDecisions } from './list-decisions.js'
import { listDiscrepancies } from './list-discrepancies.js'
import { listDocuments } from './list-documents.js'
import { listLineage } from './list-lineage.js'
import { listReview } from './list-review.js'
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
  'decisions',
  'review',
  'damage',
] as const

/** What of a record can be listed. */
export type Listing = (typeof LISTINGS)[number]

/** What to list: all of `contents`, looked up in `view`. */
export interface ListingOf {
  readonly listing: Listing
  readonly view: RecordView
  readonly contents: Selection
}

/**
 * One listing of a record for a terminal; a line that says so where there is nothing to list. The
 * caller has filtered `contents` and chosen the order where the listing has none of its own.
 */
export function formatListing({ listing, view, contents }: ListingOf, style: Style): string {
  const text = listed(listing, indexContents(view, contents), style)
  return text === '' ? `No ${listing} to show.` : text
}

function listed(listing: Listing, index: ContentsIndex, style: Style): string {
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
    case 'decisions':
      return listDecisions(index, style)
    case 'review':
      return listReview(index, style)
    case 'damage':
      return listDamage(index, style)
    default:
      throw listing satisfies never
  }
}
