import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.js'
import { marked, openDocument, selectWords } from './reading.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

describe('changed words in the reader', () => {
  it('are marked at the very words, said, and lead to the reading beside all others', async () => {
    const page = await openDocument(room, 'Brisklane News')
    expect(await marked(page, 'differs')).toEqual(expect.arrayContaining(['seven', 'hear']))
    const row = page.locator('.text-row', { hasText: 'minutes we knew' })
    const words = row.locator('.row-words')
    // A sign is no part of the words: neither when they are read by offset nor when they are copied.
    expect((await words.innerText()).replaceAll('≠', '')).toContain('“For forty-seven minutes we knew')
    await row.getByText('“seven”; the source has “one”').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await words.getByRole('link', { name: 'Differs from its source: “seven”; the source has “one”' }).click()
    await page.waitForURL('**/quotations/*witness=*')
    const picked = page.locator('.reading[data-picked="true"]', { hasText: 'seven' })
    await picked.first().waitFor()
    await page.close()
  })

  it('are told by a trace as a relation, without a verdict on the older document', async () => {
    const page = await openDocument(room, 'Brisklane News')
    await selectWords(page, 'minutes we knew and the valley did not')
    await page.keyboard.press('t')
    const pane = page.getByRole('complementary', { name: 'Trace' })
    const places = pane.getByRole('listitem')
    await places.filter({ hasText: 'selected here' }).waitFor()
    const letter = places.filter({ hasText: 'Hester Vannick' }).first()
    expect(await letter.innerText()).toContain('the same words')
    expect(await pane.locator('.verdict').count()).toBe(0)
    await page.keyboard.press('Escape')
    await selectWords(page, 'For forty-')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('t')
    const differing = places.filter({ hasText: 'differs' }).first()
    await differing.waitFor()
    expect(await differing.locator('del, ins').first().innerText()).toMatch(
      /only (?:here|in the words asked for)/,
    )
    await page.close()
  })

  it('are shown where words are missing', async () => {
    const page = await openDocument(room, 'The Ostrey Courant')
    const sign = page.getByRole('link', { name: 'Differs from its source: leaves out “again”' })
    expect(await sign.innerText()).toBe('‸')
    // Words on both sides of the sign are one passage.
    await selectWords(page, 'traded a night')
    await page.keyboard.press('t')
    const pane = page.getByRole('complementary', { name: 'Trace' })
    await pane.locator('blockquote').waitFor()
    expect(await pane.locator('blockquote').innerText()).toBe('“traded a night’s”')
    await page.close()
  })
})
