import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database, { SqliteError } from 'better-sqlite3'
import type { MockInstance } from 'vitest'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { buildRecord } from '../build/index.js'
import { openRecord } from '../store/index.js'
import { keepDecisions } from './keep-decisions.js'
import { openDesk } from './open-desk.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-desk-'))
const record = join(folder, 'siren.record')
beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), 'Ada Quill said: “The siren was silent.”\n')
  await buildRecord([join(folder, 'a.txt')], record)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('an answer reads one state of the record, and the next one the next', async () => {
  const desk = openDesk(record)
  const other = openRecord(record, 'edit')
  const work = (): number => desk.store().todo.items('link').length
  const state = desk.state()
  expect(work()).toBe(0)
  other.transaction(() => other.todo.add('link', 'one'))
  expect(work()).toBe(0)
  expect(desk.state()).toBe(state)
  await Promise.resolve()
  expect(work()).toBe(1)
  expect(desk.state()).not.toBe(state)
  other.transaction(() => other.todo.done('link', 'one'))
  other.close()
  // Closed in the midst of an answer.
  expect(work()).toBe(1)
  desk.close()
  await Promise.resolve()
  expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'siren.record'])
})

it('what goes through rows over several turns keeps its state, and holds up nobody afterwards', async () => {
  const desk = openDesk(record)
  const rows = desk.store().search.wordsLike('silent')
  expect(rows.next().done).toBe(false)
  await Promise.resolve()
  expect(desk.store().documents.count()).toBe(1)
  rows.return(undefined)
  const decision = {
    kind: 'note',
    passage: { document: idOf(desk), span: [0, 9] },
    text: 'Look at it.',
  } as const
  keepDecisions(record, [{ by: 'Ida', at: '2024-03-14', decision }])
  await new Promise(done => setImmediate(done))
  expect([...desk.store().view.decisions()]).toHaveLength(1)
  desk.close()
})

it('is asked once to let go of its state where the file fails, and goes on', async () => {
  const desk = openDesk(record)
  const failing = failCommits()
  expect(desk.store().documents.count()).toBe(1)
  await turns()
  expect(failing.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(1)
  expect(desk.store().documents.count()).toBe(1)
  await turns()
  desk.store()
  expect(() => desk.close()).toThrow('disk I/O error')
  failing.mockRestore()
  expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'siren.record'])
})

/** Has the driver fail as it does on a disk that does. */
function failCommits(): MockInstance<Database.Database['exec']> {
  const prototype = Database.prototype as Database.Database
  const exec = prototype.exec
  return vi.spyOn(prototype, 'exec').mockImplementation(function (this: Database.Database, sql) {
    if (sql === 'COMMIT') throw new SqliteError('disk I/O error', 'SQLITE_IOERR')
    return exec.call(this, sql)
  })
}

/** Some turns of the event loop. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(done => setImmediate(done))
}

function idOf(desk: ReturnType<typeof openDesk>): never {
  const [first] = desk.store().view.documents()
  return first?.id as never
}
