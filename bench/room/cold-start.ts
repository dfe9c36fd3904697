import { gzipSync } from 'node:zlib'
import { launch, serve } from './open-bench.js'

/** From the start of the command, in milliseconds; and the first page's JavaScript, gzipped, in bytes. */
export interface ColdStart {
  readonly link: number
  readonly page: number
  readonly script: number
}

/**
 * Starts the server anew, and opens the first page until the frame in which its heading and numbers stand there, by the page's own clock: who
 * drives the browser hears of it later. The browser runs already.
 */
export async function coldStart(record: string): Promise<ColdStart> {
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  let script = 0
  page.on('response', async response => {
    if (/\.js$/.test(new URL(response.url()).pathname)) script += gzipSync(await response.body()).length
  })
  await page.addInitScript(() => {
    const look = new MutationObserver(() => {
      if (document.querySelector('h1') === null) return
      look.disconnect()
      // The first frame draws it, the second comes when that is done.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('shown')))
    })
    look.observe(document, { childList: true, subtree: true })
  })
  const served = await serve(record)
  await page.goto(served.link, { waitUntil: 'commit' })
  const marked = await page.waitForFunction(() => performance.getEntriesByName('shown')[0]?.startTime ?? 0)
  const shown = (await page.evaluate(() => performance.timeOrigin)) + (await marked.jsonValue())
  await page.waitForLoadState('networkidle')
  await browser.close()
  await served.stop()
  const started = performance.timeOrigin + served.started
  return { link: served.linked - served.started, page: shown - started, script }
}
