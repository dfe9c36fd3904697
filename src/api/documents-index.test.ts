import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedDocument } from './documents-index.js'
import { DocumentsIndex, foldedWords } from './documents-index.js'
import { DOCUMENT_GROUPS, DOCUMENT_ORDERS, documentQuery } from './schema/document-list.js'

function document(fields: Partial<IndexedDocument> & { readonly id: string }): IndexedDocument {
  const words = foldedWords(`${fields.title ?? ''} ${fields.publisher ?? ''}`)
  return { kind: 'article', statements: 0, damage: 0, words, ...fields }
}

const ALL = [
  document({
    id: 'a',
    title: 'Zoë resigns',
    publisher: 'The Harbour Post',
    published: '2023-11-05',
    statements: 4,
  }),
  document({ id: 'b', title: 'a letter', kind: 'letter', published: '2023-11' }),
  document({
    id: 'c',
    title: 'Board answers',
    publisher: 'The Harbour Post',
    published: '2024-01-02',
    damage: 2,
  }),
  document({ id: 'd', publisher: 'Quay Radio', statements: 9 }),
]

const index = new DocumentsIndex(ALL)
const ids = (query: object): string[] => index.list(documentQuery.parse(query)).rows.map(row => row.id)

describe('DocumentsIndex', () => {
  it('lists by date, what has none last', () => {
    expect(ids({})).toEqual(['b', 'a', 'c', 'd'])
    expect(ids({ descending: '1' })).toEqual(['c', 'a', 'b', 'd'])
  })

  it('sorts words without regard to case, numbers by their worth', () => {
    expect(ids({ sort: 'title' })).toEqual(['b', 'c', 'a', 'd'])
    expect(ids({ sort: 'statements', descending: '1' })[0]).toBe('d')
  })

  it('filters by words without accents, kind, publisher, damage', () => {
    expect(ids({ q: 'zoe' })).toEqual(['a'])
    expect(ids({ q: 'harbour board' })).toEqual(['c'])
    expect(ids({ kind: 'letter' })).toEqual(['b'])
    expect(ids({ publisher: '' })).toEqual(['b'])
    expect(ids({ damaged: '1' })).toEqual(['c'])
  })

  it('takes a date that tells less as one that can lie in the stretch', () => {
    expect(ids({ since: '2023-11-04' })).toEqual(['b', 'a', 'c'])
    expect(ids({ until: '2023' })).toEqual(['b', 'a'])
    expect(ids({ since: '2023-11-06', until: '2023-12' })).toEqual(['b'])
  })

  it('divides what is listed, leaving a field out of its own filter', () => {
    const shares = index.shares({ kind: 'article', group: 'publisher' })
    expect(shares.kinds).toEqual([
      { key: 'article', rows: 3 },
      { key: 'letter', rows: 1 },
    ])
    expect(shares.publishers).toEqual([
      { key: 'The Harbour Post', rows: 2 },
      { key: 'Quay Radio', rows: 1 },
    ])
    expect(shares.groups).toEqual([
      { key: 'Quay Radio', rows: 1 },
      { key: 'The Harbour Post', rows: 2 },
    ])
  })

  it('gives each document once, whatever the order, the groups and the parts', () => {
    const some = fc.array(
      fc.record({
        title: fc.option(fc.string(), { nil: undefined }),
        publisher: fc.option(fc.constantFrom('A', 'a', 'Ä', ''), { nil: undefined }),
        published: fc.option(fc.constantFrom('2023', '2023-05', '2023-05-07', '2024~'), { nil: undefined }),
        damage: fc.nat(2),
      }),
      { maxLength: 30 },
    )
    const query = fc.record({
      sort: fc.constantFrom(...DOCUMENT_ORDERS),
      group: fc.option(fc.constantFrom(...DOCUMENT_GROUPS), { nil: undefined }),
      descending: fc.constantFrom('1' as const, undefined),
      limit: fc.integer({ min: 1, max: 7 }),
    })
    fc.assert(
      fc.property(some, query, (fields, asked) => {
        const many = fields.map((one, number) => document({ id: String(number), ...one } as never))
        const whole = new DocumentsIndex(many)
        const walked: string[] = []
        for (let offset = 0; offset < many.length; offset += asked.limit)
          walked.push(...whole.list(documentQuery.parse({ ...asked, offset })).rows.map(row => row.id))
        expect(walked.toSorted()).toEqual(many.map(one => one.id).toSorted())
        const { groups } = whole.shares(asked.group === undefined ? {} : { group: asked.group })
        if (asked.group !== undefined)
          expect(groups.reduce((sum, one) => sum + one.rows, 0)).toBe(many.length)
      }),
    )
  })
})
