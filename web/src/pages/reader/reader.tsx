import { useQuery } from '@tanstack/react-query'
import type { MouseEvent, ReactNode } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import type { Reading } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { useDecisionsHere } from '../../decisions/decisions-here.js'
import { EditParts } from '../../decisions/edit-parts.js'
import { usePassageSelection } from '../../words/passage-selection.js'
import { titleOf } from '../../words/document-link.js'
import { spanMap } from '../../words/spans.js'
import { MarksLegend, useStatementMarks } from '../../words/statement-marks.js'
import { DecidedLine } from './decided-line.js'
import { DocumentHead } from './document-head.js'
import { DocumentText } from './document-text.js'
import { layoutOf } from './layout-of.js'
import { ReaderBar } from './reader-bar.js'
import { ReaderPane } from './reader-pane.js'
import { useReaderAddress } from './reader-address.js'
import { useReaderKeys } from './reader-keys.js'
import { marksOf } from './reading-marks.js'
import { useNoteActions } from './note-actions.js'
import { useDrawnRows } from './use-drawn-rows.js'
import { useCiting } from './use-citing.js'
import { useReaderEdit } from './reader-edit.js'

/** A document with all that was found in it. */
export function Reader({ reading }: { readonly reading: Reading }): ReactNode {
  const { id, text } = reading.document
  const address = useReaderAddress()
  const words = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => layoutOf(reading), [reading])
  const { drawn, complete } = useDrawnRows(rows, address)
  const current = reading.statements.find(one => one.id === address.statement)
  const selection = usePassageSelection(words, text)
  const edit = useReaderEdit(reading, address, current)
  const decisions = useDecisionsHere(id)
  const actions = useNoteActions(reading, address, decisions)
  const mended = useQuery({
    queryKey: ['mended', id],
    enabled: reading.damage.length > 0,
    queryFn: () => answered(api.documents[':id'].damage.$get({ param: { id } })),
  })
  // More rows that are drawn are other marks.
  const marks = useMemo(() => (complete ? marksOf(reading) : { ...marksOf(reading) }), [reading, complete])
  useStatementMarks(words, marks)
  const { at } = address
  const moving = useMemo(
    () => ({
      current: current === undefined ? [] : [...current.source, ...current.cue, ...current.content],
      passage: at === undefined ? [] : [at],
    }),
    [current, at],
  )
  useStatementMarks(words, moving)
  const lost = current === undefined ? placeOf(address.statement, id) : undefined
  useScrollTo(words, at ?? current?.content[0] ?? lost)
  const citing = useCiting(reading)
  const onUndo = (): void =>
    void decisions.undo().then(statement => {
      if (statement !== undefined) address.go({ statement, at: undefined }, true)
    })
  useReaderKeys({ reading, address, current, selection, actions, citing, onUndo })
  const onClick = (event: MouseEvent): void => {
    if (words.current === null || window.getSelection()?.isCollapsed === false || edit.open) return
    if ((event.target as Element).closest('.margin') !== null) return
    const offset = spanMap(words.current).offsetAt(event.clientX, event.clientY)
    if (offset !== undefined) actions.openAt(offset)
  }
  return (
    <div className="reader" data-pane={address.pane !== undefined}>
      <article className="reader-document" aria-label={titleOf(reading.document)}>
        <DocumentHead
          reading={reading}
          titled={rows[0]?.heading === 'title'}
          original={{ isOpen: address.pane === 'original', turn: address.turnOriginal }}
        />
        <MarksLegend />
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the same is done by keys, and by the notes beside the text */}
        <div className="text-frame" onClick={onClick}>
          <DocumentText
            ref={words}
            reading={reading}
            rows={drawn}
            current={current?.id}
            mended={mended.data?.rows ?? []}
            actions={actions}
          >
            {edit.open ? (
              <EditParts
                frame={words}
                shown={edit.shown}
                parts={edit.parts}
                onChange={edit.setParts}
                selection={selection}
              />
            ) : (
              <ReaderBar reading={reading} address={address} selection={selection} citing={citing} />
            )}
          </DocumentText>
        </div>
        {reading.statements.length === 0 ? (
          <p className="soft">No statements were found in this document: select a passage to add one.</p>
        ) : undefined}
      </article>
      <ReaderPane {...{ reading, address, current, edit, decisions }} />
      <DecidedLine
        decisions={decisions}
        onUndo={onUndo}
        said={citing.said !== '' || lost === undefined || decisions.said !== '' ? citing.said : LOST}
      />
    </div>
  )
}

const LOST = 'The statement of this link is no longer found: here it began.'

/** Where a statement began that is there no more, as its id says; undefined for none of this document. */
function placeOf(statement: string | undefined, document: string): readonly [number, number] | undefined {
  const found = /^(\w+)-(\d{1,9})(?:-\d+)?$/.exec(statement ?? '')
  const start = Number(found?.[2])
  return found?.[1] === document ? [start, start + 1] : undefined
}

/** Brings a passage into sight when it becomes another. */
function useScrollTo(
  root: { readonly current: HTMLElement | null },
  span: readonly [number, number] | undefined,
): void {
  const start = span?.[0]
  useEffect(() => {
    if (start === undefined || root.current === null) return
    const element = spanMap(root.current).elementAt(start)
    element?.scrollIntoView({ block: 'center' })
  }, [root, start])
}
