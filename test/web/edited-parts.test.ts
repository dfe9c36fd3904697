import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/api/index.js'
import { withDecision } from '../../web/src/decisions/applied.js'
import { withStretch } from '../../web/src/decisions/edit-parts.js'
import { withEnd } from '../../web/src/decisions/grips.js'
import { layoutOf } from '../../web/src/pages/reader/layout-of.js'

const TEXT =
  'Gate stays shut\n\nQuill said the gate would stay shut until the water had gone down, and that nobody had asked her about it before the night of the flood, nor after it, in any letter.'
const statement = {
  id: 'd-28',
  source: [[17, 22]] as [number, number][],
  cue: [[23, 27]] as [number, number][],
  content: [[28, 53]] as [number, number][],
  type: 'indirect' as const,
  confidence: 0.9,
  reason: 'named in full',
  via: [],
}
const reading: Reading = {
  document: {
    id: 'd',
    kind: 'article',
    title: 'Gate stays shut',
    publisher: null,
    published: null,
    language: null,
    authors: [],
    url: null,
    publishedFrom: null,
    mediaType: 'text/plain',
    sha256: '',
    paths: [],
    text: TEXT,
  },
  earlier: [],
  statements: [statement],
  occurrences: [],
  damage: [],
  provisions: [],
  notes: [],
}
const { source, cue, content, type } = statement
const named = { document: 'd', source, cue, content, type }
const now = { by: 'Ada', at: '2030-01-01', id: 1 }

describe('the ends of stretches', () => {
  const parts = { source: [], cue: [], content: [[10, 20] as const, [30, 40] as const] }

  it('move, but never empty a stretch or run it into the next', () => {
    expect(withEnd(parts, { part: 'content', index: 0, side: 'end' }, 25).content).toEqual([
      [10, 25],
      [30, 40],
    ])
    expect(withEnd(parts, { part: 'content', index: 0, side: 'end' }, 31)).toBe(parts)
    expect(withEnd(parts, { part: 'content', index: 1, side: 'start' }, 40)).toBe(parts)
    expect(withEnd(parts, { part: 'cue', index: 0, side: 'start' }, 3)).toBe(parts)
  })

  it('become one where a stretch that is added meets them', () => {
    expect(withStretch(parts.content, [18, 32])).toEqual([[10, 40]])
    expect(withStretch(parts.content, [50, 60])).toEqual([
      [10, 20],
      [30, 40],
      [50, 60],
    ])
  })
})

describe('a decision that is not derived yet', () => {
  it('shows in the document at once', () => {
    const confirmed = withDecision(reading, { kind: 'confirm', statement: named }, now)
    expect(confirmed.statements[0]?.decided).toEqual({ by: 'Ada', at: '2030-01-01', how: 'confirmed' })
    const to = { ...named, content: [[28, 60]] as [number, number][] }
    const corrected = withDecision(reading, { kind: 'correct', statement: named, to }, now)
    expect(corrected.statements[0]?.content).toEqual([[28, 60]])
    expect(withDecision(reading, { kind: 'reject', statement: named }, now).statements).toEqual([])
    const speaker = { name: 'Ada Quill', kind: 'person' as const }
    const assigned = withDecision(reading, { kind: 'assign', statement: named, speaker }, now)
    expect(assigned.statements[0]?.speaker?.name).toBe('Ada Quill')
    const unnamed = withDecision(assigned, { kind: 'assign', statement: named, speaker: null }, now)
    expect(unnamed.statements[0]?.speaker).toBeUndefined()
  })

  it('leaves other statements and other documents as they are', () => {
    const other = { ...named, content: [[1, 2]] as [number, number][] }
    expect(withDecision(reading, { kind: 'reject', statement: other }, now).statements).toHaveLength(1)
    const elsewhere = { ...named, document: 'e' }
    expect(withDecision(reading, { kind: 'add', statement: elsewhere }, now)).toBe(reading)
  })
})

describe('the layout of a document', () => {
  it('puts each statement beside the paragraph in which its content begins, and knows the title', () => {
    const rows = layoutOf(reading)
    expect(rows.map(row => row.heading)).toEqual(['title', undefined])
    expect(rows.map(row => row.statements.length)).toEqual([0, 1])
    expect(rows.map(row => TEXT.slice(...row.span)).join('\n\n')).toBe(TEXT)
  })

  it('takes a short line before a paragraph for a heading, but no byline and no date', () => {
    const heads = ['What she knew', 'By Ada Quill', 'Updated 15 March 2024', 'She knew.']
    const texts = heads.map(head => ({ ...reading.document, text: `${head}\n\n${TEXT.slice(17)}` }))
    const found = texts.map(document => layoutOf({ ...reading, document, statements: [] })[0]?.heading)
    expect(found).toEqual(['part', undefined, undefined, undefined])
  })
})
