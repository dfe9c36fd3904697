import type { ReactNode } from 'react'
import { useMemo, useRef } from 'react'
import { Link } from 'wouter'
import type { DecisionDraftBody, ReviewItem } from '../../../../src/api/index.js'
import { paragraphs } from '../../../../src/text/index.js'
import { useKeys } from '../../shell/keys.js'
import { Difference } from '../../words/difference.js'
import { DocumentLink } from '../../words/document-link.js'
import { useStatementMarks } from '../../words/statement-marks.js'
import { DOUBT_NAMES } from './doubt-kinds.js'
import { Excerpt } from './excerpt.js'
import { StatementCard } from './statement-card.js'

interface ReviewCardProps {
  readonly item: ReviewItem
  readonly onDecide: (draft: DecisionDraftBody) => Promise<void>
}

/** One thing that waits, and what can be decided about it. */
export function ReviewCard({ item, onDecide }: ReviewCardProps): ReactNode {
  return (
    <article className="review-card" aria-label={DOUBT_NAMES[item.kind]}>
      <h2 className="review-why">{item.why}</h2>
      {item.document === undefined ? undefined : (
        <p className="review-document">
          <DocumentLink document={item.document} at={item.reading?.span ?? item.statement?.content[0]} full />
        </p>
      )}
      <Body item={item} onDecide={onDecide} />
    </article>
  )
}

function Body({ item, onDecide }: ReviewCardProps): ReactNode {
  const { document, excerpt, statement, reading, speaker, decision } = item
  if (statement !== undefined && document !== undefined && excerpt !== undefined) {
    return (
      <StatementCard document={document.id} statement={statement} excerpt={excerpt} onDecide={onDecide} />
    )
  }
  if (reading !== undefined && document !== undefined && excerpt !== undefined) {
    return <ReadingCard document={document.id} reading={reading} excerpt={excerpt} onDecide={onDecide} />
  }
  if (speaker !== undefined) return <SpeakerCard speaker={speaker} onDecide={onDecide} />
  if (decision !== undefined) return <OrphanCard decision={decision} onDecide={onDecide} />
  return undefined
}

interface ReadingCardProps extends Pick<ReviewCardProps, 'onDecide'> {
  readonly document: string
  readonly reading: NonNullable<ReviewItem['reading']>
  readonly excerpt: NonNullable<ReviewItem['excerpt']>
}

/** What a reader can answer, the first where the words are the source's: by what is in doubt. */
const ANSWERS = {
  misattributed: ['The same words: the speaker is wrong here', 'Other words, that only look alike'],
  changed: ['The same words, changed here', 'Other words, that only look alike'],
} as const

/** Words that differ from their source: are they a reading of it at all? */
function ReadingCard({ document, reading, excerpt, onDecide }: ReadingCardProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const { span, base, parts, speaker, baseSpeaker, utterance, verdict } = reading
  const marked = useMemo(() => ({ changed: [span] }), [span])
  useStatementMarks(frame, marked)
  const match = {
    occurrence: { document, span },
    base: { document: base.document.id, span: base.span },
  }
  const decide = (kind: 'confirm-match' | 'reject-match') => (): void => void onDecide({ kind, ...match })
  const [yes, no] = ANSWERS[verdict === 'misattributed' ? 'misattributed' : 'changed']
  useKeys('This reading', [
    { keys: 'y', does: yes, run: decide('confirm-match') },
    { keys: 'x', does: no, run: decide('reject-match') },
  ])
  return (
    <>
      <Excerpt ref={frame} excerpt={excerpt} spans={paragraphs(excerpt.text)} />
      <dl className="review-compared">
        <div>
          <dt>
            The source: <DocumentLink document={base.document} at={base.span} full />
            {baseSpeaker === null ? '' : `, ${baseSpeaker}`}
          </dt>
          <dd className="words">“{base.words}”</dd>
        </div>
        <div>
          <dt>What differs here{speaker === null ? '' : `, where ${speaker} says it`}</dt>
          <dd>
            <Difference parts={parts} />
          </dd>
        </div>
      </dl>
      <div className="review-actions">
        <button type="button" className="button primary" onClick={decide('confirm-match')}>
          {yes} <kbd>y</kbd>
        </button>
        <button type="button" className="button" onClick={decide('reject-match')}>
          {no} <kbd>x</kbd>
        </button>
        <Link href={`/quotations/${encodeURIComponent(utterance)}`}>All readings, aligned</Link>
      </div>
    </>
  )
}

interface SpeakerCardProps extends Pick<ReviewCardProps, 'onDecide'> {
  readonly speaker: NonNullable<ReviewItem['speaker']>
}

/** Names that were taken for one speaker: are they? */
function SpeakerCard({ speaker, onDecide }: SpeakerCardProps): ReactNode {
  const { id, name, kind, aliases, roles } = speaker
  const confirm = (): void => void onDecide({ kind: 'confirm-speaker', speaker: { id, name, kind } })
  useKeys('This speaker', [{ keys: 'y', does: 'They are one', run: confirm }])
  return (
    <>
      <dl className="review-compared">
        <div>
          <dt>Taken for one</dt>
          <dd className="words">{[name, ...aliases].join(' = ')}</dd>
        </div>
        {roles.length === 0 ? undefined : (
          <div>
            <dt>Roles that documents give</dt>
            {roles.map(({ role, document }) => (
              <dd key={`${role} ${document.id}`}>
                <span className="words">{role}</span>: <DocumentLink document={document} full />
              </dd>
            ))}
          </div>
        )}
      </dl>
      <div className="review-actions">
        <button type="button" className="button primary" onClick={confirm}>
          They are one <kbd>y</kbd>
        </button>
        <Link href={`/people/${encodeURIComponent(id)}`}>They are not: split them</Link>
      </div>
    </>
  )
}

interface OrphanCardProps extends Pick<ReviewCardProps, 'onDecide'> {
  readonly decision: NonNullable<ReviewItem['decision']>
}

/** A decision whose words are gone. */
function OrphanCard({ decision, onDecide }: OrphanCardProps): ReactNode {
  const withdraw = (): void => void onDecide({ kind: 'undo', decision: decision.id })
  useKeys('This decision', [{ keys: 'x', does: 'Withdraw it', run: withdraw }])
  return (
    <>
      <dl className="review-compared">
        <div>
          <dt>
            {decision.kind}, by {decision.by}
          </dt>
          <dd className="words">{decision.about}</dd>
        </div>
        {decision.becomes === '' ? undefined : (
          <div>
            <dt>to</dt>
            <dd className="words">{decision.becomes}</dd>
          </div>
        )}
      </dl>
      <div className="review-actions">
        <button type="button" className="button primary" onClick={withdraw}>
          Withdraw it <kbd>x</kbd>
        </button>
        {decision.document === null ? undefined : (
          <DocumentLink document={decision.document}>Decide it anew in the document</DocumentLink>
        )}
      </div>
    </>
  )
}
