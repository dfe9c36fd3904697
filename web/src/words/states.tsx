import type { ReactNode } from 'react'
import { RequestFailed } from '../api/client.js'

/** Something is on its way. It says so after a moment only, so that quick pages do not flicker. */
export function Loading({ what = 'Reading' }: { readonly what?: string }): ReactNode {
  return <output className="state loading">{what} …</output>
}

interface EmptyProps {
  /** What is not there, as a sentence. */
  readonly title: string
  /** Whether it is all that the page has: then the title is the page's. */
  readonly page?: boolean
  /** Why not, and what to do. */
  readonly children?: ReactNode
}

/** There is nothing to show, and why. */
export function Empty({ title, page = false, children }: EmptyProps): ReactNode {
  const Title = page ? 'h1' : 'p'
  return (
    <div className="state empty">
      <Title className="state-title">{title}</Title>
      {children}
    </div>
  )
}

interface FailedProps {
  readonly error: unknown
  readonly retry?: () => void
}

/** A request failed: what went wrong, what to do, and the way to try again. */
export function Failed({ error, retry }: FailedProps): ReactNode {
  const failure = error instanceof RequestFailed ? error.failure : undefined
  return (
    <div className="state failed" role="alert">
      <p className="state-title">{failure?.message ?? 'Something went wrong on this page.'}</p>
      <p>{failure?.advice ?? 'Load the page again.'}</p>
      {retry === undefined ? undefined : (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}

/** A query as these states need it. */
interface Query<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

interface LoadedProps<T> {
  readonly query: Query<T>
  readonly what?: string
  readonly children: (data: T) => ReactNode
}

/** What a query gave, or the state in which it is. */
export function Loaded<T>({ query, what, children }: LoadedProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null && query.error !== undefined) {
    return <Failed error={query.error} retry={() => void query.refetch()} />
  }
  return what === undefined ? <Loading /> : <Loading what={what} />
}
