import { hc } from 'hono/client'
import type { Api, Failure } from '../../../src/api/index.js'
import { fetchOrTake } from './asked-first.js'

/** The API of the record that is open, typed by its own routes. */
export const api = hc<Api>('/', { fetch: fetchOrTake }).api

/** Of an answer that is of the record as it was before its last change; and the event that says so to the app. */
export const BEHIND = 'onrecord-behind'

/** What a request that failed tells the reader. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed'
  readonly failure: Failure
  readonly status: number

  constructor(failure: Failure, status: number) {
    super(failure.message)
    this.failure = failure
    this.status = status
  }
}

const NO_ANSWER: Failure = {
  code: 'no-answer',
  message: 'The reading room does not answer.',
  advice: 'See whether `onrecord serve` still runs in its terminal, and start it again where it does not.',
}

const CLOSED: Failure = {
  code: 'closed',
  message: 'This link is no longer good.',
  advice: 'Open the link that `onrecord serve` printed when it was last started.',
}

/** An answer of the API as a route describes it. */
interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly headers: Headers
  json(): Promise<unknown>
}

/** The bodies of a route's answers that are not failures. */
type Body<A extends Answer> = Exclude<Awaited<ReturnType<A['json']>>, Failure>

/**
 * The body of an answer. Types: that of the answers that are not failures.
 *
 * @throws RequestFailed with what to tell the reader, also where nothing answers.
 */
export async function answered<A extends Answer>(request: Promise<A>): Promise<Body<A>> {
  let answer: A
  try {
    answer = await request
  } catch {
    throw new RequestFailed(NO_ANSWER, 0)
  }
  if (answer.headers.get(BEHIND) !== null) window.dispatchEvent(new Event(BEHIND))
  if (answer.status === 401) throw new RequestFailed(CLOSED, 401)
  const body = await answer.json()
  if (!answer.ok) throw new RequestFailed(body as Failure, answer.status)
  return body as Body<A>
}
