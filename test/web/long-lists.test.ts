import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room
beforeAll(async () => {
  room = await openRoom()
}, 60_000)
afterAll(() => room.close())

/** Of the sample's most quoted speaker: more statements than a window shows. */
const PERSON = '/people/hester-vannick'

/** The letters of a page as it is printed. */
async function printed(page: Page): Promise<string> {
  const data = new Uint8Array(await page.pdf({ format: 'A4' }))
  const paper = await getDocument({ data, verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: paper.numPages }, async (_, at) => {
      const { items } = await (await paper.getPage(at + 1)).getTextContent()
      return items.map(item => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  return lettersOf(pages.join(' '))
}

/** How far down a row stands once those above it have their heights. */
async function restingPlace(row: Locator): Promise<number> {
  let place = Number.NaN
  const isAtRest = async (): Promise<boolean> => {
    const before = place
    place = (await row.boundingBox())?.y ?? Number.NaN
    return place === before
  }
  await expect.poll(isAtRest, { interval: 250 }).toBe(true)
  return place
}

/** Without marks, spaces and ligatures: paper breaks lines, and sets quotation marks of its own. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')
}

describe('A long list', () => {
  it('draws what is in sight, and goes to its ends by keys', async () => {
    const page = await room.visit(PERSON)
    const rows = page.getByRole('list', { name: 'Statements' }).locator('li[data-index]')
    const total = Number(await rows.first().getAttribute('aria-setsize'))
    expect(await rows.count()).toBeLessThan(total)
    await page.keyboard.press('j')
    await page.keyboard.press('End')
    const last = page.locator(`li[data-index="${total - 1}"]`)
    await last.locator('a:focus').first().waitFor()
    await expect.poll(async () => (await last.boundingBox())?.y ?? 0).toBeLessThan(900)
    await page.keyboard.press('Home')
    await page.locator('li[data-index="0"] a:focus').first().waitFor()
    await page.close()
  })

  it('stays where it is when rows above turn out higher than was thought', async () => {
    const page = await room.visit(PERSON)
    await page.keyboard.press('j')
    await page.keyboard.press('End')
    await page.locator('li[data-index="60"]').waitFor({ state: 'attached' })
    const row = page.locator('li[data-index="60"]')
    await row.scrollIntoViewIfNeeded()
    const before = await restingPlace(row)
    await page.mouse.move(400, 500)
    await page.mouse.wheel(0, -200)
    await expect.poll(async () => Math.round(((await row.boundingBox())?.y ?? 0) - before)).toBe(200)
    await page.close()
  })

  it('is where it was when the reader comes back to it', async () => {
    const page = await room.visit(PERSON)
    await page.evaluate(() => window.scrollTo(0, 3000))
    const rows = page.locator('li[data-index]')
    await expect.poll(async () => Number(await rows.last().getAttribute('data-index'))).toBeGreaterThan(30)
    // So long it rests before its place is kept.
    await page.waitForTimeout(500)
    const seen = await rows.evaluateAll(all => {
      const row = all.find(one => one.getBoundingClientRect().top > 150)
      return { index: row?.getAttribute('data-index') ?? '', top: row?.getBoundingClientRect().top ?? 0 }
    })
    const row = page.locator(`li[data-index="${seen.index}"]`)
    await row.getByRole('link').first().click()
    await page.waitForURL('**/documents/**')
    await page.locator('.text-row').first().waitFor()
    await page.goBack()
    await row.waitFor()
    await expect.poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - seen.top)).toBeLessThan(3)
    await page.close()
  })

  it('is printed whole, and as it was after that', async () => {
    const page = await room.visit(PERSON)
    const answer = await page.evaluate(
      async () => (await (await fetch('/api/people/hester-vannick/statements?limit=200')).json()) as unknown,
    )
    const { rows, total } = answer as { total: number; rows: { words: string }[] }
    expect(rows).toHaveLength(total)
    const paper = await printed(page)
    const missing = rows.filter(({ words }) => !paper.includes(lettersOf(words).slice(0, 15)))
    expect(missing).toEqual([])
    await expect.poll(() => page.locator('li[data-index]').count()).toBeLessThan(total)
    await page.close()
  })

  it('says on paper what is not on it', async () => {
    const page = await room.visit('/timeline')
    const left = /\((\d+) left\)/.exec(await page.getByRole('button', { name: 'Show more' }).innerText())?.[1]
    expect(await printed(page)).toContain(lettersOf(`${left ?? ''} more are not printed`))
    await page.close()
  })
})
