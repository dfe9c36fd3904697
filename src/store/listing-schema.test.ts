import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import type { RecordStore } from './index.js'
import { openRecord } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-listing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Dates out of order, one missing, one document replaced by another. */
function fill(store: RecordStore): void {
  const dates = ['2024-03-12', undefined, '2024-03-11', '2023']
  store.transaction(() => {
    for (const [at, published] of dates.entries()) {
      const head = {
        kind: 'article',
        title: `The “gauge”, ${at}`,
        publisher: undefined,
        authors: [],
        published,
        url: undefined,
        language: undefined,
      } as const
      const ordinal = store.documents.add({
        document: { id: `d${at}` as DocumentId, text: 'It failed.', damage: [], ...head },
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

function withStore<T>(path: string, mode: 'read' | 'edit' | 'extend', use: (store: RecordStore) => T): T {
  const store = openRecord(path, mode)
  try {
    return use(store)
  } finally {
    store.close()
  }
}

function indexesOf(path: string): readonly unknown[] {
  const database = new Database(path, { readonly: true })
  const names = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE name IN ('document_listed', 'analysis_counted') ORDER BY name",
    )
    .pluck()
    .all()
  database.close()
  return names
}

it('a record without the indexes of lists is whole, lists the same, and is given them when it is written to', () => {
  const path = join(folder, 'a.record')
  withStore(path, 'extend', fill)
  const listed = withStore(path, 'read', store => store.documents.listed())
  expect(listed.map(({ id, path: at }) => [id, at])).toEqual([
    ['d2', null],
    ['d0', 'a "b".txt'],
    ['d1', null],
  ])
  expect(indexesOf(path)).toEqual(['analysis_counted', 'document_listed'])
  const bare = new Database(path)
  bare.exec('DROP INDEX document_listed; DROP INDEX analysis_counted')
  bare.close()
  withStore(path, 'read', store => {
    expect(store.damage()).toEqual([])
    expect(store.documents.listed()).toEqual(listed)
  })
  expect(indexesOf(path)).toEqual([])
  withStore(path, 'edit', store => expect(store.documents.listed()).toEqual(listed))
  expect(indexesOf(path)).toEqual(['analysis_counted', 'document_listed'])
  expect(withStore(path, 'read', store => store.damage())).toEqual([])
})

it('goes without them where somebody else writes', () => {
  const path = join(folder, 'b.record')
  withStore(path, 'extend', fill)
  const bare = new Database(path)
  bare.exec('DROP INDEX document_listed; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE')
  withStore(path, 'edit', store => expect(store.documents.listed()).toHaveLength(3))
  bare.exec('ROLLBACK')
  bare.close()
  expect(indexesOf(path)).toEqual(['analysis_counted'])
})
