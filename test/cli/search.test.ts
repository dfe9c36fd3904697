import { describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { scratch } from './pile-record.js'

const { record } = scratch()
const search = (...words: string[]): ReturnType<typeof onrecord> => onrecord(['search', record, ...words])

describe('search', () => {
  it('finds documents with the passage and its place, and speakers by name', async () => {
    const { code, output } = await search('wrong', 'place')
    expect(code).toBe(0)
    expect(output).toMatch(/^Documents \(2\)/)
    expect(output).toContain('»wrong« »place«')
    expect(output).toMatch(/\(paragraph 4, Ada Quill\)/)
    expect((await search('quill')).output).toMatch(
      /Speakers \(\d+\)\n {2}Ada Quill, person, in \d+ documents/,
    )
  })

  it('looks for phrases and beginnings, whatever the case', async () => {
    expect((await search('"WRONG place"')).output).toContain('»wrong place«')
    expect((await search('"place wrong"')).output).toContain('Nothing found')
    expect((await search('harb*')).output).toMatch(/»harbou?r/i)
  })

  it('says why it finds nothing, and offers near spellings', async () => {
    const { code, output } = await search('harbuor', 'place')
    expect(code).toBe(0)
    expect(output).toContain('none of')
    expect(output).toContain('“harbuor” is nowhere in the record. Near it: harbour')
    expect(output).toMatch(/“place” by itself is in \d+ documents?\./)
  })

  it('is narrowed by filters, and says how many are left out', async () => {
    expect((await search('wrong', 'place', '--since', '2024-05-05')).output).toMatch(/^Documents \(1\)/)
    expect((await search('wrong', 'place', '--limit', '1')).output).toMatch(/^Documents \(1 of 2\)/)
    expect((await search('wrong', '--since', '1999', '--until', '1999')).output).toContain(
      'that the filters leave',
    )
  })

  it('gives the same as data', async () => {
    const { output } = await search('wrong place', '--json')
    const found = JSON.parse(output) as {
      documents: { total: number; rows: { passage: { text: string; span: number[]; marks: number[][] } }[] }
    }
    expect(found.documents.total).toBe(2)
    const passage = found.documents.rows[0]?.passage
    const [start = 0] = passage?.span ?? []
    expect(passage?.marks.map(([from = 0, to = 0]) => passage.text.slice(from - start, to - start))).toEqual([
      'wrong',
      'place',
    ])
  })

  it('refuses words without a letter', async () => {
    const { code, errors } = await search('*')
    expect(code).toBe(2)
    expect(errors).toContain('no words')
  })
})
