import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { takeLock } from './file-lock.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('takeLock', () => {
  it('is held by one at a time, of one process too, and leaves nothing', () => {
    const path = join(folder, 'one')
    const lock = takeLock(path)
    expect(takeLock(path)).toBeUndefined()
    lock?.release()
    lock?.release()
    expect(existsSync(path)).toBe(false)
    const next = takeLock(path)
    expect(next).toBeDefined()
    // Who has given it up takes it from nobody.
    lock?.release()
    expect(takeLock(path)).toBeUndefined()
    next?.release()
  })

  it('ends with the process that held it, and takes over the file that it left', async () => {
    const path = join(folder, 'two')
    const code = `
      import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'file-lock.js'))}
      const lock = takeLock(${JSON.stringify(path)})
      process.stdout.write(lock === undefined ? 'no' : 'held')
      setInterval(() => lock, 1000)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    expect(String(said)).toBe('held')
    expect(takeLock(path)).toBeUndefined()
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(existsSync(path)).toBe(true)
    const lock = takeLock(path)
    expect(lock).toBeDefined()
    lock?.release()
    expect(existsSync(path)).toBe(false)
  })

  it('is given up where its file cannot be removed', () => {
    const [path, aside] = [join(folder, 'three'), join(folder, 'aside')]
    const lock = takeLock(path)
    renameSync(path, aside)
    mkdirSync(path)
    lock?.release()
    const next = takeLock(aside)
    expect(next).toBeDefined()
    next?.release()
  })

  it('says where none can be taken', () => {
    expect(() => takeLock(join(folder, 'no', 'folder'))).toThrow(/no/)
  })
})
