import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveRecord } from '../server/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
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
  const room = await serveRecord(file, { port: request.port, files: appFolder() })
  await write(terminal.output, `The reading room is open. Ctrl-C closes it.\n\n  ${room.link}\n\n`)
  if (request.open) openBrowser(room.link, terminal.environment)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await room.close()
  return EXIT.ok
}

/** Where the app's files lie: beside the bundled command, or beside the compiled layers. */
function appFolder(): string {
  const folders = ['../web', '../../web'].map(path => fileURLToPath(new URL(path, import.meta.url)))
  return folders.find(folder => existsSync(folder)) ?? folders[0] ?? ''
}

/** Opens the link where there is a screen; where there is none, or no program for it, the printed link must do. */
function openBrowser(link: string, environment: Terminal['environment']): void {
  const screen =
    process.platform !== 'linux' ||
    environment['DISPLAY'] !== undefined ||
    environment['WAYLAND_DISPLAY'] !== undefined
  if (!screen) return
  const [command, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open']
  if (command === undefined) return
  const child = spawn(command, [...before, link], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
