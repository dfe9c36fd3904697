import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Served } from './room.js'
import { serve } from './room.js'

let served: Served
let beside: Served
beforeAll(async () => {
  served = await serve()
  beside = await serve(served.record)
})
afterAll(async () => {
  await beside.close()
  await served.close()
})

/** What asks a room as its page does. */
async function asker({ link }: Served): Promise<(path: string, body?: unknown) => Promise<Response>> {
  const door = await fetch(link, { redirect: 'manual' })
  const cookie = door.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (path, body) =>
    fetch(new URL(path, link), {
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
}

async function firstDocument(ask: Awaited<ReturnType<typeof asker>>): Promise<string> {
  const { rows } = (await (await ask('/api/documents')).json()) as { rows: readonly { id: string }[] }
  return rows[0]?.id ?? ''
}

interface SaidJob {
  readonly id: string
  readonly state: string
  readonly report?: { readonly added: { readonly count: number } }
}

async function ended(ask: Awaited<ReturnType<typeof asker>>, id: string): Promise<SaidJob> {
  for (;;) {
    const job = (await (await ask(`/api/jobs/${id}`)).json()) as SaidJob
    if (job.state === 'done' || job.state === 'failed') return job
    await new Promise(done => setTimeout(done, 50))
  }
}

describe('a room', () => {
  it('answers others while a decision waits for its turn to be written', async () => {
    const ask = await asker(served)
    const document = await firstDocument(ask)
    const writer = new Database(served.record, { fileMustExist: true })
    writer.exec('BEGIN IMMEDIATE')
    const order: string[] = []
    const note = { kind: 'note', passage: { document, span: [0, 5] }, text: 'Look at it.' }
    const deciding = ask('/api/decisions', { by: 'Ida', decisions: [note] }).then(answer => {
      order.push('decided')
      return answer
    })
    for (let times = 0; times < 5; times++) {
      expect((await ask('/api/people')).status).toBe(200)
      order.push('read')
    }
    writer.exec('ROLLBACK')
    writer.close()
    expect((await deciding).status).toBe(201)
    expect(order).toEqual(['read', 'read', 'read', 'read', 'read', 'decided'])
  })

  it('works on a record that another room works on, each on what was added to it', async () => {
    const asks = await Promise.all([served, beside].map(asker))
    const jobs = await Promise.all(
      asks.map(async (ask, at) => {
        const { id } = (await (await ask('/api/jobs', {})).json()) as SaidJob
        const pasted = [{ text: `The board said on Monday: “Pump ${at} had not been tested since 2019.”` }]
        await ask(`/api/jobs/${id}/start`, { pasted, addresses: [] })
        return { ask, id }
      }),
    )
    const done = await Promise.all(jobs.map(({ ask, id }) => ended(ask, id)))
    expect(done.map(({ state, report }) => [state, report?.added.count])).toEqual([
      ['done', 1],
      ['done', 1],
    ])
    const totals = await Promise.all(
      asks.map(async ask => ((await (await ask('/api/documents')).json()) as { total: number }).total),
    )
    expect(totals[0]).toBe(totals[1])
  })
})
