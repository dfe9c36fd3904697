import type { Page } from 'playwright-core'
import type { Bench } from './open-bench.js'

/** How a list scrolls. */
export interface Scrolling {
  readonly rows: number
  /** A second. */
  readonly frames: number
  /** The longest time from one frame to the next, in milliseconds. */
  readonly slowest: number
  /** Processor time of the page's main thread for each frame, in milliseconds: all of it, and of that the app's own code. */
  readonly thread: number
  readonly script: number
}

/** So long is scrolled, in seconds, and so far for each frame, in pixels. */
const SECONDS = 4
const STEP = 90

/** The rows of the list: those of the record, again and again. */
const ROWS = 100_000

/** A part of a list as the API gives it. */
interface Part {
  readonly rows: readonly { readonly id: string }[]
}

/** Scrolls a list of people of 100,000 rows by a window a tenth of a second, as a reader who looks for something does. */
export async function scrollList({ page, link }: Bench): Promise<Scrolling> {
  await page.goto(new URL('/people', link).href)
  await lengthen(page)
  await page.reload()
  await page.waitForLoadState('networkidle')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const times = async (): Promise<ReadonlyMap<string, number>> =>
    new Map((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
  const before = await times()
  const gaps = await page.evaluate(
    async ({ seconds, step }) => {
      const found: number[] = []
      const end = performance.now() + seconds * 1000
      let last = performance.now()
      while (last < end) {
        const now = await new Promise<number>(drawn => requestAnimationFrame(drawn))
        found.push(now - last)
        last = now
        document.documentElement.scrollTop += step
      }
      return found.slice(2)
    },
    { seconds: SECONDS, step: STEP },
  )
  const after = await times()
  const share = (name: string): number =>
    (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / gaps.length
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  return {
    rows: ROWS,
    frames: (gaps.length * 1000) / whole,
    slowest: Math.max(...gaps),
    thread: share('TaskDuration'),
    script: share('ScriptDuration'),
  }
}

/** Answers the list as if it had `ROWS` rows. */
async function lengthen(page: Page): Promise<void> {
  const first = await page.evaluate(async () => (await (await fetch('/api/people?limit=100')).json()) as Part)
  await page.route(/\/api\/people\?/, async route => {
    const query = new URL(route.request().url()).searchParams
    const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 100)]
    const rows = Array.from({ length: limit }, (_, at) => {
      const row = first.rows[(offset + at) % first.rows.length]
      return { ...row, id: `${row?.id ?? ''}-${offset + at}` }
    })
    await route.fulfill({ json: { total: ROWS, rows, kinds: [{ key: 'person', rows: ROWS }] } })
  })
}
