import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { onrecord } from '../onrecord.js'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { followed, marked, openDocument, placeOf, selectWords, decideAs } from './reading.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

describe('the reader', () => {
  it('marks statements and says beside them who says it, so that it can be walked', async () => {
    const page = await openDocument(room, 'The Brackenholt Ledger')
    const sources = await marked(page, 'source')
    expect(sources.length).toBeGreaterThan(5)
    expect(await marked(page, 'cue')).toContain('wrote')
    await page.keyboard.press('j')
    const first = page.locator('.note-head[aria-expanded="true"]')
    await first.waitFor()
    expect(await first.innerText()).toContain('Hester Vannick')
    expect(await marked(page, 'current')).not.toEqual([])
    const address = new URL(page.url()).searchParams.get('statement')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(new URL(page.url()).searchParams.get('statement')).toBe(address)
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('shows where else the words of a quotation stand', async () => {
    const page = await openDocument(room, 'The Brackenholt Ledger')
    const { start } = await placeOf(page, 'We have again traded')
    await page.mouse.click(start.x + 30, start.y)
    const pane = page.getByRole('complementary', { name: 'Where else these words stand' })
    await pane.getByText('the source').waitFor()
    expect(await pane.locator('li').count()).toBeGreaterThan(1)
    expect(await pane.locator('del').first().innerText()).toContain('again')
    expect(await pane.getByRole('link', { name: 'All readings, aligned' }).getAttribute('href')).toMatch(
      /^\/quotations\//,
    )
    expect(await axeFindings(page)).toEqual([])
    await page.goBack()
    await pane.waitFor({ state: 'detached' })
    await page.close()
  })

  it.each([1280, 820])('covers no words with what can be done with a passage, at %i pixels', async width => {
    const page = await openDocument(room, 'The Brackenholt Ledger')
    await page.setViewportSize({ width, height: 900 })
    await selectWords(page, 'traded a night')
    const bar = await page.getByRole('toolbar', { name: 'The selected passage' }).boundingBox()
    const selected = await page.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect()
      return { top: box?.top ?? 0, bottom: box?.bottom ?? 0 }
    })
    if (bar === null) throw new Error('there is no bar')
    const column = await page.locator('.row-words').nth(2).boundingBox()
    const isBeside = bar.x >= (column?.x ?? 0) + (column?.width ?? 0)
    expect(isBeside).toBe(width === 1280)
    // Else it keeps three lines clear of the passage.
    if (!isBeside)
      expect(
        Math.min(Math.abs(selected.top - bar.y - bar.height), Math.abs(bar.y - selected.bottom)),
      ).toBeGreaterThan(90)
    expect(bar.y + bar.height).toBeLessThanOrEqual(900)
    await page.close()
  })

  it('opens at a passage and marks it', async () => {
    const page = await openDocument(room, 'The Brackenholt Ledger', '?at=1100-1118')
    expect((await marked(page, 'passage')).join('')).toHaveLength(18)
    await page.close()
  })

  it('shows the original beside the text by one key', async () => {
    const page = await openDocument(room, 'The Brackenholt Ledger')
    await page.keyboard.press('o')
    const frame = page.locator('.pane iframe')
    await frame.waitFor()
    expect(await frame.getAttribute('sandbox')).toBe('')
    await page.keyboard.press('o')
    await frame.waitFor({ state: 'detached' })
    await page.close()
  })

  it('says what a damaged place lost, as a sibling has it', async () => {
    const page = await openDocument(room, 'Riverfolk Forum')
    const note = page.locator('.damage-note', { hasText: 'The Brackenholt Ledger has' }).first()
    await note.waitFor()
    expect(await note.innerText()).toContain('We have again traded')
    expect((await marked(page, 'damage')).length).toBeGreaterThan(3)
    await page.close()
  })

  it('traces and cites a passage that was selected, by mouse and by keys', async () => {
    const page = await openDocument(room, 'The Brackenholt Ledger')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await selectWords(page, 'We promised in print')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('c')
    await page
      .locator('.reader-said')
      .getByText(/^Copied: “We promised/)
      .waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('“We promised in print that”')
    expect(copied).toContain('The Brackenholt Ledger, 15 March 2024, paragraph 4.')
    expect(copied).toMatch(
      /SHA-256 of its bytes [0-9a-f]{64}: http:\S+\/documents\/[0-9a-f]{16}\?at=\d+-\d+$/,
    )
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('t')
    const pane = page.getByRole('complementary', { name: 'Trace' })
    await pane.getByText('places with these words').waitFor()
    expect(await pane.locator('li').count()).toBeGreaterThan(2)
    // The link that was copied leads back to the passage.
    await page.goto(copied.slice(copied.lastIndexOf('http')))
    await page.locator('.text-row').first().waitFor()
    expect(await marked(page, 'passage')).toEqual(['We promised in print that'])
    await page.close()
  })

  it('keeps a statement that a person corrected, added and noted, also when the record is built again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-kept-'))
    const record = join(folder, 'kept.record')
    await onrecord(['build', 'samples/affair', '-o', record])
    const own = await openRoom(record)
    const page = await openDocument(own, 'The Brackenholt Ledger')
    // By keys: the content of the first statement loses its last mark.
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    const pane = page.getByRole('complementary', { name: 'Correct the statement' })
    await pane.waitFor()
    const [before] = await marked(page, 'edited-content')
    await page.keyboard.press('3')
    await page.keyboard.press('3')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    const [after] = await marked(page, 'edited-content')
    expect(before?.startsWith(after ?? '?')).toBe(true)
    expect(after?.length).toBeLessThan(before?.length ?? 0)
    expect(await axeFindings(page)).toEqual([])
    await pane.getByRole('button', { name: 'Keep the correction' }).click()
    await decideAs(page, 'Ada Reader')
    await expect.poll(() => marked(page, 'content')).toContain(after)
    await followed(page)
    // By mouse: the cue of the next is dragged to its left.
    await page.keyboard.press('Escape')
    await page.locator('.note-head').nth(1).click()
    await page.keyboard.press('e')
    const grip = page.locator('.grip[data-part="cue"][data-side="start"]')
    const { start } = await placeOf(page, 'and wrote')
    const box = await grip.boundingBox()
    if (box === null) throw new Error('no grip')
    await page.mouse.move(box.x + box.width / 2, box.y + 4)
    await page.mouse.down()
    await page.mouse.move(start.x + 1, start.y, { steps: 5 })
    await page.mouse.up()
    expect(await marked(page, 'edited-cue')).toEqual(['and wrote'])
    await page.keyboard.press('Enter')
    await expect.poll(() => marked(page, 'cue')).toContain('and wrote')
    await followed(page)
    // A statement that was not found, and a note.
    await page.keyboard.press('Escape')
    await selectWords(page, 'three people died')
    await page.keyboard.press('a')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText(/^Added: “three people died”/).waitFor()
    await followed(page)
    await page.keyboard.press('Escape')
    await selectWords(page, 'holiday trade')
    await page.keyboard.press('m')
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the federation.')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.getByText(/^Noted on “holiday trade”/).waitFor()
    await followed(page)
    const kept = async (at: Page): Promise<void> => {
      await at.locator('.text-row').first().waitFor()
      const contents = await marked(at, 'content')
      expect(contents).toContain(after)
      expect(contents).toContain('three people died')
      expect(await marked(at, 'cue')).toContain('and wrote')
      expect(await at.getByText('Ask the federation.').isVisible()).toBe(true)
    }
    await page.reload()
    await kept(page)
    const path = new URL(page.url()).pathname
    await page.close()
    await own.close()
    const built = await onrecord(['build', 'samples/affair', '-o', own.record])
    expect(built.errors).toBe('')
    const later = await openRoom(own.record)
    const again = await later.visit(path)
    await kept(again)
    await later.close()
    rmSync(folder, { recursive: true })
  })
})
