import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { axeFindings } from './axe.js'
import { marked } from './reading.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

const LETTER = `رسالة رئيسة البلدية

لم يطلب منا أحد أن نفتح البوابة في تلك الليلة، ولم نفتحها إلا بعد أن وصل الماء إلى أربعة أمتار وعشرين سنتيمترا، وقد كتبنا ذلك كله في السجل قبل الفجر.
`
const NEWS = `رئيسة البلدية تكتب عن السد

قالت ليلى الحداد في رسالة إلى المجلس: "لم يطلب منا أحد أن نفتح البوابة في تلك الليلة، ولم نفتحها إلا بعد أن وصل الماء إلى ثلاثة أمتار وعشرين سنتيمترا، وقد كتبنا ذلك كله في السجل قبل الفجر."
`
const INDEX = [
  { file: 'letter.txt', publisher: 'بلدية وادي النخل', date: '2024-03-01', kind: 'letter' },
  { file: 'news.txt', publisher: 'صحيفة الضفة', date: '2024-03-03', kind: 'article' },
].map(row => JSON.stringify({ ...row, language: 'ar' }))

const folder = mkdtempSync(join(tmpdir(), 'onrecord-directions-'))
let room: Room

beforeAll(async () => {
  const pile = mkdtempSync(join(folder, 'pile-'))
  writeFileSync(join(pile, 'letter.txt'), LETTER)
  writeFileSync(join(pile, 'news.txt'), NEWS)
  writeFileSync(join(pile, 'index.jsonl'), INDEX.join('\n'))
  const record = join(folder, 'right.record')
  await onrecord(['build', pile, '-o', record])
  room = await openRoom(record)
})
afterAll(async () => {
  await room.close()
  rmSync(folder, { recursive: true })
})

describe('text that runs from the right', () => {
  it('is read from the right in the reader, and its ends move as the arrows point', async () => {
    const page = await room.visit('/quotations')
    await page.getByRole('list', { name: 'Quotations' }).getByRole('link').first().click()
    await page.locator('.reading').first().waitFor()
    await page.locator('.reading-head', { hasText: 'صحيفة' }).getByRole('link').click()
    await page.locator('.text-row').first().waitFor()
    const words = page.locator('.row-words', { hasText: 'ليلى' })
    expect(await words.evaluate(element => getComputedStyle(element).direction)).toBe('rtl')
    expect(await marked(page, 'differs')).toEqual(['ثلاثة'])
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.getByRole('complementary', { name: 'Correct the statement' }).waitFor()
    await page.keyboard.press('3')
    const [before = ''] = await marked(page, 'edited-content')
    // The start stands at the right: to the left is into the words.
    await page.keyboard.press('ArrowLeft')
    const [after = '?'] = await marked(page, 'edited-content')
    expect(before.endsWith(after)).toBe(true)
    expect(after.length).toBeLessThan(before.length)
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('stands in its own direction among words of ours, dates behind names', async () => {
    const page = await room.visit('/quotations')
    await page.getByRole('list', { name: 'Quotations' }).getByRole('link').first().click()
    const reading = page.locator('.reading', { hasText: 'ثلاثة' })
    await reading.waitFor()
    // Where the difference begins with words of ours for who hears it, too.
    expect(await reading.locator('.difference').getAttribute('dir')).toBe('rtl')
    const lefts = await reading
      .locator('.reading-head')
      .evaluate(head =>
        [head.querySelector('strong'), head.querySelector('time')].map(
          one => one?.getBoundingClientRect().left ?? 0,
        ),
      )
    expect(lefts[0]).toBeLessThan(lefts[1] ?? 0)
    const title = page.getByRole('heading', { level: 1 })
    expect(await title.evaluate(element => getComputedStyle(element).direction)).toBe('ltr')
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })
})
