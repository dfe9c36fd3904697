/**
 * Pictures of every page of the reading room over the sample affair, in light and dark, for docs/reading-room.md.
 * `npm run screens [NAME...]` writes docs/screens/NAME-light.png and NAME-dark.png.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBuilt, ensureChromium, must, root, run } from './prepare.mjs'

ensureBuilt()
ensureChromium()

const folder = mkdtempSync(join(tmpdir(), 'onrecord-screens-'))
const record = join(folder, 'sample.record')
const command = join(root, 'bin', 'onrecord.js')
must(
  'build',
  run(process.execPath, [command, 'build', join(root, 'samples/affair'), '-o', record], { stdio: 'ignore' }),
)
const server = spawn(process.execPath, [command, 'serve', record, '--no-open'])
const link = await new Promise(resolve => {
  server.stdout.on('data', chunk => {
    const found = /http:\/\/\S+/.exec(String(chunk))
    if (found) resolve(found[0])
  })
})
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] })
const out = join(root, 'docs', 'screens')
mkdirSync(out, { recursive: true })

/** What a page of the API answers, fetched as the app would. */
const ask = (page, path) => page.evaluate(async address => (await fetch(address)).json(), path)

/** Each page: its address, and what is done on it before it is drawn. */
const { SCREENS } = await import('./screens/pages.mjs')
const wanted = process.argv.slice(2)
for (const scheme of ['light', 'dark']) {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(link)
  for (const { name, address, prepare } of SCREENS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const path = typeof address === 'string' ? address : await address(path_ => ask(page, path_))
    await page.goto(new URL(path, link).href)
    await page.waitForLoadState('networkidle')
    if (prepare) await prepare(page)
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(out, `${name}-${scheme}.png`) })
    console.log(`${name}-${scheme}.png`)
  }
  await context.close()
}
await browser.close()
server.kill('SIGTERM')
rmSync(folder, { recursive: true, force: true })
