import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../../people/index.js'
import type { SpeakerHead } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import type { SpeakingDocument } from './people-index.js'
import { PeopleIndex } from './people-index.js'

function head(id: string, name: string, more: Partial<SpeakerHead> = {}): SpeakerHead {
  return { id: id as SpeakerId, name, kind: 'person', aliases: [], ...more }
}

function document(ordinal: number): SpeakingDocument {
  const id = `d${ordinal}` as DocumentId
  return {
    id,
    ordinal,
    title: undefined,
    language: undefined,
    publisher: undefined,
    published: undefined,
    authors: [],
  }
}

const index = new PeopleIndex({
  heads: [
    head('ada-quill', 'Ada Quill', { aliases: ['Quill'] }),
    head('elan', 'Élan Zed'),
    head('harbour-office', 'Harbour Office', { kind: 'body' }),
    head('silent', 'Only Named'),
  ],
  documents: new Map([1, 2].map(ordinal => [ordinal, document(ordinal)])),
  speaking: new Map([
    ['ada-quill' as SpeakerId, [{ document: document(1), statements: 3 }]],
    [
      'elan' as SpeakerId,
      [
        { document: document(1), statements: 1 },
        { document: document(2), statements: 1 },
      ],
    ],
    ['harbour-office' as SpeakerId, [{ document: document(2), statements: 9 }]],
  ]),
})

function names(query: Partial<Parameters<PeopleIndex['list']>[0]>): string[] {
  return index.list({ sort: 'statements', offset: 0, limit: 100, ...query }).rows.map(one => one.name)
}

describe('PeopleIndex', () => {
  it('leaves out who says nothing, and orders by how much they say', () => {
    expect(names({})).toEqual(['Harbour Office', 'Ada Quill', 'Élan Zed'])
    expect(names({ sort: 'documents' })[0]).toBe('Élan Zed')
    expect(names({ sort: 'name' })).toEqual(['Ada Quill', 'Élan Zed', 'Harbour Office'])
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
      { key: 'person', rows: 2 },
      { key: 'body', rows: 1 },
      { key: 'unnamed', rows: 0 },
    ])
  })

  it('knows where somebody says something', () => {
    expect(index.speakingOf('elan' as SpeakerId).map(one => one.document.id)).toEqual(['d1', 'd2'])
    expect(index.speakingOf('silent' as SpeakerId)).toEqual([])
  })
})
