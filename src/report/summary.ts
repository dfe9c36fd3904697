import type { Discrepancy } from '../accounts/index.js'
import type { Occurrence } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import type { AlteredReading } from './altered-readings.js'
import { alteredReadings } from './altered-readings.js'
import type { ContentsIndex, Selection } from './contents-index.js'
import { byAppearance, indexContents, occurrenceDifference, utteranceWords } from './contents-index.js'
import { differencePieces } from './difference.js'
import type { Piece } from './piece.js'
import { clip, labelled, oneLine, piece } from './piece.js'
import { readableDate } from './readable-date.js'
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
  const types = counted(contents.statements.map(statement => statement.type))
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
    labelled([piece(what.padEnd(18)), piece(detail, 'faint')], {
      label: `${String(count).padStart(width)}  `,
      indent: 2,
      style,
    }),
  )
  return [style.paint('heading', 'The record holds'), ...lines].join('\n')
}

/** "9 article, 2 statement": the most frequent first. */
function counted(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return sorted.map(([value, count]) => `${count} ${value}`).join(', ')
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

function alteredEntry(reading: AlteredReading, index: ContentsIndex, style: Style): string {
  const { utterance, occurrences, verdict, copied } = reading
  const [first, ...later] = occurrences
  if (first === undefined) return ''
  const { base } = utterance
  const who = index.speakerName(utterance.speaker) ?? 'Speaker not known'
  const place = `${who}, in: ${index.citation(base.document)}, paragraph ${index.paragraph(base.document, base.span[0])}`
  const block = (label: string, pieces: readonly Piece[]): string =>
    labelled(pieces, { label: label.padEnd(14), indent: 4, style })
  const lines = [
    labelled([piece(`${verdict} by `, 'strong'), piece(index.name(first.document), 'error')], {
      label: '',
      indent: 2,
      style,
    }),
    block('the source', [piece(quoted(sourceWords(reading, index)))]),
    block('', [piece(place, 'faint')]),
    block('was printed', [piece(quoted(index.words(first.document, first.span)))]),
    block('what changed', differencePieces(occurrenceDifference(first, index))),
    block('first printed', [piece(index.citation(first.document), 'strong')]),
  ]
  for (const occurrence of later) {
    const edge = copied.get(occurrence)
    const from = edge?.to === undefined ? '' : `, which took it from ${index.name(edge.to)}`
    const reason = edge?.evidence[0] === undefined ? '' : ` (${oneLine(edge.evidence[0].reason)})`
    lines.push(block('then by', [piece(index.name(occurrence.document), 'strong'), piece(from + reason)]))
  }
  return lines.join('\n')
}

function quoted(words: string): string {
  return `“${clip(oneLine(words), 400)}”`
}

/** The part of the base that the reading covers, or all of the base where it says nothing of it. */
function sourceWords({ utterance, occurrences }: AlteredReading, index: ContentsIndex): string {
  const [first] = occurrences
  const words = first === undefined ? '' : index.words(first.baseDocument, first.baseSpan)
  return words === '' ? utteranceWords(utterance, index) : words
}

interface Misattribution {
  readonly said: string | undefined
  readonly base: Occurrence | undefined
  readonly occurrence: Occurrence
}

function misattributions(index: ContentsIndex): Misattribution[] {
  return index.contents.utterances.flatMap(utterance =>
    utterance.occurrences
      .filter(occurrence => occurrence.verdicts.includes('misattributed'))
      .toSorted(byAppearance(index))
      .map(occurrence => ({
        said: index.speakerName(utterance.speaker),
        base: utterance.occurrences.find(one => one.document === utterance.base.document),
        occurrence,
      })),
  )
}

function misattributedEntry(
  { said, base, occurrence }: Misattribution,
  index: ContentsIndex,
  style: Style,
): string {
  const credited = index.speakerName(occurrence.speaker) ?? 'nobody'
  const where = base === undefined ? '' : ` (${index.citation(base.document)})`
  const lines = [
    labelled([piece(quoted(index.words(occurrence.document, occurrence.span)))], {
      label: '',
      indent: 2,
      style,
    }),
    labelled([piece(`${said ?? 'somebody else'}`, 'strong'), piece(where, 'faint')], {
      label: 'said by       ',
      indent: 4,
      style,
    }),
    labelled([piece(credited, 'error'), piece(` by ${index.citation(occurrence.document)}`)], {
      label: 'credited to   ',
      indent: 4,
      style,
    }),
  ]
  return lines.join('\n')
}

/** A point, then each value with the documents that give it, in their own words. */
export function discrepancyEntry(discrepancy: Discrepancy, index: ContentsIndex, style: Style): string {
  const values = new Map<string, typeof discrepancy.accounts>()
  for (const account of discrepancy.accounts) {
    values.set(account.value, [...(values.get(account.value) ?? []), account])
  }
  const width = Math.min(22, Math.max(...[...values.keys()].map(value => shownValue(value).length)) + 2)
  const lines = [...values].map(([value, accounts]) => {
    const where = accounts.map(
      account =>
        `${index.name(account.document)}: “${clip(oneLine(index.words(account.document, account.span)), 60)}”`,
    )
    const label = `${clip(shownValue(value), width - 1)} `.padEnd(width)
    return labelled([piece(where.join('; '))], { label, indent: 4, style })
  })
  return [
    labelled([piece(oneLine(discrepancy.point), 'strong')], { label: '', indent: 2, style }),
    ...lines,
  ].join('\n')
}

function shownValue(value: string): string {
  return readableDate(oneLine(value))
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
