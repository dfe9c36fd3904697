import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { OnrecordError } from '../error/index.js'
import { failureOf } from './failure-of.js'

/**
 * Refuses a body of more than `largest` bytes with `too-large`. What was sent of it is read to its end and thrown away: a browser that is
 * still sending would else see a broken connection in place of the answer.
 */
export function limitBody(largest: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: largest,
    onError: async context => {
      await drained(context.req.raw.body)
      const seen = `more than ${Math.round(largest / 1024 / 1024)} MiB in one request`
      const { status, body } = failureOf(new OnrecordError('too-large', { seen }))
      return context.json(body, status)
    },
  })
}

/** The largest request that is no file, in bytes: some articles that were pasted. */
const LARGEST_REQUEST = 16 * 1024 * 1024

/** The limit of requests that hold no file. */
export const limited = limitBody(LARGEST_REQUEST)

async function drained(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null || body.locked) return
  const reader = body.getReader()
  try {
    while (!(await reader.read()).done);
  } catch {
    // Whoever sent it has gone.
  }
}
