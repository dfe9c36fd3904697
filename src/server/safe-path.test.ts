import { join, normalize, sep } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path.js'

describe('safePath', () => {
  it('keeps the folders and names of what was dropped', () => {
    expect(safePath('letters/First letter.txt')).toBe('letters/First letter.txt')
    expect(safePath('Приказ № 5.docx')).toBe('Приказ № 5.docx')
  })

  it('gives no way up or out', () => {
    expect(safePath('../../etc/passwd')).toBe('etc/passwd')
    expect(safePath('/etc/passwd')).toBe('etc/passwd')
    expect(safePath('..\\..\\secret.txt')).toBe('secret.txt')
    expect(safePath('C:\\one.txt')).toBe('C_/one.txt')
    expect(safePath('a/\u0000b.txt')).toBe('a/_b.txt')
  })

  it('leaves out what is hidden or names nothing', () => {
    for (const path of ['', '/', '..', '.DS_Store', 'folder/.git', './.'])
      expect(safePath(path)).toBeUndefined()
  })

  it('keeps what a name ends in, however long it is', () => {
    expect(safePath(`${'long'.repeat(100)}.html`)).toMatch(/^(?:long){25}\.html$/)
  })

  it('stays within its folder, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[./\\a]{0,20}$/)), path => {
        const safe = safePath(path)
        if (safe === undefined) return
        const landed = normalize(join('/base', safe))
        expect(landed.startsWith(`${sep}base${sep}`)).toBe(true)
        expect(safe.split('/').every(part => part !== '' && !part.startsWith('.'))).toBe(true)
      }),
    )
  })
})
