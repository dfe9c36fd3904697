import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openRecord } from '../store/index.js'
import { buildRecord } from './build-record.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-joined-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function held(record: string): {
  readonly documents: number
  readonly isComplete: boolean
  readonly damage: readonly string[]
} {
  const store = openRecord(record, 'read')
  try {
    return { documents: store.documents.count(), isComplete: store.isComplete(), damage: store.damage() }
  } finally {
    store.close()
  }
}

it('takes a few documents in wholly or not at all, whatever fails in between', async () => {
  const record = join(folder, 'a.record')
  const first = file(
    'first.txt',
    '“The ferry will not run on Sundays any more,” said Ann Poe, the harbour master.\n',
  )
  const second = file('second.txt', 'Ann Poe said that “the ferry will not run on Sundays”.\n')
  await buildRecord([first], record)
  for (const failing of ['analyse', 'link', 'lineage'] as const) {
    const onProgress = ({ stage }: { readonly stage: string }): void => {
      if (stage === failing) throw new Error(failing)
    }
    await expect(buildRecord([second], record, { onProgress })).rejects.toThrow(failing)
    expect(held(record)).toEqual({ documents: 1, isComplete: true, damage: [] })
  }
  await buildRecord([second], record)
  expect(held(record)).toEqual({ documents: 2, isComplete: true, damage: [] })
})
