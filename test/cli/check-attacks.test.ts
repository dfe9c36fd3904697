import { spawnSync } from 'node:child_process'
import { closeSync, openSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { scratch } from './pile-record.js'

const { record, at } = scratch()
const program = join(import.meta.dirname, '..', '..', 'bin', 'onrecord.js')

/** Runs the program as it ships, with a heap that input without limits would burst. */
function check(file: string): {
  readonly code: number | null
  readonly errors: string
  readonly output: string
} {
  const args = ['--max-old-space-size=512', program, 'check', file, '-r', record, '-f', 'line']
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { code: status, errors: stderr, output: stdout }
}

/** A .docx whose text unpacks to `size` bytes; it says of itself that it is `stated` bytes long. */
function bomb(size: number, stated: number): Buffer {
  const zip = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(16) }, { level: 0 }))
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 0x20), { level: 9 })
  // One block that inflates to 64 MiB, as often as it takes; the last one is marked as such by its own encoder.
  const blocks = Buffer.concat(Array.from({ length: Math.ceil(size / (64 * 1024 * 1024)) }, () => packed))
  const local = zip.indexOf('PK\u0003\u0004')
  const head = Buffer.from(zip.subarray(local, local + 30 + 17))
  const directory = Buffer.from(zip.subarray(zip.indexOf('PK\u0001\u0002')))
  for (const [part, at_] of [
    [head, 8],
    [directory, 10],
  ] as const)
    part.writeUInt16LE(8, at_)
  for (const [part, at_] of [
    [head, 18],
    [directory, 20],
  ] as const) {
    part.writeUInt32LE(blocks.length, at_)
    part.writeUInt32LE(stated, at_ + 4)
  }
  const end = directory.indexOf('PK\u0005\u0006')
  directory.writeUInt32LE(head.length + blocks.length, end + 16)
  return Buffer.concat([head, blocks, directory])
}

describe('input that attacks is refused with a clear line, or read, and never brings the program down', () => {
  it.each([
    ['that says so', 4_000_000_000],
    ['that hides it', 1000],
  ])('a .docx of gigabytes %s', (_how, stated) => {
    writeFileSync(at('bomb.docx'), bomb(4_000_000_000, stated))
    const { code, errors, output } = check(at('bomb.docx'))
    expect([code, output]).toEqual([2, ''])
    expect(errors).toMatch(/^onrecord: [^\n]*bomb\.docx[^\n]*(?:64 MiB|damaged)[^\n]*\n$/)
  })

  it('a PDF of a million objects', () => {
    const objects = Array.from(
      { length: 1_000_000 },
      (_, index) => `${index + 4} 0 obj\n<</A ${index + 5} 0 R>>\nendobj\n`,
    )
    writeFileSync(
      at('million.pdf'),
      `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n${objects.join('')}trailer\n<</Size 1000004/Root 1 0 R>>\n%%EOF`,
    )
    const { code, errors } = check(at('million.pdf'))
    expect([0, 2]).toContain(code)
    if (code === 2) expect(errors).toMatch(/^onrecord: [^\n]*million\.pdf[^\n]*\n$/)
  })

  it('a PDF whose page unpacks to gigabytes', () => {
    const block = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 0x20), {
      level: 9,
      finishFlush: constants.Z_FULL_FLUSH,
    })
    const stream = Buffer.concat([Buffer.from([0x78, 0xda]), ...Array.from({ length: 64 }, () => block)])
    const pdf = [
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n',
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>\nendobj\n',
      `4 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>\nstream\n`,
      stream,
      '\nendstream\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\n%%EOF',
    ]
    writeFileSync(at('bomb.pdf'), Buffer.concat(pdf.map(part => Buffer.from(part))))
    const { code, errors, output } = check(at('bomb.pdf'))
    expect([code, output]).toEqual([2, ''])
    expect(errors).toMatch(/^onrecord: [^\n]*bomb\.pdf[^\n]*1024 MB of memory[^\n]*\n$/)
  })

  it('a page with scripts, of which none is run', () => {
    const scripts = [
      `<script>require('fs').writeFileSync(${JSON.stringify(at('owned'))}, '')</script>`,
      '<img src=x onerror="process.exit(7)">',
      '<script src="file:///etc/passwd"></script><iframe srcdoc="<script>process.exit(7)</script>"></iframe>',
      '<p>“<b onclick=x>Nobody</b> has told me who shortened it,” Ada Quill wrote.',
    ]
    writeFileSync(at('scripts.html'), scripts.join('\n').repeat(20))
    const { code, output } = check(at('scripts.html'))
    expect(code).toBe(0)
    expect(output.match(/: ok: verbatim/g)).toHaveLength(20)
  })

  it('a text of 200 MB without a line break', () => {
    closeSync(openSync(at('long.txt'), 'w'))
    truncateSync(at('long.txt'), 200_000_000)
    const { code, errors } = check(at('long.txt'))
    expect(code).toBe(2)
    expect(errors).toMatch(/^onrecord: [^\n]*long\.txt[^\n]*32 MiB[^\n]*\n$/)
  })

  it('a text of one line as long as is read, with marks that never close', () => {
    writeFileSync(at('marks.txt'), '“never closed (*_` <a '.repeat(2000))
    expect([0, 1, 2]).toContain(check(at('marks.txt')).code)
  })
})
