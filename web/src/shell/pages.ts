/** One page of the reading room, as its navigation names it. */
export interface RoomPage {
  readonly path: string
  readonly name: string
  /** The second key after `g`. */
  readonly key: string
}

/** In the order of the navigation. A new page is named here and in `app.tsx`. */
export const PAGES: readonly RoomPage[] = [
  { path: '/', name: 'Record', key: 'r' },
  { path: '/documents', name: 'Documents', key: 'd' },
  { path: '/quotations', name: 'Quotations', key: 'q' },
  { path: '/people', name: 'People', key: 'p' },
  { path: '/timeline', name: 'Timeline', key: 't' },
  { path: '/lineage', name: 'Lineage', key: 'l' },
  { path: '/check', name: 'Check', key: 'c' },
  { path: '/review', name: 'Review', key: 'v' },
]
