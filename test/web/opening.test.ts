import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-opening-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file, once it is there and has something in it. */
async function written(path: string): Promise<string> {
  for (;;) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (text.endsWith('\n')) return text.trim()
    await new Promise(done => setTimeout(done, 20))
  }
}

it.skipIf(process.platform !== 'linux')(
  'a browser is let in by what it is opened with, which does not tell others how to come in',
  async () => {
    mkdirSync(join(folder, 'pile'))
    writeFileSync(join(folder, 'pile', 'a.txt'), 'Ada Quill said on Monday: “The siren was silent.”\n')
    await onrecord(['build', join(folder, 'pile'), '-o', join(folder, 'siren.record')])
    // In the place of the program that opens a browser: it writes down what it is started with.
    const opened = join(folder, 'opened')
    writeFileSync(
      join(folder, 'xdg-open'),
      `#!/bin/sh\necho "$*" > '${opened}.new' && mv '${opened}.new' '${opened}'\n`,
    )
    chmodSync(join(folder, 'xdg-open'), 0o755)
    const server = spawn(
      process.execPath,
      [join(root, 'bin/onrecord.js'), 'serve', join(folder, 'siren.record')],
      {
        env: { ...process.env, DISPLAY: ':0', PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
        stdio: 'ignore',
      },
    )
    const address = await written(opened)
    expect(address).toMatch(/^file:\/\//)
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('link', { name: 'Documents' }).first().waitFor()
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    await browser.close()
    const ended = new Promise(done => server.once('exit', done))
    server.kill('SIGTERM')
    await ended
    expect(existsSync(new URL(address))).toBe(false)
  },
  60_000,
)
