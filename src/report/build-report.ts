import type { RecordView } from '../record/index.js'
import { alteredReadings } from './altered-readings.js'
import { indexContents } from './contents-index.js'
import { labelled, oneLine, piece } from './piece.js'
import type { Style, Tone } from './style.js'

/** A file that was not read, or not all of it, and why. */
export interface UnreadFile {
  readonly path: string
  readonly line: number | undefined
  readonly reason: string
  readonly outcome: 'skipped' | 'failed' | 'doubtful'
}

/** What a build did, for its last words. */
export interface BuildReport {
  readonly target: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly unread: readonly UnreadFile[]
  readonly seconds: number
  readonly view: RecordView
}

/** Of files left alone, so many are named; the rest is counted. */
const NAMED = 8

/** What a build did and what its record holds, then what could not be read, by name and with the reason. */
export function formatBuild(report: BuildReport, style: Style): string {
  const { added, changed, unchanged, seconds, target } = report
  const did = `${added} added, ${changed} changed, ${unchanged} there already, in ${seconds.toFixed(1)} s`
  const head = [piece(oneLine(target), 'strong'), piece(`: ${did}`)]
  return [
    labelled(head, { label: '', indent: 0, style }),
    ...holdings(report.view, style),
    ...unreadLines(report.unread, style),
  ].join('\n')
}

function holdings(view: RecordView, style: Style): string[] {
  const { kinds, damaged, statements, speakers, utterances } = view.totals()
  const documents = [...kinds.values()].reduce((sum, count) => sum + count, 0)
  const byKind = [...kinds]
    .map(([kind, count]) => [kind.replace('-', ' '), count] as const)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`)
  const readings = readingsIn(view)
  const rows: readonly (readonly [string, number, string, Tone])[] = [
    ['documents', documents, byKind.join(', '), 'plain'],
    ['statements', statements, '', 'plain'],
    ['speakers', speakers, '', 'plain'],
    ['utterances', utterances, '', 'plain'],
    ['altered quotations', readings.altered, '', readings.altered > 0 ? 'error' : 'plain'],
    ['printed in two ways', readings.differing, '', readings.differing > 0 ? 'warning' : 'plain'],
    ['damaged documents', damaged, '', damaged > 0 ? 'warning' : 'plain'],
  ]
  const width = Math.max(...rows.map(([, number]) => String(number).length))
  return rows.map(([name, number, detail, tone]) =>
    labelled(
      [piece(String(number).padStart(width), tone), piece(detail === '' ? '' : `  ${detail}`, 'faint')],
      {
        label: name.padEnd(20),
        indent: 2,
        style,
      },
    ),
  )
}

interface Readings {
  readonly altered: number
  readonly differing: number
}

/** Altered quotations are counted as `formatSummary` lists them: once for each wording, however many print it. */
function readingsIn(view: RecordView): Readings {
  const index = indexContents(view, { utterances: [...view.changedUtterances()] })
  const readings = alteredReadings(index)
  const altered = readings.filter(one => one.primary).length
  return { altered, differing: readings.length - altered }
}

function unreadLines(unread: readonly UnreadFile[], style: Style): string[] {
  const named = (file: UnreadFile, tone: Tone): string => {
    const place = file.line === undefined ? file.path : `${file.path}, line ${file.line}`
    return labelled([piece(oneLine(place), 'strong'), piece(': '), piece(oneLine(file.reason), tone)], {
      label: '',
      indent: 2,
      style,
    })
  }
  const group = (outcome: UnreadFile['outcome'], title: string, tone: Tone): string[] => {
    const files = unread.filter(file => file.outcome === outcome)
    if (files.length === 0) return []
    const shown = outcome === 'skipped' ? files.slice(0, NAMED) : files
    const rest = files.length - shown.length
    const more = rest > 0 ? [`  … and ${rest} more`] : []
    return [
      style.paint(tone, `${title} (${files.length}):`),
      ...shown.map(file => named(file, tone)),
      ...more,
    ]
  }
  return [
    ...group('failed', 'Could not be read', 'error'),
    ...group('doubtful', 'Read, but not all that the index says could be taken over', 'warning'),
    ...group('skipped', 'Left alone', 'faint'),
  ]
}
