import { serve } from './open-bench.js'

/** What a page asks for, as the first thing that a server is asked. */
const FIRST = [
  '/api/record',
  '/api/attention/altered?limit=4',
  '/api/documents?limit=100',
  '/api/documents?limit=100&sort=title',
  '/api/documents/shares',
  '/api/utterances?limit=100',
  '/api/utterances/shares',
  '/api/people?limit=100',
  '/api/people?limit=100&q=smith',
  '/api/timeline',
  '/api/lineage',
  '/api/review',
  '/api/search?q=president&typing=1',
]

/**
 * How long each kind of answer took as the first that a server just started was asked for, in milliseconds; asked as soon as its link is there, and a
 * second after that, when lists are ready that were not asked for.
 */
export async function askFirst(
  record: string,
): Promise<ReadonlyMap<string, { readonly atOnce: number; readonly later: number }>> {
  const times = new Map<string, { atOnce: number; later: number }>()
  for (const path of FIRST) {
    const atOnce = await askedAfter(0, path, record)
    times.set(path, { atOnce, later: await askedAfter(1000, path, record) })
  }
  return times
}

async function askedAfter(rest: number, path: string, record: string): Promise<number> {
  const served = await serve(record)
  try {
    const door = await fetch(served.link, { redirect: 'manual' })
    const cookie = door.headers.get('set-cookie')?.split(';')[0] ?? ''
    await new Promise(done => setTimeout(done, rest))
    const start = performance.now()
    const answer = await fetch(new URL(path, served.link), { headers: { cookie } })
    await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return performance.now() - start
  } finally {
    await served.stop()
  }
}
