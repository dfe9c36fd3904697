import { writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { scratch } from './pile-record.js'

const { record, at } = scratch()
const draft = at('draft.md')
const DRAFT = `“I do say that the new breakwater is badly built,” Ada Quill wrote.

“On the night of 9 February the quay was under water for 25 minutes,” she wrote.

“Nobody has told me who shortened it,” she added.
`
beforeAll(() => writeFileSync(draft, DRAFT))

describe('check', () => {
  const check = (...more: string[]): ReturnType<typeof onrecord> =>
    onrecord(['check', draft, '--record', record, ...more])

  it('exits with 1 where there are errors, and with 0 when asked not to', async () => {
    expect((await check()).code).toBe(1)
    expect((await check('--no-exit')).code).toBe(0)
  })

  it('leaves out what is less grave than asked for', async () => {
    const rows = JSON.parse((await check('--format', 'json', '--min-severity', 'error')).output) as {
      severity: string
    }[]
    expect(rows.map(row => row.severity)).toEqual(['error', 'error'])
  })

  it('gives JSON whose spans slice to the words', async () => {
    const rows = JSON.parse((await check('--format', 'json')).output) as {
      span: [number, number]
      quotation: string
    }[]
    expect(rows).toHaveLength(3)
    for (const { span, quotation } of rows) expect(DRAFT.slice(...span)).toBe(quotation)
  })

  it('reads a draft from standard input', async () => {
    const { code, output } = await onrecord(['check', '-', '--record', record, '--format', 'line'], {
      input: DRAFT,
    })
    expect(code).toBe(1)
    expect(output).toMatch(/^<stdin>:3:2: error: altered: /m)
  })

  it('uses no colour where there is no terminal, and every line fits', async () => {
    const { output } = await onrecord(['check', draft, '--record', record], {
      environment: { COLUMNS: '72' },
    })
    expect(output).not.toContain('\u001B')
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(72)
  })

  it('colours when forced, never against NO_COLOR, and says the same', async () => {
    const coloured = await onrecord(['check', draft, '--record', record], {
      environment: { FORCE_COLOR: '1' },
    })
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' }
    const plain = await onrecord(['check', draft, '--record', record], { environment: both })
    expect(coloured.output).toContain('\u001B[')
    expect(stripVTControlCharacters(coloured.output)).toBe(plain.output)
  })
})
