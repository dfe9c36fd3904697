import { gzipSync } from 'node:zlib'
import { launch, serve } from './open-bench.js'

/** From the start of the command, in milliseconds; and the first page's JavaScript, gzipped, in bytes. */
export interface ColdStart {
  readonly link: number
  readonly page: number
  readonly script: number
}

/** Starts the server anew, and opens the first page until its heading and numbers stand there. The browser runs already. */
export async function coldStart(record: string): Promise<ColdStart> {
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  let script = 0
  page.on('response', async response => {
    if (/\.js$/.test(new URL(response.url()).pathname)) script += gzipSync(await response.body()).length
  })
  const served = await serve(record)
  await page.goto(served.link)
  await page.locator('h1').waitFor()
  const shown = performance.now()
  await page.waitForLoadState('networkidle')
  await browser.close()
  await served.stop()
  return { link: served.linked - served.started, page: shown - served.started, script }
}
