import { MONTH_NAMES } from './words.js'

/**
 * An EDTF date as people write it: "2023-11-01T09:30:00Z" gives "1 November 2023", "2023-11" gives
 * "November 2023", an interval its two ends, "2023?" "2023 (uncertain)", "2023~" "about 2023". What is
 * not understood is given as it is.
 */
export function readableDate(edtf: string): string {
  const ends = edtf.split('/')
  if (ends.length === 2) return ends.map(end => single(end === '..' || end === '' ? '…' : end)).join(' to ')
  return single(edtf)
}

/** The same with months by three letters, where room is short: "1 Nov 2023". */
export function shortDate(edtf: string): string {
  return MONTH_NAMES.reduce((date, month) => date.replaceAll(month, month.slice(0, 3)), readableDate(edtf))
}

function single(edtf: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[^?~%]*)?([?~%]?)$/.exec(edtf)
  if (match === null) return edtf
  const [, year, month, day, mark] = match
  const monthName = month === undefined ? undefined : MONTH_NAMES[Number(month) - 1]
  if (month !== undefined && monthName === undefined) return edtf
  const date = [day === undefined ? undefined : String(Number(day)), monthName, year]
    .filter(part => part !== undefined)
    .join(' ')
  if (mark === '~') return `about ${date}`
  return mark === '' ? date : `${date} (uncertain)`
}
