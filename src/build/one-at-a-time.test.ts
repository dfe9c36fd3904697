import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, expect, it } from 'vitest'
import { openRecord, takeLock } from '../store/index.js'
import { buildRecord, removeLeftLock } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-one-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('takes nothing into a shared record while somebody else works on it', async () => {
  const record = join(folder, 'siren.record')
  for (const name of ['a', 'b', 'c'])
    writeFileSync(join(folder, `${name}.txt`), `Ada Quill said: “Siren ${name} was silent.”\n`)
  await buildRecord([join(folder, 'a.txt')], record)

  const lock = takeLock(`${record}-lock`)
  let isHeld = true
  const order: string[] = []
  const onTaken = (): void => void order.push(isHeld ? 'taken while another worked' : 'taken')
  const building = buildRecord([join(folder, 'b.txt')], record, { mode: 'edit', onTaken })
  const other = buildRecord([join(folder, 'c.txt')], record, { mode: 'edit', onTaken })
  // Both ask for the lock in the same turn in which they open the record.
  await expect.poll(() => existsSync(`${record}-wal`)).toBe(true)
  await new Promise(done => setTimeout(done, 250))
  const store = openRecord(record, 'edit')
  expect(store.documents.count()).toBe(1)
  isHeld = false
  lock?.release()
  await Promise.all([building, other])
  expect(order).toEqual(['taken', 'taken'])
  store.refresh()
  expect(store.documents.count()).toBe(3)
  expect(store.isComplete()).toBe(true)
  store.close()
  expect(existsSync(`${record}-lock`)).toBe(false)
})

it('says that somebody else works on a record when its patience ends', async () => {
  const record = join(folder, 'busy.record')
  writeFileSync(join(folder, 'd.txt'), 'Ada Quill said: “Siren d was silent.”\n')
  await buildRecord([join(folder, 'd.txt')], record)
  const lock = takeLock(`${record}-lock`)
  await expect(
    buildRecord([join(folder, 'd.txt')], record, { mode: 'edit', patience: 0 }),
  ).rejects.toMatchObject({
    code: 'record-busy',
  })
  lock?.release()
})

it('removes the file of a lock that a thread held which was ended, and of nobody who holds it', async () => {
  const record = join(folder, 'left.record')
  const file = `${record}-lock`
  removeLeftLock(record)
  expect(existsSync(file)).toBe(false)
  const lock = takeLock(file)
  removeLeftLock(record)
  expect(existsSync(file)).toBe(true)
  lock?.release()
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3')
  const thread = new Worker(
    `const database = new (require(${JSON.stringify(sqlite)}))(${JSON.stringify(file)})
    database.exec('BEGIN EXCLUSIVE')
    require('node:worker_threads').parentPort.postMessage('held')
    setInterval(() => database, 1000)`,
    { eval: true },
  )
  await once(thread, 'message')
  expect(takeLock(file)).toBeUndefined()
  await thread.terminate()
  expect(existsSync(file)).toBe(true)
  removeLeftLock(record)
  expect(existsSync(file)).toBe(false)
})
