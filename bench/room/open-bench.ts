import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..', '..')

/** A served record with a browser before it. */
export interface Bench {
  readonly link: string
  readonly browser: Browser
  /** A page that was let in. */
  readonly page: Page
  close(): Promise<void>
}

/** A server that was just started, and when, by `performance.now()`. */
export interface Served {
  readonly started: number
  readonly linked: number
  readonly link: string
  stop(): Promise<void>
}

/** Starts the command as a user does. */
export async function serve(record: string): Promise<Served> {
  const started = performance.now()
  const server = spawn(process.execPath, [join(root, 'bin/onrecord.js'), 'serve', record, '--no-open'])
  server.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk))
  const link = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/.exec(chunk.toString())
      if (found !== null) resolve(found[0])
    })
    server.once('exit', () => reject(new Error('serve ended before it had a link')))
  })
  return {
    started,
    linked: performance.now(),
    link,
    async stop() {
      const ended = new Promise(done => server.once('exit', done))
      server.kill('SIGTERM')
      await ended
    },
  }
}

/** Debian's Chromium. */
export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** Serves a record and opens its first page. */
export async function openBench(record: string): Promise<Bench> {
  const browser = await launch()
  const served = await serve(record)
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(served.link)
  await page.locator('h1').waitFor()
  return {
    link: served.link,
    browser,
    page,
    async close() {
      await browser.close()
      await served.stop()
    },
  }
}
