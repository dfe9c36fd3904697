import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readManuscript } from '../../src/ingest/index.js'
import { docxFile } from '../docx-file.js'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

const DRAFT = readFileSync(join(import.meta.dirname, '../../samples/draft.md'), 'utf8')

/** A check takes a second, or some while other work runs. */

/** A page with the draft that comes with the program, checked. */
async function checked(): Promise<Page> {
  const page = await room.visit('/check')
  await page.getByLabel('The draft').fill(DRAFT)
  await page.getByRole('button', { name: 'Check' }).click()
  await page.locator('.draft-text').waitFor()
  return page
}

const panel = (page: Page): Promise<string> => page.locator('.finding-panel').innerText()
const position = (page: Page): Promise<string> => page.locator('.finding-panel header .soft').innerText()
const errors = async (page: Page): Promise<number> =>
  Number.parseInt((await page.locator('.filter[data-severity="error"]').innerText()).replace(/\D+/, ''), 10)

/** Goes to the first finding for which the words of the record are proposed. */
async function toFix(page: Page): Promise<void> {
  const all = Number((await position(page)).split(' of ')[1])
  for (let step = 0; step < all; step++) {
    if ((await page.locator('.finding-panel .primary').count()) > 0) return
    await page.keyboard.press('n')
    await page.waitForTimeout(50)
  }
  throw new Error('no finding has a proposal')
}

async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.locator('.menu summary').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('the check page', () => {
  it('shows what was found in the margin, gone through by keys, each with its source', async () => {
    const page = await checked()
    expect(await errors(page)).toBeGreaterThan(0)
    // The first is in sight, in its line, also where another page's styles were there before.
    const shown = page.locator('.draft-text .found[aria-current="true"]').first()
    const place = await shown.boundingBox()
    expect(place?.y).toBeGreaterThan(55)
    expect(place?.y).toBeLessThan(900)
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    await page.locator('#search').fill('siren')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=siren')
    await page.goBack()
    await page.goBack()
    await page.locator('.draft-text').waitFor()
    expect(await shown.evaluate(one => getComputedStyle(one).display)).toBe('inline')
    expect(await axeFindings(page)).toEqual([])
    const first = await panel(page)
    await page.keyboard.press('n')
    await page.waitForURL(/finding=2/)
    expect(await position(page)).toMatch(/^2 of/)
    expect(await panel(page)).not.toBe(first)
    await page.keyboard.press('p')
    await page.waitForURL(/finding=1/)
    await page.locator('.filter[data-severity="warning"]').click()
    expect(await page.locator('.margin-item[data-severity="warning"]').count()).toBe(0)
    await page.locator('.filter[data-severity="warning"]').click()
    await page.locator('.finding-panel .document-link').first().click()
    await page.waitForURL(/\/documents\/[0-9a-f]{16}\?at=\d+-\d+/)
    await page.goBack()
    await page.locator('.draft-text').waitFor()
    await page.close()
  })

  it.each([
    [1280, 800],
    [820, 900],
  ])('keeps what can be done in sight: %i by %i', async (width, height) => {
    const page = await room.visit('/check')
    await page.setViewportSize({ width, height })
    const bottom = async (name: string): Promise<number> => {
      const box = await page.getByRole('button', { name, exact: true }).first().boundingBox()
      expect(box?.y).toBeGreaterThan(0)
      return (box?.y ?? height) + (box?.height ?? 0)
    }
    expect(await bottom('Check')).toBeLessThan(height)
    await page.getByLabel('The draft').fill(DRAFT)
    await page.getByRole('button', { name: 'Check' }).click()
    await page.locator('.draft-text').waitFor()
    const first = await page.locator('.found[aria-current="true"]').first().boundingBox()
    const head = await page.locator('.check-head').boundingBox()
    const below = (head?.y ?? height) + (head?.height ?? 0)
    expect(head?.y).toBeGreaterThan(50)
    expect(first?.y).toBeGreaterThan(below - 1)
    expect(await bottom('Undo')).toBeLessThan(below)
    for (let step = 0; step < 5; step++) {
      expect(await bottom('Let it stand')).toBeLessThanOrEqual(height)
      await page.keyboard.press('n')
    }
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('puts the words of the record into the draft, and takes them back', async () => {
    const page = await checked()
    const before = await errors(page)
    await toFix(page)
    const proposed = (await page.locator('.finding-panel footer blockquote').first().innerText()).replaceAll(
      /[“”]/g,
      '',
    )
    const scrolled = await page.evaluate(() => scrollY)
    await page.keyboard.press('a')
    await expect.poll(() => errors(page)).toBe(before - 1)
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)
    expect((await page.locator('.draft-text').innerText()).replaceAll(/\s+/g, ' ')).toContain(
      proposed.slice(0, 30),
    )
    await page.keyboard.press('u')
    await expect.poll(() => errors(page)).toBe(before)
    await page.keyboard.press('r')
    await expect.poll(() => errors(page)).toBe(before - 1)
    const { name, bytes } = await saved(page, 'The draft with the changes')
    expect(name).toBe('Draft.md')
    expect(bytes.toString()).not.toBe(DRAFT)
    const tracked = await saved(page, 'Word file with tracked changes')
    expect(tracked.name).toBe('Draft.docx')
    const { unzipSync, strFromU8 } = await import('fflate')
    const files = unzipSync(tracked.bytes)
    expect(strFromU8(files['word/document.xml']!)).toMatch(/<w:(?:ins|del) /)
    expect(strFromU8(files['word/comments.xml']!)).toContain('The record has these words')
    await page.close()
  })

  it('lets stand with a reason, written into the draft', async () => {
    const page = await checked()
    const before = await errors(page)
    while (
      !(await page.locator('.finding-panel header .verdict').getAttribute('data-severity'))?.startsWith(
        'error',
      )
    )
      await page.keyboard.press('n')
    await page.keyboard.press('l')
    // What would end the note is not dropped without a word.
    await page.keyboard.type('agreed --> so')
    await page.getByText('A note in the text cannot hold').waitFor()
    expect(await page.getByRole('button', { name: 'Let it stand' }).isDisabled()).toBe(true)
    await page.locator('#let-stand').fill('agreed with her by telephone')
    await page.keyboard.press('Enter')
    // It alone stands: no other error of its paragraph goes with it.
    await expect.poll(() => errors(page)).toBe(before - 1)
    // In the page it is a quiet note, in the file what the next check reads.
    const shown = await page.locator('.draft-text').innerText()
    expect(shown).toContain('let stand: agreed with her by telephone')
    expect(shown).not.toContain('<!--')
    const { bytes } = await saved(page, 'The draft with the changes')
    expect(bytes.toString()).toMatch(/<!-- onrecord-ignore "[^"]+": agreed with her by telephone -->/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => errors(page)).toBe(before)
    await page.close()
  })

  it('loses nothing that was typed or done when the page is loaded anew', async () => {
    const page = await room.visit('/check')
    await page.getByLabel('The draft').fill('She said: “We did not')
    await page.reload()
    await expect.poll(() => page.getByLabel('The draft').inputValue()).toBe('She said: “We did not')
    await page.getByLabel('The draft').fill(DRAFT)
    await page.keyboard.press('Control+Enter')
    await page.locator('.draft-text').waitFor()
    const before = await errors(page)
    await toFix(page)
    await page.keyboard.press('a')
    await expect.poll(() => errors(page)).toBe(before - 1)
    await page.reload()
    await page.locator('.draft-text').waitFor()
    expect(await errors(page)).toBe(before - 1)
    await page.getByRole('button', { name: 'Edit the text' }).click()
    expect(await page.getByLabel('The draft').inputValue()).not.toBe(DRAFT)
    await page.close()
  })

  it('takes a word processor’s file that is dropped, as a draft and not as a document', async () => {
    const quotation = /“[^”]{60,}”/.exec(DRAFT.replaceAll('\n', ' '))?.[0] ?? ''
    const file = docxFile({
      body: [
        `Hester Vannick wrote: ${quotation}`,
        'She also said: “Nothing of this is in any letter of mine at all.”',
      ],
    })
    const page = await room.visit('/check')
    await page.evaluate(
      bytes => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], 'piece.docx'))
        const place = document.querySelector('.check')
        for (const type of ['dragover', 'drop'])
          place?.dispatchEvent(
            new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
          )
      },
      [...file],
    )
    await page.getByRole('heading', { name: 'piece.docx' }).waitFor()
    expect(await page.locator('.jobs-strip').isVisible()).toBe(false)
    const before = await errors(page)
    expect(before).toBeGreaterThan(0)
    while (
      !(await page.locator('.finding-panel header .verdict').getAttribute('data-severity'))?.startsWith(
        'error',
      )
    )
      await page.keyboard.press('n')
    await page.keyboard.press('l')
    await page.keyboard.type('heard it myself')
    await page.keyboard.press('Enter')
    await expect.poll(() => errors(page)).toBeLessThan(before)
    const { name, bytes } = await saved(page, 'Word file with tracked changes')
    expect(name).toBe('piece.docx')
    const read = await readManuscript(bytes, 'docx')
    expect(read.letStand.map(one => one.reason)).toEqual(['heard it myself'])
    const report = await saved(page, 'Report (HTML)')
    expect(report.name).toBe('piece.check.html')
    expect(report.bytes.toString()).toContain('let stand: heard it myself')
    await page.close()
  })

  it('says of a file that it cannot read what to do', async () => {
    const page = await room.visit('/check')
    await page
      .locator('input[type=file][aria-label=Draft]')
      .setInputFiles({ name: 'old.doc', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) })
    await page.getByText('save it as .docx').waitFor()
    await page.getByRole('button', { name: 'Another draft' }).click()
    await page.getByLabel('The draft').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })
})
