import { describe, expect, it } from 'vitest'
import type { LineageEdge } from '../../lineage/index.js'
import type { ListedDocument } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import { drawLineage } from './draw-lineage.js'
import type { KeptLine, LineageIndex } from './lineage-index.js'

/** A pile in which each document took from the one before, from a wire, and each tenth from a source outside. */
function pile(size: number, publishers: number): LineageIndex {
  const id = (number: number): DocumentId => `d${number}` as DocumentId
  const documents = new Map<string, ListedDocument>(
    Array.from({ length: size }, (_, number) => [
      id(number),
      {
        id: id(number),
        head: {
          kind: 'article',
          title: `Title ${number}`,
          publisher: `Outlet ${number % publishers}`,
          authors: [],
          published: `2024-03-${String(1 + (number % 28)).padStart(2, '0')}`,
          url: undefined,
          language: undefined,
          publishedFrom: undefined,
          mediaType: 'text/plain',
        },
        damage: 0,
        statements: 0,
        path: null,
      },
    ]),
  )
  const line = (from: number, to: number | string, confidence: number): KeptLine => {
    const edge: LineageEdge = {
      from: id(from),
      to: typeof to === 'number' ? id(to) : undefined,
      toName: typeof to === 'number' ? undefined : to,
      directed: confidence > 0.3,
      evidence: [],
      confidence,
    }
    const giver = typeof to === 'number' ? id(to) : `outside: ${to}`
    const ends = [from, ...(typeof to === 'number' ? [to] : [])]
    return {
      edge,
      to: giver,
      givers: [giver],
      taker: `Outlet ${from % publishers}`,
      giver: typeof to === 'number' ? `Outlet ${to % publishers}` : giver,
      bases: confidence > 0.5 ? ['credit'] : ['wording'],
      publishers: ends.map(number => `Outlet ${number % publishers}`),
      dates: ends.map(number => documents.get(id(number))?.head.published),
    }
  }
  const lines = Array.from({ length: size - 1 }, (_, number) => [
    line(number + 1, number, number % 3 === 0 ? 0.2 : 0.9),
    ...(number % 10 === 0 ? [line(number + 1, 'The Far Gazette', 0.8)] : []),
  ]).flat()
  return { documents, lines }
}

describe('the graph of who took from whom', () => {
  it('draws each document of a small pile, and sources outside it as open nodes', () => {
    const graph = drawLineage(pile(20, 5), {})
    expect(graph.level).toBe('documents')
    expect(graph.nodes).toHaveLength(21)
    expect(graph.nodes.filter(node => node.kind === 'outside').map(node => node.name)).toEqual([
      'The Far Gazette',
    ])
    expect(graph.lines.some(line => !line.directed)).toBe(true)
    expect(graph.undrawn).toBe(0)
  })

  it('puts the documents of each publisher together where there are 2,000, and counts what it leaves out', () => {
    const graph = drawLineage(pile(2000, 40), {})
    expect(graph.level).toBe('publishers')
    expect(graph.nodes.length).toBeLessThanOrEqual(16)
    expect(graph.lines.length).toBeLessThanOrEqual(26)
    // What was most taken from is drawn, also where the record does not hold it.
    expect(graph.nodes.filter(node => node.kind === 'outside').map(node => node.name)).toEqual([
      'The Far Gazette',
    ])
    const drawn = graph.lines.reduce((sum, line) => sum + line.lines, 0)
    expect(drawn + graph.undrawn).toBe(graph.total.lines)
    expect(graph.total.documents).toBe(2000)
  })

  it('draws the neighbours of a document that is looked at, however large the pile', () => {
    const graph = drawLineage(pile(2000, 40), { document: 'd500' })
    expect(graph.level).toBe('documents')
    expect(graph.nodes.map(node => node.id).toSorted()).toEqual(['d499', 'd500', 'd501'])
  })

  it('opens what one publisher has from another: as many as its line stands for', () => {
    const index = pile(2000, 40)
    const line = drawLineage(index, {}).lines.find(one => one.directed && one.lines > 1)
    if (line === undefined) throw new Error('no line stands for several')
    const opened = drawLineage(index, { taker: line.from, giver: line.to, way: 'known' })
    expect(opened.total.lines).toBe(line.lines)
    expect(opened.level).toBe('documents')
    expect(new Set(opened.nodes.map(node => node.name))).toEqual(
      new Set([line.from, line.to.replace('outside: ', '')]),
    )
  })

  it('draws a line to each that a document can have it from', () => {
    const index = pile(6, 3)
    const lines = index.lines.map(line =>
      line.edge.from === 'd3'
        ? {
            ...line,
            edge: { ...line.edge, directed: false, alternatives: ['d0' as DocumentId] },
            givers: [line.to, 'd0'],
          }
        : line,
    )
    const graph = drawLineage({ ...index, lines }, {})
    const perhaps = graph.lines.filter(one => one.perhaps)
    expect(perhaps.map(({ from, to, directed }) => [from, to, directed])).toEqual([
      ['d3', 'd2', false],
      ['d3', 'd0', false],
    ])
    expect(graph.total.lines).toBe(lines.length)
  })

  it('leaves the lines that fit the filters', () => {
    const index = pile(20, 5)
    const sure = drawLineage(index, { confidence: 0.5 })
    expect(sure.lines.every(line => line.confidence >= 0.5)).toBe(true)
    expect(drawLineage(index, { basis: 'wording' }).lines.every(line => line.bases.includes('wording'))).toBe(
      true,
    )
    const own = drawLineage(index, { publisher: 'Outlet 1' })
    expect(own.total.lines).toBeLessThan(index.lines.length)
    expect(drawLineage(index, { since: '2025' }).lines).toEqual([])
  })
})
