import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

describe('the search box', () => {
  it('is found by a key, offers what begins like what is typed by kind, and goes there by keys', async () => {
    const page = await room.visit('/')
    await page.keyboard.press('/')
    await page.keyboard.type('vann')
    const box = page.getByRole('combobox', { name: /^Search/ })
    const list = page.getByRole('listbox')
    await list.getByText('Hester Vannick', { exact: true }).first().waitFor()
    expect(await list.getByRole('group').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Documents/), expect.stringMatching(/^People/)]),
    )
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    const active = await box.getAttribute('aria-activedescendant')
    expect(await page.getByRole('option', { selected: true }).getAttribute('id')).toBe(active)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/documents/*')
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/')
    await page.close()
  })

  it('shows the words that were found in each suggestion, however far into a passage they stand', async () => {
    const page = await room.visit('/')
    await page.keyboard.press('/')
    await page.keyboard.type('"bookings"')
    await page.locator('.search-passage mark').first().waitFor()
    const hidden = await page.locator('.search-option').evaluateAll(options =>
      options.flatMap(option => {
        const [mark] = option.querySelectorAll('mark')
        const line = mark?.closest('.search-passage, .search-words')?.getBoundingClientRect()
        const found = mark?.getBoundingClientRect()
        if (line === undefined || found === undefined) return []
        return found.bottom <= line.bottom + 1 && found.right <= line.right + 1 ? [] : [option.textContent]
      }),
    )
    expect(hidden).toEqual([])
    await page.close()
  })

  it('lets go by Escape, and leads to all results by Enter', async () => {
    const page = await room.visit('/')
    await page.keyboard.press('/')
    await page.keyboard.type('letter')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('listbox').isHidden()).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=letter')
    await page.getByRole('heading', { name: '11 documents' }).waitFor()
    await page.close()
  })
})

describe('the page of all that was found', () => {
  it('shows the passage of each document and who says it, and leads there', async () => {
    const page = await room.visit('/search?q=%22shall+write+to+you%22')
    const first = page.getByRole('listitem').filter({ hasText: 'paragraph' }).first()
    expect(await first.locator('mark').allInnerTexts()).toContain('shall write to you')
    expect(await first.innerText()).toContain('said by Hester Vannick')
    expect(await axeFindings(page)).toEqual([])
    await first.getByRole('link').first().click()
    await page.waitForURL(/\/documents\/\w+\?at=\d+-\d+/)
    await page.close()
  })

  it('says why nothing is found, and offers a near spelling', async () => {
    const page = await room.visit('/search?q=lettre+xyzzy')
    await page
      .getByRole('listitem')
      .filter({ hasText: /xyzzy.*is nowhere/ })
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'letter', exact: true }).click()
    await page.waitForURL('**/search?q=letter')
    await page.close()
  })

  it('takes nothing that is typed as an instruction', async () => {
    const page = await room.visit('/')
    for (const words of ['"', 'NEAR(', 'title:x', "' OR 1=1 --", '*', '\u0000']) {
      const answer = await page.evaluate(
        async q => (await fetch(`/api/search?${new URLSearchParams({ q, typing: '1' }).toString()}`)).status,
        words,
      )
      expect(answer, words).toBe(200)
    }
    await page.close()
  })
})
