import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useDecide } from '../../decisions/decide.js'
import { useKeys } from '../../shell/keys.js'
import { usePageTitle } from '../../shell/page-title.js'
import { Empty, Loaded } from '../../words/states.js'
import { DoubtKinds } from './doubt-kinds.js'
import { ReviewCard } from './review-card.js'
import { useReviewQueue } from './review-queue.js'
import './review.css'

/** What waits for a person: one thing after another. */
export default function ReviewPage(): ReactNode {
  usePageTitle('Review')
  const { name, askName } = useDecide()
  const queue = useReviewQueue()
  useKeys('The queue', [
    { keys: 'j', does: 'Skip: the next', run: () => queue.step(1) },
    { keys: 'k', does: 'Back to the one before', run: () => queue.step(-1) },
    { keys: 'u', does: 'Undo your last decision', run: () => void queue.undo() },
  ])
  return (
    <>
      <div className="review-head">
        <h1>Review</h1>
        <p className="soft">
          {name === undefined ? 'You will be asked for your name once.' : <>You decide as {name}.</>}{' '}
          <button type="button" className="note-action" onClick={askName}>
            {name === undefined ? 'Give it now' : 'Change'}
          </button>
          {' · '}
          <Link href="/review/log">What was decided</Link>
        </p>
      </div>
      <Loaded query={queue.query} what="Looking what waits">
        {() => (
          <div className="review">
            <DoubtKinds counts={queue.counts} chosen={queue.kind} />
            <section aria-label="What waits" className="review-place">
              <p className="review-count">
                <span>
                  {queue.item === undefined
                    ? ''
                    : `${queue.position.toLocaleString('en-GB')} of ${queue.total.toLocaleString('en-GB')}`}
                  {queue.decidedHere === 0 ? '' : ` · ${queue.decidedHere} decided`}
                  {queue.isFollowing ? ', being worked in …' : ''}
                </span>
                <span className="review-tools">
                  <button type="button" className="button plain" onClick={() => queue.step(-1)}>
                    Back <kbd>k</kbd>
                  </button>
                  <button type="button" className="button plain" onClick={() => queue.step(1)}>
                    Skip <kbd>j</kbd>
                  </button>
                  <button
                    type="button"
                    className="button plain"
                    disabled={!queue.canUndo}
                    onClick={() => void queue.undo()}
                  >
                    Undo <kbd>u</kbd>
                  </button>
                </span>
              </p>
              {queue.item === undefined ? (
                <Empty title={queue.decidedHere > 0 ? 'That was all.' : 'Nothing waits for you here.'}>
                  <p>
                    {queue.kind === undefined
                      ? 'Whatever the program doubts is put here when documents are added.'
                      : 'Other kinds of doubt may still wait.'}
                  </p>
                </Empty>
              ) : (
                <ReviewCard key={queue.item.key} item={queue.item} onDecide={queue.decide} />
              )}
            </section>
          </div>
        )}
      </Loaded>
    </>
  )
}
