import type { DocumentId } from '../text/index.js'
import { hull } from '../text/index.js'
import type { ContentsIndex, Selection } from './contents-index.js'
import { compare } from './contents-index.js'
import { contentWords } from './list-statements.js'
import { fitted, labelled, piece } from './piece.js'
import { readableDate } from '../time/index.js'
import type { Style } from './style.js'

/** One event of a timeline: something was said, a document came out, or it was captured. */
export interface TimelineEvent {
  /** EDTF, as the record has it. */
  readonly date: string
  readonly what: 'said' | 'published' | 'captured'
  readonly document: DocumentId
  /** Index into the statements of the selection; undefined for the others. */
  readonly statement: number | undefined
}

/**
 * What was said, published and captured when, the earliest first; on one day, what was said before what was
 * published, and that before what was captured. Statements without a date, or whose date is that of their document only, are left out.
 */
export function timelineOf(contents: Selection): TimelineEvent[] {
  const events: TimelineEvent[] = []
  for (const { id, published, captured } of contents.documents) {
    if (published !== undefined)
      events.push({ date: published, what: 'published', document: id, statement: undefined })
    if (captured !== undefined)
      events.push({ date: captured.edtf, what: 'captured', document: id, statement: undefined })
  }
  for (const [statement, { said, document }] of contents.statements.entries()) {
    if (said?.span !== undefined) events.push({ date: said.edtf, what: 'said', document, statement })
  }
  const day = (event: TimelineEvent): string => event.date.slice(0, 10)
  return events.toSorted(
    (a, b) =>
      compare(day(a), day(b)) ||
      compare(b.what, a.what) ||
      compare(a.document, b.document) ||
      (a.statement ?? 0) - (b.statement ?? 0),
  )
}

/** The timeline, day by day, a line or two an event. */
export function listTimeline(index: ContentsIndex, style: Style): string {
  const blocks: string[] = []
  let date: string | undefined
  for (const event of timelineOf(index.contents)) {
    const shown = event.date.replace(/T.*$/, '')
    if (shown !== date)
      blocks.push(`${date === undefined ? '' : '\n'}${style.paint('heading', readableDate(shown))}`)
    date = shown
    blocks.push(eventBlock(event, index, style))
  }
  return blocks.join('\n')
}

function eventBlock(event: TimelineEvent, index: ContentsIndex, style: Style): string {
  const statement = event.statement === undefined ? undefined : index.contents.statements[event.statement]
  if (statement === undefined) {
    return labelled([piece(index.title(event.document))], { label: event.what.padEnd(11), indent: 2, style })
  }
  const speaker = index.speakerName(statement.speaker) ?? 'speaker not named'
  const content = hull(statement.content) ?? [0, 0]
  const pieces = [
    piece(`${speaker}: `, 'strong'),
    piece(fitted(contentWords(statement, index), LONGEST, style)),
    piece(` (${index.name(event.document)}, ${index.place(event.document, content)})`, 'faint'),
  ]
  return labelled(pieces, { label: 'said       ', indent: 2, style })
}

const LONGEST = 200
