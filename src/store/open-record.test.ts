import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRecord } from './index.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function codeOf(work: () => unknown): unknown {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('openRecord', () => {
  it('makes an empty record, whole or not at all, and opening it changes no byte', () => {
    const path = join(folder, 'new.record')
    openRecord(path, 'extend').close()
    const bytes = readFileSync(path)
    const store = openRecord(path, 'extend')
    expect(store.isComplete()).toBe(true)
    expect([...store.view.documents()]).toEqual([])
    store.close()
    openRecord(path, 'read').close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['new.record'])
  })

  it('says what is wrong with a file in one code', () => {
    const path = (name: string): string => join(folder, name)
    writeFileSync(path('text.record'), 'no database at all, but long enough to be one')
    writeFileSync(path('empty.record'), '')
    const plain = new Database(path('plain.record'))
    plain.exec('CREATE TABLE t (a)')
    plain.close()
    openRecord(path('old.record'), 'extend').close()
    const old = new Database(path('old.record'))
    old.pragma('user_version = 99')
    old.close()
    for (const mode of ['read', 'extend'] as const) {
      expect(codeOf(() => openRecord(path('text.record'), mode))).toBe('not-a-record')
      expect(codeOf(() => openRecord(path('empty.record'), mode))).toBe('not-a-record')
      expect(codeOf(() => openRecord(path('plain.record'), mode))).toBe('not-a-record')
      expect(codeOf(() => openRecord(path('old.record'), mode))).toBe('record-version')
      expect(codeOf(() => openRecord(folder, mode))).toBe('not-a-record')
    }
    expect(codeOf(() => openRecord(path('gone.record'), 'read'))).toBe('path-not-found')
    expect(codeOf(() => openRecord(join(folder, 'no', 'such', 'folder.record'), 'extend'))).toBe(
      'target-unwritable',
    )
    expect(readdirSync(folder).filter(name => name.includes('.new'))).toEqual([])
  })

  it.skipIf(process.getuid?.() === 0)('says that a folder cannot be written to', () => {
    mkdirSync(join(folder, 'locked'))
    chmodSync(join(folder, 'locked'), 0o555)
    expect(codeOf(() => openRecord(join(folder, 'locked', 'a.record'), 'extend'))).toBe('target-unwritable')
  })

  it('keeps everybody else out while a record is being extended', () => {
    const path = join(folder, 'busy.record')
    const store = openRecord(path, 'extend')
    expect(codeOf(() => openRecord(path, 'extend'))).toBe('record-busy')
    expect(codeOf(() => openRecord(path, 'read'))).toBe('record-busy')
    store.close()
    openRecord(path, 'read').close()
  })

  it('opens after a sudden death in the middle of a transaction, with what was finished before', async () => {
    const path = join(folder, 'dead.record')
    openRecord(path, 'extend').close()
    const code = `
      const Database = require('better-sqlite3')
      const database = new Database(${JSON.stringify(path)})
      database.exec("INSERT INTO todo VALUES ('name', 'finished')")
      database.pragma('cache_size = 4')
      database.exec('BEGIN')
      const add = database.prepare("INSERT INTO todo VALUES ('link', ?)")
      for (let i = 0; i < 20000; i++) add.run(String(i).padStart(40, '0'))
      process.kill(process.pid, 'SIGKILL')`
    const child = spawn(process.execPath, ['-e', code], { cwd: import.meta.dirname })
    await new Promise(resolve => child.on('close', resolve))
    expect(readdirSync(folder)).toContain('dead.record-journal')
    const store = openRecord(path, 'read')
    expect(store.todo.items('name')).toEqual(['finished'])
    expect(store.todo.items('link')).toEqual([])
    store.close()
    expect(readdirSync(folder)).toEqual(['dead.record'])
  })

  it('undoes all of a transaction that fails', () => {
    const store = openRecord(join(folder, 'undo.record'), 'extend')
    const failing = (): void => {
      store.todo.add('name', 'person:quill')
      store.shingles.add([{ ordinal: 1, hashes: Uint32Array.of(5) }])
      throw new RangeError('in the middle')
    }
    expect(() => store.transaction(failing)).toThrow('in the middle')
    expect(store.isComplete()).toBe(true)
    let found = 0
    store.shingles.visit(Uint32Array.of(5), () => found++)
    expect(found).toBe(0)
    store.close()
  })
})
