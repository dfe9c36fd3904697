import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import type { RecordStore } from './index.js'
import { openRecord } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-listing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Dates out of order, one missing, one document replaced by another. */
function fill(store: RecordStore): void {
  const dates = ['2024-03-12', undefined, '2024-03-11', '2023', '2024-03-11']
  store.transaction(() => {
    for (const [at, published] of dates.entries()) {
      const head = {
        kind: at === 2 ? 'letter' : 'article',
        title: `The “gauge”, ${at}`,
        publisher: at === 0 ? 'The “Quay” Post' : undefined,
        authors: [],
        published,
        url: undefined,
        language: undefined,
      } as const
      const ordinal = store.documents.add({
        document: {
          id: `d${at}` as DocumentId,
          text: 'It failed.',
          damage: at === 4 ? [] : [{ span: [0, 2], kind: 'lost-end', reason: 'it stops' }],
          ...head,
        },
        head: { ...head, publishedFrom: undefined, mediaType: 'text/plain' },
        original: { bytes: Buffer.from('It failed.'), sha256: '0123' },
      })
      if (at === 0)
        store.documents.setOrigin({
          path: 'a "b".txt',
          ordinal,
          head: { ...head, publishedFrom: undefined, mediaType: 'text/plain' },
        })
      if (at === 3) store.documents.supersede(ordinal, 'd0' as DocumentId)
    }
  })
}

function filled<T>(name: string, use: (store: RecordStore) => T): T {
  const store = openRecord(join(folder, name), 'extend')
  try {
    fill(store)
    return use(store)
  } finally {
    store.close()
  }
}

it('lists the documents that count by date, those without one last', () => {
  filled('a.record', ({ documents }) => {
    expect(documents.listed().map(({ id, path, damage }) => [id, path, damage])).toEqual([
      ['d2', null, 1],
      ['d4', null, 0],
      ['d0', 'a "b".txt', 1],
      ['d1', null, 1],
    ])
  })
})

it('counts them by kind, publisher and date, and knows which are damaged', () => {
  filled('b.record', ({ documents: { counted } }) => {
    expect(counted.byKind()).toEqual([
      { kind: 'article', publisher: undefined, documents: 2, damaged: 1 },
      { kind: 'article', publisher: 'The “Quay” Post', documents: 1, damaged: 1 },
      { kind: 'letter', publisher: undefined, documents: 1, damaged: 1 },
    ])
    expect([...counted.byDate()]).toEqual([
      ['2024-03-11', 2],
      ['2024-03-12', 1],
      [undefined, 1],
    ])
    expect(counted.damaged()).toEqual([
      { id: 'd2', published: '2024-03-11' },
      { id: 'd0', published: '2024-03-12' },
      { id: 'd1', published: undefined },
    ])
  })
})

it('what is told anew of a document is counted so', () => {
  filled('c.record', ({ documents }) => {
    const ordinal = documents.ordinalOf('d1' as DocumentId) ?? 0
    documents.describe(ordinal, {
      kind: 'post',
      title: undefined,
      publisher: undefined,
      authors: [],
      published: '2024-03-11',
      url: undefined,
      language: undefined,
      publishedFrom: undefined,
      mediaType: 'text/plain',
    })
    expect(documents.kindOf(ordinal)).toBe('post')
    expect(documents.counted.byDate().get('2024-03-11')).toBe(3)
    expect(documents.listed().at(-1)?.id).toBe('d0')
  })
})
