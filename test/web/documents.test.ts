import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** The titles of the rows that are drawn, in their order. */
function titles(page: Page): Promise<string[]> {
  return page.locator('.virtual-table tbody cite').allTextContents()
}

const count = (page: Page): Promise<string> => page.locator('.documents-head output').innerText()

/** Waits until the strip at the foot tells what an addition did, and gives its words. */
async function report(page: Page): Promise<string> {
  const summary = page.locator('.jobs-strip summary').first()
  await summary.waitFor()
  // It is a line until somebody opens it.
  expect((await page.locator('.jobs-strip').boundingBox())?.height).toBeLessThan(60)
  const words = await summary.innerText()
  await summary.click()
  return words
}

describe('the documents page', () => {
  it('sorts, filters and groups, all of it in the address', async () => {
    const page = await room.visit('/documents')
    expect(await count(page)).toBe('15')
    await page.getByRole('button', { name: 'Title' }).click()
    await page.waitForURL(/sort=title/)
    await page.waitForFunction(() =>
      document.querySelector('th[aria-sort="ascending"]')?.textContent?.startsWith('Title'),
    )
    const sorted = await titles(page)
    expect(sorted).toEqual(
      sorted.toSorted(new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare),
    )
    await page.getByRole('button', { name: /^Letters/ }).click()
    await page.waitForURL(/kind=letter/)
    await page.getByText('1 of 15').waitFor()
    await page.goBack()
    await page.getByLabel('Filter by words').fill('courant')
    await page.getByText('1 of 15').waitFor()
    expect(new URL(page.url()).search).toContain('q=courant')
    await page.getByLabel('Filter by words').fill('no such thing')
    await page.getByRole('button', { name: 'Show all documents' }).click()
    await page.getByLabel('Group by').selectOption('kind')
    await page.locator('.group-row', { hasText: 'Articles' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const shared = new URL(page.url())
    const other = await room.visit(shared.pathname + shared.search)
    await other.locator('.group-row', { hasText: 'Articles' }).waitFor()
    await other.close()
    await page.close()
  })

  it('is gone through by keys, and opens the document', async () => {
    const page = await room.visit('/documents')
    await page.locator('.virtual-table cite').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.textContent ?? undefined)
    const all = await titles(page)
    await expect.poll(focused).toBe(all[1])
    await page.keyboard.press('ArrowUp')
    await expect.poll(focused).toBe(all[0])
    await page.keyboard.press('End')
    await expect.poll(focused).toBe((await titles(page)).at(-1))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/documents\/[0-9a-f]{16}/)
    await page.close()
  })
})

describe('a time without documents', () => {
  it('is said to be one, and leads to what was said in it; going back and forth keeps every filter', async () => {
    const page = await room.visit('/documents')
    const all = await count(page)
    await page.getByRole('button', { name: /^Letters/ }).click()
    await page.getByText(`1 of ${all}`).waitFor()
    await page.goBack()
    await expect.poll(() => count(page)).toBe(all)
    await page.goForward()
    await page.getByText(`1 of ${all}`).waitFor()
    await page.goto(new URL('/documents?since=2024-01-15&until=2024-01-18', room.link).href)
    await page.getByText(`None of the ${all} documents was published in this time.`).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.locator('.empty').getByRole('link', { name: 'Timeline' }).click()
    await page.waitForURL('**/timeline?since=2024-01-15&until=2024-01-18')
    await page.goBack()
    await page.locator('.empty').getByRole('button', { name: 'Show all times' }).click()
    await expect.poll(() => count(page)).toBe(all)
    await page.close()
  })

  it('has the documents of which only the month is known where the month meets it', async () => {
    const page = await room.visit('/documents?since=2024-03-05&until=2024-03-06')
    const within = await count(page)
    await page.goto(new URL('/documents?since=2024-03&until=2024-03', room.link).href)
    await page.waitForLoadState('networkidle')
    expect(Number.parseInt(await count(page), 10)).toBeGreaterThanOrEqual(Number.parseInt(within, 10))
    await page.close()
  })
})

describe('adding documents', () => {
  it('takes a pasted text in, says what it did, and shows it without loading anew', async () => {
    const page = await room.visit('/documents')
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: 'Paste a text' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('There is no text yet.').waitFor()
    await page
      .getByLabel('Text', { exact: true })
      .fill(
        '“We were told in July,” the keeper of the lock, Ines Orrin, said on Sunday. <b>“Nobody wrote it down.”</b>',
      )
    await page.getByLabel('Title', { exact: true }).fill('Keeper: <img src=x onerror=alert(1)> told in July')
    await page.getByLabel('Publisher', { exact: true }).fill('The Lock Gazette')
    for (const wrong of ['32 March 2024', '3/4/2024']) {
      await page.getByLabel('Published').fill(wrong)
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page
        .getByRole('alert')
        .filter({ hasText: `“${wrong}” is no date` })
        .waitFor()
      expect(await page.locator('#add-date').evaluate(one => one === document.activeElement)).toBe(true)
    }
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Published').fill('24 March 2024')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    expect(await report(page)).toBe('1 document added.')
    await page.getByText('16', { exact: true }).first().waitFor()
    await page.locator('.virtual-table cite', { hasText: 'told in July' }).waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('.addition-report').innerText()).toContain(
      'The record now holds 16 documents (+1)',
    )
    await page.getByRole('button', { name: 'Close' }).click()
    await page.locator('.jobs-strip').waitFor({ state: 'hidden' })
    await page.close()
  })

  it('takes files and folders that are dropped on any page, and names what could not be read', async () => {
    const page = await room.visit('/people')
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(
        new File(['The mayor, Joan Pell, said: “I saw no letter.”'], 'mayor.txt', { type: 'text/plain' }),
      )
      transfer.items.add(new File(['\u0000\u0001'], 'broken.txt'))
      transfer.items.add(new File(['x'], 'photo.png'))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
        )
    })
    expect(await report(page)).toBe('1 document added; 1 could not be read; 1 left alone.')
    const told = await page.locator('.addition-report').innerText()
    expect(told).toContain('Not read:')
    expect(told).toContain('Not read: broken.txt: it holds binary data')
    expect(told).toContain('Left alone:')
    expect(await axeFindings(page)).toEqual([])
    // It stays until it is closed: after a reload, too, with the way to open it.
    await page.reload()
    expect(await report(page)).toBe('1 document added; 1 could not be read; 1 left alone.')
    // On the next page it is a line again, and the page ends above it.
    await page.locator('.room-head').getByRole('link', { name: 'Timeline' }).click()
    await expect.poll(async () => page.locator('.addition-report').isVisible()).toBe(false)
    const strip = await page.locator('.jobs-strip').boundingBox()
    expect(strip?.height).toBeLessThan(60)
    await expect
      .poll(() => page.locator('main').evaluate(one => Number.parseFloat(getComputedStyle(one).marginBottom)))
      .toBeCloseTo(strip?.height ?? 0, 0)
    await page.close()
  })

  it('takes a folder that is chosen, with what its index says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-folder-'))
    mkdirSync(join(folder, 'press'))
    writeFileSync(join(folder, 'press', 'one.txt'), 'The board said it was “sorry for the delay”.')
    writeFileSync(
      join(folder, 'press', 'index.jsonl'),
      '{"file":"one.txt","title":"Sorry, says board","kind":"press-release"}\n',
    )
    const page = await room.visit('/documents')
    await page.keyboard.press('a')
    await page.locator('input[webkitdirectory]').setInputFiles(join(folder, 'press'))
    expect(await report(page)).toBe('1 document added.')
    await page.locator('.virtual-table cite', { hasText: 'Sorry, says board' }).waitFor()
    await page.close()
  })

  it('fetches an address only when it is asked to, and says why another gave nothing', async () => {
    const asked: string[] = []
    const site = createServer((request, response) => {
      asked.push(request.url ?? '')
      if (request.url === '/story') {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.end(
          '<html><head><title>Lock story</title><script src="/track.js"></script></head><body><article><h1>Lock story</h1><p>The lock keeper, Ines Orrin, said that nobody had asked her about the siren before.</p><img src="/pixel.gif"></article></body></html>',
        )
      } else response.writeHead(404).end()
    })
    await new Promise<void>(done => site.listen(0, '127.0.0.1', done))
    const base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    const page = await room.visit('/documents')
    await page.keyboard.press('a')
    await page.getByRole('tab', { name: 'By address' }).click()
    await page.getByLabel('Addresses, one a line').fill('ftp://example.org/x')
    await page.getByRole('button', { name: 'Fetch and add' }).click()
    await page.getByText('is no address that begins with http').waitFor()
    expect(asked).toEqual([])
    await page.getByLabel('Addresses, one a line').fill(`${base}/story\n${base}/gone`)
    await page.getByRole('button', { name: 'Fetch and add' }).click()
    expect(await report(page)).toBe('1 document added; 1 could not be read.')
    expect(await page.locator('.addition-report').innerText()).toContain('the site answered 404')
    await page.locator('.addition-report').getByRole('link', { name: 'Lock story' }).click()
    await page.waitForURL(/\/documents\/[0-9a-f]{16}/)
    await page.waitForLoadState('networkidle')
    expect(asked).toEqual(['/story', '/gone'])
    site.close()
    await page.close()
  })

  it('keeps what was added beside the record', () => {
    const home = room.record.replace(/\.record$/, '.documents')
    const additions = readdirSync(home).filter(name => !name.startsWith('.'))
    expect(additions).toHaveLength(4)
    expect(additions.every(name => !existsSync(join(home, name, '.adding.json')))).toBe(true)
  })
})
