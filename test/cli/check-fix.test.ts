import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { docxFile } from '../docx-file.js'
import { onrecord } from '../onrecord.js'
import { pdfFile } from '../pdf-file.js'
import { scratch } from './pile-record.js'

const { record, at, folder } = scratch()

const WRONG = '“The quay was under water for 25 minutes,” Ada Quill wrote.'
const RIGHT = '“The quay was under water for fifty-two minutes,” Ada Quill wrote.'
const OTHERS = '“I do say that the sea is a poor neighbour to have,” Ada Quill wrote.'

const fix = (name: string, ...more: string[]): ReturnType<typeof onrecord> =>
  onrecord(['check', at(name), '-r', record, '--fix', ...more])

describe('check --fix', () => {
  it('shows the words before it writes anything, and what is left to the author', async () => {
    writeFileSync(at('shown.md'), `${WRONG}\n\n${OTHERS}\n`)
    const before = readdirSync(folder)
    const { code, output } = await fix('shown.md')
    expect(code).toBe(1)
    expect(output).toMatch(
      /1:2 {2}altered\n {2}- “.*25 minutes,”\n {2}\+ “.*fifty-two minutes,”\n {2}from Ada Quill/,
    )
    expect(output).toMatch(/Left to you:\n {2}3:2 /)
    expect(output).toContain('Nothing was written')
    expect(readdirSync(folder)).toEqual(before)
  })

  it('writes a mended copy, and overwrites nothing', async () => {
    const draft = iconv.encode(`${WRONG}\r\n`, 'utf-16le', { addBOM: true })
    writeFileSync(at('copied.txt'), draft)
    expect(await fix('copied.txt', '--output', at('mended.txt'))).toMatchObject({ errors: '' })
    expect(readFileSync(at('mended.txt'))).toEqual(iconv.encode(`${RIGHT}\r\n`, 'utf-16le', { addBOM: true }))
    expect(readFileSync(at('copied.txt'))).toEqual(draft)
    const again = await fix('copied.txt', '--output', at('mended.txt'))
    expect(again).toMatchObject({ code: 2, errors: expect.stringContaining('mended.txt') as string })
  })

  it('changes the draft itself only when asked to, and keeps it as it was', async () => {
    writeFileSync(at('own.md'), `${WRONG}\n\n${OTHERS}\n`)
    const { output } = await fix('own.md', '--in-place')
    expect(output).toContain('own.md.bak')
    expect(readFileSync(at('own.md'), 'utf8')).toBe(`${RIGHT}\n\n${OTHERS}\n`)
    expect(readFileSync(at('own.md.bak'), 'utf8')).toBe(`${WRONG}\n\n${OTHERS}\n`)
    expect((await fix('own.md', '--in-place')).output).toContain('nothing to propose')
  })

  it('mends the other drafts where one cannot be written, and says which', async () => {
    for (const name of ['first', 'held', 'last']) {
      mkdirSync(at(`several/${name}`), { recursive: true })
      writeFileSync(at(`several/${name}/draft.md`), `${WRONG}\n`)
    }
    // Stands where the changed draft is written before it takes the draft's place: no permission stops root.
    mkdirSync(at(`several/held/.draft.md.${process.pid}.tmp`))
    const { code, errors } = await fix('several', '--in-place')
    expect(code).toBe(2)
    expect(errors).toContain('held')
    const drafts = ['first', 'held', 'last'].map(name => readFileSync(at(`several/${name}/draft.md`), 'utf8'))
    expect(drafts).toEqual([`${RIGHT}\n`, `${WRONG}\n`, `${RIGHT}\n`])
  })

  it('changes what a symbolic link leads to, and leaves the link', async () => {
    writeFileSync(at('target.md'), `${WRONG}\n`)
    symlinkSync(at('target.md'), at('link.md'))
    await fix('link.md', '--in-place')
    expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(at('target.md'), 'utf8')).toBe(`${RIGHT}\n`)
  })

  it('writes tracked changes into a word processor file, with a comment that names the source', async () => {
    writeFileSync(at('draft.docx'), docxFile({ body: [WRONG] }))
    await fix('draft.docx', '--output', at('mended.docx'))
    const files = unzipSync(readFileSync(at('mended.docx')))
    const xml = strFromU8(files['word/document.xml']!)
    expect(xml).toMatch(/<w:del [^>]*>.*<w:delText [^>]*>25<\/w:delText>.*<\/w:del>/)
    expect(xml).toMatch(/<w:ins [^>]*>.*fifty-two.*<\/w:ins>/)
    expect(strFromU8(files['word/comments.xml']!)).toMatch(/Ada Quill, .*4 May 2024, paragraph/)
    const { output } = await onrecord(['check', at('mended.docx'), '-r', record, '-f', 'line'])
    expect(output).toMatch(/: ok: /)
  })

  it('shows the words for a form that it cannot write, and says so when it is asked to', async () => {
    writeFileSync(at('draft.pdf'), pdfFile([[WRONG]]))
    const { output } = await fix('draft.pdf')
    expect(output).toContain('fifty-two')
    const asked = await fix('draft.pdf', '--output', at('mended.pdf'))
    expect(asked).toMatchObject({ code: 2, errors: expect.stringContaining('.docx') as string })
    expect(existsSync(at('mended.pdf'))).toBe(false)
  })

  it.each([
    ['an output without --fix', ['--output', 'x.md']],
    ['two places to write to', ['--fix', '--output', 'x.md', '--in-place']],
    ['a format for programs', ['--fix', '--format', 'json']],
  ])('refuses %s', async (_what, more) => {
    writeFileSync(at('any.md'), WRONG)
    const { code, output } = await onrecord(['check', at('any.md'), '-r', record, ...more])
    expect([code, output]).toEqual([2, ''])
  })
})
