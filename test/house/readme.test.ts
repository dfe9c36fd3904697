import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'

const root = join(import.meta.dirname, '..', '..')

it('the README opens with what check prints of the sample, word for word', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const [, shown = ''] =
    /^ {4}\$ npx onrecord check samples\/draft\.md[^\n]*\n((?: {4}[^\n]*\n|\n)+)/m.exec(readme) ?? []
  const blocks = shown
    .split(/\n\n+/)
    .map(block => block.replaceAll(/^ {4}/gm, '').trim())
    .filter(block => block !== '' && block !== '...')
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-readme-'))
  try {
    const record = join(folder, 'sample.record')
    expect((await onrecord(['build', join(root, 'samples', 'affair'), '-o', record])).code).toBe(0)
    const { output } = await onrecord(['check', join(root, 'samples', 'draft.md'), '--record', record], {
      environment: { COLUMNS: '80' },
    })
    expect(blocks.length).toBeGreaterThan(3)
    for (const block of blocks) expect(output).toContain(block)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
