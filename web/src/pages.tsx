import type { ComponentType, ReactNode } from 'react'
import { lazy, useState } from 'react'
import RecordPage from './pages/record/record-page.js'

/** A page with the address that it stands at, as the router takes it; the last has none and stands everywhere else. */
export interface Page {
  readonly path: string | undefined
  readonly Page: ComponentType
  /** Loads what the page is made of; done for a page that is there. */
  readonly load: () => Promise<void>
}

/** All pages. The first is part of the app, since most readers open it first. */
export const PAGES_BY_PATH: readonly Page[] = [
  { path: '/', Page: RecordPage, load: () => Promise.resolve() },
  page('/documents', () => import('./pages/documents/documents-page.js')),
  page('/documents/:id', () => import('./pages/reader/reader-page.js')),
  page('/people', () => import('./pages/people/people-page.js')),
  page('/people/:id', () => import('./pages/person/person-page.js')),
  page('/quotations', () => import('./pages/quotations/quotations-page.js')),
  page('/quotations/:id', () => import('./pages/quotation/quotation-page.js')),
  page('/timeline', () => import('./pages/timeline/timeline-page.js')),
  page('/lineage', () => import('./pages/lineage/lineage-page.js')),
  page('/search', () => import('./pages/search/search-page.js')),
  page('/review', () => import('./pages/review/review-page.js')),
  page('/review/log', () => import('./pages/review/log-page.js')),
  page('/check', () => import('./pages/check/check-page.js')),
  page(undefined, () => import('./shell/lost-page.js')),
]

/**
 * A page that is loaded when it is first needed. One that was loaded before is drawn at once: React holds back for a third of a second what
 * it has once replaced by a word of waiting.
 */
function page(path: string | undefined, read: () => Promise<{ readonly default: ComponentType }>): Page {
  let loaded: ComponentType | undefined
  const load = async (): Promise<{ readonly default: ComponentType }> => {
    const found = await read()
    loaded = found.default
    return found
  }
  const Lazy = lazy(load)
  function LoadedPage(): ReactNode {
    const [Own] = useState<ComponentType>(() => loaded ?? Lazy)
    return <Own />
  }
  return { path, Page: LoadedPage, load: async () => void (await load()) }
}

/** The page at an address, without its search: the one whose path has the same parts. */
export function pageAt(address: string): Page | undefined {
  const parts = address.split('/')
  return PAGES_BY_PATH.find(({ path }) => {
    const own = path?.split('/')
    return (
      own === undefined ||
      (own.length === parts.length && own.every((part, at) => part.startsWith(':') || part === parts[at]))
    )
  })
}

/** So long after the first page the others are loaded, in milliseconds: while the browser has nothing else to do. */
const LATER = 1500

/** Loads the pages that are not there yet, one after the other, so that going to one shows it at once. */
export function loadOthers(): void {
  setTimeout(() => {
    void PAGES_BY_PATH.reduce(
      (before, { load }) => before.then(load).catch(() => undefined),
      Promise.resolve(),
    )
  }, LATER)
}
