/*
 * News repeats a phrase for about a month after it was said; later it is said again, or has become a phrase of
 * everybody's ("the right thing to do").
 */
const NEAR_DAYS = 30

/** Days from one EDTF date to another, by their days; months and years count from their first. NaN for what is no date. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000
}

/** Whether two dates of publication lie within a month of each other, or one of them is unknown. */
export function nearDates(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true
  const days = Math.abs(daysBetween(a, b))
  return Number.isNaN(days) || days <= NEAR_DAYS
}
