import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

async function openQueue(kind: string): Promise<Page> {
  const page = await room.visit(`/review?kind=${kind}`)
  await page.locator('.review-card').waitFor()
  return page
}

/** Gives a name where it is asked for. */
async function giveName(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Ada Reader')
  await page.keyboard.press('Enter')
}

async function followed(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('output.deciding')?.hasAttribute('hidden') === true)
}

/** What stands in the log, the latest first: what was decided, and about what. */
async function logged(page: Page): Promise<string[]> {
  await page.goto(new URL('/review/log', room.link).href)
  await page.locator('.log tbody tr').first().waitFor()
  return page.locator('.log tbody tr').allInnerTexts()
}

describe('the review queue', () => {
  it('asks for a name once, confirms by one key, and takes back by another', async () => {
    const page = await openQueue('low-confidence')
    expect(await axeFindings(page)).toEqual([])
    const first = new URL(page.url()).searchParams
    expect(first.get('kind')).toBe('low-confidence')
    const words = await page.locator('.excerpt').innerText()
    const waiting = Number(/of (\d+)/.exec(await page.locator('.review-count').innerText())?.[1])
    await page.keyboard.press('y')
    await giveName(page)
    await page.getByText(`of ${waiting - 1}`).waitFor()
    expect(await page.locator('.excerpt').innerText()).not.toBe(words)
    await followed(page)
    await page.keyboard.press('u')
    await page.getByText(`of ${waiting}`).waitFor()
    await followed(page)
    await page.waitForFunction(
      text => (document.querySelector('.excerpt') as HTMLElement | null)?.innerText === text,
      words,
    )
    const [undid, confirmed] = await logged(page)
    expect(undid).toContain('undid')
    expect(confirmed).toContain('Ada Reader')
    expect(confirmed).toContain('(undone)')
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('skips and goes back by keys, and opens at the item of its address', async () => {
    const page = await openQueue('low-confidence')
    const words = await page.locator('.excerpt').innerText()
    await page.keyboard.press('j')
    await page.getByText('2 of').waitFor()
    const second = await page.locator('.excerpt').innerText()
    await page.reload()
    await page.getByText('2 of').waitFor()
    expect(await page.locator('.excerpt').innerText()).toBe(second)
    await page.keyboard.press('k')
    await page.getByText('1 of').waitFor()
    expect(await page.locator('.excerpt').innerText()).toBe(words)
    await page.close()
  })

  it('gives a statement a speaker of the record, found by name', async () => {
    const page = await openQueue('no-speaker')
    await page.keyboard.press('s')
    const field = page.getByRole('combobox', { name: 'Who says it?' })
    await field.fill('vannick')
    await page.getByRole('option', { name: /^Hester Vannick/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await giveName(page)
    await followed(page)
    expect((await logged(page))[0]).toMatch(/gave a speaker to[\s\S]*Hester Vannick/)
    await page.close()
  })

  it('corrects the end of a part by keys, and rejects what is no statement', async () => {
    const page = await openQueue('low-confidence')
    await page.keyboard.press('3')
    await page.keyboard.press('3')
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByRole('button', { name: /^Keep the correction/ }).waitFor()
    await page.keyboard.press('Enter')
    await giveName(page)
    await page.getByText('1 decided').waitFor()
    await followed(page)
    await page.locator('.review-card').waitFor()
    const kind = page.locator('.doubt-kinds a[aria-current]')
    const [shown, counted] = await Promise.all([page.locator('.review-count').innerText(), kind.innerText()])
    const left = Number(/of (\d+)/.exec(shown)?.[1])
    expect(Number(/\d+$/.exec(counted)?.[0])).toBe(left)
    await page.keyboard.press('x')
    // At once, before anything is derived, and after it.
    await page.getByText(`of ${left - 1}`).waitFor()
    expect(await kind.innerText()).toMatch(new RegExp(`\\s${left - 1}$`))
    await followed(page)
    expect(await kind.innerText()).toMatch(new RegExp(`\\s${left - 1}$`))
    expect(await page.locator('.review-count').innerText()).not.toContain('being worked in')
    const [rejected, corrected] = await logged(page)
    expect(rejected).toContain('rejected')
    expect(corrected).toContain('corrected')
    await page.close()
  })

  it('gives the log as JSON lines, and what it decides as training data', async () => {
    const page = await room.visit('/review/log')
    const lines = async (format: string): Promise<Record<string, unknown>[]> => {
      const text = await page.evaluate(async name => {
        const answer = await fetch(`/api/decisions/export?format=${name}`)
        return answer.text()
      }, format)
      return text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Record<string, unknown>)
    }
    const log = await lines('jsonl')
    expect(log.every(line => line['by'] === 'Ada Reader' && typeof line['at'] === 'string')).toBe(true)
    const training = await lines('training')
    expect(training.every(line => typeof line['text'] === 'string')).toBe(true)
    expect(training.flatMap(line => line['attributions'] as object[]).length).toBeGreaterThan(0)
    // What is rejected is derived a moment after it was decided.
    await expect
      .poll(async () => (await lines('training')).flatMap(line => line['rejected'] as object[]).length)
      .toBeGreaterThan(0)
    await page.close()
  })

  it('undoes a decision from the log', async () => {
    const page = await room.visit('/review/log')
    const row = page.locator('.log tbody tr', { hasText: 'rejected' }).first()
    await row.getByRole('button', { name: /^Undo/ }).click()
    await giveName(page)
    await row.getByText('(undone)').waitFor()
    await page.close()
  })
})
