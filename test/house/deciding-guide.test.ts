import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'

const root = join(import.meta.dirname, '..', '..')
const guide = readFileSync(join(root, 'docs', 'deciding.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-deciding-'))

beforeAll(async () => {
  const record = join(folder, 'sample.record')
  expect((await onrecord(['build', join(root, 'samples', 'affair'), '-o', record])).code).toBe(0)
  const [, lines = ''] = /^```json\n([\s\S]*?)^```$/m.exec(guide) ?? []
  writeFileSync(join(folder, 'decisions.jsonl'), lines)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Words as a shell parts them, where only double quotes are used; files are those of the folder. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, plain]) => quoted ?? plain ?? '')
    .map(word => (/^(?:sample\.record|decisions\.jsonl)$/.test(word) ? join(folder, word) : word))
}

describe('the guide to deciding', () => {
  const shown = [...guide.matchAll(/^```console\n\$ npx onrecord ([^\n]+)\n([\s\S]*?)\n```$/gm)]

  it('prints what its commands print, one after the other', async () => {
    expect(shown.length).toBeGreaterThan(3)
    for (const [, command = '', expected = ''] of shown) {
      const { code, output } = await onrecord(words(command))
      expect(code, command).toBe(0)
      // A limit is told after an empty line.
      expect(output.split('\n\n')[0]?.trimEnd(), command).toBe(expected)
    }
  })
})
