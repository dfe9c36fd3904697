import { describe, expect, it } from 'vitest'
import { edtfSpan } from './edtf-span.js'

const shown = (edtf: string): unknown => {
  const span = edtfSpan(edtf)
  return span === undefined
    ? undefined
    : [
        new Date(span.start).toISOString().slice(0, 16),
        new Date(span.end).toISOString().slice(0, 16),
        span.precision,
      ]
}

describe('the stretch of time of a date', () => {
  it('is as long as the date is exact', () => {
    expect(shown('2023')).toEqual(['2023-01-01T00:00', '2024-01-01T00:00', 'year'])
    expect(shown('2023-12')).toEqual(['2023-12-01T00:00', '2024-01-01T00:00', 'month'])
    expect(shown('2024-02-29')).toEqual(['2024-02-29T00:00', '2024-03-01T00:00', 'day'])
    expect(shown('2024-02-29T23:30:00+01:00')).toEqual(['2024-02-29T22:30', '2024-02-29T22:31', 'time'])
  })

  it('of an interval goes to the end of its last date', () => {
    expect(shown('2023-02-27/2023-03')).toEqual(['2023-02-27T00:00', '2023-04-01T00:00', 'interval'])
    expect(shown('2023-02-27/..')).toEqual(['2023-02-27T00:00', '2023-02-28T00:00', 'day'])
  })

  it('knows that a date is uncertain', () => {
    expect(edtfSpan('2023~')?.uncertain).toBe(true)
    expect(edtfSpan('2023')?.uncertain).toBe(false)
  })

  it('of no date there is none', () => {
    for (const other of ['', 'spring', '20-3', '2023-1']) expect(edtfSpan(other)).toBeUndefined()
  })
})
