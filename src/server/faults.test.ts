import {
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
  closeSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildRecord } from '../build/index.js'
import { serveRecord } from './serve-record.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-faults-'))
const record = join(folder, 'siren.record')
beforeAll(async () => {
  const sentence = 'Ada Quill said on Monday: “The siren was silent, and nobody told us why it was.”\n'
  const lines = Array.from({ length: 40 }, (_, at) => JSON.stringify({ id: at, text: `${sentence}${at}` }))
  writeFileSync(join(folder, 'pile.jsonl'), lines.join('\n'))
  await buildRecord([join(folder, 'pile.jsonl')], record)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a record that is damaged while it is served is said to be, and what to do', async () => {
  const faults: unknown[] = []
  const room = await serveRecord(record, { files: folder, port: 0, onFault: error => faults.push(error) })
  const door = await fetch(room.link, { redirect: 'manual' })
  const cookie = door.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = (path: string): Promise<Response> => fetch(new URL(path, room.link), { headers: { cookie } })
  const list = (await (await ask('/api/documents')).json()) as { rows: readonly { id: string }[] }
  const whole = readFileSync(record)
  // All but the first page, with which every reading begins.
  const file = openSync(record, 'r+')
  const { size } = statSync(record)
  writeSync(file, Buffer.alloc(size - 8192, 0x5a), 0, size - 8192, 8192)
  closeSync(file)
  // Nobody has read it yet.
  const answer = await ask(`/api/documents/${list.rows[20]?.id ?? ''}/original`)
  expect({ status: answer.status, body: await answer.json() }).toMatchObject({
    status: 500,
    body: { code: 'record-damaged', advice: expect.stringMatching(/\.$/) },
  })
  expect(faults).toEqual([])
  writeFileSync(record, whole)
  await room.close()
})
