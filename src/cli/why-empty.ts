import type { RecordView } from '../record/index.js'
import type { Listing } from '../report/index.js'
import type { Filters } from './filters.js'
import { FILTER_NAMES } from './filters.js'
import { selectContents } from './select-contents.js'

/** Why a listing that shows nothing does: which filter fits none, or that none fits them all, or what the record lacks. */
export function whyEmpty(view: RecordView, listing: Listing, filters: Filters): string {
  const count = (some: Filters): number => selectContents(view, listing, some).found
  const given = FILTER_NAMES.filter(name => name !== 'limit' && filters[name] !== undefined)
  const all = count({})
  if (given.length === 0 || all === 0) return `The record has no ${NAMES[listing]}: ${lack(view, listing)}.`
  const fits = given.map(name => ({ name, count: count({ [name]: filters[name] }) }))
  const misfit = fits.find(one => one.count === 0)
  const total = `${all} ${NAMES[listing]}`
  if (misfit !== undefined) return `None of the ${total} fits ${shown(misfit.name, filters)}.`
  const each = fits.map(one => `${shown(one.name, filters)} fits ${one.count}`).join(', ')
  return `None of the ${total} fits everything asked: ${each}.`
}

const NAMES = {
  documents: 'documents',
  statements: 'statements',
  speakers: 'speakers',
  utterances: 'utterances',
  timeline: 'dated events',
  lineage: 'lines of descent',
  discrepancies: 'discrepancies',
  decisions: 'decisions',
  review: 'open questions',
  damage: 'damaged documents',
} as const satisfies Record<Listing, string>

function shown(name: (typeof FILTER_NAMES)[number], filters: Filters): string {
  const value = filters[name]
  return `--${name} ${value instanceof RegExp ? value.source : String(value)}`
}

/** What it would take; a pile too small or too poor to give a result says so. */
function lack(view: RecordView, listing: Listing): string {
  const documents = selectContents(view, 'documents', {}).found
  switch (listing) {
    case 'documents':
      return 'all that it held are earlier versions of others'
    case 'statements':
    case 'speakers':
      return 'in none of its documents is anybody said to have said anything'
    case 'utterances':
      return 'none of its documents quotes anybody, or is itself a primary text'
    case 'timeline':
      return 'no document has a date, and no statement says when it was said'
    case 'lineage':
      return documents < 2
        ? 'that takes two documents, and it has one'
        : 'no document credits another, and none has the words or the slips of another'
    case 'discrepancies':
      return documents < 2
        ? 'that takes two documents, and it has one'
        : 'no two documents were found to differ on a date, a number or how somebody left'
    case 'decisions':
      return 'nobody has confirmed, corrected or rejected anything in it'
    case 'review':
      return 'nothing in it waits for a person'
    case 'damage':
      return 'nothing seems to be missing in any of its documents'
    default:
      throw listing satisfies never
  }
}
