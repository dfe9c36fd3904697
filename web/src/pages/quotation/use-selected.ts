import { useCallback, useEffect, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { Quotation } from '../../../../src/api/index.js'

/** The ways in which a quotation can be looked at. */
export const VIEWS = [
  { id: 'witnesses', name: 'Witnesses', key: 'w' },
  { id: 'apparatus', name: 'Apparatus', key: 'a' },
  { id: 'stemma', name: 'Stemma', key: 's' },
] as const

/** One of them. */
export type View = (typeof VIEWS)[number]['id']

/** A reading at a place of variation, by their numbers in the quotation. */
export interface ReadingAt {
  readonly place: number
  readonly reading: number
}

/** What is picked out on the page; all of it stands in the address. */
export interface Selected {
  readonly view: View
  /** A document's id. */
  readonly witness: string | undefined
  readonly reading: ReadingAt | undefined
  /** The documents that have the reading that is picked; undefined where none is. */
  readonly having: ReadonlySet<string> | undefined
  readonly show: (view: View) => void
  readonly pickWitness: (document: string | undefined) => void
  /** Picks a reading; the one that is picked already is let go. With a view, goes there. */
  readonly pickReading: (reading: ReadingAt, view?: View) => void
  /** Goes to the witness after or before. */
  readonly step: (by: 1 | -1) => void
  readonly clear: () => void
}

/** What the address picks out of a quotation: `?view=apparatus&reading=3.1`, `?witness=ID`. */
export function useSelected(quotation: Quotation): Selected {
  const [params, setParams] = useSearchParams()
  const view = VIEWS.find(one => one.id === params.get('view'))?.id ?? 'witnesses'
  const witness = quotation.witnesses.find(one => one.document.id === params.get('witness'))?.document.id
  const asked = params.get('reading')
  const reading = useMemo(() => readingOf(asked, quotation), [asked, quotation])
  const set = useCallback(
    (changes: Readonly<Record<string, string | undefined>>): void => {
      setParams(
        now => {
          const next = new URLSearchParams(now)
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined) next.delete(name)
            else next.set(name, value)
          }
          return next
        },
        // A view is a step to which the reader goes back; what is picked on it is not.
        { replace: !('view' in changes) },
      )
    },
    [setParams],
  )
  const having = useMemo(() => havingOf(reading, quotation), [reading, quotation])
  useEffect(() => {
    if (witness !== undefined) bringToSight(witness, view)
  }, [witness, view])
  return {
    view,
    witness,
    reading,
    having,
    show: next => set({ view: next === 'witnesses' ? undefined : next }),
    pickWitness: document => set({ witness: document === witness ? undefined : document }),
    pickReading: (next, at) => {
      const same = at === undefined && next.place === reading?.place && next.reading === reading.reading
      set({
        reading: same ? undefined : `${next.place}.${next.reading}`,
        ...(at === undefined ? {} : { view: at === 'witnesses' ? undefined : at }),
      })
    },
    step: by => {
      const ids = quotation.witnesses.map(one => one.document.id)
      const at = witness === undefined ? (by === 1 ? -1 : ids.length) : ids.indexOf(witness)
      const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))]
      if (next !== witness) set({ witness: next })
    },
    clear: () => set({ witness: undefined, reading: undefined }),
  }
}

function readingOf(asked: string | null, quotation: Quotation): ReadingAt | undefined {
  const [place = -1, reading = -1] = (asked ?? '').split('.').map(Number)
  return quotation.places[place]?.readings[reading] === undefined ? undefined : { place, reading }
}

function havingOf(reading: ReadingAt | undefined, quotation: Quotation): ReadonlySet<string> | undefined {
  if (reading === undefined) return undefined
  const place = quotation.places[reading.place]
  const having = place?.readings[reading.reading]?.witnesses.map(one => one.document) ?? []
  return new Set(reading.reading === 0 && place !== undefined ? [place.document, ...having] : having)
}

/** The first place of a view that stands for a witness. */
function bringToSight(document: string, view: View): void {
  const target = window.document.querySelector(
    `[data-view="${view}"] .edition-main [data-witness="${CSS.escape(document)}"]`,
  )
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  target?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
}
