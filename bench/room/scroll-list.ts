import type { Bench } from './open-bench.js'

/** How a list scrolls. */
export interface Scrolling {
  readonly rows: number
  /** A second. */
  readonly frames: number
  /** The longest time from one frame to the next, in milliseconds. */
  readonly slowest: number
}

const SECONDS = 4

/** Scrolls the list of quotations by a window a tenth of a second, as a reader who looks for something does. */
export async function scrollList({ page, link }: Bench): Promise<Scrolling> {
  await page.goto(new URL('/quotations', link).href)
  await page.waitForLoadState('networkidle')
  const { total } = await page.evaluate(
    async () => (await (await fetch('/api/utterances?limit=1')).json()) as { total: number },
  )
  const gaps = await page.evaluate(async seconds => {
    const found: number[] = []
    const scroller =
      [...document.querySelectorAll('*')].find(
        one =>
          one.scrollHeight > 20_000 &&
          one.clientHeight < one.scrollHeight &&
          one !== document.documentElement,
      ) ?? document.documentElement
    const end = performance.now() + seconds * 1000
    let last = performance.now()
    while (last < end) {
      const now = await new Promise<number>(drawn => requestAnimationFrame(drawn))
      found.push(now - last)
      last = now
      scroller.scrollTop += 90
    }
    return found.slice(2)
  }, SECONDS)
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  return { rows: total, frames: (gaps.length * 1000) / whole, slowest: Math.max(...gaps) }
}
