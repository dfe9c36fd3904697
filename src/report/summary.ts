import type { RecordView } from '../record/index.js'
import { alteredEntry } from './altered-entry.js'
import { alteredReadings } from './altered-readings.js'
import type { ContentsIndex, Selection } from './contents-index.js'
import { compare, indexContents } from './contents-index.js'
import { damagedEntry } from './damaged-documents.js'
import { descentLines } from './descent-lines.js'
import { discrepanciesOf } from './discrepancies-of.js'
import { discrepancyLine } from './discrepancy-entry.js'
import { misattributedEntry, misattributions } from './misattributions.js'
import { labelled, piece } from './piece.js'
import type { Style } from './style.js'

/** How many entries of each section are shown; the rest is counted. */
const SHOWN = 12

/**
 * What a record holds and what in it deserves attention first: changed quotations (who said the words and where they
 * come from, who altered them, what differs and who copied it), words credited to somebody else, who took from whom,
 * points on which accounts differ, and damaged documents. Sections without an entry are left out.
 */
export function formatSummary(view: RecordView, style: Style): string {
  const contents = allOf(view)
  const index = indexContents(view, contents)
  const changed = alteredReadings(index)
  const altered = changed.filter(one => one.primary)
  const differing = changed.filter(one => !one.primary)
  const damaged = contents.documents.filter(document => document.damage.length > 0)
  const sections = [
    holdings(contents, style),
    section('Quotations that were altered', altered, {
      style,
      entry: one => alteredEntry(one, index, style),
      rest: 'show FILE utterances --verdict altered',
    }),
    section('Quotations printed in two ways (the record lacks the primary text)', differing, {
      style,
      entry: one => alteredEntry(one, index, style),
      rest: 'show FILE utterances --verdict altered',
    }),
    changed.length === 0
      ? ''
      : style.paint('faint', '  [-…-] in the words at the top only   {+…+} in the other print only'),
    section('Words credited to somebody else', misattributions(index), {
      style,
      entry: one => misattributedEntry(one, index, style),
      rest: 'show FILE utterances --verdict misattributed',
    }),
    descent(index, style),
    section('Points on which accounts differ', contents.discrepancies, {
      style,
      entry: one => discrepancyLine(one, { index, style }),
      rest: 'show FILE discrepancies',
      compact: true,
    }),
    section('Damaged documents', damaged, {
      style,
      entry: one => damagedEntry(one, index, style),
      rest: 'show FILE damage',
      compact: true,
    }),
  ]
  return sections.filter(part => part !== '').join('\n\n')
}

/** All of a record that is told, without earlier versions of documents. */
export function allOf(view: RecordView): Selection {
  return {
    documents: [...view.documents()].filter(document => document.supersededBy === undefined),
    statements: [...view.statements()],
    speakers: [...view.speakers()],
    utterances: [...view.utterances()],
    lineage: [...view.lineage()],
    discrepancies: discrepanciesOf(view),
  }
}

/** How many utterances more than one document carries. */
export function sharedUtterances({ utterances }: Selection): number {
  return utterances.filter(({ occurrences }) => new Set(occurrences.map(one => one.document)).size > 1).length
}

function holdings(contents: Selection, style: Style): string {
  const types = counted(contents.statements.map(statement => statement.type))
  const kinds = tally(contents.documents.map(document => document.kind.replace('-', ' ')))
    .map(([kind, count]) => `${count} ${plural(kind, count)}`)
    .join(', ')
  const rows: readonly (readonly [number, string, string])[] = [
    [contents.documents.length, 'document', kinds],
    [contents.statements.length, 'statement', types],
    [contents.speakers.length, 'speaker', ''],
    [
      contents.utterances.length,
      'utterance',
      `${sharedUtterances(contents)} carried by more than one document`,
    ],
    [contents.lineage.length, 'line of descent', 'which document took from which'],
  ]
  const width = Math.max(...rows.map(([count]) => String(count).length))
  const lines = rows.map(([count, what, detail]) =>
    labelled([piece(detail, 'faint')], {
      label: `${String(count).padStart(width)} ${plural(what, count).padEnd(17)}`,
      indent: 2,
      style,
    }),
  )
  return [style.paint('heading', 'The record holds'), ...lines].join('\n')
}

function plural(what: string, count: number): string {
  if (count === 1) return what
  return what === 'line of descent' ? 'lines of descent' : `${what}s`
}

/** How often each value occurs, the most frequent first. */
function tally(values: readonly string[]): (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))
}

function counted(values: readonly string[]): string {
  return tally(values)
    .map(([value, count]) => `${count} ${value}`)
    .join(', ')
}

interface Section<T> {
  readonly style: Style
  readonly entry: (item: T) => string
  /** The command that shows all of them. */
  readonly rest: string
  /** Whether entries follow each other without an empty line. */
  readonly compact?: boolean
}

function section<T>(
  title: string,
  items: readonly T[],
  { style, entry, rest, compact = false }: Section<T>,
): string {
  if (items.length === 0) return ''
  const blocks = items.slice(0, SHOWN).map(entry)
  const more = items.length > SHOWN ? [`  … and ${items.length - SHOWN} more: onrecord ${rest}`] : []
  const heading = style.paint('heading', `${title} (${items.length})`)
  return [heading, ...blocks, ...more].join(compact ? '\n' : '\n\n')
}

const LEGEND =
  'at the left who took; credit: it says so, wording: it has passages of the other, same slip: both change the same words'

function descent(index: ContentsIndex, style: Style): string {
  const lines = descentLines(index, style)
  if (lines.length === 0) return ''
  const more =
    lines.length > SHOWN ? [`  … and ${lines.length - SHOWN} more: onrecord show FILE lineage`] : []
  return [
    style.paint('heading', 'Who took from whom'),
    labelled([piece(LEGEND, 'faint')], { label: '', indent: 2, style }),
    ...lines.slice(0, SHOWN),
    ...more,
  ].join('\n')
}
