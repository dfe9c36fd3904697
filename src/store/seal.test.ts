import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import type { RecordStore } from './index.js'
import { openRecord } from './index.js'
import { RowSum } from './row-sum.js'

let path = ''
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'onrecord-seal-')), 'a.record')
})
afterEach(() => rmSync(join(path, '..'), { recursive: true, force: true }))

function damageOf(): readonly string[] {
  const store = openRecord(path, 'read')
  try {
    return store.damage()
  } finally {
    store.close()
  }
}

/** Puts something into tables of every make: a document, what hangs on it, work to do, and packed blocks. */
function fill(store: RecordStore): void {
  const description = {
    kind: 'article',
    title: 'The gauge',
    publisher: undefined,
    authors: [],
    published: '2024-03-11',
    url: undefined,
    language: undefined,
  } as const
  store.transaction(() => {
    const ordinal = store.documents.add({
      document: {
        id: '0123456789abcdef' as DocumentId,
        text: 'It did not fail.',
        damage: [],
        ...description,
      },
      head: { ...description, publishedFrom: undefined, mediaType: 'text/plain' },
      original: { bytes: Buffer.from('It did not fail.'), sha256: '0123' },
    })
    for (const item of ['a', 'b', 'b', 'c']) store.todo.add('name', item)
    for (const cluster of ['first', 'second']) store.stretches.put({ ordinal, place: '0-5', cluster })
    store.shingles.add([{ ordinal, hashes: Uint32Array.of(7, 9) }])
  })
}

/** Changes the file behind the record's back. */
function meddle(sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

describe('the seal of a record', () => {
  it('holds for a new record, and after rows came, were replaced, were passed over and went', () => {
    openRecord(path, 'extend').close()
    expect(damageOf()).toEqual([])
    const store = openRecord(path, 'extend')
    fill(store)
    store.transaction(() => store.todo.done('name', 'b'))
    store.close()
    expect(damageOf()).toEqual([])
  })

  it('holds after a transaction that failed and one that followed', () => {
    const store = openRecord(path, 'extend')
    const failing = (): void => {
      store.todo.add('name', 'lost')
      throw new RangeError('in the middle')
    }
    expect(() => store.transaction(failing)).toThrow('in the middle')
    store.transaction(() => store.todo.add('name', 'kept'))
    store.close()
    expect(damageOf()).toEqual([])
  })

  it.each([
    ["UPDATE todo SET item = 'd' WHERE item = 'a'", 'todo'],
    ["DELETE FROM todo WHERE item = 'a'", 'todo'],
    ["INSERT INTO todo VALUES ('link', '3')", 'todo'],
    ["UPDATE stretch SET cluster = 'Second'", 'stretch'],
    ["UPDATE bucket SET packed = x'00'", 'bucket'],
    ["UPDATE seal SET low = low + 1 WHERE name = 'segment'", 'segment'],
    ["DELETE FROM seal WHERE name = 'stretch'", 'stretch'],
    ['CREATE TABLE other (a)', 'not as they were made'],
    ['DROP INDEX link_by_quoting', 'not as they were made'],
  ])('is broken by %s', (sql, named) => {
    const store = openRecord(path, 'extend')
    fill(store)
    store.close()
    meddle(sql)
    expect(damageOf()).toEqual([expect.stringContaining(named)])
  })
})

describe('RowSum', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.constant(null),
    fc.uint8Array(),
  )
  const rows = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 12 })
  const sumOf = (list: readonly (readonly (string | number | Uint8Array | null)[])[]): RowSum => {
    const sum = new RowSum()
    for (const row of list) sum.add(row, 1)
    return sum
  }

  it('does not depend on the order of the rows, nor on those that went again', () => {
    fc.assert(
      fc.property(rows, rows, (list, gone) => {
        const sum = sumOf([...gone, ...list].toReversed())
        for (const row of gone) sum.add(row, -1)
        expect(sum).toEqual(sumOf(list))
      }),
    )
  })

  it('is another for one flipped bit', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (bytes, at, bit) => {
          const flipped = Uint8Array.from(bytes)
          flipped[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit)
          expect(sumOf([[1, flipped]])).not.toEqual(sumOf([[1, bytes]]))
        },
      ),
    )
  })

  it('tells values apart that print alike', () => {
    const alike = [[1], ['1'], [Uint8Array.of(49)], [null], ['null'], ['1', ''], ['', '1']]
    const sums = alike.map(row => JSON.stringify(sumOf([row])))
    expect(new Set(sums).size).toBe(alike.length)
  })
})
