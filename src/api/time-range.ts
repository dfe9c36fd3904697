import { z } from '@hono/zod-openapi'
import { edtfSpan } from '../time/index.js'

/** A year, a month or a day, as the room's filter of time has them. */
const date = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)

/** The room's filter of time in a query; an end that is missing is open. */
export const timeRange = z.object({ since: date.optional(), until: date.optional() })

export type TimeRange = z.infer<typeof timeRange>

/**
 * Tells whether an EDTF date meets a range, both ends included: a month meets each of its days. What has no date meets none
 * that is bounded.
 */
export function withinRange({ since, until }: TimeRange): (date: string | undefined) => boolean {
  const from = since === undefined ? undefined : edtfSpan(since)?.start
  const to = until === undefined ? undefined : edtfSpan(until)?.end
  if (from === undefined && to === undefined) return () => true
  const meets = (edtf: string): boolean => {
    const span = edtfSpan(edtf)
    return (
      span !== undefined && (from === undefined || span.end > from) && (to === undefined || span.start < to)
    )
  }
  // Many documents share a date: each is read once.
  const known = new Map<string, boolean>()
  return edtf => {
    if (edtf === undefined) return false
    const found = known.get(edtf) ?? meets(edtf)
    known.set(edtf, found)
    return found
  }
}
