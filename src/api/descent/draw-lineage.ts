import { fileAt } from '../reading/named-document.js'
import type { LineageFilter, LineageGraph } from '../schema/lineage.js'
import type { KeptLine, LineageIndex } from './lineage-index.js'
import { UNNAMED, documentsOf, linesOf } from './lineage-index.js'

type Node = LineageGraph['nodes'][number]
type Line = LineageGraph['lines'][number]

/** So many documents are drawn each for itself: more cannot be read on a screen. */
const MOST_DOCUMENTS = 70

/** Of one publisher, more: they are a list with lines. */
const MOST_OF_PUBLISHER = 160

/** So many publishers and sources are drawn, those of most lines, and so many lines between them: more lines cannot be followed. */
const MOST_PUBLISHERS = 16
const MOST_LINES = 26

/** So many lines around a document. */
const MOST_AROUND = 200

/** So many publishers are named to filter by. */
const NAMED = 200

/** The graph of who took from whom: each document, or publishers where there are too many. Linear in the lines. */
export function drawLineage(index: LineageIndex, filter: LineageFilter): LineageGraph {
  const { document, ...rest } = filter
  const lines = linesOf(index, rest)
  const documents = documentsOf(lines)
  const counts = {
    total: { documents: documents.size, lines: lines.length },
    all: {
      documents: lines.length === index.lines.length ? documents.size : documentsOf(index.lines).size,
      lines: index.lines.length,
    },
    publishers: publishersOf(index.lines),
  }
  const isOfFew = (filter.publisher ?? filter.taker) !== undefined
  const most = isOfFew ? MOST_OF_PUBLISHER : MOST_DOCUMENTS
  if (documents.size <= most) return { ...counts, ...byDocument(lines, index), undrawn: 0 }
  const around = document === undefined ? [] : linesAround(document, lines)
  if (around.length > 0) {
    return { ...counts, ...byDocument(around, index), undrawn: lines.length - around.length }
  }
  return { ...counts, ...byPublisher(lines, index) }
}

/** The lines of a document, and those between the documents at their other ends. */
function linesAround(document: string, lines: readonly KeptLine[]): readonly KeptLine[] {
  const own = lines.filter(({ edge, givers }) => edge.from === document || givers.includes(document))
  const near = new Set(own.flatMap(({ edge, givers }) => [edge.from as string, ...givers]))
  const drawn =
    near.size > MOST_DOCUMENTS ? own : lines.filter(({ edge, to }) => near.has(edge.from) && near.has(to))
  return drawn.slice(0, MOST_AROUND)
}

function byDocument(
  lines: readonly KeptLine[],
  index: LineageIndex,
): Pick<LineageGraph, 'level' | 'nodes' | 'lines'> {
  const ids = new Set(lines.flatMap(({ edge, givers }) => [edge.from as string, ...givers]))
  const names = new Map(lines.map(({ edge, to }) => [to, edge.toName]))
  return {
    level: 'documents',
    nodes: [...ids].map((id): Node => {
      const found = index.documents.get(id)
      if (found === undefined) {
        const name = names.get(id) ?? id
        return { id, kind: 'outside', name, title: null, documentKind: null, published: null, documents: 0 }
      }
      const { head, path } = found
      return {
        id,
        kind: 'document',
        name: head.publisher ?? head.title ?? fileAt(path) ?? 'Untitled document',
        title: head.title ?? null,
        documentKind: head.kind,
        published: head.published ?? null,
        documents: 1,
      }
    }),
    lines: eachOnce(
      lines.flatMap(({ edge, givers, bases }) =>
        givers.map(to => ({
          from: edge.from,
          to,
          directed: edge.directed,
          perhaps: givers.length > 1,
          confidence: edge.confidence,
          bases: [...bases],
          lines: 1,
        })),
      ),
    ),
  }
}

/** What is known to be taken from somewhere is not drawn again as what can be. */
function eachOnce(lines: readonly Line[]): Line[] {
  const known = new Set(lines.filter(one => !one.perhaps).map(({ from, to }) => `${from}\n${to}`))
  return lines.filter(({ perhaps, from, to }) => {
    const pair = `${from}\n${to}`
    return !perhaps || (!known.has(pair) && known.add(pair))
  })
}

function byPublisher(
  lines: readonly KeptLine[],
  index: LineageIndex,
): Pick<LineageGraph, 'level' | 'nodes' | 'lines' | 'undrawn'> {
  const drawn = strongest(betweenPublishers(lines))
  const names = new Set(drawn.flatMap(line => [line.from, line.to]))
  const outside = new Map(lines.flatMap(({ edge, to }) => (edge.to === undefined ? [[to, edge.toName]] : [])))
  const documents = new Map<string, number>()
  for (const id of documentsOf(lines)) {
    const name = publisherOf(id, index)
    documents.set(name, (documents.get(name) ?? 0) + 1)
  }
  return {
    level: 'publishers',
    nodes: [...names].map(name => ({
      id: name,
      kind: outside.has(name) ? 'outside' : 'publisher',
      name: outside.get(name) ?? name,
      title: null,
      documentKind: null,
      published: null,
      documents: documents.get(name) ?? 0,
    })),
    lines: drawn,
    undrawn: lines.length - drawn.reduce((sum, one) => sum + one.lines, 0),
  }
}

function publisherOf(id: string, index: LineageIndex): string {
  return index.documents.get(id)?.head.publisher ?? UNNAMED
}

/** All lines of two publishers as one. */
function betweenPublishers(lines: readonly KeptLine[]): Line[] {
  const between = new Map<string, Line>()
  for (const { edge, taker: from, giver, bases } of lines) {
    if (from === giver) continue
    const key = `${from}\n${giver}\n${String(edge.directed)}`
    const line = between.get(key)
    if (line === undefined) {
      const { directed, confidence } = edge
      between.set(key, {
        from,
        to: giver,
        directed,
        perhaps: false,
        confidence,
        bases: [...bases],
        lines: 1,
      })
      continue
    }
    line.lines++
    line.confidence = Math.max(line.confidence, edge.confidence)
    for (const basis of bases) if (!line.bases.includes(basis)) line.bases.push(basis)
  }
  return [...between.values()]
}

/** The lines between the publishers of most lines. */
function strongest(lines: readonly Line[]): Line[] {
  const counts = new Map<string, number>()
  for (const { from, to, lines: count } of lines)
    for (const name of [from, to]) counts.set(name, (counts.get(name) ?? 0) + count)
  const kept = new Set(
    [...counts]
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_PUBLISHERS)
      .map(([name]) => name),
  )
  return lines
    .filter(({ from, to }) => kept.has(from) && kept.has(to))
    .toSorted((a, b) => b.lines - a.lines || b.confidence - a.confidence)
    .slice(0, MOST_LINES)
}

function publishersOf(lines: readonly KeptLine[]): LineageGraph['publishers'] {
  const counts = new Map<string, number>()
  for (const { publishers } of lines)
    for (const name of new Set(publishers)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, lines: count }))
    .toSorted((a, b) => b.lines - a.lines || (a.name < b.name ? -1 : 1))
    .slice(0, NAMED)
}
