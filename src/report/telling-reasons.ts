import type { EdgeBasis, LineageEdge } from '../lineage/index.js'
import { oneLine } from './piece.js'

/**
 * Why one document took from the other, in words and on one line each: what it says itself, and what both change; wording
 * in common where there is neither. Empty for an edge without evidence.
 */
export function tellingReasons({ evidence }: LineageEdge): string[] {
  const of = (basis: EdgeBasis): string[] =>
    evidence.filter(one => one.basis === basis).map(one => oneLine(one.reason))
  const best = [of('credit')[0], of('shared-deviation')[0]].filter(reason => reason !== undefined)
  return best.length > 0 ? best : of('wording').slice(0, 1)
}
