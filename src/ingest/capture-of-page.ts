import type { Capture } from '../text/index.js'
import { captureDate, captureInAddress } from './capture-date.js'
import type { Page } from './page.js'

/** What programs that save pages write into a comment of the page, and who writes it so. */
const NOTES: readonly (readonly [RegExp, string])[] = [
  // "FILE ARCHIVED ON 09:20:30 Nov 14, 2023 AND RETRIEVED FROM THE INTERNET ARCHIVE ON ...": of a copy, when it was made comes first.
  [/FILE ARCHIVED ON (?<clock>\d{2}:\d{2}:\d{2}) (?<day>\w{3} \d{1,2}, \d{4})/u, 'the Wayback Machine'],
  [/Page saved with SingleFile[\s\S]*?saved date: *(?<date>[^\n]+)/u, 'SingleFile'],
  [/Mirrored from .* by HTTrack Website Copier[^,]*, *(?<date>[^\n]+)/u, 'HTTrack'],
  // Internet Explorer and Chrome write the address alone; other programs and people add when.
  [/saved from url=.*? (?:at|on) (?<date>[^\n]+)/u, 'who saved it'],
]

/** The longest comment that is looked at, in code units: those of programs are far shorter. */
const LONGEST = 2000

/**
 * When a page was saved, by what the program that saved it noted there: in a comment, in `<meta>`, on `<html>`, or in the address of a copy in a
 * web archive. Undefined where nothing was noted. Linear.
 */
export function captureOfPage(html: string, page: Page): Capture | undefined {
  const comments = commentsOf(html)
  for (const [pattern, by] of NOTES) {
    for (const comment of comments) {
      const { clock, day, date } = pattern.exec(comment)?.groups ?? {}
      const edtf = captureDate(
        date ?? (day === undefined ? '' : `${day.replace(',', '')} ${clock ?? ''} GMT`),
      )
      if (edtf !== undefined) return notedBy(by, edtf)
    }
  }
  const meta = page.querySelector('meta[name="savepage-date"]')?.getAttribute('content')
  const own = page.documentElement?.getAttribute('data-scrapbook-create')
  return noted('Save Page WE', meta) ?? noted('WebScrapBook', own) ?? inAddresses(page)
}

function noted(by: string, value: string | null | undefined): Capture | undefined {
  const edtf = captureDate(value ?? '')
  return edtf === undefined ? undefined : notedBy(by, edtf)
}

function notedBy(by: string, edtf: string): Capture {
  return { edtf, reason: `noted in the page by ${by}` }
}

/** Copies of archive.today name their own address as the canonical one. */
function inAddresses(page: Page): Capture | undefined {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const tag = page.querySelector('meta[property="og:url"]')?.getAttribute('content')
  return captureInAddress(link ?? undefined) ?? captureInAddress(tag ?? undefined)
}

function commentsOf(html: string): string[] {
  const comments: string[] = []
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    if (end === -1) break
    if (end - at < LONGEST) comments.push(html.slice(at + 4, end))
    at = end
  }
  return comments
}
