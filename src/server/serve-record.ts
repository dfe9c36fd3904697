import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import type { ServerType } from '@hono/node-server'
import { serve } from '@hono/node-server'
import { checksOver, createApi } from '../api/index.js'
import { addDecisions } from '../build/index.js'
import { OnrecordError } from '../error/index.js'
import { createApp } from './create-app.js'
import { JobQueue } from './job-queue.js'
import { openDesk } from './open-desk.js'
import { threadedChecks } from './threaded-checks.js'

/** How a record is served. */
export interface ServeOptions {
  /** 0 or none takes a free one. */
  readonly port?: number | undefined
  /** The folder with the app's files. */
  readonly files: string
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
  const jobs = new JobQueue({ record: path, desk, now: () => new Date() })
  const checks = threadedChecks(
    path,
    checksOver(() => desk.store().view),
  )
  const token = randomBytes(24).toString('base64url')
  const api = createApi({
    name: basename(path),
    store: desk.store,
    state: desk.state,
    jobs,
    checks,
    decide(drafts, who) {
      if (!desk.writable) throw new OnrecordError('target-unwritable', { seen: path })
      const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
      return addDecisions(
        desk.store(),
        drafts.map(decision => ({ ...who, at, decision })),
      )
    },
  })
  const app = createApp({ api, token, files: options.files })
  const server = await listen(app.fetch, options.port ?? 0).catch((error: unknown) => {
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
      await jobs.close()
      desk.close()
    },
  }
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(taken ? new OnrecordError('port-taken', { seen: String(port), cause: error }) : error)
    })
  })
}
