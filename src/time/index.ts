/** Time: the dates of a text, when each statement was said, and dates in words. Knows calendars; not who speaks. */
export type { Moment } from './moment.js'
export { findDates } from './find-dates.js'
export type { FindDatesOptions, FoundDate } from './find-dates.js'
export { saidWhen } from './said-when.js'
export { edtfSpan } from './edtf-span.js'
export type { DatePrecision, DateSpan } from './edtf-span.js'
export { readableDate, shortDate } from './readable-date.js'
