import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Job } from '../api/index.js'
import { buildRecord } from '../build/index.js'
import { openRecord } from '../store/index.js'
import { AdditionFolder, sweepIncoming } from './addition-folder.js'
import { JobQueue } from './job-queue.js'
import type { OpenDesk } from './open-desk.js'
import { openDesk } from './open-desk.js'

const root = mkdtempSync(join(tmpdir(), 'onrecord-jobs-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const LETTER =
  'To the Harbour Board.\n\nI told you in May that the pumps had not been tested since 2019. You did nothing.\n'
const ARTICLE =
  'The engineer Mara Quill said on Monday: “I told you in May that the pumps had not been tested since 2019.” The Harbour Board did not answer.\n'

interface Room {
  readonly folder: string
  readonly record: string
  readonly desk: OpenDesk
  readonly queue: JobQueue
}

const fail = (error: unknown): void => {
  throw error
}

let made = 0
let room: Room

async function openRoom(): Promise<Room> {
  const folder = join(root, String(made++))
  mkdirSync(folder)
  writeFileSync(join(folder, 'letter.txt'), LETTER)
  const record = join(folder, 'harbour.record')
  await buildRecord([join(folder, 'letter.txt')], record)
  return served(folder, record)
}

function served(folder: string, record: string): Room {
  const desk = openDesk(record)
  return {
    folder,
    record,
    desk,
    queue: new JobQueue({ record, desk, now: () => new Date('2024-03-05T14:12:00Z'), onFault: fail }),
  }
}

const body = (text: string): ReadableStream<Uint8Array> => new Blob([text]).stream() as never

async function ended(queue: JobQueue, id: string): Promise<Job> {
  for (;;) {
    const job = queue.get(id)
    if (job === undefined) throw new Error('the job is forgotten')
    if (job.state === 'done' || job.state === 'failed') return job
    await new Promise(done => setTimeout(done, 10))
  }
}

/** The one folder of additions. */
function addition({ folder }: Room): string {
  const home = join(folder, 'harbour.documents')
  const name = readdirSync(home).find(one => !one.startsWith('.'))
  return join(home, name ?? '')
}

beforeEach(async () => {
  room = await openRoom()
  return async () => {
    await room.queue.close()
    room.desk.close()
  }
})

describe('an addition', () => {
  it('takes files and pasted texts into the record, keeps them beside it, and tells what it did', async () => {
    const { queue, desk } = room
    const before = desk.state()
    const { id } = queue.open()
    await queue.put(id, { path: 'news/monday.txt', body: body(ARTICLE) })
    await queue.put(id, { path: 'news/again.txt', body: body(LETTER) })
    await queue.put(id, { path: 'news/picture.png', body: body('no text') })
    const pasted = {
      text: 'The Board said it “regrets” the delay.',
      title: 'Board answers',
      kind: 'statement',
      date: '6 March 2024',
    }
    await queue.start(id, { pasted: [pasted], addresses: [] })
    const { state, report } = await ended(queue, id)
    expect(state).toBe('done')
    expect(report?.added.documents.map(one => one.title ?? one.path)).toEqual(
      expect.arrayContaining(['Board answers', expect.stringContaining('monday.txt')]),
    )
    expect(report?.known).toMatchObject({ count: 1, documents: [{ path: 'letter.txt' }] })
    expect(report?.unread.files).toEqual([
      expect.objectContaining({ path: expect.stringContaining('picture.png'), outcome: 'skipped' }),
    ])
    expect(report?.before.documents).toBe(1)
    expect(report?.after.documents).toBe(3)
    expect(desk.state()).not.toBe(before)
    const kept = [...desk.store().view.documents()]
    expect(kept.find(one => one.title === 'Board answers')).toMatchObject({
      kind: 'statement',
      published: '2024-03-06',
    })
  })

  it('leaves files from which the same record is built again', async () => {
    const { queue, desk, folder } = room
    const { id } = queue.open()
    await queue.put(id, { path: 'monday.txt', body: body(ARTICLE) })
    await queue.start(id, {
      pasted: [{ text: 'We regret the delay.', title: 'Answer', publisher: 'Harbour Board' }],
      addresses: [],
    })
    await ended(queue, id)
    const again = join(folder, 'again.record')
    await buildRecord([join(folder, 'letter.txt'), join(folder, 'harbour.documents')], again)
    const other = openRecord(again, 'read')
    expect([...other.view.documents()]).toEqual([...desk.store().view.documents()])
    expect([...other.view.utterances()]).toEqual([...desk.store().view.utterances()])
    other.close()
  })

  it('overwrites nothing and lets nothing out of its folder', async () => {
    const { queue, folder } = room
    const { id } = queue.open()
    await queue.put(id, { path: '../../../letter.txt', body: body('one') })
    await queue.put(id, { path: 'letter.txt', body: body('two') })
    await expect(queue.put(id, { path: '..', body: body('three') })).rejects.toMatchObject({
      code: 'unreadable-file',
    })
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe(LETTER)
    await queue.start(id, { pasted: [], addresses: [] })
    await ended(queue, id)
    expect(readdirSync(join(addition(room), 'files')).toSorted()).toEqual(['letter-2.txt', 'letter.txt'])
  })

  it('waits at its start for what is still being received, and takes nothing more', async () => {
    const { queue } = room
    const { id } = queue.open()
    const slow = new TransformStream<Uint8Array, Uint8Array>()
    const put = queue.put(id, { path: 'slow.txt', body: slow.readable as never })
    const started = queue.start(id, { pasted: [], addresses: [] })
    expect(await queue.put(id, { path: 'late.txt', body: body('late') })).toBeUndefined()
    expect(await queue.drop(id)).toBe(false)
    expect(queue.get(id)?.state).toBe('open')
    const writer = slow.writable.getWriter()
    await writer.write(new TextEncoder().encode(ARTICLE))
    await writer.close()
    expect(await put).toMatchObject({ bytes: new TextEncoder().encode(ARTICLE).length })
    await started
    expect((await ended(queue, id)).report?.added.count).toBe(1)
    expect(readdirSync(join(addition(room), 'files'))).toEqual(['slow.txt'])
  })

  it('is refused where there is nothing to add, and where it is not open', async () => {
    const { queue } = room
    const { id } = queue.open()
    await expect(queue.start(id, { pasted: [], addresses: [] })).rejects.toMatchObject({
      code: 'no-documents',
    })
    expect(await queue.drop(id)).toBe(true)
    expect(await queue.put(id, { path: 'late.txt', body: body('late') })).toBeUndefined()
    expect(await queue.start('unknown', { pasted: [], addresses: [] })).toBeUndefined()
  })

  it('tells of an address why it could not be fetched, and takes the rest', async () => {
    const { queue } = room
    const { id } = queue.open()
    const addresses = ['file:///etc/passwd', 'http://127.0.0.1:1/']
    await queue.start(id, { pasted: [{ text: ARTICLE }], addresses })
    const { report } = await ended(queue, id)
    expect(report?.added.count).toBe(1)
    expect(report?.unread.files.map(({ path, outcome }) => ({ path, outcome }))).toEqual(
      addresses.map(path => ({ path, outcome: 'failed' })),
    )
  })

  it('goes on where a server that was killed left it', async () => {
    const { queue, desk, folder } = room
    const home = join(folder, 'harbour.documents')
    // Started, and the server is gone before its turn came.
    const left = AdditionFolder.open(home, '2024-03-05-1412-000000')
    await left.put('monday.txt', body(ARTICLE))
    const started = left.start(home, [])
    // It had come so far as to take the document in.
    await buildRecord([started.path], room.record, { mode: 'edit' })
    writeFileSync(join(started.path, '.adding.json.part'), '{"addr')
    queue.resume()
    // As long as that server lives, the addition is its own.
    expect(queue.list()).toEqual([])
    started.release()
    queue.resume()
    const [resumed] = queue.list()
    expect(resumed?.kind).toBe('add')
    const { state, report } = await ended(queue, resumed?.id ?? '')
    expect(state).toBe('done')
    expect(report?.added.count).toBe(1)
    expect(desk.store().documents.count()).toBe(2)
    expect(readdirSync(addition(room))).toEqual(['files'])
    expect(readdirSync(join(home, '.incoming'))).toEqual([])
    const next = served(folder, room.record)
    next.queue.resume()
    expect(next.queue.list()).toEqual([])
    next.desk.close()
  })

  it('is not taken from a server that waits to do it, and is gone on with when that closes', async () => {
    const { queue, record, folder } = room
    const other = served(folder, record)
    // Says nothing.
    const silent = createServer()
    await new Promise<void>(done => silent.listen(0, '127.0.0.1', done))
    const { port } = silent.address() as AddressInfo
    const { id } = queue.open()
    await queue.put(id, { path: 'monday.txt', body: body(ARTICLE) })
    await queue.start(id, { pasted: [], addresses: [`http://127.0.0.1:${port}/`] })
    other.queue.resume()
    expect(other.queue.list()).toEqual([])
    await queue.close()
    silent.closeAllConnections()
    silent.close()
    other.queue.resume()
    const [resumed] = other.queue.list()
    expect((await ended(other.queue, resumed?.id ?? '')).report?.added.count).toBe(1)
    expect(other.desk.store().documents.count()).toBe(2)
    await other.queue.close()
    other.desk.close()
  })

  it('sweeps what a server left that was killed, and nothing of one that lives', () => {
    const home = join(room.folder, 'harbour.documents')
    const living = AdditionFolder.open(home, '2024-03-03-0900-000000')
    AdditionFolder.open(home, '2024-03-03-0900-000001').release()
    AdditionFolder.open(home, '2024-03-05-1400-000002').release()
    writeFileSync(join(home, '.incoming', 'gone.lock'), '')
    const at = Date.now()
    sweepIncoming(home, at)
    expect(readdirSync(join(home, '.incoming'))).toHaveLength(4)
    sweepIncoming(home, at + 25 * 60 * 60 * 1000)
    expect(readdirSync(join(home, '.incoming'))).toEqual([
      '2024-03-03-0900-000000',
      '2024-03-03-0900-000000.lock',
    ])
    living.remove()
    expect(readdirSync(join(home, '.incoming'))).toEqual([])
  })

  it('runs one after another, and readers go on reading', async () => {
    const { queue, desk } = room
    const ids: string[] = []
    for (const number of [1, 2, 3]) {
      const { id } = queue.open()
      await queue.put(id, { path: `${number}.txt`, body: body(`${ARTICLE}\n\nEdition ${number}.\n`) })
      await queue.start(id, { pasted: [], addresses: [] })
      ids.push(id)
      expect(desk.store().documents.count()).toBeGreaterThan(0)
    }
    for (const id of ids) expect((await ended(queue, id)).state).toBe('done')
    expect(desk.store().documents.count()).toBe(4)
    expect(desk.store().isComplete()).toBe(true)
  })
})
