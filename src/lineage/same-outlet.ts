import type { DocumentId } from '../text/index.js'
import type { IndexedPile } from './pile.js'
import { daysBetween } from './publication-order.js'

/** An outlet repeats its own standing matter under everything: what it prints again within so many days may be the story. */
const OWN_DAYS = 3

/** Whether one outlet published both. */
export function sameOutlet(pile: IndexedPile, left: DocumentId, right: DocumentId): boolean {
  const keys = pile.keys.get(right) ?? new Set()
  return [...(pile.keys.get(left) ?? [])].some(key => keys.has(key))
}

/** Whether two documents are of one outlet and too far apart for common words to tell anything. */
export function isStanding(pile: IndexedPile, left: DocumentId, right: DocumentId): boolean {
  if (!sameOutlet(pile, left, right)) return false
  const days = daysBetween(pile.byId.get(left)?.published, pile.byId.get(right)?.published)
  return days === undefined || days > OWN_DAYS
}
