import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

/** The numbers of a side of the preview, a row each. */
async function side(page: Page, name: string): Promise<string[]> {
  const rows = page.getByRole('table', { name }).getByRole('row')
  return (await rows.allInnerTexts()).slice(1).map(row => row.replaceAll(/\s+/g, ' '))
}

describe('people', () => {
  it('are found by name, and narrowed by kind', async () => {
    const page = await room.visit('/people')
    await page.getByRole('link', { name: 'Hester Vannick' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('searchbox', { name: 'Name' }).fill('askerley')
    await page.waitForURL('**/people?q=askerley')
    const rows = page.getByRole('table', { name: 'People' }).getByRole('link')
    await expect.poll(() => rows.allTextContents()).toEqual(['Robin Askerley'])
    await page.getByRole('searchbox', { name: 'Name' }).fill('nobody of that name')
    await page.getByText('No name has').waitFor()
    await page.close()
  })

  it('are as many as the record says, those who are not named apart and each with its document', async () => {
    const page = await room.visit('/')
    const speakers = /by (\d+) speakers/.exec(await page.locator('.record-sum').innerText())?.[1]
    await page.getByRole('link', { name: `All ${speakers} speakers` }).click()
    await page.locator('.people-head output').getByText(String(speakers), { exact: true }).waitFor()
    const apart = page.getByRole('rowheader', { name: /^Not named/ })
    await page.getByRole('link', { name: 'Hester Vannick' }).focus()
    await page.keyboard.press('End')
    await apart.waitFor()
    const official = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: 'Official', exact: true }) })
    await official.waitFor()
    expect(await official.getByRole('link').nth(1).getAttribute('href')).toMatch(/^\/documents\//)
    expect(await official.innerText()).toMatch(/Official in Brisklane News, \d+ Mar 2024/)
    const order = await page.getByRole('row').allInnerTexts()
    const at = (words: string): number => order.findIndex(row => row.startsWith(words))
    expect(at('Not named')).toBeLessThan(at('Official'))
    await page.close()
  })

  it('are those who speak in documents of a time, and counted in these alone', async () => {
    const page = await room.visit('/people?since=2024-02&until=2024-02')
    const table = page.getByRole('table', { name: 'People' })
    await table.getByRole('link', { name: 'Corin Maddersley' }).waitFor()
    await page.getByText('documents published in this time').waitFor()
    // Only the posts, the press release and one article were published in February.
    expect(await table.getByRole('link', { name: 'Alban Truscote' }).count()).toBe(0)
    const vannick = table.getByRole('row').filter({ hasText: 'Hester Vannick' })
    expect(await vannick.getByRole('cell').last().innerText()).toBe('3')
    expect(await page.locator('.standing-time').innerText()).not.toContain('of all times')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Show all times' }).click()
    await table.getByRole('link', { name: 'Alban Truscote' }).waitFor()
    expect(await vannick.getByRole('cell').last().innerText()).toBe('14')
    await page.goto(new URL('/people?since=1999&until=1999', page.url()).href)
    await page.getByText('Nobody says anything in documents published in this time.').waitFor()
    await page.close()
  })

  it('have as many altered quotations as the list of quotations has of them', async () => {
    const page = await room.visit('/people/hester-vannick')
    await page.getByText('one is altered somewhere').waitFor()
    await page.goto(new URL('/quotations?speaker=hester-vannick&altered=source', page.url()).href)
    await page
      .locator('.list-page-head output')
      .getByText(/^1 of /)
      .waitFor()
    await page.close()
  })

  it('have a page with roles, spellings, who prints their words, and statements in time', async () => {
    const page = await room.visit('/people/hester-vannick')
    await page.getByRole('heading', { level: 1, name: 'Hester Vannick' }).waitFor()
    const facts = page.getByRole('complementary', { name: 'How documents give this speaker' })
    expect(await facts.innerText()).toContain('Letter to the chair of the Ostrey Rivers Authority')
    expect(await facts.innerText()).toContain('as reported by The Ostrey Courant')
    await facts.getByText('Head of Flood Warning at the Ostrey Rivers').first().waitFor()
    const statements = page.getByRole('list', { name: 'Statements' })
    const dates = await statements
      .locator('.statement-when time')
      .evaluateAll(all => all.map(one => one.getAttribute('datetime') ?? ''))
    expect(dates.length).toBeGreaterThan(5)
    expect(dates).toEqual(dates.toSorted())
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('can be merged after a preview, and the merge undone', async () => {
    const page = await room.visit('/people')
    await page.getByRole('link', { name: 'Teodor Blaine' }).first().waitFor()
    const before = await page.getByRole('link', { name: 'Teodor Blaine' }).count()
    expect(before).toBe(1)
    await page.getByRole('link', { name: 'Teodor Blaine' }).click()
    await page.getByRole('button', { name: 'Merge with another' }).click()
    await page.getByRole('combobox', { name: 'Who' }).fill('alban')
    await page.getByRole('option', { name: /Alban Truscote/ }).click()
    await page.getByRole('table', { name: 'Then' }).waitFor()
    const now = await side(page, 'Now')
    const then = await side(page, 'Then')
    expect(now).toHaveLength(2)
    expect(then).toHaveLength(1)
    const statements = (rows: readonly string[]): number =>
      rows.reduce((sum, row) => sum + Number(/ (\d+) \d+$/.exec(row)?.[1]), 0)
    expect(statements(then)).toBe(statements(now))
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Merge them' }).click()
    await page.getByRole('textbox', { name: 'Your name' }).fill('A Reader')
    await page.getByRole('button', { name: 'Decide under this name' }).click()
    await page.waitForURL(/\/people\/alban-truscote\?decision=1/)
    // Until it is worked in, the page says so; then it has what the preview promised, by itself.
    await page.getByText('It is being worked in:').waitFor()
    await page.getByText('It is being worked in:').waitFor({ state: 'detached' })
    expect(await page.locator('.person-head').innerText()).toContain(`${statements(now)} statements`)
    expect(await page.locator('.person-head').innerText()).toContain('who this is was decided by A Reader')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('is taken back').waitFor()
    await page.getByText('who this is was decided by').waitFor({ state: 'detached' })
    await page.goto(new URL('/people/teodor-blaine', page.url()).href)
    await page.getByRole('heading', { level: 1, name: 'Teodor Blaine' }).waitFor()
    await page.close()
  })

  it('can be split after a preview', async () => {
    const page = await room.visit('/people/robin-askerley')
    await page.getByRole('button', { name: 'Split' }).click()
    await page.getByRole('group', { name: 'In the document' }).getByRole('checkbox').first().check()
    await page.getByRole('combobox', { name: /Who they are/ }).fill('Rowan Askerley')
    await page.getByRole('table', { name: 'Then' }).waitFor()
    expect((await side(page, 'Then')).join('\n')).toContain('Rowan Askerley')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Leave as it is' }).click()
    await page.close()
  })
})
