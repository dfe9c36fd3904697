import type { Quotation, WitnessParent } from '../../../../src/api/index.js'
import { opening } from '../../../../src/report/index.js'
import type { Point } from '../../drawing/lay-layers.js'
import { layLayers } from '../../drawing/lay-layers.js'
import { apart } from '../../words/direction.js'

/** A witness on the drawing: the middle of its box, in pixels. */
export interface DrawnNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly height: number
  /** The changed readings that it has, as they are written into its box. */
  readonly changes: readonly string[]
}

/** A line from a witness to one that took from it. */
export interface DrawnEdge {
  readonly from: string
  readonly to: string
  readonly parent: WitnessParent
  /** The `d` of a path. */
  readonly path: string
  /** What it stands on, in a word or two, and where the middle of that is written. */
  readonly words: string
  readonly label: Point
}

/** A stemma as it is drawn. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

/** Measures of a box, in pixels: its head, and a line for each change. */
export const BOX = { width: 208, head: 50, line: 18 } as const

/** So many changes of a witness are written into its box; the last line counts the rest. */
const WRITTEN = 3

/** Up to so many witnesses stand under those they took from; more stand beside them, where the page can be scrolled down. */
const UNDER = 14

/**
 * Lays the witnesses out with those they took from above them, or before them. Cost: some ms for twenty, a second for a
 * hundred and fifty.
 */
export function layStemma({ witnesses: all, changes }: Quotation): Drawing {
  const lone = loneWitnesses(all)
  const witnesses = all.filter(one => !lone.has(one.document.id))
  const written = new Map(witnesses.map(({ document }) => [document.id, changesOf(document.id, changes)]))
  const drawn = witnesses.flatMap(({ document, parents }) =>
    parents.map(parent => ({
      key: `${parent.document} ${document.id}`,
      from: parent.document,
      to: document.id,
      parent,
      words: parentWords(parent),
    })),
  )
  const heights = new Map(
    witnesses.map(({ document }) => [document.id, heightOf(written.get(document.id) ?? [])]),
  )
  const { width, height, boxes, ties } = layLayers({
    boxes: [...heights].map(([id, own]) => ({ id, width: BOX.width, height: own })),
    ties: drawn,
    towards: witnesses.length <= UNDER ? 'down' : 'right',
  })
  return {
    width,
    height,
    nodes: [...heights].map(([id, own]) => {
      const { x, y } = boxes.get(id) ?? { x: 0, y: 0 }
      return { id, x, y, height: own, changes: written.get(id) ?? [] }
    }),
    edges: drawn.flatMap(({ key, from, to, parent, words }) => {
      const tie = ties.get(key)
      return tie === undefined ? [] : [{ from, to, parent, words, ...tie }]
    }),
  }
}

/** What a line stands on, in a word or two. */
function parentWords({ evidence, uncertain, perhaps }: WitnessParent): string {
  if (perhaps) return 'perhaps'
  const bases = new Set(evidence.map(one => one.basis))
  const words = [
    bases.has('credit') ? 'credit' : '',
    bases.has('shared-deviation') ? 'same slip' : '',
    bases.size === 1 && bases.has('wording') ? 'wording' : '',
  ].filter(word => word !== '')
  if (words.length === 0) return 'way not known'
  return `${words.join(', ')}${uncertain ? ', uncertain' : ''}`
}

/**
 * Those of many witnesses of which nothing tells where they have the words from, and from which none took: they would be boxes without
 * lines. None of few, nor the base.
 */
export function loneWitnesses(witnesses: Quotation['witnesses']): ReadonlySet<string> {
  if (witnesses.length <= UNDER) return new Set()
  const parents = new Set(witnesses.flatMap(one => one.parents.map(parent => parent.document)))
  return new Set(
    witnesses
      .filter(one => one.parents.length === 0 && !one.isBase && !parents.has(one.document.id))
      .map(one => one.document.id),
  )
}

function heightOf(changes: readonly string[]): number {
  return BOX.head + (changes.length === 0 ? 6 : changes.length * BOX.line + 6)
}

/** "− again", "listen → hear", "+ holiday". */
function changesOf(document: string, changes: Quotation['changes']): string[] {
  const own = changes
    .filter(({ witnesses }) => witnesses.some(one => one.document === document))
    .map(({ base, words }) => {
      const [dropped, added] = [opening(base, 14), opening(words, 14)]
      if (added === '') return `− ${apart(dropped)}`
      if (dropped === '') return `+ ${apart(added)}`
      // Both stand in one line of a box.
      const out = opening(base, 9)
      return `${apart(out)} → ${apart(opening(words, Math.max(5, 14 - out.length)))}`
    })
  return own.length <= WRITTEN ? own : [...own.slice(0, WRITTEN - 1), `and ${own.length - WRITTEN + 1} more`]
}
