import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Desk } from '../api/index.js'
import { checksOver, createApi } from '../api/index.js'
import { buildRecord } from '../build/index.js'
import type { RecordStore } from '../store/index.js'
import { JobQueue } from './job-queue.js'
import type { OpenDesk } from './open-desk.js'
import { openDesk } from './open-desk.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-state-'))
const record = join(folder, 'siren.record')
beforeAll(async () => {
  const words =
    '“The siren was silent all night, and nobody on the quay was told why,” said Ada Quill, the warden.\n'
  for (const name of ['a', 'b'])
    writeFileSync(join(folder, `${name}.txt`), `From the ${name} quay.\n\n${words}`)
  await buildRecord([join(folder, 'a.txt'), join(folder, 'b.txt')], record)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('every answer reads the record while its state is held', async () => {
  const room = openDesk(record)
  const { api, unheld } = watchedApi(room)
  const post = (body: unknown): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  const rowsAt = async (path: string): Promise<readonly { readonly id: string }[]> =>
    ((await (await api.request(`/api${path}`)).json()) as { rows: readonly { id: string }[] }).rows
  const [person, document, utterance] = await Promise.all(
    ['/people', '/documents', '/utterances'].map(async path => (await rowsAt(path))[0]?.id ?? 'none'),
  )
  const paths = [
    ...['', '/shares', `/${document}`, `/${document}/damage`].map(rest => `/documents${rest}`),
    ...['', `/${person}`, `/${person}/statements`, `/${person}/documents`].map(rest => `/people${rest}`),
    ...['', `/shares?document=${document}`, `/${utterance}`].map(rest => `/utterances${rest}`),
    ...['altered', 'differing', 'misattributed', 'discrepancies', 'damaged'].map(
      which => `/attention/${which}`,
    ),
    '/timeline',
    '/timeline/events',
    '/lineage',
    '/lineage/edges',
    '/record',
    '/review',
    '/decisions',
    '/search?q=siren',
    '/trace?words=the+siren+was+silent',
  ]
  for (const path of paths) {
    const answer = await api.request(`/api${path}`)
    expect({ path, status: answer.status, unheld: unheld.splice(0) }).toEqual({
      path,
      status: 200,
      unheld: [],
    })
  }
  const speaker = { id: person, name: 'Ada Quill', kind: 'person' }
  const split = { kind: 'split', speaker, parts: [{ document }], into: { name: 'Ida Quill', kind: 'person' } }
  const preview = await api.request('/api/people/preview', post(split))
  expect({ status: preview.status, unheld }).toEqual({ status: 200, unheld: [] })
  room.close()
})

/** The API over a record, and what was read of it while no state of it was held. */
function watchedApi(room: OpenDesk): {
  readonly api: ReturnType<typeof createApi>
  readonly unheld: string[]
} {
  const unheld: string[] = []
  let isHeld = false
  const hold = (): void => {
    if (isHeld) return
    isHeld = true
    queueMicrotask(() => {
      isHeld = false
    })
  }
  const known = new Map<object, object>()
  const watched = <T extends object>(whole: T): T => {
    const made = known.get(whole)
    if (made !== undefined) return made as T
    const proxy = new Proxy(whole, {
      get(target, name) {
        if (!isHeld) unheld.push(String(name))
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value === 'function') return value.bind(target) as unknown
        return typeof value === 'object' && value !== null ? watched(value) : value
      },
    })
    known.set(whole, proxy)
    return proxy
  }
  const store = (): RecordStore => {
    hold()
    return watched(room.store())
  }
  const state = (): string => {
    hold()
    return room.state()
  }
  const onFault = (error: unknown): void => void unheld.push(String(error))
  const desk: Desk = {
    name: 'siren.record',
    store,
    state,
    failure: room.failure,
    onFault,
    jobs: new JobQueue({ record, desk: room, now: () => new Date(0), onFault }),
    checks: checksOver(() => store().view),
    decide: () => Promise.resolve([]),
  }
  return { api: createApi(desk), unheld }
}
