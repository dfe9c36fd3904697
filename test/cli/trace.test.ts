import { describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { scratch } from './pile-record.js'

const { record } = scratch()
const trace = (...words: string[]): ReturnType<typeof onrecord> => onrecord(['trace', record, ...words])

describe('trace', () => {
  it('finds near words, the earliest document first, and shows what differs by signs', async () => {
    const { code, output } = await trace('I say it was built in quite the wrong place')
    expect(code).toBe(0)
    const [letter, packet] = [output.indexOf('4 May 2024'), output.indexOf('7 May 2024')]
    expect(letter).toBeGreaterThan(-1)
    expect(packet).toBeGreaterThan(letter)
    expect(output).toContain('[-quite-]')
    expect(output).toContain('{+that+}')
    expect(output).toMatch(/took it from .*Ada Quill, 4 May 2024/)
  })

  it('shows what a place lacks at the ends of the words', async () => {
    const { output } = await trace('Sadly', 'I say that it was built in the wrong place')
    expect(output).toMatch(/»\[-Sadly-\] I say that it was built in the wrong place«/)
  })

  it('finds one to three words word for word', async () => {
    const { output } = await trace('wrong place')
    expect(output).toMatch(/»wrong place«[\s\S]*»wrong place«/)
    expect(output).toMatch(/\n2 places\n$/)
    expect((await trace('place wrong')).output).toContain('word for word')
  })

  it('says where each place is, and how many --limit leaves out', async () => {
    const { output } = await trace('wrong place', '--limit', '1')
    expect(output).toMatch(
      /^1\. 4 May 2024 {2}Letter to the chair of the harbour board, paragraph 4 {2}Ada Quill/,
    )
    expect(output).toContain('2 places, 1 shown')
    const rows = JSON.parse((await trace('wrong place', '--json')).output) as {
      place: string
      text: string
    }[]
    expect(rows.map(row => [row.place, row.text])).toEqual([
      ['paragraph 4', 'wrong place'],
      ['paragraph 3', 'wrong place'],
    ])
  })

  it('says so where the record has no such words', async () => {
    const { code, output } = await trace('purple elephants dancing on the moon')
    expect(code).toBe(0)
    expect(output).toContain('no place with these words')
  })

  it('refuses what has no words', async () => {
    expect(await trace(' … ')).toMatchObject({
      code: 2,
      output: '',
      errors: expect.stringContaining('no words') as unknown,
    })
  })
})
