import { readableDate } from '../../../src/time/index.js'

/** A reason that the record gives, with its days as people write them: “reckoned from the date of publication, 14 March 2024”. */
export function datesInWords(reason: string): string {
  return reason.replaceAll(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/gu, day => readableDate(day))
}
