import type { ReactNode } from 'react'
import { Fragment, memo } from 'react'
import { Link } from 'wouter'
import type { ReadOccurrence, ReadStatement } from '../../../../src/api/index.js'
import { readableDate } from '../../../../src/time/index.js'
import { DateWords } from '../../words/date.js'
import { VerdictBadge } from '../../words/verdict.js'
import { countOf } from './document-head.js'
import { changeSign, changeWords, readingPath } from './change-words.js'
import type { NotedStatement } from './layout-of.js'
import { datesInWords } from '../../words/dates-in-words.js'
import './margin-note.css'

/** Below this, the note says how sure we are. */
const SURE = 0.6

/** What a note lets its reader do. */
export interface NoteActions {
  readonly open: (statement: ReadStatement) => void
  readonly elsewhere: (occurrence: ReadOccurrence) => void
  readonly confirm: (statement: ReadStatement) => void
  readonly correct: (statement: ReadStatement) => void
  readonly reject: (statement: ReadStatement) => void | Promise<void>
  readonly assign: (statement: ReadStatement) => void
}

interface MarginNoteProps {
  readonly noted: NotedStatement
  readonly document: string
  /** The first words of what is said, for who does not see it beside the note. */
  readonly words: string
  /** Whether they are shown, too: where several notes stand beside one paragraph. */
  readonly shown: boolean
  readonly current: boolean
  readonly actions: NoteActions
}

/** Who says it, when, and whether these are the words: beside the statement. Opened, also why we think so. */
export const MarginNote = memo(function MarginNote(props: MarginNoteProps): ReactNode {
  const { noted, document, words, shown, current, actions } = props
  const { statement, occurrences } = noted
  const { id, speaker, said, confidence, decided } = statement
  return (
    <li className="margin-note" data-current={current}>
      <button
        type="button"
        className="note-head"
        id={noteId(id)}
        aria-expanded={current}
        onClick={() => actions.open(statement)}
      >
        <span className="note-who">{speaker?.name ?? 'Speaker not known'}</span>
        {said === undefined ? undefined : (
          <span className="note-when">
            {said.stated ? 'said ' : ''}
            <DateWords edtf={said.edtf} short />
          </span>
        )}
        <span className={shown ? 'note-begins words' : 'visually-hidden'}>{words}</span>
      </button>
      <NoteMarks statement={statement} />
      {occurrences.map(one => (
        <Fragment key={one.span.join('-')}>
          <Elsewhere occurrence={one} actions={actions} />
          <NotedChanges occurrence={one} document={document} />
        </Fragment>
      ))}
      {confidence < SURE && decided === undefined && isMeasured(statement) ? (
        <span className="note-doubt">{Math.round(confidence * 100)} in 100 sure</span>
      ) : undefined}
      {current ? <Opened statement={statement} actions={actions} /> : undefined}
    </li>
  )
})

/**
 * Whether the confidence tells of the speaker: of a quotation that nobody is credited with beside it, it tells only how often such
 * words are a statement at all, and the reason says why we name somebody.
 */
function isMeasured({ source, cue, confidence }: ReadStatement): boolean {
  return source.length > 0 || cue.length > 0 || confidence > LOOSE
}

/** What the rules give at most to a quotation that nobody is credited with. */
const LOOSE = 0.05

/** So many changes of a passage are told beside it. */
const TOLD = 3

interface NotedChangesProps {
  readonly occurrence: ReadOccurrence
  readonly document: string
}

/** Where a passage leaves its source, in words; each leads to its reading beside all others. */
export function NotedChanges({ occurrence, document }: NotedChangesProps): ReactNode {
  const { changes, utterance } = occurrence
  if (changes.length === 0) return undefined
  const told = changes.slice(0, TOLD)
  const more = changes.length - told.length
  return (
    <ul className="note-changes">
      {told.map(change => (
        <li key={`${change.span.join()} ${change.base}`}>
          <Link href={readingPath(utterance, document)}>
            <span aria-hidden="true">{changeSign(change)} </span>
            {changeWords(change)}
          </Link>
        </li>
      ))}
      {more === 0 ? undefined : <li className="soft">and {countOf(more, 'more change')}</li>}
    </ul>
  )
}

/** The id of a note's button in the page. */
export function noteId(statement: string): string {
  return `note-${statement}`
}

function NoteMarks({ statement: { via, decided } }: { readonly statement: ReadStatement }): ReactNode {
  return (
    <>
      {via.map(({ name, cue }) => (
        <span key={`${cue} ${name}`} className="note-line">
          via {name} <span className="soft">(“{cue}”)</span>
        </span>
      ))}
      {decided === undefined ? undefined : (
        <span className="note-line note-decided">
          <span aria-hidden="true">✓ </span>
          {decided.how} by {decided.by}
        </span>
      )}
    </>
  )
}

function Elsewhere(props: { readonly occurrence: ReadOccurrence; readonly actions: NoteActions }): ReactNode {
  const { occurrence, actions } = props
  const { own, verdict, limitCut, elsewhere, changed } = occurrence
  return (
    <button type="button" className="note-words" onClick={() => actions.elsewhere(occurrence)}>
      {own ? undefined : <VerdictBadge verdict={verdict} limitCut={limitCut} />}
      <span>
        {own ? 'quoted in' : 'also in'} {countOf(elsewhere, 'document')}
        {changed === 0 ? '' : `, altered in ${changed}`}
      </span>
    </button>
  )
}

function Opened(props: { readonly statement: ReadStatement; readonly actions: NoteActions }): ReactNode {
  const { statement, actions } = props
  const { speaker, reason, said, type, confidence, decided } = statement
  return (
    <div className="note-opened">
      <dl>
        {reason === '' ? undefined : (
          <div>
            <dt>Who</dt>
            <dd>{reason}</dd>
          </div>
        )}
        {said === undefined ? undefined : (
          <div>
            <dt>When</dt>
            <dd>
              {readableDate(said.edtf)}: {datesInWords(said.reason)}
            </dd>
          </div>
        )}
        <div>
          <dt>How</dt>
          <dd>
            {type === 'direct'
              ? 'in quotation marks'
              : type === 'mixed'
                ? 'partly in quotation marks'
                : 'in other words'}
            {isMeasured(statement) ? `; ${String(Math.round(confidence * 100))} in 100 sure` : ''}
          </dd>
        </div>
        {decided === undefined ? undefined : (
          <div>
            <dt>Decided</dt>
            <dd>
              {decided.how} by {decided.by}, {readableDate(decided.at)}
            </dd>
          </div>
        )}
      </dl>
      <div className="note-actions">
        {speaker === undefined ? undefined : (
          <Link href={`/people/${encodeURIComponent(speaker.id)}`}>{speaker.name}</Link>
        )}
        <button type="button" className="note-action" onClick={() => actions.confirm(statement)}>
          Confirm
        </button>
        <button type="button" className="note-action" onClick={() => actions.correct(statement)}>
          Correct
        </button>
        <button type="button" className="note-action" onClick={() => actions.assign(statement)}>
          Assign
        </button>
        <button type="button" className="note-action" onClick={() => void actions.reject(statement)}>
          Reject
        </button>
      </div>
    </div>
  )
}
