import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'

describe('decode', () => {
  it('reads UTF-8, and drops a byte order mark', () => {
    expect(decode(Buffer.from('“Späte” 🌊', 'utf8'))).toEqual({ text: '“Späte” 🌊', charset: 'utf-8' })
    expect(decode(Buffer.from('\uFEFFText', 'utf8'))?.text).toBe('Text')
  })

  it('reads UTF-16 by its mark', () => {
    expect(decode(Buffer.from('\uFEFF“Ja”', 'utf16le'))?.text).toBe('“Ja”')
    expect(decode(Buffer.from('\uFEFF“Ja”', 'utf16le').swap16())?.text).toBe('“Ja”')
  })

  it('reads what is no UTF-8 as Windows-1252, with its quotation marks', () => {
    expect(decode(Buffer.from([0x93, 0x59, 0x65, 0x73, 0x94, 0x80]))).toEqual({
      text: '“Yes”€',
      charset: 'windows-1252',
    })
  })

  it('goes by a declaration where the bytes are not UTF-8', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), Buffer.from([0xb1])])
    expect(decode(page, 'declared')?.text.at(-1)).toBe('ą')
    expect(decode(page)?.text.at(-1)).toBe('±')
    expect(decode(Buffer.from('<meta charset="iso-8859-1"><p>ö', 'utf8'), 'declared')?.text.at(-1)).toBe('ö')
  })

  it('gives nothing for binary data', () => {
    expect(decode(Buffer.from([0x25, 0x50, 0, 1, 2]))).toBeUndefined()
  })
})
