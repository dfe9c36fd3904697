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

/** Opens the letter's page from the list of quotations, as a reader does. */
async function openLetter(): Promise<Page> {
  const page = await room.visit('/quotations?changed=1')
  await page.getByRole('list', { name: 'Quotations' }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'Hester Vannick' }).waitFor()
  return page
}

describe('the list of quotations', () => {
  it('shows what deserves attention first, and narrows by verdict in the address', async () => {
    const page = await room.visit('/quotations')
    const list = page.getByRole('list', { name: 'Quotations' })
    await list.getByText('misattributed').first().waitFor()
    expect(await list.getByRole('link').first().textContent()).toContain('An officer who cannot live')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^spliced/ }).click()
    await page.waitForURL('**/quotations?verdict=spliced')
    await page.getByText(/^1 of \d+$/).waitFor()
    expect(await list.getByRole('listitem').count()).toBe(1)
    await page.goBack()
    await page.getByText('misattributed').first().waitFor()
    await page.close()
  })

  it('says what to do where nothing fits', async () => {
    const page = await room.visit('/quotations?verdict=spliced&publisher=Tern')
    await page.getByText('No quotation fits all of this.').waitFor()
    await page.getByRole('button', { name: 'Show all quotations' }).click()
    await page.getByRole('list', { name: 'Quotations' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.close()
  })
})

describe('the page of a quotation', () => {
  it('tells who first dropped a word of the letter, and who copied it from there', async () => {
    const page = await openLetter()
    const changes = page.getByRole('region', { name: 'How the words changed' })
    const first = changes.getByRole('listitem').first()
    const told = ((await first.textContent()) ?? '').replaceAll(/\s+/g, ' ')
    expect(told).toContain('left out: again')
    expect(told).toMatch(/Dropped first by The Ostrey Courant C, 14 March 2024/)
    expect(told).toMatch(/then by Brisklane News B, 15 March 2024 .* took it from The Ostrey Courant/)
    expect(told).toContain('“as reported by The Ostrey Courant”')
    await first.getByRole('link', { name: 'paragraph 5' }).first().click()
    await page.waitForURL(/\/documents\/[0-9a-f]+\?at=\d+-\d+/)
    await page.close()
  })

  it('says first who credits it to somebody else', async () => {
    const page = await room.visit('/quotations?verdict=misattributed')
    await page.getByRole('list', { name: 'Quotations' }).getByRole('link').first().click()
    const told = page.getByText('Credited to another').locator('xpath=..')
    expect(await told.innerText()).toMatch(
      /by The Coastal Harbinger, 19 March 2024 \(paragraph 6\): Alban Truscote is said to have said them, not Corin Maddersley/,
    )
    await page.close()
  })

  it('lays the witnesses under the base, with what they leave out and add in words', async () => {
    const page = await openLetter()
    const passage = page.getByRole('region', { name: 'paragraph 13' })
    const readings = await passage.getByRole('listitem').allTextContents()
    const courant = readings.find(
      one => one.includes('The Ostrey Courant') && one.includes('left out: again'),
    )
    expect(courant).toBeDefined()
    expect(await passage.locator('del').first().textContent()).toContain('again')
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('shows both places of a splice, and what lies between them', async () => {
    const page = await openLetter()
    const spliced = page.locator('.reading', { hasText: 'One quotation here, two places in the source' })
    const places = (await spliced.locator('.spliced-from li').allTextContents()).map(one => one.trim())
    expect(places[0]).toMatch(/^paragraph 9 For forty-one minutes .* did not, and$/)
    expect(places[1]).toMatch(/^between them the source has 205 words: for the last seventeen/)
    expect(places[2]).toBe('paragraph 13 we have called it prudence')
    // Words of the source are not said to be added.
    expect(await spliced.locator('ins').textContent()).toContain('taken from paragraph 13: ')
    const changes = page.getByRole('region', { name: 'How the words changed' })
    await changes.getByText('Run together with words of').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('marks who has a reading in the apparatus, and keeps it in the address', async () => {
    const page = await openLetter()
    await page.keyboard.press('a')
    const entry = page.locator('[id^="place-"]').filter({ hasText: 'The base has again' })
    await entry.getByRole('button', { name: 'left out' }).click()
    await page.waitForURL(/view=apparatus.*reading=\d+\.\d+/)
    const key = page.getByRole('complementary', { name: 'Witnesses' })
    const having = await key.getByRole('button', { name: /has this reading/ }).allTextContents()
    expect(having.map(one => one.slice(0, 1))).toEqual(['C', 'B'])
    expect(await axeFindings(page)).toEqual([])
    // Heard, an entry says who has what.
    const heard = (await entry.innerText()).replaceAll(/\s+/g, ' ')
    expect(heard).toMatch(/Place \d+ The base has again .*so in .*Hester Vannick,.*The Brackenholt Ledger/)
    expect(heard).toMatch(/left out , so in .*The Ostrey Courant,.*Brisklane News;/)
    await page.reload()
    await key
      .getByRole('button', { name: /has this reading/ })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(/view=apparatus$/)
    await page.close()
  })

  it('draws the stemma, and says it in words', async () => {
    const page = await openLetter()
    await page.keyboard.press('s')
    await page.locator('.stemma-node').first().waitFor()
    expect(await page.locator('.stemma-node').count()).toBe(8)
    const stemma = page.getByRole('region', { name: 'Who had the words from whom' })
    const brisklane = stemma.getByRole('listitem').filter({ hasText: /^B Brisklane News/ })
    const words = ((await brisklane.first().textContent()) ?? '').replaceAll(/\s+/g, ' ')
    expect(words).toContain('took from The Ostrey Courant')
    expect(words).toContain('both drop “again”')
    expect(await axeFindings(page)).toEqual([])
    await page.goBack()
    await page.getByRole('region', { name: 'Witnesses, passage by passage' }).waitFor()
    await page.close()
  })

  it('goes from witness to witness by key, and copies a citation', async () => {
    const page = await openLetter()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const key = page.getByRole('complementary', { name: 'Witnesses' })
    await key.getByRole('button', { pressed: true, name: /The Ostrey Courant/ }).waitFor()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page
      .getByRole('button', { name: 'Copy citation of the reading of The Valley Lantern' })
      .first()
      .click()
    await page.getByText('Copied:').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^“For forty-one minutes .*The Valley Lantern, 22 March 2024, paragraph 7\./)
    expect(copied).toMatch(
      /characters \d+ to \d+, SHA-256 of its bytes [0-9a-f]{64}: http:\/\/127\.0\.0\.1:\d+\/documents\/[0-9a-f]+\?at=\d+-\d+$/,
    )
    await page.close()
  })

  it('says so where there is no such quotation', async () => {
    const page = await room.visit('/quotations/nothing')
    await page.getByRole('heading', { name: 'The record has no quotation of this name.' }).waitFor()
    const letter = await page.evaluate(async () => {
      const answer = await fetch('/api/documents?limit=200')
      const { rows } = (await answer.json()) as { rows: { id: string; kind: string }[] }
      return rows.find(({ kind }) => kind === 'letter')?.id ?? ''
    })
    // The document that a name begins with is still there.
    await page.goto(new URL(`/quotations/${letter}-00000000`, room.link).href)
    await page.getByRole('link', { name: 'The document in which it stood' }).click()
    await page.locator('.text-row').first().waitFor()
    await page.close()
  })
})
