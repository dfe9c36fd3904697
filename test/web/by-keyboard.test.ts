import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { followed, marked } from './reading.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

const DRAFT = readFileSync(join(import.meta.dirname, '../../samples/draft.md'), 'utf8')

/** More than any page has to be tabbed through to what it is about. */
const MOST_TABS = 60

/** What has the focus, as it is read out: its label or its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const held = document.activeElement
    return (held?.getAttribute('aria-label') ?? held?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  })
}

/** Goes on by Tab until what has the focus says this; gives how many it took. */
async function tabTo(page: Page, words: RegExp): Promise<number> {
  for (let tabs = 1; tabs <= MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    if (words.test(await focused(page))) return tabs
  }
  throw new Error(`no Tab leads to ${words}: it ends at “${await focused(page)}”`)
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

it('finds, reads, selects, traces, corrects, confirms, takes back, checks a draft and hands it on without a pointer', async () => {
  const page = await room.visit('/')
  // Finds: the search box, all that was found, and the document.
  await press(page, '/')
  await page.keyboard.type('"traded a night’s warning"')
  await press(page, 'Enter')
  await page.waitForURL(/\/search\?q=/)
  await page.getByRole('heading', { level: 2, name: /^\d+ documents?$/ }).waitFor()
  expect(await tabTo(page, /^‘We have called it prudence’/)).toBeLessThan(20)
  await press(page, 'Enter')
  await page.locator('.text-row').first().waitFor()
  // Reads: from statement to statement, and where else its words stand.
  await expect.poll(() => marked(page, 'passage')).toHaveLength(1)
  await press(page, 'j', 'j')
  await page.locator('.note-head[aria-expanded="true"]').waitFor()
  // Selects: words from there, by whole words; traces them.
  await press(page, 'v', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
  const toolbar = page.getByRole('toolbar', { name: 'The selected passage' })
  await toolbar.waitFor()
  await press(page, 't')
  const trace = page.getByRole('complementary', { name: 'Trace' })
  await trace.locator('li').first().waitFor()
  await press(page, 'Escape', 'Escape')
  await trace.waitFor({ state: 'detached' })
  // Corrects: the content loses its last word.
  await press(page, 'j', 'e')
  const form = page.getByRole('complementary', { name: 'Correct the statement' })
  await form.waitFor()
  const before = (await marked(page, 'edited-content')).at(-1) ?? ''
  await press(page, '3', '3', 'Shift+ArrowLeft', 'Enter')
  await page.getByRole('dialog', { name: 'Who decides?' }).waitFor()
  await page.keyboard.type('Ada Reader')
  await press(page, 'Enter')
  await followed(page)
  const said = page.locator('.reader-said')
  await said.getByText(/^Corrected/).waitFor()
  expect(await marked(page, 'content')).not.toContain(before)
  // Confirms the next, and takes both back.
  await press(page, 'Escape', 'j', 'y')
  await said.getByText(/^Confirmed/).waitFor()
  await followed(page)
  await press(page, 'u')
  await said.getByText(/^Taken back/).waitFor()
  await followed(page)
  await press(page, 'u')
  await expect.poll(() => marked(page, 'content')).toContain(before)
  await followed(page)
  // Checks a draft: puts words of the record in, lets a finding stand with a reason, and takes the report.
  await press(page, 'g', 'c')
  await page.getByRole('heading', { level: 1, name: 'Check a draft' }).waitFor()
  await press(page, 'Tab')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('draft-words')
  await page.keyboard.insertText(DRAFT)
  await press(page, 'Control+Enter')
  const text = page.locator('.draft-text')
  await text.waitFor()
  await press(page, 'n')
  await page.waitForURL(/finding=2/)
  await press(page, 'l')
  await page.keyboard.type('Read to the desk on the telephone.')
  await press(page, 'Enter')
  const stands = page.getByText('let stand: Read to the desk on the telephone.')
  await stands.waitFor()
  await press(page, 'u')
  await stands.waitFor({ state: 'detached' })
  await tabTo(page, /^Export$/)
  await press(page, 'Enter', 'Tab')
  expect(await focused(page)).toContain('Report (HTML)')
  const [report] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')])
  expect(readFileSync(await report.path(), 'utf8')).toContain('The forty-one minutes')
  await page.close()
})
