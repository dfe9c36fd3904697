import type { RecordView } from '../record/index.js'
import { alteredEntry } from './altered-entry.js'
import { alteredReadings } from './altered-readings.js'
import type { ContentsIndex, Selection } from './contents-index.js'
import { compare, indexContents } from './contents-index.js'
import { discrepancyEntry } from './discrepancy-entry.js'
import { misattributedEntry, misattributions } from './misattributions.js'
import { labelled, piece } from './piece.js'
import type { Style } from './style.js'

/** How many entries of each section are shown; the rest is counted. */
const SHOWN = 12

/**
 * What a record holds and what in it deserves attention first: changed quotations (the words of the
 * source, what was printed, who printed it first and who copied it), words credited to somebody else,
 * points on which accounts differ, and damaged documents. Sections without an entry are left out.
 */
export function formatSummary(view: RecordView, style: Style): string {
  const contents = {
    documents: [...view.documents()].filter(document => document.supersededBy === undefined),
    statements: [...view.statements()],
    speakers: [...view.speakers()],
    utterances: [...view.utterances()],
    lineage: [...view.lineage()],
    discrepancies: [...view.discrepancies()],
  }
  const index = indexContents(view, contents)
  const altered = alteredReadings(index)
  const sections = [
    holdings(contents, style),
    section('Quotations that were changed', altered, {
      style,
      entry: one => alteredEntry(one, index, style),
    }),
    section('Words credited to somebody else', misattributions(index), {
      style,
      entry: one => misattributedEntry(one, index, style),
    }),
    section('Points on which accounts differ', contents.discrepancies, {
      style,
      entry: one => discrepancyEntry(one, index, style),
    }),
    damaged(index, style),
  ]
  if (altered.length > 0)
    sections.push(style.paint('faint', '[-…-] in the source only   {+…+} in the printed quotation only'))
  return sections.filter(part => part !== '').join('\n\n')
}

function holdings(contents: Selection, style: Style): string {
  const shared = contents.utterances.filter(
    ({ occurrences }) => new Set(occurrences.map(one => one.document)).size > 1,
  ).length
  const types = tally(contents.statements.map(statement => statement.type))
    .map(([type, count]) => `${count} ${type}`)
    .join(', ')
  const kinds = counted(contents.documents.map(document => document.kind.replace('-', ' ')))
  const rows: readonly (readonly [number, string, string])[] = [
    [contents.documents.length, 'documents', kinds],
    [contents.statements.length, 'statements', types],
    [contents.speakers.length, 'speakers', ''],
    [contents.utterances.length, 'utterances', `${shared} carried by more than one document`],
    [contents.lineage.length, 'lines of descent', 'which document took from which'],
  ]
  const width = Math.max(...rows.map(([count]) => String(count).length))
  const lines = rows.map(([count, what, detail]) =>
    labelled([piece(detail, 'faint')], {
      label: `${String(count).padStart(width)} ${what.padEnd(17)}`,
      indent: 2,
      style,
    }),
  )
  return [style.paint('heading', 'The record holds'), ...lines].join('\n')
}

/** How often each value occurs, the most frequent first. */
function tally(values: readonly string[]): (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))
}

/** "9 articles, 1 letter": the most frequent first. */
function counted(values: readonly string[]): string {
  return tally(values)
    .map(([value, count]) => `${count} ${value}${count === 1 ? '' : 's'}`)
    .join(', ')
}

interface Section<T> {
  readonly style: Style
  readonly entry: (item: T) => string
}

function section<T>(title: string, items: readonly T[], { style, entry }: Section<T>): string {
  if (items.length === 0) return ''
  const blocks = items.slice(0, SHOWN).map(entry)
  const more = items.length > SHOWN ? [`  … and ${items.length - SHOWN} more`] : []
  return [style.paint('heading', `${title} (${items.length})`), ...blocks, ...more].join('\n\n')
}

function damaged(index: ContentsIndex, style: Style): string {
  const documents = index.contents.documents.filter(document => document.damage.length > 0)
  if (documents.length === 0) return ''
  const lines = documents.slice(0, SHOWN).map(document => {
    const kinds = counted(document.damage.map(damage => damage.kind.replace('-', ' ')))
    return labelled([piece(index.citation(document.id), 'strong'), piece(`: ${kinds}`)], {
      label: '',
      indent: 2,
      style,
    })
  })
  return [style.paint('heading', `Damaged documents (${documents.length})`), ...lines].join('\n')
}
