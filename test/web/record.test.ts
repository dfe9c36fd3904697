import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

describe('the record at a glance', () => {
  it('tells who first dropped a word from the letter, and who copied it from there', async () => {
    const page = await room.visit('/')
    const entry = page
      .getByRole('listitem')
      .filter({ has: page.getByText('Changed first by') })
      .first()
    expect(await entry.locator('del').first().innerText()).toContain('again')
    const facts = await entry.innerText()
    expect(facts).toMatch(/Changed first by\s+The Ostrey Courant.*which dropped “again”/s)
    expect(facts).toMatch(/Then also in\s+Brisklane News.*took it from The Ostrey Courant/s)
    await entry.getByRole('link', { name: 'All readings, word by word' }).click()
    await page.waitForURL('**/quotations/*')
    await page.close()
  })

  it('asks for each of its parts once, before the app itself is there', async () => {
    const page = await room.visit('/people')
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.goto(new URL('/', room.link).href)
    await page.waitForLoadState('networkidle')
    const answers = asked.filter(path => path.startsWith('/api/') && path !== '/api/jobs')
    expect(answers.toSorted()).toEqual([
      '/api/attention/altered',
      '/api/attention/damaged',
      '/api/attention/differing',
      '/api/attention/discrepancies',
      '/api/attention/misattributed',
      '/api/record',
    ])
    // Scripts and styles come in one round: what begins it, the app, and its runtime.
    // Other pages are loaded once this one is there, which asks what work goes on.
    const first = asked.slice(0, asked.indexOf('/api/jobs'))
    expect(first.filter(path => /\.(?:js|css)$/.test(path)).length).toBeLessThanOrEqual(5)
    await page.close()
  })

  it('counts what it holds and what deserves attention, and each count leads to it', async () => {
    const page = await room.visit('/')
    await page.getByText(/^15 documents from/).waitFor()
    const sections = page.getByRole('navigation', { name: 'What deserves attention first' })
    for (const name of [
      '1 quotation altered, in 5 ways',
      '1 quotation credited to somebody else',
      '5 discrepancies',
    ]) {
      await sections.getByRole('link', { name }).waitFor()
    }
    await sections.getByRole('link', { name: '2 damaged documents' }).click()
    expect(await page.getByRole('heading', { name: /^Damaged documents/ }).isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Press releases' }).click()
    await page.waitForURL('**/documents?kind=press-release')
    await page.close()
  })

  it('counts altered quotations as the page of quotations does, and people as their own pages do', async () => {
    const page = await room.visit('/')
    const section = page.getByRole('region', { name: /^Quotations that were altered/ })
    expect(await section.getByRole('heading').innerText()).toMatch(/1, in 5 ways$/)
    await section.getByRole('link', { name: 'Among all quotations' }).click()
    await page.waitForURL('**/quotations?altered=source')
    await page.getByText(/^1 of 15$/).waitFor()
    expect(await page.getByRole('button', { name: /^Altered/, pressed: true }).innerText()).toMatch(/1$/)
    await page.goBack()
    const body = page.getByRole('link', { name: 'Ostrey Rivers Authority', exact: true }).last()
    const row = page.getByRole('listitem').filter({ has: body }).last()
    const documents = /\d+$/.exec(await row.innerText())?.[0] ?? ''
    await body.click()
    await page.getByText(`named in ${documents}`).waitFor()
    await page.close()
  })

  it('says which words were put for which', async () => {
    const page = await room.visit('/')
    await page.getByText('which put “seven” for “one”').waitFor()
    await page.close()
  })

  it('shows when documents came out where colours are the reader’s own', async () => {
    const page = await room.visit('/')
    await page.emulateMedia({ forcedColors: 'active' })
    const bar = page.locator('.strip-bars > span > span').first()
    const [own, ground] = await bar.evaluate(one => [
      getComputedStyle(one).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ])
    expect(own).not.toBe(ground)
    await page.close()
  })

  it('tells each account that differs in its own words, and leads to its passage', async () => {
    const page = await room.visit('/')
    const entry = page.getByRole('listitem').filter({ hasText: 'last day' }).first()
    expect(await entry.locator('q').allInnerTexts()).toContainEqual(expect.stringContaining('31 March'))
    await entry.getByRole('link').first().click()
    await page.waitForURL(/\/documents\/\w+\?at=\d+-\d+/)
    await page.close()
  })

  it.each(['light', 'dark'] as const)('is accessible in %s', async scheme => {
    const page = await room.visit('/')
    await page.emulateMedia({ colorScheme: scheme })
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('shows one time alone where a filter of time stands, and says so', async () => {
    const page = await room.visit('/?since=2024-02&until=2024-02')
    await page.getByText('Only February 2024').waitFor()
    await page.getByText(/^Of this time: 3 documents/).waitFor()
    // It is carried along, and taken away by its button.
    await page.getByRole('link', { name: 'Timeline', exact: true }).click()
    await page.waitForURL('**/timeline?since=2024-02&until=2024-02')
    // A page that it does not narrow says so.
    await page.getByRole('link', { name: 'Review', exact: true }).click()
    await page.getByText('what is on this page is of all times').waitFor()
    await page.getByRole('button', { name: 'Show all times' }).click()
    expect(new URL(page.url()).search).toBe('')
    await page.close()
  })
})
