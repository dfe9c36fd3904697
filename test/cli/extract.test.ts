import { describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'

describe('extract', () => {
  it('keeps order, names each broken line by its number, goes on, and exits with 2', async () => {
    const lines = [
      '{"id":1,"text":"“Go home,” Ada Quill said."}',
      'broken',
      '{"id":2}',
      '',
      '{"id":"z","text":""}',
    ]
    const { code, output, errors } = await onrecord(['extract'], { input: lines.join('\r\n') })
    expect(code).toBe(2)
    const rows = output
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { id: unknown; attributions: unknown[] })
    expect(rows.map(row => row.id)).toEqual([1, 'z'])
    expect(rows[0]?.attributions[0]).toMatchObject({ source: [[11, 20]], content: [[0, 10]], type: 'direct' })
    expect(rows[1]?.attributions).toEqual([])
    expect(errors).toMatch(/^onrecord: line 2: .*\nonrecord: line 3: .*\n$/)
  })
})
