import type { Capture } from '../text/index.js'
import { publicationDate } from './publication-date.js'

/** As archives write it, in UTC: "20231114092030", sometimes with thousandths. */
const STAMP = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{3})?$/u

/** As HTTP and JavaScript write it: "Tue, 14 Nov 2023 09:20:30 GMT", "Tue Nov 14 2023 10:20:30 GMT+0100 (CET)". */
const WORDED =
  /^(?:[a-z]{3},? )?(?:(\d{1,2})[ -]([a-z]{3})|([a-z]{3}) (\d{1,2}),?)[ -](\d{4}) (\d{2}:\d{2}(?::\d{2})?)(?: ?(?:gmt|utc|z)?([+-]\d{2}:?\d{2})?( ?gmt| ?utc|z)?)?/iu

/**
 * The moment of a capture as EDTF, with the precision that it has: what `publicationDate` reads, the stamps of archives, and dates as HTTP and
 * JavaScript write them. Undefined for anything else. Constant time.
 */
export function captureDate(value: string): string | undefined {
  const text = value.trim()
  const [, year, month, day, hour, minute, second] = STAMP.exec(text) ?? []
  if (year !== undefined) return publicationDate(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return worded(text) ?? publicationDate(text)
}

function worded(text: string): string | undefined {
  const match = WORDED.exec(text)
  if (match === null) return undefined
  const [whole, first, firstMonth, secondMonth, second, year = '', clock = '', zone] = match
  const day = publicationDate(`${first ?? second ?? ''} ${firstMonth ?? secondMonth ?? ''} ${year}`)
  const utc = /gmt|utc|z$/iu.test(whole) ? 'Z' : ''
  return day === undefined ? undefined : publicationDate(`${day}T${clock}${zone ?? utc}`)
}

/*
 * `/20231114092030/https://...` in the Wayback Machine and archives that run its like (a flag such as `id_` may follow);
 * `/2023.11.14-092030/https://...` in archive.today.
 */
const ARCHIVED = /\/(\d{4})\.?(\d{2})\.?(\d{2})-?(\d{6})(?:[a-z]{2}_)?\/https?:/iu

/** When the copy was made that lies at an address of a web archive; undefined for any other address. */
export function captureInAddress(address: string | undefined): Capture | undefined {
  const [, year = '', month = '', day = '', clock = ''] = ARCHIVED.exec(address ?? '') ?? []
  const edtf = year === '' ? undefined : captureDate(`${year}${month}${day}${clock}`)
  return edtf === undefined ? undefined : { edtf, reason: 'in the address of the copy in a web archive' }
}
