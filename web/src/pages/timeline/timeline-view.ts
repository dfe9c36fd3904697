/** The stretch of time that is looked at, in milliseconds since 1970 UTC. */
export interface View {
  readonly from: number
  readonly to: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Nearer than this nothing can be told apart. */
const NEAREST = 6 * HOUR

/** The view that an address names ("2024-02-20T00:00/2024-03-25T12:00"); undefined where it names none. */
export function viewOf(written: string | null): View | undefined {
  const [from, to] = (written ?? '').split('/').map(end => Date.parse(`${end}Z`))
  if (from === undefined || to === undefined || !(from < to)) return undefined
  return { from, to }
}

/** The view as an address has it. */
export function writtenView({ from, to }: View): string {
  const minute = (at: number): string => new Date(at).toISOString().slice(0, 16)
  return `${minute(from)}/${minute(to)}`
}

/**
 * Nearer (`factor` below 1) or further away around a moment, within `bounds` and a margin of as much as half of them on both sides.
 */
export function zoomed(
  view: View,
  { factor, around, bounds }: { readonly factor: number; readonly around: number; readonly bounds: View },
): View {
  const room = widened(bounds)
  const width = Math.min(room.to - room.from, Math.max(NEAREST, (view.to - view.from) * factor))
  const share = (around - view.from) / (view.to - view.from)
  return within({ from: around - share * width, to: around + (1 - share) * width }, room)
}

/** Earlier (`share` below 0) or later by a share of what is seen. */
export function panned(
  view: View,
  { share, bounds }: { readonly share: number; readonly bounds: View },
): View {
  const step = share * (view.to - view.from)
  return within({ from: view.from + step, to: view.to + step }, widened(bounds))
}

function widened({ from, to }: View): View {
  const margin = Math.max(DAY, (to - from) / 2)
  return { from: from - margin, to: to + margin }
}

function within({ from, to }: View, room: View): View {
  if (to - from >= room.to - room.from) return room
  if (from < room.from) return { from: room.from, to: room.from + to - from }
  return to > room.to ? { from: room.to - (to - from), to: room.to } : { from, to }
}

/** The days that two moments span, as a filter of time has them; the later day is the last that is touched. */
export function daysBetween(one: number, other: number): { readonly since: string; readonly until: string } {
  const [from, to] = one < other ? [one, other] : [other, one]
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  return { since: day(from), until: day(Math.max(from, to - 1)) }
}
