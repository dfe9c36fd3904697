import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { onDisk, removeWhole, writeWhole } from './on-disk.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-disk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code })
}

describe('onDisk', () => {
  it.each(['ENOSPC', 'EDQUOT'])('calls %s a full disk, with the path', code => {
    expect(() => onDisk('letters/a.txt', failing(code))).toThrow(
      expect.objectContaining({ code: 'disk-full', seen: 'letters/a.txt' }),
    )
  })

  it('lets every other error be', () => {
    expect(() => onDisk('a.txt', failing('EISDIR'))).toThrow(expect.objectContaining({ code: 'EISDIR' }))
  })
})

describe('writeWhole', () => {
  it('replaces a file as a whole, and goes with what was left of an earlier writing', () => {
    const path = join(folder, 'note.json')
    writeFileSync(`${path}.part`, '{"ha')
    writeWhole(path, '{"a":1}')
    writeWhole(path, '{"a":2}')
    expect(readdirSync(folder)).toEqual(['note.json'])
    expect(readFileSync(path, 'utf8')).toBe('{"a":2}')
    writeFileSync(`${path}.part`, '{"ha')
    removeWhole(path)
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves the file as it was, and nothing else, where it cannot be written', () => {
    const path = join(folder, 'gone', 'note.json')
    expect(() => writeWhole(path, '{}')).toThrow(expect.objectContaining({ code: 'ENOENT' }))
    expect(existsSync(join(folder, 'gone'))).toBe(false)
  })
})
