import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { onrecord } from '../onrecord.js'

const root = join(import.meta.dirname, '..', '..')

/** The reading room over a record of its own, and a browser in it. */
export interface Room {
  readonly record: string
  /** With the token: what the command printed. */
  readonly link: string
  readonly browser: Browser
  /** A page of a fresh visit that was let in, at `path`. What the console says of errors fails the visit when it is left. */
  visit(path: string): Promise<Page>
  close(): Promise<void>
}

let sample: string | undefined

/** The record of the sample affair, built once for a test file and copied for each room, since rooms change it. */
async function sampleRecord(folder: string): Promise<string> {
  if (sample === undefined) {
    const built = join(mkdtempSync(join(tmpdir(), 'onrecord-sample-')), 'sample.record')
    await onrecord(['build', join(root, 'samples/affair'), '-o', built])
    sample = built
  }
  const copy = join(folder, 'sample.record')
  copyFileSync(sample, copy)
  return copy
}

/** A record that is served by the command as a user runs it. */
export interface Served {
  readonly record: string
  /** With the token: what the command printed. */
  readonly link: string
  close(): Promise<void>
}

/** Serves `record`, or a copy of the sample's. */
export async function serve(record?: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-room-'))
  const file = record ?? (await sampleRecord(folder))
  const server = spawn(process.execPath, [join(root, 'bin/onrecord.js'), 'serve', file, '--no-open'])
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (found !== null) resolve(found[0])
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', () => reject(new Error(`serve ended: ${said}`)))
  })
  return {
    record: file,
    link,
    async close() {
      const ended = new Promise(done => server.once('exit', done))
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Serves `record`, or a copy of the sample's, and opens Chromium. */
export async function openRoom(record?: string): Promise<Room> {
  const served = await serve(record)
  const { link } = served
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  return {
    record: served.record,
    link,
    browser,
    async visit(path) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      page.setDefaultTimeout(60_000)
      await page.goto(link)
      await page.goto(new URL(path, link).href)
      await page.waitForLoadState('networkidle')
      return page
    },
    async close() {
      await browser.close()
      await served.close()
    },
  }
}
