import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

describe('the lineage', () => {
  it('draws each document, and says each line with its reasons', async () => {
    const page = await room.visit('/lineage')
    await page.getByRole('button', { name: /^Brisklane News/ }).waitFor()
    expect(await page.locator('.lineage-node').count()).toBeGreaterThanOrEqual(15)
    const words = page.getByRole('region', { name: 'In words' })
    expect(await words.getByRole('listitem').filter({ hasText: 'took from' }).count()).toBeGreaterThan(9)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.close()
  })

  it('tells what a document took and what was taken from it; back undoes the choice', async () => {
    const page = await room.visit('/lineage')
    await page.getByRole('button', { name: /^The Ostrey Courant/ }).click()
    await page.waitForURL('**/lineage?document=*')
    const words = page.getByRole('region', { name: 'In words' })
    await words.getByRole('heading', { name: 'What was taken from it' }).waitFor()
    const given = words.getByRole('listitem').filter({ hasText: 'Brisklane News' }).first()
    expect(await given.innerText()).toMatch(/took from.*The Ostrey Courant/s)
    expect(await given.innerText()).toContain('as reported by The Ostrey Courant')
    expect(await axeFindings(page)).toEqual([])
    await page.goBack()
    await words.getByRole('heading', { name: 'What was taken from it' }).waitFor({ state: 'detached' })
    await page.close()
  })

  it('shows the line of a row in the drawing, by keyboard', async () => {
    const page = await room.visit('/lineage')
    const words = page.getByRole('region', { name: 'In words' })
    const row = words.getByRole('listitem').filter({ hasText: 'as reported by The Ostrey Courant' }).first()
    await row.getByRole('button', { name: 'in the drawing' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/lineage?from=*')
    expect(await page.locator('.lineage-line[data-chosen="true"]').count()).toBe(1)
    await words.getByRole('button', { name: 'in the drawing', pressed: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(url => url.search === '')
    await page.close()
  })

  it('is narrowed by what a line stands on; the address holds it', async () => {
    const page = await room.visit('/lineage')
    await page.getByLabel('Stands on').selectOption('shared-deviation')
    await page.waitForURL('**/lineage?basis=shared-deviation')
    const words = page.getByRole('region', { name: 'In words' })
    await words.getByText('by chance about').first().waitFor()
    await page.reload()
    expect(await page.getByLabel('Stands on').inputValue()).toBe('shared-deviation')
    await page.keyboard.press('x')
    await page.waitForURL(url => url.search === '')
    await page.close()
  })
})
