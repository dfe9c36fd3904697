import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { escapeHtml } from '../report/index.js'
import type { Terminal } from './terminal.js'

/** A page that leads to a link. */
export interface LeadingPage {
  /** Its address. */
  readonly url: string
  readonly remove: () => void
}

/**
 * Opens the link in a browser where there is a screen; where there is none, or no program for it, the printed link must do. What a program is
 * started with can be read by all users of a machine, and the link lets in who has it: so a page that only this user can read is opened, which
 * leads to it. Gives what removes the page.
 */
export function openBrowser(link: string, environment: Terminal['environment']): () => void {
  const [command, ...before] = programFor(process.platform, environment)
  if (command === undefined) return () => undefined
  const { url, remove } = leadingPage(link)
  const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
  return remove
}

function programFor(platform: string, environment: Terminal['environment']): readonly string[] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  const screen = environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']
  return screen === undefined ? [] : ['xdg-open']
}

/** A page in a folder of its own, which nobody else can enter. */
export function leadingPage(link: string): LeadingPage {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const path = join(folder, 'reading-room.html')
  const address = escapeHtml(link)
  writeFileSync(
    path,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Onrecord</title>
</head>
<body><p><a href="${address}">Open the reading room</a></p></body>
</html>
`,
    { mode: 0o600 },
  )
  return {
    url: pathToFileURL(path).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
