import type { ReactNode } from 'react'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useHeightAs } from './height-as.js'
import { KeyboardProvider, useKeys } from './keys.js'
import { PAGES } from './pages.js'
import { SearchBox } from './search-box.js'
import { useTheme } from './theme.js'
import { StandingTime } from './time-filter.js'

const KeyMap = lazy(() => import('./key-map.js'))

/** What stands around every page: navigation, search, keys, theme. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <KeyboardProvider>
      <Room>{children}</Room>
    </KeyboardProvider>
  )
}

function Room({ children }: { readonly children: ReactNode }): ReactNode {
  const [location, navigate] = useLocation()
  const [mapIsOpen, openMap] = useState(false)
  const [theme, turnTheme] = useTheme()
  const main = useRef<HTMLElement>(null)
  const head = useHeightAs<HTMLElement>('--head')
  const shown = useRef(location)
  useKeys('Everywhere', [
    { keys: '?', does: 'This map of keys', run: () => openMap(open => !open) },
    { keys: '/', does: 'Search', run: () => document.querySelector<HTMLInputElement>('#search')?.focus() },
    ...PAGES.map(page => ({
      keys: `g ${page.key}`,
      does: `Go to ${page.name}`,
      run: () => navigate(page.path),
    })),
  ])
  // A reader who hears the page must be told that it is another one.
  useEffect(() => {
    if (shown.current === location) return
    shown.current = location
    main.current?.focus({ preventScroll: true })
  }, [location])
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <header ref={head} className="room-head">
        <Link href="/" className="room-name">
          Onrecord
        </Link>
        <nav aria-label="Pages">
          <ul>
            {PAGES.map(({ path, name }) => (
              <li key={path}>
                <Link href={path} aria-current={isAt(location, path) ? 'page' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <SearchBox />
        <div className="room-tools">
          <button
            type="button"
            className="tool"
            onClick={turnTheme}
            aria-label={`Theme: ${theme}. Turn to the next.`}
          >
            {theme === 'system' ? '◐' : theme === 'light' ? '☀' : '☾'}
          </button>
          <button type="button" className="tool" onClick={() => openMap(true)} aria-label="Map of keys">
            ?
          </button>
        </div>
        <StandingTime />
      </header>
      <main id="page" ref={main} tabIndex={-1}>
        {children}
      </main>
      {mapIsOpen ? (
        <Suspense>
          <KeyMap isOpen onOpenChange={openMap} />
        </Suspense>
      ) : undefined}
    </>
  )
}

/** Whether the page at `path` is open: `/documents` for one document, too. */
function isAt(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}
