import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.js'
import { decideAs, followed, marked, openDocument, placeOf } from './reading.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

describe('what is decided in the reader', () => {
  it('is said, and taken back by one key, one decision after the other', async () => {
    const page = await openDocument(room, 'Brisklane News')
    const notes = page.locator('.note-head')
    const all = await notes.allInnerTexts()
    const said = page.locator('.reader-said')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await decideAs(page, 'Ada Reader')
    await said.getByText(/^Rejected: “/).waitFor()
    expect(await notes.count()).toBe(all.length - 1)
    // Who walks on rejects the next.
    await page.locator('.note-head[aria-expanded="true"]').waitFor()
    await page.keyboard.press('x')
    await expect.poll(() => notes.count()).toBe(all.length - 2)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('u')
    await said.getByText(/^Taken back/).waitFor()
    await said.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => said.getByRole('button').count()).toBe(0)
    await followed(page)
    expect(await notes.allInnerTexts()).toEqual(all)
    await page.reload()
    await expect.poll(() => notes.allInnerTexts()).toEqual(all)
    await page.close()
  })

  it('leaves an end in its paragraph, but for Shift', async () => {
    const page = await openDocument(room, 'Brisklane News')
    const { start } = await placeOf(page, 'For forty-')
    await page.locator('.note-head', { hasText: 'Hester Vannick' }).first().waitFor()
    const heads = page.locator('.text-row', { hasText: 'For forty-' }).locator('.note-head')
    await heads.first().click()
    await page.keyboard.press('e')
    await page.getByRole('complementary', { name: 'Correct the statement' }).waitFor()
    const before = await marked(page, 'edited-content')
    expect(before).toHaveLength(1)
    await page.keyboard.press('3')
    await page.keyboard.press('ArrowLeft')
    expect(await marked(page, 'edited-content')).toEqual(before)
    await page.keyboard.press('ArrowRight')
    expect((await marked(page, 'edited-content'))[0]).toBe(before[0]?.slice(1))
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    expect((await marked(page, 'edited-content')).length).toBeGreaterThan(1)
    expect(start.x).toBeGreaterThan(0)
    await page.close()
  })

  it('is not opened again by the way back', async () => {
    const page = await openDocument(room, 'Brisklane News')
    const pane = page.getByRole('complementary')
    await page.keyboard.press('j')
    const address = page.url()
    await page.keyboard.press('e')
    await pane.waitFor()
    await page.keyboard.press('Escape')
    await pane.waitFor({ state: 'detached' })
    await expect.poll(() => page.url()).toBe(address)
    await page.goBack()
    await page.waitForURL(url => !url.pathname.startsWith('/documents/'))
    await page.goForward()
    await page.locator('.text-row').first().waitFor()
    expect(page.url()).toBe(address)
    expect(await pane.count()).toBe(0)
    await page.close()
  })

  it('is taken by the button that has the focus, not by the page', async () => {
    const page = await openDocument(room, 'Brisklane News')
    await page.keyboard.press('j')
    await page.getByRole('button', { name: 'Assign', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Who says it' }).waitFor()
    await page.close()
  })
})
