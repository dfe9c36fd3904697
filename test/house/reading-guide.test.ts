import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'

const root = join(import.meta.dirname, '..', '..')
const guide = readFileSync(join(root, 'docs', 'reading-a-record.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-guide-'))
const record = join(folder, 'sample.record')

beforeAll(async () => {
  expect((await onrecord(['build', join(root, 'samples', 'affair'), '-o', record])).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Words as a shell parts them, where only double quotes are used. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

describe('the guide to reading a record', () => {
  const shown = [...guide.matchAll(/^```console\n\$ npx onrecord ([^\n]+)\n([\s\S]*?)\n```$/gm)]

  it('shows several commands', () => expect(shown.length).toBeGreaterThan(4))

  it.each(shown.map(([, command = '', output = '']) => [command, output]))(
    'prints what %s prints, word for word',
    async (command, expected) => {
      const args = words(command).map(word => (word === 'sample.record' ? record : word))
      const { output } = await onrecord(args, { environment: { COLUMNS: '80' } })
      expect(output.trimEnd()).toBe(expected)
    },
  )

  it('gives the spans that export gives', async () => {
    const { output } = await onrecord(['export', record, '--format', 'jsonl'])
    expect(guide).toContain('"document":"74d4d128d90826b4", "span":[560,649]')
    const row = output
      .split('\n')
      .find(line => line.includes('"document":"74d4d128d90826b4","span":[560,649]'))
    expect(row).toContain('"variants":[{"kind":"dropped","reading":[567,567],"base":[1671,1676]}]')
    expect(row).toContain('"baseDocument":"1354eb92389a4cfe","baseSpan":[1663,1757]')
    const letter = readFileSync(join(root, 'samples', 'affair', 'letter.txt'), 'utf8')
    expect(letter.slice(1671, 1676)).toBe('again')
  })
})
