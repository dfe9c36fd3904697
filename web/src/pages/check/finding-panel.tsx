import type { ReactNode } from 'react'
import type { CheckedNote, CheckedPassage, CheckedQuotation } from '../../../../src/api/index.js'
import { Difference } from '../../words/difference.js'
import { Empty } from '../../words/states.js'
import { ItemBadge } from './draft-text.js'
import type { Item } from './items.js'
import { noteWord } from './items.js'
import { LetStandForm } from './let-stand-form.js'
import { SourceWords, SourcePlace } from './source-words.js'
import './finding-panel.css'

interface FindingPanelProps {
  readonly items: readonly Item[]
  /** How many are not shown. */
  readonly hidden: number
  readonly current: Item | undefined
  readonly isBusy: boolean
  /** Whether a reason to let stand is written into the text itself. */
  readonly isWritten: boolean
  readonly onStep: (by: 1 | -1) => void
  readonly onAccept: (item: Item) => void
  readonly onLetStand: (item: Item, reason: string) => void
}

/** One finding in full: what the texts say, the difference, the source passage, and what can be done. */
export function FindingPanel(props: FindingPanelProps): ReactNode {
  const { items, hidden, current, isBusy, onStep } = props
  if (current === undefined) {
    return (
      <aside className="finding-panel" aria-label="Finding">
        <Empty title={hidden === 0 ? 'No quotation was found.' : 'Nothing asks to be looked at.'}>
          <p>
            {hidden === 0
              ? 'Quotations are found by their quotation marks, or as block quotations.'
              : `${hidden} ${hidden === 1 ? 'finding is' : 'findings are'} not shown: see the filters above.`}
          </p>
        </Empty>
      </aside>
    )
  }
  const number = items.indexOf(current)
  return (
    <aside className="finding-panel" aria-label="Finding" aria-busy={isBusy}>
      <header>
        <ItemBadge item={current} />
        <span className="soft small" aria-live="polite">
          {number + 1} of {items.length}
        </span>
        <span className="finding-steps">
          <button
            type="button"
            className="button plain"
            aria-label="Finding before"
            onClick={() => onStep(-1)}
          >
            ↑
          </button>
          <button type="button" className="button plain" aria-label="Next finding" onClick={() => onStep(1)}>
            ↓
          </button>
        </span>
      </header>
      <div className="finding-words">
        {current.kind === 'quotation' ? (
          <Quotation finding={current.finding} />
        ) : (
          <Note note={current.note} />
        )}
      </div>
      <Deeds {...props} item={current} />
    </aside>
  )
}

function Quotation({ finding }: { readonly finding: CheckedQuotation }): ReactNode {
  const {
    message,
    advice,
    base,
    further,
    difference,
    witnesses,
    contested,
    suppressed,
    notes,
    verdicts,
    verdict,
  } = finding
  return (
    <>
      {verdicts === verdict ? undefined : <p className="finding-verdicts">{verdicts}</p>}
      <p>{message}</p>
      {suppressed === undefined ? undefined : <p className="stands">Let stand: {suppressed}</p>}
      {difference.length === 0 ? undefined : (
        <section>
          <h2>The difference</h2>
          <blockquote>
            <Difference parts={difference} />
          </blockquote>
          <p className="soft small">
            <del>struck</del>: only in the record; <ins>underlined</ins>: only in the draft.
          </p>
        </section>
      )}
      {base === undefined ? undefined : <SourceWords title="The record has" passage={base} />}
      {contested === undefined ? undefined : <p>{contested}</p>}
      {witnesses === undefined ? undefined : (
        <section>
          <h2>Those who quote it differ</h2>
          <p>{witnesses.reason}</p>
          <ul className="finding-readings">
            {witnesses.readings.map(reading => (
              <li key={reading.text}>
                <blockquote dir="auto">“{reading.text}”</blockquote>
                <p className="soft small">
                  {reading.likely ? 'The likely one. ' : ''}
                  {reading.passages.map((passage, index) => (
                    <span key={keyOf(passage)}>
                      {index === 0 ? '' : '; '}
                      <SourcePlace passage={passage} />
                    </span>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {verdict === 'spliced'
        ? further.map(passage => <SourceWords key={keyOf(passage)} title="And elsewhere" passage={passage} />)
        : undefined}
      {verdict === 'spliced' || further.length === 0 ? undefined : (
        <section>
          <h2>Also there</h2>
          <ul className="places">
            {further.map(passage => (
              <li key={keyOf(passage)}>
                <SourcePlace passage={passage} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.map(note => (
        <section key={`${note.code} ${note.span.join('-')}`} className="panel-note">
          <h2>
            Beyond the words: {noteWord(note.code)} <span className="soft">({note.severity})</span>
          </h2>
          <Note note={note} />
        </section>
      ))}
      {advice === undefined || suppressed !== undefined ? undefined : <p className="advice">{advice}</p>}
    </>
  )
}

/** Names a passage among others. */
function keyOf({ document, span }: CheckedPassage): string {
  return `${document} ${span.join('-')}`
}

function Note({ note }: { readonly note: CheckedNote }): ReactNode {
  return (
    <>
      <p>{note.message}</p>
      {note.suppressed === undefined ? undefined : <p className="stands">Let stand: {note.suppressed}</p>}
      {note.sources.map(passage => (
        <SourceWords key={keyOf(passage)} title="The record has" passage={passage} />
      ))}
    </>
  )
}

interface DeedsProps extends FindingPanelProps {
  readonly item: Item
}

/** What can be done about it here. */
function Deeds({ item, isBusy, isWritten, onAccept, onLetStand }: DeedsProps): ReactNode {
  const fix = item.kind === 'quotation' ? item.finding.fix : undefined
  const suppressed = item.kind === 'quotation' ? item.finding.suppressed : item.note.suppressed
  return (
    <footer>
      {fix === undefined ? undefined : (
        <section>
          <h2>With the words of the record</h2>
          <blockquote dir="auto">“{fix.after}”</blockquote>
          <button type="button" className="button primary" disabled={isBusy} onClick={() => onAccept(item)}>
            Put these words into the draft <kbd>a</kbd>
          </button>
        </section>
      )}
      {item.severity === 'ok' || suppressed !== undefined ? undefined : (
        <LetStandForm
          key={item.span.join('-')}
          isBusy={isBusy}
          isWritten={isWritten}
          onLetStand={reason => onLetStand(item, reason)}
        />
      )}
    </footer>
  )
}
