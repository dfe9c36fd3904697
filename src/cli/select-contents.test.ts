import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildRecord } from '../build/index.js'
import { timelineOf } from '../report/index.js'
import type { RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'
import type { Filters } from './filters.js'
import { selectContents } from './select-contents.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-select-'))
let store: RecordStore
beforeAll(async () => {
  const lines = [
    { id: 'a', text: 'The siren was silent.', date: '2024-03-01', captured: '2025-05-01' },
    { id: 'b', text: 'The board met.', date: '2024-06-01', captured: '2024-06-01' },
  ]
  writeFileSync(join(folder, 'pile.jsonl'), lines.map(line => JSON.stringify(line)).join('\n'))
  await buildRecord([join(folder, 'pile.jsonl')], join(folder, 'siren.record'))
  store = openRecord(join(folder, 'siren.record'), 'read')
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const events = (filters: Filters): string[] =>
  timelineOf(selectContents(store.view, 'timeline', filters).contents).map(
    ({ what, date }) => `${what} ${date}`,
  )

describe('the events that a timeline shows', () => {
  it('are filtered and limited each by its own date', () => {
    expect(events({})).toEqual([
      'published 2024-03-01',
      'published 2024-06-01',
      'captured 2024-06-01',
      'captured 2025-05-01',
    ])
    expect(events({ since: '2025' })).toEqual(['captured 2025-05-01'])
    expect(events({ until: '2024-06', limit: 2 })).toEqual(['published 2024-03-01', 'published 2024-06-01'])
  })
})
