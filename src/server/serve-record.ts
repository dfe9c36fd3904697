import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import type { ServerType } from '@hono/node-server'
import { serve } from '@hono/node-server'
import { checksOver, createApi } from '../api/index.js'
import { OnrecordError } from '../error/index.js'
import { portsOf } from './choose-port.js'
import { createApp } from './create-app.js'
import { JobQueue } from './job-queue.js'
import { openDesk } from './open-desk.js'
import { threadedChecks } from './threaded-checks.js'
import { threadedDecisions } from './threaded-decisions.js'

/** How a record is served. */
export interface ServeOptions {
  /** The record's own (`portsOf`) where it is left out; 0 takes any free one. */
  readonly port?: number | undefined
  /** The folder with the app's files. */
  readonly files: string
  /** Is told of what went wrong inside: an answer says only that something did. */
  readonly onFault?: ((error: unknown) => void) | undefined
}

/** A record that is being served. */
export interface ReadingRoom {
  /** The link that lets its reader in: with the token. */
  readonly link: string
  close(): Promise<void>
}

/**
 * Opens the record at `path` and serves it on this machine alone (127.0.0.1), to whoever has the link.
 *
 * @throws OnrecordError what `openRecord` throws, and `port-taken`.
 */
export async function serveRecord(path: string, options: ServeOptions): Promise<ReadingRoom> {
  const desk = openDesk(path)
  const { onFault = () => undefined } = options
  const jobs = new JobQueue({ record: path, desk, now: () => new Date(), onFault })
  const checks = threadedChecks(
    path,
    checksOver(() => desk.store().view),
  )
  const decisions = threadedDecisions(path)
  const token = randomBytes(24).toString('base64url')
  const api = createApi({
    name: basename(path),
    store: desk.store,
    state: desk.state,
    failure: desk.failure,
    onFault,
    jobs,
    checks,
    async decide(drafts, who) {
      if (!desk.writable) throw new OnrecordError('target-unwritable', { seen: path })
      const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
      return decisions.keep(drafts.map(decision => ({ ...who, at, decision })))
    },
  })
  const app = createApp({ api, token, files: options.files })
  const ports = options.port === undefined ? portsOf(path) : [options.port]
  const server = await listen(app.fetch, ports).catch((error: unknown) => {
    desk.close()
    throw error
  })
  jobs.resume()
  const { port } = server.address() as AddressInfo
  return {
    link: `http://127.0.0.1:${port}/?token=${token}`,
    async close() {
      await checks.close()
      await new Promise<void>(done => server.close(() => done()))
      // What was decided is answered by now.
      await decisions.close()
      await jobs.close()
      desk.close()
    },
  }
}

type Fetch = (request: Request) => Response | Promise<Response>

/** At the first of the ports that is free. */
async function listen(fetch: Fetch, [port = 0, ...others]: readonly number[]): Promise<ServerType> {
  try {
    return await listenAt(fetch, port)
  } catch (error) {
    const isTaken = error instanceof OnrecordError && error.code === 'port-taken'
    if (!isTaken || others.length === 0) throw error
    return listen(fetch, others)
  }
}

function listenAt(fetch: Fetch, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(taken ? new OnrecordError('port-taken', { seen: String(port), cause: error }) : error)
    })
  })
}
