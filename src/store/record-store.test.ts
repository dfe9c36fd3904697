import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { openRecord } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('holds nothing where the first look at the file fails', () => {
  const path = join(folder, 'siren.record')
  openRecord(path, 'extend').close()
  const store = openRecord(path, 'read')
  const other = new Database(path)
  other.exec('BEGIN EXCLUSIVE')
  expect(() => store.hold()).toThrow('locked')
  other.exec('ROLLBACK')
  other.close()
  expect(store.reading(() => store.documents.count())).toBe(0)
  store.close()
})
