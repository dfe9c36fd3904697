import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { readableDate } from '../../../src/time/index.js'
import { RequestFailed, answered, api } from '../api/client.js'
import './date-field.css'

/**
 * The EDTF of a date as somebody writes it; null where it is none that the record can keep. Undefined where nothing answers: what the date is
 * for says then what is wrong.
 */
export async function readDate(words: string): Promise<string | null | undefined> {
  const month = monthIn(words)
  if (month !== undefined) return month
  try {
    return (await answered(api.jobs.date.$get({ query: { words } }))).edtf
  } catch (error) {
    if (error instanceof RequestFailed) return undefined
    throw error
  }
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** "March 2024", as we write months ourselves. */
function monthIn(words: string): string | undefined {
  const [, name = '', year = ''] = /^(\p{L}{3,9})\.?,? (\d{4})$/u.exec(words) ?? []
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}`
}

interface NoDateProps {
  readonly id: string
  readonly words: string
}

/** Why words are taken for no date, and how dates are written. */
export function NoDate({ id, words }: NoDateProps): ReactNode {
  return (
    <p role="alert" id={id} className="no-date">
      “<bdi>{words}</bdi>” is no date that the record can keep. Write a day, a month or a year, as 2024-03-05,
      5 March 2024, 2024-03 or 2024; days and months as numbers alone (3/4/2024) mean two things.
    </p>
  )
}

interface DateFieldProps {
  readonly label: string
  /** A year, a month or a day; undefined for none. */
  readonly date: string | undefined
  readonly onDate: (date: string | undefined) => void
}

/** A year, a month or a day: dates that are known less exactly are no end of a stretch of time. */
const PLAIN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/**
 * A date that is written, in words or as ISO 8601, and shown in words ("15 March 2024"), so that no order of numbers has to be guessed. It is
 * taken by Enter, or when the field is left; Escape gives back what stood there.
 */
export function DateField({ label, date, onDate }: DateFieldProps): ReactNode {
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const id = useId()
  const shown = date === undefined ? '' : readableDate(date)
  const take = async (): Promise<void> => {
    const words = typed?.trim()
    if (words === undefined || words === shown) {
      setTyped(undefined)
      return
    }
    const read = words === '' ? undefined : await readDate(words)
    if (words !== '' && (read === undefined || read === null || !PLAIN.test(read))) {
      setWrong(words)
      return
    }
    setTyped(undefined)
    setWrong(undefined)
    if (read !== date) onDate(read ?? undefined)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void take()
    if (event.key !== 'Escape') return
    setTyped(undefined)
    setWrong(undefined)
  }
  return (
    <div className="date-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        placeholder="day, month or year"
        value={typed ?? shown}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={event => {
          setTyped(event.target.value)
          setWrong(undefined)
        }}
        onBlur={() => void take()}
        onKeyDown={onKeyDown}
      />
      {wrong === undefined ? undefined : <NoDate id={`${id}-wrong`} words={wrong} />}
    </div>
  )
}
