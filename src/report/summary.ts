import type { Discrepancy } from '../accounts/index.js'
import type { Occurrence, Utterance, Verdict } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import type { Span } from '../text/index.js'
import { hull, overlap, paragraphs, sentences } from '../text/index.js'
import type { AlteredReading } from './altered-readings.js'
import { alteredReadings } from './altered-readings.js'
import type { ContentsIndex, Selection } from './contents-index.js'
import {
  byAppearance,
  compare,
  indexContents,
  occurrenceDifference,
  utteranceWords,
} from './contents-index.js'
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

const VERBS: Readonly<Partial<Record<Verdict, string>>> = {
  cut: 'left words out of',
  spliced: 'ran two places together in',
  reworded: 'put other words into',
}

function alteredEntry(reading: AlteredReading, index: ContentsIndex, style: Style): string {
  const { utterance, occurrences, verdict, copied } = reading
  const [first, ...later] = occurrences
  if (first === undefined) return ''
  const who = index.speakerName(utterance.speaker)
  const place = `${index.citation(first.baseDocument)}, paragraph ${index.paragraph(first.baseDocument, first.baseSpan[0])}`
  const block = (label: string, pieces: readonly Piece[]): string =>
    labelled(pieces, { label: label.padEnd(13), indent: 4, style })
  const whose = who === undefined ? 'a quotation' : `words of ${who}`
  const lines = [
    labelled(
      [
        piece(index.name(first.document), 'strong'),
        piece(` ${VERBS[verdict] ?? 'changed'} `, 'error'),
        piece(whose, 'strong'),
      ],
      { label: '', indent: 2, style },
    ),
    block('the source', [piece(quoted(sourceWords(first, utterance, index)))]),
    block('', [piece(place, 'faint')]),
    block('was printed', [piece(quoted(index.words(first.document, first.span)))]),
    block('what changed', differencePieces(occurrenceDifference(first, index))),
    block('printed in', [
      piece(index.citation(first.document)),
      piece(later.length > 0 ? ', the first to' : ''),
    ]),
  ]
  for (const occurrence of later) {
    const edge = copied.get(occurrence)
    const from =
      edge?.to === undefined
        ? ''
        : `, which took it from ${index.document(edge.to)?.publisher ?? index.name(edge.to)}`
    const reason = edge?.evidence[0] === undefined ? '' : ` (${oneLine(edge.evidence[0].reason)})`
    lines.push(
      block(edge === undefined ? 'and by' : 'copied by', [
        piece(index.name(occurrence.document), 'strong'),
        piece(from + reason),
      ]),
    )
  }
  return lines.join('\n')
}

function quoted(words: string): string {
  return `“${clip(oneLine(words).trim(), 400)}”`
}

/** The longest sentences shown whole. */
const LONGEST_SOURCE = 360

/** The sentences of the base that the reading covers; where they are long, only what it covers. */
function sourceWords(occurrence: Occurrence, utterance: Utterance, index: ContentsIndex): string {
  const { baseDocument, baseSpan } = occurrence
  const text = index.document(baseDocument)?.text ?? ''
  const covered = text.slice(baseSpan[0], baseSpan[1])
  if (covered.trim() === '') return utteranceWords(utterance, index)
  const paragraph = paragraphs(text).find(span => overlap(span, baseSpan) > 0)
  if (paragraph === undefined) return covered
  const whole = sentences(text.slice(paragraph[0], paragraph[1]))
    .map(([start, end]): Span => [paragraph[0] + start, paragraph[0] + end])
    .filter(span => overlap(span, baseSpan) > 0)
  const words = index.words(baseDocument, hull([...whole, baseSpan]) ?? baseSpan)
  return words.length > LONGEST_SOURCE ? covered : words.replaceAll(/^["“”‘’'\s]+|["“”\s]+$/g, '')
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
        `${index.name(account.document)}: “${clip(oneLine(index.words(account.document, account.span)).trim(), 60)}”`,
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
