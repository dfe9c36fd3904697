import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { exportRows, timelineOf } from '../report/index.js'
import type { RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'
import { buildRecord } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-captured-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const record = join(folder, 'siren.record')
const pile = join(folder, 'pile')

function reading<T>(use: (store: RecordStore) => T): T {
  const store = openRecord(record, 'read')
  try {
    return use(store)
  } finally {
    store.close()
  }
}

it('a record keeps when a document was captured, and learns it later without finding anything anew', async () => {
  mkdirSync(pile)
  writeFileSync(
    join(pile, 'a.txt'),
    'Ada Quill said on 14 March 2024: “The siren was silent for two nights.”\n',
  )
  writeFileSync(join(pile, 'index.csv'), 'file,date\na.txt,2024-03-15\n')
  await buildRecord([pile], record)
  expect(reading(({ view }) => [...view.documents()][0])).not.toHaveProperty('captured')
  const found = reading(({ view }) => [...view.statements()])

  writeFileSync(join(pile, 'index.csv'), 'file,date,captured\na.txt,2024-03-15,20260102030405\n')
  const stages: string[] = []
  const { changed } = await buildRecord([pile], record, { onProgress: ({ stage }) => stages.push(stage) })
  expect(changed).toBe(1)
  expect(stages).not.toContain('analyse')
  const captured = { edtf: '2026-01-02T03:04:05Z', reason: 'given with it as “captured”' }
  reading(({ view }) => {
    expect([...view.documents()]).toMatchObject([{ captured }])
    expect([...view.statements()]).toEqual(found)
    const row = [...exportRows(view)].find(({ kind }) => kind === 'document')
    expect(row).toMatchObject({ captured: captured.edtf, capturedReason: captured.reason })
    const contents = { documents: [...view.documents()], statements: [...view.statements()] }
    const events = timelineOf({
      ...contents,
      speakers: [],
      utterances: [],
      lineage: [],
      discrepancies: [],
    }).map(({ what, date }) => `${what} ${date}`)
    expect(events).toEqual(['said 2024-03-14', 'published 2024-03-15', `captured ${captured.edtf}`])
  })
  expect((await buildRecord([pile], record)).unchanged).toBe(1)
})
