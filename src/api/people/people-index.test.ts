import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../../people/index.js'
import type { SpeakerHead } from '../../store/index.js'
import { PeopleIndex } from './people-index.js'
import type { SpeakingDocument } from './speaking-documents.js'
import { Tally } from './tally.js'

function head(id: string, name: string, more: Partial<SpeakerHead> = {}): SpeakerHead {
  return { id: id as SpeakerId, name, kind: 'person', aliases: [], ...more }
}

const said = new Map([
  ['ada-quill' as SpeakerId, { statements: 3, documents: 1, within: 1 }],
  ['an-official' as SpeakerId, { statements: 20, documents: 1, within: 2 }],
  ['elan' as SpeakerId, { statements: 2, documents: 2, within: 1 }],
  ['harbour-office' as SpeakerId, { statements: 9, documents: 1, within: 2 }],
])
const tally = new Tally()
tally.add(1, 'ada-quill' as SpeakerId, 3)
tally.add(1, 'elan' as SpeakerId, 1)
tally.add(2, 'an-official' as SpeakerId, 20)
tally.add(2, 'elan' as SpeakerId, 1)
tally.add(2, 'harbour-office' as SpeakerId, 5)
tally.add(2, 'harbour-office' as SpeakerId, 4)
const named = [
  head('ada-quill', 'Ada Quill', { aliases: ['Quill'] }),
  head('elan', 'Élan Zed'),
  head('harbour-office', 'Harbour Office', { kind: 'body' }),
  head('silent', 'Only Named'),
]
const withoutOthers = new PeopleIndex(named, said, { others: 1, tally })
const index = withoutOthers.withOthers([head('an-official', 'an official', { kind: 'unnamed' })])

function names(query: Partial<Parameters<PeopleIndex['list']>[0]>): string[] {
  return index.list({ sort: 'statements', offset: 0, limit: 100, ...query }).found.map(one => one.name)
}

describe('PeopleIndex', () => {
  it('orders by how much they say, and sets who is not named behind all others', () => {
    expect(names({})).toEqual(['Harbour Office', 'Ada Quill', 'Élan Zed', 'Only Named', 'an official'])
    expect(names({ sort: 'documents' })[0]).toBe('Élan Zed')
    expect(names({ sort: 'name' })).toEqual([
      'Ada Quill',
      'Élan Zed',
      'Harbour Office',
      'Only Named',
      'an official',
    ])
  })

  it('counts every speaker of the record, also one of whom no statement is reported', () => {
    const { total, found } = index.list({ sort: 'name', offset: 3, limit: 1 })
    expect(total).toBe(5)
    expect(found).toMatchObject([{ name: 'Only Named', statements: 0, documents: 0 }])
  })

  it('finds names and other spellings without their accents and capitals', () => {
    expect(names({ q: 'elan' })).toEqual(['Élan Zed'])
    expect(names({ q: 'QUILL ada' })).toEqual(['Ada Quill'])
    expect(names({ q: 'nobody' })).toEqual([])
  })

  it('counts kinds whatever kind is asked for', () => {
    const { total, kinds } = index.list({ kind: 'body', sort: 'name', offset: 0, limit: 1 })
    expect(total).toBe(1)
    expect(kinds).toEqual([
      { key: 'person', rows: 3 },
      { key: 'body', rows: 1 },
      { key: 'unnamed', rows: 1 },
    ])
  })

  it('tells the same before those are read whom no document names, as far as it can', () => {
    const first = { sort: 'statements', offset: 0, limit: 4 } as const
    for (const query of [first, { ...first, sort: 'name' }, { ...first, kind: 'body' }] as const) {
      expect(withoutOthers.covers(query)).toBe(true)
      expect(withoutOthers.list(query)).toEqual(index.list(query))
    }
    expect(withoutOthers.covers({ ...first, limit: 5 })).toBe(false)
    expect(withoutOthers.covers({ ...first, q: 'official' })).toBe(false)
    expect(withoutOthers.covers({ ...first, kind: 'unnamed' })).toBe(false)
    expect(index.covers({ ...first, limit: 5, q: 'official' })).toBe(true)
  })

  it('counts a time by what was published in it, and leaves out who says nothing there', () => {
    const published = (ordinal: number, day: string): SpeakingDocument =>
      ({ ordinal, published: day }) as SpeakingDocument
    const documents = new Map([
      [1, published(1, '2024-02-03')],
      [2, published(2, '2024-03-09')],
    ])
    const rows = (range: Parameters<typeof index.ofTime>[0]): unknown =>
      index
        .ofTime(range, documents)
        .list({ sort: 'statements', offset: 0, limit: 100 })
        .found.map(one => [one.name, one.statements, one.documents])
    expect(rows({ since: '2024-03' })).toEqual([
      ['Harbour Office', 9, 1],
      ['Élan Zed', 1, 1],
      ['an official', 20, 1],
    ])
    expect(rows({ until: '2024-02' })).toEqual([
      ['Ada Quill', 3, 1],
      ['Élan Zed', 1, 1],
    ])
    expect(rows({ since: '2025' })).toEqual([])
    expect(index.ofTime({}, documents)).toBe(index)
  })
})
