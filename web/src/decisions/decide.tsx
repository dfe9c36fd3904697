import type { ReactNode } from 'react'
import { Suspense, createContext, lazy, useCallback, useContext, useMemo, useState } from 'react'
import type { DecisionDraftBody, Failure } from '../../../src/api/index.js'
import { RequestFailed, answered, api } from '../api/client.js'
import type { Following } from './use-following.js'
import { useFollowing } from './use-following.js'
import './decide.css'

const NameDialog = lazy(() => import('./name-dialog.js'))

/** Decisions that were kept. */
export interface Made {
  /** In the order in which they were handed in. */
  readonly ids: readonly number[]
  readonly by: string
  /** EDTF. */
  readonly at: string
}

/** The way to decide something. */
export interface Deciding {
  /** Who decides, as they said in this browser; undefined where nobody has said so yet. */
  readonly name: string | undefined
  readonly askName: () => void
  /**
   * Keeps decisions, all or none; asks for a name first where there is none. Undefined where the reader gave up or it failed: then
   * the app says why.
   */
  readonly decide: (drafts: readonly DecisionDraftBody[], reason?: string) => Promise<Made | undefined>
  /** Whether a decision is still being worked into the record: what the pages show may be of before it. */
  readonly isFollowing: boolean
}

const Context = createContext<Deciding | undefined>(undefined)

/** The way to decide something, on any page. */
export function useDecide(): Deciding {
  const deciding = useContext(Context)
  if (deciding === undefined) throw new Error('no decisions are taken here')
  return deciding
}

const KEY = 'onrecord.name'

/** The name kept in this browser; undefined where none is, or where the browser keeps nothing. */
function keptName(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

function keepName(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // A browser that keeps nothing asks again when the room is next opened.
  }
}

/** Takes the decisions of all pages below: with a name that is asked for once, and a line that says what becomes of them. */
export function DecisionDesk({ children }: { readonly children: ReactNode }): ReactNode {
  const [name, setName] = useState(keptName)
  const [asking, setAsking] = useState<{ readonly answer: (name: string | undefined) => void }>()
  const [failure, setFailure] = useState<Failure>()
  const [job, setJob] = useState<string>()
  const ask = useCallback(
    () =>
      new Promise<string | undefined>(resolve => {
        setAsking({ answer: resolve })
      }),
    [],
  )
  const named = useCallback(
    (given: string | undefined): void => {
      if (given !== undefined) {
        keepName(given)
        setName(given)
      }
      asking?.answer(given)
      setAsking(undefined)
    },
    [asking],
  )
  const decide = useCallback<Deciding['decide']>(
    async (drafts, reason) => {
      const by = name ?? (await ask())
      if (by === undefined) return undefined
      try {
        setFailure(undefined)
        const body =
          reason === undefined ? { by, decisions: [...drafts] } : { by, reason, decisions: [...drafts] }
        const { decisions, job: started } = await answered(api.decisions.$post({ json: body }))
        setJob(started.id)
        return { ids: decisions.map(({ id }) => id), by, at: decisions[0]?.at ?? '' }
      } catch (error) {
        setFailure(error instanceof RequestFailed ? error.failure : UNKNOWN)
        return undefined
      }
    },
    [name, ask],
  )
  const following = useFollowing(job)
  const { isFollowing } = following
  const deciding = useMemo<Deciding>(
    () => ({ name, askName: () => void ask(), decide, isFollowing }),
    [name, ask, decide, isFollowing],
  )
  return (
    <Context value={deciding}>
      {children}
      <UpToDate following={following} failure={failure} />
      {asking === undefined ? undefined : (
        <Suspense>
          <NameDialog known={name} onAnswer={named} />
        </Suspense>
      )}
    </Context>
  )
}

const UNKNOWN: Failure = {
  code: 'fault',
  message: 'The decision was not kept.',
  advice: 'Load the page again, and decide once more.',
}

interface UpToDateProps {
  readonly following: Following
  readonly failure: Failure | undefined
}

/** Says that what follows from decisions is being derived, or could not be. */
function UpToDate({ following: { isFollowing, failed }, failure }: UpToDateProps): ReactNode {
  if (failure !== undefined) {
    return (
      <p className="deciding failed" role="alert">
        {failure.message} {failure.advice}
      </p>
    )
  }
  if (!isFollowing && failed === undefined) return <output className="deciding" hidden />
  return (
    <output className="deciding">
      {failed === undefined
        ? 'Kept. It is being worked into the record …'
        : `Your decision is kept; what follows from it could not be derived: ${failed}`}
    </output>
  )
}
