import type { Bench } from './open-bench.js'

/** Rows of a list, each with what its address is made of. */
interface Rows {
  readonly rows: readonly { readonly id: string }[]
}

/**
 * The milliseconds that each kind of answer took, in the browser, `rounds` times: the first page of each list, and one
 * of each thing that is listed, another in each round.
 */
export async function askApi(
  { page }: Bench,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const ask = (address: string): Promise<{ readonly time: number; readonly body: unknown }> =>
    page.evaluate(async path => {
      const start = performance.now()
      const answer = await fetch(path, { cache: 'no-store' })
      const body: unknown = await answer.json()
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      return { time: performance.now() - start, body }
    }, address)
  const times = new Map<string, number[]>()
  const measure = async (name: string, address: string): Promise<unknown> => {
    const { time, body } = await ask(address)
    times.set(name, [...(times.get(name) ?? []), time])
    return body
  }
  for (let round = 0; round < rounds; round++) {
    await measure('the record', '/api/record')
    for (const list of ['timeline', 'lineage', 'review']) await measure(list, `/api/${list}`)
    for (const list of ['documents', 'utterances', 'people']) {
      const { rows } = (await measure(
        `${list}, a window`,
        `/api/${list}?offset=${round * 500}&limit=100`,
      )) as Rows
      const one = rows[round % rows.length]
      if (one !== undefined) await measure(`one of ${list}`, `/api/${list}/${one.id}`)
    }
  }
  return times
}
