import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Failure } from '../../../src/api/index.js'
import { useHeightAs } from '../shell/height-as.js'
import type { RefusedFile } from './add-documents.js'
import type { Sending } from './adding.js'
import { AdditionReport, RefusedFiles, headline } from './addition-report.js'
import { useKeptInTab } from './kept-in-tab.js'
import type { RoomJob } from './use-jobs.js'
import { isGoingOn, useCatchUp, useJobs } from './use-jobs.js'

interface JobsStripProps {
  readonly sending: Sending | undefined
  /** The job that took over what was added last. */
  readonly handed: string | undefined
  readonly refused: readonly RefusedFile[]
  readonly failure: Failure | null
  readonly onDismiss: () => void
}

/**
 * At the foot of every page, in a line that can be opened: work that is going on, then what it did, until the reader closes it. It stands there on
 * every page, and after a reload; another page or a reload folds it to its line again.
 */
export function JobsStrip({ sending, handed, refused, failure, onDismiss }: JobsStripProps): ReactNode {
  const jobs = useJobs()
  useCatchUp()
  const going = jobs.filter(isGoingOn)
  const [awaited, setAwaited] = useAwaited(going, handed)
  const ended = jobs.filter(one => isNews(one) && awaited.includes(one.id))
  const dismiss = (): void => {
    const shown = new Set(ended.map(one => one.id))
    setAwaited(awaited.filter(one => !shown.has(one)))
    onDismiss()
  }
  const rests = ended.length > 0 || refused.length > 0 || failure !== null
  const works = sending !== undefined || going.some(one => one.kind === 'add')
  const strip = useHeightAs<HTMLElement>('--foot')
  // What a reader opened is folded again where they go on to another page.
  const [location] = useLocation()
  return (
    <aside ref={strip} className="jobs-strip" aria-label="Work on the record" hidden={!works && !rests}>
      <output>
        {sending === undefined ? undefined : (
          <Bar words="Handing over files" done={sending.done} total={sending.total} />
        )}
        {going
          .filter(one => one.kind === 'add')
          .map(one => (
            <Bar key={one.id} {...wordsOf(one)} />
          ))}
        {failure === null ? undefined : (
          <p className="job-failed">
            {failure.message} {failure.advice}
          </p>
        )}
        {refused.length > 0 ? <RefusedFiles key={location} files={refused} /> : undefined}
        {ended.map(one => (
          <Ended key={`${one.id} ${location}`} job={one} />
        ))}
      </output>
      {rests && !works ? (
        <button type="button" className="button" onClick={dismiss}>
          Close
        </button>
      ) : undefined}
    </aside>
  )
}

/**
 * The jobs whose end this reader waits for: those that were seen going on, and those handed over here. Kept while the
 * tab is open.
 */
function useAwaited(
  going: readonly RoomJob[],
  handed: string | undefined,
): readonly [readonly string[], (awaited: readonly string[]) => void] {
  const [awaited, setAwaited] = useKeptInTab<readonly string[]>('onrecord.awaited', [], areIds)
  const [known, setKnown] = useState<readonly string[]>([])
  const fresh = [...going.map(one => one.id), ...(handed === undefined ? [] : [handed])].filter(
    one => !known.includes(one),
  )
  if (fresh.length > 0) {
    setKnown([...known, ...fresh].slice(-100))
    setAwaited([...new Set([...awaited, ...fresh])])
  }
  return [awaited, setAwaited]
}

function areIds(kept: unknown): kept is readonly string[] {
  return Array.isArray(kept) && kept.every(one => typeof one === 'string')
}

/** Additions tell what they did; the rest is worth a word only where it failed. */
function isNews({ kind, state }: RoomJob): boolean {
  return state === 'failed' || (kind === 'add' && state === 'done')
}

function Ended({ job }: { readonly job: RoomJob }): ReactNode {
  if (job.failure !== undefined) {
    return (
      <p className="job-failed">
        {job.failure.message} {job.failure.advice}
        {job.kind === 'add' ? ' What you added is kept, and is taken in when the room opens again.' : ''}
      </p>
    )
  }
  if (job.report === undefined) return undefined
  return (
    <details className="job-ended">
      <summary>{headline(job.report)}</summary>
      <AdditionReport report={job.report} />
    </details>
  )
}

interface BarProps {
  readonly words: string
  readonly done?: number | undefined
  readonly total?: number | undefined
  readonly path?: string | undefined
}

function Bar({ words, done, total, path }: BarProps): ReactNode {
  return (
    <div className="job-bar">
      <span>
        {words}
        {total === undefined || done === undefined ? '' : ` (${done} of ${total})`}
      </span>
      <progress aria-label={words} value={total === undefined ? undefined : done} max={total} />
      {path === undefined ? undefined : (
        <span className="soft job-path" dir="auto">
          {path}
        </span>
      )}
    </div>
  )
}

const STAGES = {
  fetch: 'Fetching pages',
  read: 'Reading files',
  decide: 'Taking decisions in',
  analyse: 'Finding statements',
  name: 'Telling speakers apart',
  link: 'Finding the same words',
  group: 'Comparing the readings',
  lineage: 'Tracing who took from whom',
  compare: 'Comparing the accounts',
} as const satisfies Record<NonNullable<RoomJob['progress']>['stage'], string>

function wordsOf({ progress, state }: RoomJob): BarProps {
  if (progress === undefined) return { words: state === 'waiting' ? 'Waiting for its turn' : 'Beginning' }
  const { stage, done, total, path } = progress
  return { words: STAGES[stage], done, total, path }
}
