import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ReviewPage } from '../../../../src/api/index.js'
import type { DoubtKind } from './review-queue.js'

/** Each kind of doubt by its name. */
export const DOUBT_NAMES: Readonly<Record<DoubtKind, string>> = {
  'orphaned-decision': 'Decisions that no longer fit',
  'changed-reading': 'Changed or misattributed words',
  'uncertain-speaker': 'One speaker or several',
  'no-speaker': 'Nobody known who says it',
  'low-confidence': 'Unsure statements',
}

interface DoubtKindsProps {
  readonly counts: ReviewPage['counts']
  readonly chosen: DoubtKind | undefined
}

/** The kinds of doubt, with how much of each waits. */
export function DoubtKinds({ counts, chosen }: DoubtKindsProps): ReactNode {
  const all = counts.reduce((sum, { items }) => sum + items, 0)
  return (
    <nav className="doubt-kinds" aria-label="Kinds of doubt">
      <ul>
        <li>
          <Link href="/review" aria-current={chosen === undefined ? 'page' : undefined}>
            Everything <span className="soft">{all.toLocaleString('en-GB')}</span>
          </Link>
        </li>
        {counts.map(({ kind, items }) => (
          <li key={kind}>
            <Link href={`/review?kind=${kind}`} aria-current={chosen === kind ? 'page' : undefined}>
              {DOUBT_NAMES[kind]} <span className="soft">{items.toLocaleString('en-GB')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
