import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveRecord } from '../server/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { openBrowser } from './open-browser.js'
import type { ServeRequest } from './serve-command.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** The arguments and options of `serve`. */
interface ServeArguments {
  readonly file: string
  readonly request: ServeRequest
}

/** Serves a record until it is interrupted. */
export async function runServe({ file, request }: ServeArguments, terminal: Terminal): Promise<ExitCode> {
  const room = await serveRecord(file, {
    port: request.port,
    files: appFolder(),
    onFault: error =>
      void write(terminal.errors, `onrecord: Something is wrong inside Onrecord: ${told(error)}\n`),
  })
  await write(terminal.output, `The reading room is open. Ctrl-C closes it.\n\n  ${room.link}\n\n`)
  const forget = request.open ? openBrowser(room.link, terminal.environment) : () => undefined
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  forget()
  await room.close()
  return EXIT.ok
}

/** Where the app's files lie: beside the bundled command, or beside the compiled layers. */
function appFolder(): string {
  const folders = ['../web', '../../web'].map(path => fileURLToPath(new URL(path, import.meta.url)))
  return folders.find(folder => existsSync(folder)) ?? folders[0] ?? ''
}

/** With the place in our code, for a report to those who write it. */
function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
