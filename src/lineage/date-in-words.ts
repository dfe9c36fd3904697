const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * An EDTF date as a reason has it ("2024-02-29T08:00Z": "29 February 2024", "2024-02": "February 2024"); what is no day,
 * month or year comes back as it is.
 */
export function dateInWords(edtf: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/u.exec(edtf) ?? []
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (year === undefined || (month !== undefined && name === undefined)) return edtf
  return [
    ...(day === undefined ? [] : [String(Number(day))]),
    ...(name === undefined ? [] : [name]),
    year,
  ].join(' ')
}
