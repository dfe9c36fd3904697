import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRecord } from './index.js'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-shared-'))
  path = join(folder, 'shared.record')
  openRecord(path, 'extend').close()
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The journal mode in the header: 1 for one file alone, 2 for one with a log beside it. */
function journalMode(): number | undefined {
  return readFileSync(path)[18]
}

describe('a record that is edited', () => {
  it('must exist', () => {
    expect(() => openRecord(join(folder, 'none.record'), 'edit')).toThrow(
      expect.objectContaining({ code: 'path-not-found' }),
    )
  })

  it('is read and edited by several at once, each transaction whole, and is one file when the last one closes', () => {
    const bytes = readFileSync(path)
    const [one, other, reader] = [
      openRecord(path, 'edit'),
      openRecord(path, 'edit'),
      openRecord(path, 'read'),
    ]
    one.transaction(() => {
      one.todo.add('name', 'person:quill')
      // Readers go on with what was there before.
      expect(reader.todo.items('name')).toEqual([])
      expect(other.todo.items('name')).toEqual([])
    })
    expect(other.todo.items('name')).toEqual(['person:quill'])
    expect(reader.todo.items('name')).toEqual(['person:quill'])
    other.transaction(() => other.todo.add('name', 'person:fenn'))
    expect(one.todo.items('name')).toEqual(['person:fenn', 'person:quill'])
    one.transaction(() => one.todo.items('name').forEach(item => one.todo.done('name', item)))
    one.close()
    reader.close()
    expect(readdirSync(folder)).toContain('shared.record-wal')
    other.close()
    expect(readdirSync(folder)).toEqual(['shared.record'])
    expect(journalMode()).toBe(bytes[18])
    const after = openRecord(path, 'read')
    expect(after.damage()).toEqual([])
    after.close()
  })

  it('is tidied up by a reader who closes it last', () => {
    const editor = openRecord(path, 'edit')
    const reader = openRecord(path, 'read')
    editor.transaction(() => editor.todo.add('name', 'person:quill'))
    editor.close()
    expect(reader.todo.items('name')).toEqual(['person:quill'])
    reader.close()
    expect(readdirSync(folder)).toEqual(['shared.record'])
    expect(journalMode()).toBe(1)
  })

  it('is kept from whoever would lock it, and a locked one from whoever would share it', () => {
    const editor = openRecord(path, 'edit')
    expect(() => openRecord(path, 'extend')).toThrow(expect.objectContaining({ code: 'record-busy' }))
    editor.close()
    const builder = openRecord(path, 'extend')
    expect(() => openRecord(path, 'edit')).toThrow(expect.objectContaining({ code: 'record-busy' }))
    builder.close()
  }, 30_000)

  it('stays shared for other processes when this one reads it meanwhile and closes that', async () => {
    const editor = openRecord(path, 'edit')
    openRecord(path, 'read').close()
    const code = `
      import { openRecord } from ${JSON.stringify(join(import.meta.dirname, 'index.js'))}
      try {
        openRecord(${JSON.stringify(path)}, 'extend').close()
        console.log('taken')
      } catch (error) {
        console.log(error.code)
      }`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', chunk => (said += String(chunk)))
    await new Promise(resolve => child.on('close', resolve))
    expect(said).toBe('record-busy\n')
    editor.close()
  })

  it('forgets what it kept at hand when another writes', () => {
    const one = openRecord(path, 'edit')
    const other = openRecord(path, 'edit')
    const found = (): number[] => {
      const ordinals: number[] = []
      one.shingles.visit(Uint32Array.of(5), ordinal => ordinals.push(ordinal))
      return ordinals
    }
    expect(found()).toEqual([])
    other.transaction(() => other.shingles.add([{ ordinal: 1, hashes: Uint32Array.of(5) }]))
    expect(one.reading(found)).toEqual([1])
    one.close()
    other.close()
  })

  it.each(['read', 'edit', 'extend'] as const)(
    'opens whole for %s after a sudden death in the middle of a transaction',
    async mode => {
      const code = `
        import { openRecord } from ${JSON.stringify(join(import.meta.dirname, 'index.js'))}
        const store = openRecord(${JSON.stringify(path)}, 'edit')
        store.transaction(() => store.todo.add('name', 'finished'))
        store.transaction(() => {
          for (let i = 0; i < 20000; i++) store.todo.add('link', String(i).padStart(400, '0'))
          process.kill(process.pid, 'SIGKILL')
        })`
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      await new Promise(resolve => child.on('close', resolve))
      expect(readdirSync(folder)).toContain('shared.record-wal')
      const store = openRecord(path, mode)
      expect(store.todo.items('name')).toEqual(['finished'])
      expect(store.todo.items('link')).toEqual([])
      expect(store.damage()).toEqual([])
      store.close()
      expect(readdirSync(folder)).toEqual(['shared.record'])
      expect(journalMode()).toBe(1)
      const bare = new Database(path, { readonly: true })
      expect(bare.pragma('integrity_check', { simple: true })).toBe('ok')
      bare.close()
    },
    60_000,
  )
})
