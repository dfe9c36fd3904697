import type { ReactNode } from 'react'
import { readableDate, shortDate } from '../../../src/time/index.js'

interface DateWordsProps {
  /** EDTF, as the API gives it; undefined where nobody said when. */
  readonly edtf: string | undefined | null
  /** Months by three letters, where room is short. */
  readonly short?: boolean
  /** Stands where there is no date. */
  readonly none?: string
}

/** A date of the record as people write it, with its precision ("November 2023", "about 2023"). */
export function DateWords({ edtf, short = false, none = 'no date' }: DateWordsProps): ReactNode {
  if (edtf === undefined || edtf === null || edtf === '') return <span className="soft">{none}</span>
  const words = short ? shortDate(edtf) : readableDate(edtf)
  if (!MACHINE.test(edtf))
    return (
      <span className="date" dir="ltr">
        {words}
      </span>
    )
  return (
    <time className="date" dir="ltr" dateTime={edtf} title={clockOf(edtf)}>
      {words}
    </time>
  )
}

/* What HTML takes as a date: years, months, days and moments, without EDTF's marks of doubt and intervals. */
const MACHINE =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** The time of day, where the date has one: shown where the pointer rests, so that rows stay short. */
function clockOf(edtf: string): string | undefined {
  const clock = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(edtf)
  if (clock === null) return undefined
  return `${readableDate(edtf)}, ${clock[1] ?? ''}${clock[2] === 'Z' ? ' UTC' : clock[2] === undefined ? '' : ` UTC${clock[2]}`}`
}
