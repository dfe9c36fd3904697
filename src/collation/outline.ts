import type { DocumentId } from '../text/index.js'
import { neighbours } from './neighbours.js'
import { coquoted } from './statements.js'
import type { Stretch } from './stretches.js'
import { addUnmarked, carriersOf } from './stretches.js'
import type { Link, Witness } from './witness.js'
import type { WordTable } from './word-table.js'

/**
 * What grouping needs of one document: its stretches, and what joins them to each other and to those of others. It
 * follows from the document, its links, and who of the documents at their other ends is a primary text; a record keeps it, so
 * that a stretch is placed without reading the texts around it.
 */
export interface Outline {
  /** When the document was in print, where known. */
  readonly published: string | undefined
  /** Whether it is somebody's own text. */
  readonly authored: boolean
  /** In the order of its carrier. */
  readonly stretches: readonly Stretch[]
  /** Parts of one thing said, by index into `stretches`: see `neighbours`. */
  readonly beside: readonly StretchPair[]
  /** See `coquoted`; by index into `stretches`. */
  readonly coquoted: readonly StretchPair[]
  /** All links that have the document on either side. */
  readonly links: readonly OutlinedLink[]
}

/** Two stretches of one document, by index. */
export type StretchPair = readonly [number, number]

/** A link as grouping sees it. */
export interface OutlinedLink extends Omit<Link, 'score'> {
  /** Whether the other document is somebody's own text. */
  readonly toAuthored: boolean
}

/** What an outline is made from. */
export interface OutlineSource {
  readonly witness: Witness
  readonly words: WordTable | undefined
  readonly links: readonly Link[]
  readonly isAuthored: (document: DocumentId) => boolean
}

/** The outline of one document. Linear in its text and links. */
export function outlineOf({ witness, words, links, isAuthored }: OutlineSource): Outline | undefined {
  const carriers = carriersOf([witness], () => words)
  const carrier = carriers.get(witness.id)
  if (carrier === undefined) return undefined
  addUnmarked(carriers, links)
  const numbers = new Map(carrier.stretches.map((stretch, number) => [stretch, number]))
  const numbered = (pairs: readonly (readonly [Stretch, Stretch])[]): StretchPair[] =>
    pairs.map(([a, b]) => [numbers.get(a) ?? 0, numbers.get(b) ?? 0])
  return {
    published: witness.published,
    authored: witness.author !== undefined,
    stretches: carrier.stretches,
    beside: numbered(neighbours(carrier)),
    coquoted: numbered(coquoted(carrier, links)),
    links: links.map(({ quoting, carrying, shared }) => ({
      quoting,
      carrying,
      shared,
      toAuthored: isAuthored(quoting.document === witness.id ? carrying.document : quoting.document),
    })),
  }
}
