import type { ReactNode } from 'react'
import { useMemo, useRef, useState } from 'react'
import type { DecisionDraftBody, ReadStatement, ReviewItem } from '../../../../src/api/index.js'
import { paragraphs } from '../../../../src/text/index.js'
import { AssignSpeaker } from '../../decisions/assign-speaker.js'
import { EditParts, useEditedParts } from '../../decisions/edit-parts.js'
import { draftOf, draftOfParts } from '../../decisions/parts.js'
import { useKeys } from '../../shell/keys.js'
import { usePassageSelection } from '../../words/passage-selection.js'
import { Excerpt } from './excerpt.js'

interface StatementCardProps {
  readonly document: string
  readonly statement: ReadStatement
  readonly excerpt: NonNullable<ReviewItem['excerpt']>
  readonly onDecide: (draft: DecisionDraftBody) => Promise<void>
}

/** A statement in doubt: its ends can be moved at once; confirmed, corrected, rejected, or given a speaker. */
export function StatementCard({ document, statement, excerpt, onDecide }: StatementCardProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const [assigning, setAssigning] = useState(false)
  const edited = useEditedParts(statement.id, statement)
  const { parts, setParts, changed } = edited
  const spans = useMemo(() => paragraphs(excerpt.text), [excerpt])
  // The selection is in offsets of the document, so that the excerpt stands where it stands there.
  const padded = useMemo(() => ' '.repeat(excerpt.start) + excerpt.text, [excerpt])
  const selection = usePassageSelection(frame, padded)
  const found = draftOf(document, statement)
  const keep = (): void => {
    const to = draftOfParts(document, parts, excerpt)
    void onDecide(changed ? { kind: 'correct', statement: found, to } : { kind: 'confirm', statement: found })
  }
  const reject = (): void => void onDecide({ kind: 'reject', statement: found })
  const name = changed ? 'Keep the correction' : 'It is right'
  useKeys('This statement', [
    { keys: 'y', does: name, run: keep },
    { keys: 'Enter', does: name, run: keep },
    { keys: 'x', does: 'It is no statement', run: reject },
    { keys: 's', does: 'Assign its speaker', run: () => setAssigning(true) },
    {
      keys: 'v',
      does: 'Select words, then Shift and arrows',
      run: () => selection.begin(parts.content[0]?.[0] ?? 0),
    },
    {
      keys: 'r',
      does: 'Set it back as it was found',
      run: () => setParts({ source: statement.source, cue: statement.cue, content: statement.content }),
    },
  ])
  return (
    <>
      <Excerpt ref={frame} excerpt={excerpt} spans={spans}>
        <EditParts frame={frame} shown={excerpt} parts={parts} onChange={setParts} selection={selection} />
      </Excerpt>
      <p className="review-says">
        <span className="soft">Says it: </span>
        {statement.speaker?.name ?? 'nobody is known'}
        {statement.reason === '' ? '' : <span className="soft"> ({statement.reason})</span>}
      </p>
      {assigning ? (
        <AssignSpeaker
          name={statement.speaker?.name ?? parts.source.map(([a, b]) => padded.slice(a, b)).join(' ')}
          onCancel={() => setAssigning(false)}
          onAssign={speaker => void onDecide({ kind: 'assign', statement: found, speaker })}
        />
      ) : (
        <div className="review-actions">
          <button type="button" className="button primary" onClick={keep}>
            {name} <kbd>y</kbd>
          </button>
          <button type="button" className="button" onClick={() => setAssigning(true)}>
            Assign a speaker <kbd>s</kbd>
          </button>
          <button type="button" className="button" onClick={reject}>
            It is no statement <kbd>x</kbd>
          </button>
          <span className="soft small">
            Drag the ends, or <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> and <kbd>←</kbd> <kbd>→</kbd>, word by
            word
          </span>
        </div>
      )}
    </>
  )
}
