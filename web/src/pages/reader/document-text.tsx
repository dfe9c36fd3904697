import type { ReactNode, Ref } from 'react'
import { memo, useMemo } from 'react'
import type { Mended, Reading, ReadOccurrence } from '../../../../src/api/index.js'
import { opening } from '../../../../src/report/index.js'
import { DocumentLink, shortNameOf } from '../../words/document-link.js'
import { VerdictBadge } from '../../words/verdict.js'
import { countOf } from './document-head.js'
import type { Row } from './layout-of.js'
import type { NoteActions } from './margin-note.js'
import { MarginNote, NotedChanges } from './margin-note.js'
import { RowWords } from './row-words.js'

interface DocumentTextProps {
  readonly reading: Reading
  readonly rows: readonly Row[]
  /** The statement that is walked to. */
  readonly current: string | undefined
  readonly mended: readonly Mended[]
  readonly actions: NoteActions
  readonly ref: Ref<HTMLDivElement>
  /** Lies over the words. */
  readonly children: ReactNode
}

/** The words of a document, a paragraph a row, with what is noted beside each. */
export function DocumentText(props: DocumentTextProps): ReactNode {
  const { reading, rows, current, mended, actions, ref, children } = props
  const { text, language } = reading.document
  const sections = useMemo(() => inSections(rows), [rows])
  return (
    <div className="document-text" ref={ref} lang={language ?? undefined}>
      {sections.map(section => (
        <div key={section[0]?.number} className="text-section">
          {section.map(row => (
            <TextRow
              key={row.number}
              row={row}
              text={text}
              document={reading.document.id}
              current={row.statements.some(({ statement }) => statement.id === current) ? current : undefined}
              mended={row.damage.length === 0 ? NONE : mended}
              actions={actions}
            />
          ))}
        </div>
      ))}
      {children}
    </div>
  )
}

/** So many rows are left out together while none of them is near the window. */
const SECTION = 40

function inSections(rows: readonly Row[]): readonly (readonly Row[])[] {
  const sections: (readonly Row[])[] = []
  for (let at = 0; at < rows.length; at += SECTION) sections.push(rows.slice(at, at + SECTION))
  return sections
}

const NONE: readonly Mended[] = []

interface TextRowProps {
  readonly row: Row
  readonly text: string
  readonly document: string
  readonly current: string | undefined
  readonly mended: readonly Mended[]
  readonly actions: NoteActions
}

const TextRow = memo(function TextRow(props: TextRowProps): ReactNode {
  const { row, text, document, current, mended, actions } = props
  const { number, span, heading, provision, statements, loose, changes, damage, notes } = row
  const Words = heading === undefined ? 'p' : heading === 'title' ? 'h1' : 'h2'
  const empty = statements.length + loose.length + damage.length + notes.length === 0
  return (
    <div className="text-row" data-heading={heading}>
      <span className="row-number" aria-hidden="true" data-number={provision ?? number} />
      <Words className="words row-words" data-start={span[0]} dir="auto">
        <RowWords {...{ text, span, document, changes }} />
      </Words>
      {empty ? undefined : (
        <ul className="margin" lang="en" aria-label={`Noted beside paragraph ${number}`}>
          {statements.map(noted => (
            <MarginNote
              key={noted.statement.id}
              noted={noted}
              document={document}
              words={firstWords(text, noted.statement.content[0])}
              shown={statements.length > 1}
              current={noted.statement.id === current}
              actions={actions}
            />
          ))}
          {loose.map(one => (
            <LooseNote
              key={`${one.utterance} ${one.span[0]}`}
              occurrence={one}
              document={document}
              actions={actions}
            />
          ))}
          {damage.map(one => (
            <DamageNote
              key={one.span.join('-')}
              reason={one.reason}
              mended={mended.find(({ span: place }) => place.join() === one.span.join())}
            />
          ))}
          {notes.map(one => (
            <li key={one.decision} className="margin-note person-note">
              <span className="note-line words">{one.text}</span>
              <span className="note-line soft">noted by {one.by}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
})

const FIRST_WORDS = 80

function firstWords(text: string, span: readonly [number, number] | undefined): string {
  return span === undefined ? '' : opening(text.slice(...span), FIRST_WORDS)
}

interface LooseNoteProps {
  readonly document: string
  readonly occurrence: ReadOccurrence
  readonly actions: NoteActions
}

/** Words that stand elsewhere too, and that nobody is said to have said. */
function LooseNote({ occurrence, document, actions }: LooseNoteProps): ReactNode {
  const { own, verdict, limitCut, elsewhere, changed } = occurrence
  return (
    <li className="margin-note">
      <button type="button" className="note-words" onClick={() => actions.elsewhere(occurrence)}>
        {own ? undefined : <VerdictBadge verdict={verdict} limitCut={limitCut} />}
        <span>
          {own ? 'quoted in' : 'also in'} {countOf(elsewhere, 'document')}
          {changed === 0 ? '' : `, altered in ${changed}`}
        </span>
      </button>
      <NotedChanges occurrence={occurrence} document={document} />
    </li>
  )
}

interface DamageNoteProps {
  readonly reason: string
  readonly mended: Mended | undefined
}

function DamageNote({ reason, mended }: DamageNoteProps): ReactNode {
  return (
    <li className="margin-note damage-note">
      <span className="note-line">
        <span aria-hidden="true">† </span>Damaged here: {reason}.
      </span>
      {mended?.sibling === undefined ? undefined : (
        <span className="note-line">
          <DocumentLink document={mended.sibling.document} at={mended.sibling.span}>
            <bdi>{shortNameOf(mended.sibling.document)}</bdi>
          </DocumentLink>{' '}
          has: <q className="words">{mended.sibling.words}</q>
        </span>
      )}
    </li>
  )
}
