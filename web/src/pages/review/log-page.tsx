import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { DecisionRow } from '../../../../src/api/index.js'
import { opening } from '../../../../src/report/index.js'
import { answered, api } from '../../api/client.js'
import { useDecide } from '../../decisions/decide.js'
import { usePageTitle } from '../../shell/page-title.js'
import { DateWords } from '../../words/date.js'
import { DocumentLink } from '../../words/document-link.js'
import { Empty, Loaded } from '../../words/states.js'
import './review.css'

const PAGE = 100

/** So much of what a decision is about is shown, in code units. */
const LONGEST = 220

/** What was decided, by whom and when, the latest first; each can be undone. */
export default function LogPage(): ReactNode {
  usePageTitle('What was decided')
  const [parameters] = useSearchParams()
  const from = Math.max(0, Number(parameters.get('from') ?? 0) || 0)
  const log = useQuery({
    queryKey: ['decisions', from],
    queryFn: () => answered(api.decisions.$get({ query: { offset: String(from), limit: String(PAGE) } })),
  })
  return (
    <>
      <div className="review-head">
        <h1>What was decided</h1>
        <p className="soft">
          <Link href="/review">Back to the queue</Link>
          {' · '}
          <a href="/api/decisions/export?format=jsonl" download>
            The log as JSON lines
          </a>
          {' · '}
          <a href="/api/decisions/export?format=training" download>
            As training data
          </a>
        </p>
      </div>
      <Loaded query={log} what="Reading the log">
        {({ total, rows }) =>
          total === 0 ? (
            <Empty title="Nothing was decided yet.">
              <p>
                What you confirm, correct, add, reject, assign, merge, split or note stands here, with who and
                when. Nothing in this log is ever removed: an undo is a decision, too.
              </p>
            </Empty>
          ) : (
            <>
              <table className="log">
                <thead>
                  <tr>
                    <th scope="col">When</th>
                    <th scope="col">Who</th>
                    <th scope="col">Decision</th>
                    <th scope="col">About</th>
                    <th scope="col">
                      <span className="visually-hidden">Undo</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(row => (
                    <LogRow key={row.id} row={row} />
                  ))}
                </tbody>
              </table>
              <p className="log-pages">
                {from === 0 ? undefined : (
                  <Link href={`/review/log?from=${Math.max(0, from - PAGE)}`}>Later ones</Link>
                )}
                {from + PAGE < total ? (
                  <Link href={`/review/log?from=${from + PAGE}`}>Earlier ones</Link>
                ) : undefined}
              </p>
            </>
          )
        }
      </Loaded>
    </>
  )
}

const NAMES: Readonly<Record<string, string>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  correct: 'corrected',
  add: 'added',
  assign: 'gave a speaker to',
  merge: 'merged',
  split: 'split',
  'confirm-speaker': 'confirmed as one',
  'confirm-match': 'confirmed as a reading',
  'reject-match': 'rejected as a reading',
  note: 'noted on',
  undo: 'undid',
}

function LogRow({ row }: { readonly row: DecisionRow }): ReactNode {
  const { decide } = useDecide()
  const { id, by, at, kind, state, orphaned, document, span, about, becomes, reason } = row
  const undone = state === 'undone'
  return (
    <tr data-undone={undone}>
      <td className="log-when">
        <DateWords edtf={at} short />
        <span className="soft"> {at.slice(11, 16)}</span>
      </td>
      <td>{by}</td>
      <td>
        {NAMES[kind] ?? kind}
        {undone ? <span className="soft"> (undone)</span> : undefined}
        {orphaned === null ? undefined : <span className="log-orphaned"> no longer fits: {orphaned}</span>}
      </td>
      <td>
        <span className="words" dir="auto">
          {opening(about, LONGEST)}
        </span>
        {becomes === '' ? undefined : (
          <>
            {' '}
            <span aria-label="becomes">→</span>{' '}
            <span className="words" dir="auto">
              {opening(becomes, LONGEST)}
            </span>
          </>
        )}
        {document === null ? undefined : (
          <span className="log-document">
            <DocumentLink document={document} at={span ?? undefined} full />
          </span>
        )}
        {reason === null ? undefined : <span className="log-document soft">{reason}</span>}
      </td>
      <td>
        {undone ? undefined : (
          <button
            type="button"
            className="button plain"
            aria-label={`Undo decision ${id}`}
            onClick={() => void decide([{ kind: 'undo', decision: id }])}
          >
            Undo
          </button>
        )}
      </td>
    </tr>
  )
}
