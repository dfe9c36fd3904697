import { describe, expect, it } from 'vitest'
import { captureOfPage } from './capture-of-page.js'
import { parsePage } from './page.js'

const of = (html: string): unknown => captureOfPage(html, parsePage(html))
const page = (head: string, before = '', after = ''): string =>
  `<!doctype html><html lang="en">${before}<head>${head}</head><body><p>The siren was silent.</p></body></html>${after}`

const AT = '2023-11-14T09:20:30Z'
const SINGLE_FILE = `<!--
 Page saved with SingleFile
 url: https://quay.example/siren
 saved date: Tue Nov 14 2023 10:20:30 GMT+0100 (Central European Standard Time)
-->`
const WAYBACK = `<!--
     FILE ARCHIVED ON 09:20:30 Nov 14, 2023 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 12:10:00 Feb 03, 2024.
-->`

describe('captureOfPage', () => {
  it.each([
    ['SingleFile', page('', SINGLE_FILE), '2023-11-14T10:20:30+01:00'],
    ['the Wayback Machine', page('', '', WAYBACK), AT],
    [
      'HTTrack',
      page(
        '',
        '<!-- Mirrored from quay.example/siren by HTTrack Website Copier/3.x [XR&CO], Tue, 14 Nov 2023 09:20:30 GMT -->',
      ),
      AT,
    ],
    [
      'who saved it',
      page('', '<!-- saved from url=(0026)https://quay.example/siren at 2023-11-14 -->'),
      '2023-11-14',
    ],
    [
      'Save Page WE',
      page('<meta name="savepage-date" content="Tue Nov 14 2023 09:20:30 GMT+0000 (UTC)">'),
      '2023-11-14T09:20:30+00:00',
    ],
    [
      'WebScrapBook',
      '<html data-scrapbook-create="20231114092030123"><head></head><body><p>Words.</p></body></html>',
      AT,
    ],
  ])('reads what %s noted', (by, html, edtf) =>
    expect(of(html)).toEqual({ edtf, reason: `noted in the page by ${by}` }),
  )

  it('of a saved copy of an archive tells when the copy was made', () => {
    expect(of(page('', SINGLE_FILE, WAYBACK))).toMatchObject({ edtf: AT })
    const canonical =
      '<link rel="canonical" href="https://archive.example/2023.11.14-092030/https://quay.example/siren">'
    expect(of(page(canonical))).toEqual({ edtf: AT, reason: 'in the address of the copy in a web archive' })
  })

  it('takes nothing else for a note', () => {
    expect(of(page('', '<!-- saved from url=(0026)https://quay.example/siren -->'))).toBeUndefined()
    expect(of(page('<meta name="date" content="2023-11-14">'))).toBeUndefined()
    expect(of(page('', '', '<!-- saved from url=x at 2023-11-14'))).toBeUndefined()
  })
})
