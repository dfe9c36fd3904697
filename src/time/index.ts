/** Time: the dates of a text, and when each statement was said. Knows calendars; not who speaks. */
export type { Moment } from './moment.js'
