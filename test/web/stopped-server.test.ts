import { afterAll, beforeAll, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Served } from './room.js'
import { serve } from './room.js'

let served: Served
let browser: Browser

beforeAll(async () => {
  served = await serve()
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
})
afterAll(() => browser.close())

it('says on every page that nothing answers any more, and what to do', async () => {
  const page = await browser.newPage()
  await page.goto(served.link)
  await page.getByText(/^15 documents from/).waitFor()
  // All pages of the app are there before the room closes.
  await page.waitForTimeout(4000)
  await served.close()
  for (const name of ['Documents', 'Quotations', 'People', 'Timeline', 'Lineage', 'Review']) {
    await page.locator('.room-head').getByRole('link', { name, exact: true }).click()
    await page.getByText('The reading room does not answer.').first().waitFor()
    await page
      .getByText(/`onrecord serve` still runs/)
      .first()
      .waitFor()
  }
  await page.close()
})
