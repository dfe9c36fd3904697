import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PostingTable } from './posting-table.js'
import { packPostings, scanPostings, sortPostings, unpackPostings } from './postings-block.js'
import { SCHEMA } from './schema.js'

const hash = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 0xffffffff }))
const pairs = fc.array(fc.tuple(hash, fc.integer({ min: 1, max: 300 })), { maxLength: 400 })

function sorted(list: readonly (readonly [number, number])[]) {
  return sortPostings({
    hashes: Uint32Array.from(list, ([value]) => value),
    ordinals: Uint32Array.from(list, ([, ordinal]) => ordinal),
  })
}

describe('postings', () => {
  it('are sorted without repeats, packed, and unpacked to the same', () => {
    fc.assert(
      fc.property(pairs, list => {
        const postings = sorted(list)
        const wanted = [...new Set(list.map(([value, ordinal]) => value * 1000 + ordinal))].toSorted(
          (a, b) => a - b,
        )
        expect([...postings.hashes].map((value, i) => value * 1000 + (postings.ordinals[i] ?? 0))).toEqual(
          wanted,
        )
        expect(unpackPostings(packPostings(postings, 0, postings.hashes.length))).toEqual(postings)
      }),
    )
  })

  it('are found in a block as they are in what it unpacks to', () => {
    fc.assert(
      fc.property(pairs, fc.uniqueArray(hash), (list, some) => {
        const postings = sorted(list)
        const wanted = Uint32Array.from(some).toSorted()
        const found: [number, number][] = []
        scanPostings(packPostings(postings, 0, postings.hashes.length), wanted, (ordinal, value) =>
          found.push([value, ordinal]),
        )
        const all = [...postings.hashes].map((value, i) => [value, postings.ordinals[i] ?? 0])
        expect(found).toEqual(all.filter(([value = 0]) => wanted.includes(value)))
      }),
    )
  })

  it('hold the largest hash and ordinal', () => {
    const postings = sorted([
      [0xffffffff, 0x1fffff],
      [0, 1],
    ])
    expect(unpackPostings(packPostings(postings, 0, 2))).toEqual(postings)
  })
})

describe('PostingTable', () => {
  it('finds what a plain map finds, over segments that are merged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(hash, { maxLength: 60 }), { minLength: 1, maxLength: 80 }),
        documents => {
          const database = new Database(':memory:')
          database.exec(SCHEMA)
          const table = new PostingTable(database, 'shingle')
          const other = new PostingTable(database, 'word')
          const model = new Map<number, Set<number>>()
          for (const [index, hashes] of documents.entries()) {
            table.add([{ ordinal: index + 1, hashes: Uint32Array.from(hashes) }])
            other.add([{ ordinal: 999, hashes: Uint32Array.of(index) }])
            for (const value of hashes) model.set(value, (model.get(value) ?? new Set()).add(index + 1))
          }
          for (const fresh of [table, new PostingTable(database, 'shingle')]) {
            const found = new Map<number, Set<number>>()
            fresh.visit(Uint32Array.from(model.keys()), (ordinal, value) => {
              expect(found.get(value)?.has(ordinal) ?? false).toBe(false)
              found.set(value, (found.get(value) ?? new Set()).add(ordinal))
            })
            expect(found).toEqual(model)
          }
          const levels = database
            .prepare("SELECT level, count(*) AS n FROM segment WHERE family = 'shingle' GROUP BY level")
            .all()
          for (const row of levels as { n: number }[]) expect(row.n).toBeLessThan(8)
          database.close()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('finds the same when all its segments were made one, and goes on from there', () => {
    const list = fc.uniqueArray(hash, { maxLength: 300 })
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 30 }), list, (before, after) => {
        const database = new Database(':memory:')
        database.exec(SCHEMA)
        const table = new PostingTable(database, 'shingle')
        const documents = [...before, after]
        const heldBy = (): (readonly [number, number])[] => {
          const found: (readonly [number, number])[] = []
          table.visit(Uint32Array.from(documents.flat()), (ordinal, value) => found.push([value, ordinal]))
          return found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
        }
        for (const [ordinal, hashes] of before.entries())
          table.add([{ ordinal, hashes: Uint32Array.from(hashes) }])
        const parted = heldBy()
        table.unite()
        expect(heldBy()).toEqual(parted)
        expect(database.prepare('SELECT count(*) FROM segment').pluck().get()).toBeLessThan(2)
        table.add([{ ordinal: before.length, hashes: Uint32Array.from(after) }])
        expect(heldBy().filter(([, at]) => at < before.length)).toEqual(parted)
        expect(heldBy().filter(([, at]) => at === before.length)).toHaveLength(after.length)
        database.close()
      }),
      { numRuns: 60 },
    )
  })

  it('cuts a large segment into buckets and finds every hash', () => {
    const database = new Database(':memory:')
    database.exec(SCHEMA)
    const table = new PostingTable(database, 'shingle')
    const hashes = Uint32Array.from({ length: 50_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
    table.add([{ ordinal: 7, hashes }])
    expect(database.prepare('SELECT count(*) FROM bucket').pluck().get()).toBe(256)
    let found = 0
    table.visit(hashes, () => found++)
    expect(found).toBe(50_000)
    table.visit(Uint32Array.of(0), () => found++)
    expect(found).toBe(50_000)
    database.close()
  })
})
