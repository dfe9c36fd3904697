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

describe('the reading room', () => {
  it('lets in who has the link, and nobody else', async () => {
    const { origin } = new URL(room.link)
    const closed = await fetch(`${origin}/api/record`)
    expect(closed.status).toBe(401)
    expect(await closed.text()).toContain('onrecord serve')
    const wrong = await fetch(`${origin}/?token=guess`, { redirect: 'manual' })
    expect(wrong.status).toBe(401)
    const open = await fetch(room.link, { redirect: 'manual' })
    expect(open.status).toBe(302)
    expect(open.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
  })

  it('has keys for its pages, and a map of them', async () => {
    const page = await room.visit('/')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await page.getByText('Go to Documents').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.waitForURL('**/documents')
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/')
    await page.close()
  })

  it('says what to do where there is no page', async () => {
    const page = await room.visit('/no/such/page')
    await page.getByText('There is no such page.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it.each(['light', 'dark'] as const)(
    'has buttons that can be read under the pointer, in %s',
    async scheme => {
      const page = await room.visit('/documents')
      await page.emulateMedia({ colorScheme: scheme })
      await page.getByRole('button', { name: 'Add documents' }).hover()
      expect(await axeFindings(page)).toEqual([])
      await page.close()
    },
  )

  it('prints dark words on white paper, whatever theme was chosen', async () => {
    const page = await room.visit('/')
    const theme = page.getByRole('button', { name: /^Theme/ })
    while (!(await theme.getAttribute('aria-label'))?.includes('dark')) await theme.click()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const [ink, paper] = await page.evaluate(() =>
      ['--ink', '--paper'].map(token => {
        const probe = document.body.appendChild(document.createElement('span'))
        probe.style.color = `var(${token})`
        return getComputedStyle(probe).color
      }),
    )
    expect(paper).toBe('rgb(255, 255, 255)')
    expect(Math.max(...(ink?.match(/\d+/g) ?? []).map(Number))).toBeLessThan(60)
    await page.close()
  })

  it('keeps the theme that was chosen', async () => {
    const page = await room.visit('/')
    const theme = (at: Page): Promise<string | null> => at.locator('html').getAttribute('data-theme')
    await page.getByRole('button', { name: /^Theme/ }).click()
    expect(await theme(page)).toBe('light')
    await page.getByRole('button', { name: /^Theme/ }).click()
    await page.reload()
    expect(await theme(page)).toBe('dark')
    await page.close()
  })
})
