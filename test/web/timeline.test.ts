import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

describe('the timeline', () => {
  it('shows each event, and the same in words', async () => {
    const page = await room.visit('/timeline')
    expect(await page.locator('.lane-mark[data-lane="published"]').count()).toBe(14)
    expect(await page.locator('.lane-mark[data-lane="said"][data-wide="true"]').count()).toBeGreaterThan(0)
    const rows = page.getByRole('row').filter({ hasText: 'Hester Vannick' })
    expect(await rows.first().innerText()).toMatch(/4 Jun 2023\s+said\s+Hester Vannick/)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.close()
  })

  it('says why nothing stands in a lane, and cuts nothing of its name', async () => {
    const page = await room.visit('/timeline')
    const lane = page.locator('.timeline-lane[data-lane="captured"]')
    await lane.getByText('No document says when it was captured').waitFor()
    const [name, number] = await Promise.all([
      lane.boundingBox(),
      lane.locator('.lane-name .soft').boundingBox(),
    ])
    expect((number?.y ?? 0) + (number?.height ?? 0)).toBeLessThan((name?.y ?? 0) + (name?.height ?? 0))
    await page.close()
  })

  it('is moved about in by keys, and each view has an address', async () => {
    const page = await room.visit('/timeline')
    await page.keyboard.press('+')
    await page.waitForURL('**/timeline?view=*')
    const near = page.url()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(url => url.href !== near)
    const [from] = (new URL(page.url()).searchParams.get('view') ?? '').split('/')
    expect(Date.parse(`${from}Z`)).toBeGreaterThan(Date.parse('2023-06-01'))
    await page.getByRole('button', { name: 'All of it' }).click()
    await page.getByText('Code of Conduct for Officers').first().waitFor()
    await page.close()
  })

  it('chooses a time by a drag, which then stands on every page', async () => {
    const page = await room.visit('/timeline')
    const box = await page.locator('.timeline-box').boundingBox()
    if (box === null) throw new Error('nothing is drawn')
    const y = box.y + box.height - 60
    await page.mouse.move(box.x + box.width - 180, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 20, y, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/since=\d{4}-\d{2}-\d{2}&until=\d{4}-\d{2}-\d{2}/)
    const { search } = new URL(page.url())
    await page.getByRole('link', { name: 'Record', exact: true }).click()
    await page.waitForURL(url => url.pathname === '/' && url.search === search)
    await page.getByText(/^Of this time/).waitFor()
    await page.close()
  })

  it('chooses a time by a finger, and lets people be those who speak in it', async () => {
    const page = await room.visit('/timeline')
    const box = await page.locator('.timeline-box').boundingBox()
    if (box === null) throw new Error('nothing is drawn')
    const finger = await page.context().newCDPSession(page)
    await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const [right, y] = [box.x + box.width, box.y + box.height - 60]
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number): Promise<unknown> =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] })
    await touch('touchStart', right - 180)
    for (const x of [right - 140, right - 90, right - 20]) await touch('touchMove', x)
    await touch('touchEnd')
    await page.waitForURL(/since=\d{4}-\d{2}-\d{2}&until=\d{4}-\d{2}-\d{2}/)
    const { search } = new URL(page.url())
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await page.waitForURL(url => url.pathname === '/people' && url.search === search)
    await page.getByText('Who says something in documents published in this time').waitFor()
    await page.close()
  })

  it('chooses a time by its fields, for whoever does not drag', async () => {
    const page = await room.visit('/timeline')
    await page.getByLabel('Only from').fill('15 March 2024')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/timeline?since=2024-03-15')
    await page.getByRole('row').filter({ hasText: '4 Jun 2023' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('row').filter({ hasText: '15 Mar 2024' }).count()).toBeGreaterThan(0)
    expect(await page.getByLabel('Only from').inputValue()).toBe('15 March 2024')
    await page.getByLabel('until').fill('3/4/2024')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').innerText()).toContain('mean two things')
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('until').fill('2024-03')
    await page.keyboard.press('Tab')
    await page.waitForURL('**/timeline?since=2024-03-15&until=2024-03')
    expect(await page.getByLabel('until').inputValue()).toBe('March 2024')
    await page.getByLabel('Only from').fill('')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/timeline?until=2024-03')
    await page.close()
  })
})
