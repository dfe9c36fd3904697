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

  it('gives whom it was said to and in what, where the text says so', async () => {
    const text = 'In her letter, Ada Quill told the Senate that the harbour would close in May.'
    const { output } = await onrecord(['extract'], { input: JSON.stringify({ id: 1, text }) })
    const { attributions } = JSON.parse(output) as { attributions: Record<string, [number, number]>[] }
    const words = (name: string): string | undefined => text.slice(...(attributions[0]?.[name] ?? [0, 0]))
    expect(words('medium')).toBe('her letter')
    expect(words('addressee')).toBe('the Senate')
    expect(attributions[0]).not.toHaveProperty('occasion')
  })

  it('reads what is no article, with spans inside it', async () => {
    const texts = [
      '12\t3.5\tPoe\t400\n'.repeat(50),
      'if (a > 0) { say("x: " + a); }\n'.repeat(50),
      '他说：“港口将于五月关闭。”',
      'قالت الوزيرة «سنغلق الميناء» يوم الاثنين.',
      '👩‍👩‍👧 said “👍🏽”, \ud800 wrote \udc00.',
    ]
    const input = texts.map((text, id) => JSON.stringify({ id, text })).join('\n')
    const { code, output } = await onrecord(['extract', '--min-confidence', '0'], { input })
    expect(code).toBe(0)
    const rows = output.trimEnd().split('\n')
    expect(rows).toHaveLength(texts.length)
    for (const [i, line] of rows.entries()) {
      const row = JSON.parse(line) as { id: number; attributions: { content: [number, number][] }[] }
      expect(row.id).toBe(i)
      for (const [start, end] of row.attributions.flatMap(({ content }) => content))
        expect(0 <= start && start < end && end <= (texts[i]?.length ?? 0)).toBe(true)
    }
  })
})
