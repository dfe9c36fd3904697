import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRecord } from '../../src/store/index.js'
import { onrecord } from '../onrecord.js'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-small-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What each page says where there is nothing for it. */
const NOTHING = [
  ['/', 'The record is empty.'],
  ['/documents', 'The record holds no documents yet.'],
  ['/quotations', 'No two documents share words that somebody said.'],
  ['/people', 'Nobody says anything in this record.'],
  ['/timeline', 'Nothing in the record has a date.'],
  ['/lineage', 'Nothing in the record was seen to be taken from elsewhere.'],
  ['/check', 'nothing can be found to support a quotation'],
  ['/review', 'Nothing waits for you here.'],
  ['/review/log', 'Nothing was decided yet.'],
  ['/search?q=mill', 'There is nothing to search.'],
] as const

describe('a record without documents', () => {
  let room: Room
  beforeAll(async () => {
    const record = join(folder, 'none.record')
    openRecord(record, 'extend').close()
    room = await openRoom(record)
  })
  afterAll(() => room.close())

  it('says on every page that it is empty, and how to add to it', async () => {
    const page = await room.visit('/documents')
    for (const [path, words] of NOTHING) {
      await page.goto(new URL(path, room.link).href)
      await page.getByText(words).first().waitFor()
      expect(await axeFindings(page), path).toEqual([])
      if (path.startsWith('/review') || path === '/check') continue
      await page.getByText('The record holds no documents yet.').first().waitFor()
      await page.getByRole('button', { name: 'Add documents' }).first().waitFor()
    }
    await page.close()
  })
})

describe('a record of one document without title and date', () => {
  let room: Room
  beforeAll(async () => {
    const pile = join(folder, 'one')
    mkdirSync(pile)
    const words = 'Ada Quill said: “We close the mill in May.” '
    writeFileSync(
      join(pile, 'mill-notice.txt'),
      `${words}${'The mill stood for a hundred years. '.repeat(6)}`,
    )
    const record = join(folder, 'one.record')
    await onrecord(['build', pile, '-o', record])
    room = await openRoom(record)
  })
  afterAll(() => room.close())

  it('says what it takes for two', async () => {
    const page = await room.visit('/quotations')
    await page.getByText('The record holds one document, and this takes two.').waitFor()
    await page.goto(new URL('/lineage', room.link).href)
    await page.getByText('The record holds one document, and this takes two.').waitFor()
    await page.goto(new URL('/timeline', room.link).href)
    await page.getByText('It does not say when it was published').waitFor()
    await page.close()
  })

  it('names the document by its file wherever it names it', async () => {
    const page = await room.visit('/documents')
    await page.getByRole('link', { name: 'Untitled (mill-notice.txt)' }).click()
    await page.getByRole('heading', { level: 1, name: 'Untitled (mill-notice.txt)' }).waitFor()
    expect(await page.title()).toContain('mill-notice.txt')
    await searched(page, '/search?q=mill')
    await page.goto(new URL('/people/ada-quill', room.link).href)
    await page.getByText('mill-notice.txt').first().waitFor()
    await page.close()
  })

  async function searched(page: Page, path: string): Promise<void> {
    await page.goto(new URL(path, room.link).href)
    await page.getByRole('heading', { name: 'Untitled (mill-notice.txt)' }).waitFor()
  }
})
