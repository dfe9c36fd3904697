import type { Bench } from './open-bench.js'

/** What a reader types, letter by letter. */
const WORDS = ['president', 'health care', 'climate change', 'supreme court', 'police said']

/** From each letter typed into the search box to the answer that it brought, in milliseconds. */
export async function typeWords({ page }: Bench): Promise<readonly number[]> {
  const times: number[] = []
  page.on('requestfinished', request => {
    if (!request.url().includes('/api/search')) return
    const { responseEnd } = request.timing()
    if (responseEnd >= 0) times.push(responseEnd)
  })
  const box = page.locator('#search')
  for (const words of WORDS) {
    await box.fill('')
    await box.pressSequentially(words, { delay: 250 })
    await page.waitForTimeout(500)
  }
  return times
}
