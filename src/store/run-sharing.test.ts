import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import { PostingTable } from './posting-table.js'
import { RunSharing } from './run-sharing.js'
import { SCHEMA } from './schema.js'

const idOf = (ordinal: number): DocumentId => `document ${ordinal}` as DocumentId

function pile(documents: readonly Uint32Array[]): { runs: PostingTable; sharing: RunSharing } {
  const database = new Database(':memory:')
  database.exec(SCHEMA)
  const runs = new PostingTable(database, 'shingle')
  runs.add(documents.map((hashes, index) => ({ ordinal: index + 1, hashes })))
  const changes = database.prepare('SELECT total_changes()').pluck()
  return { runs, sharing: new RunSharing({ runs, idOf, state: () => String(changes.get()) }) }
}

const someRuns = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })
  .map(list => Uint32Array.from(list))

it('counts for each list the runs that a document has, whether asked together, alone or again', () => {
  fc.assert(
    fc.property(
      fc.array(someRuns, { maxLength: 6 }),
      fc.array(someRuns, { maxLength: 6 }),
      (documents, lists) => {
        const expected = lists.map(list =>
          documents
            .map((own, index) => [idOf(index + 1), own.filter(run => list.includes(run)).length] as const)
            .filter(([, count]) => count > 0)
            .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
        )
        const { sharing } = pile(documents)
        const together = sharing.of(lists)
        expect(together.map(found => [...found])).toEqual(expected)
        expect(together.map(found => [...found])).toEqual(expected)
        expect(lists.map(list => [...(sharing.of([list])[0] ?? [])])).toEqual(expected)
      },
    ),
    { numRuns: 50 },
  )
})

it('asks anew when the record has changed', () => {
  const { runs, sharing } = pile([Uint32Array.of(1, 2)])
  const asked = [Uint32Array.of(2, 3)]
  expect([...(sharing.of(asked)[0] ?? [])]).toEqual([['document 1', 1]])
  runs.add([{ ordinal: 2, hashes: Uint32Array.of(2, 3) }])
  expect([...(sharing.of(asked)[0] ?? [])]).toEqual([
    ['document 2', 2],
    ['document 1', 1],
  ])
})
