import type { Finding, ReviewNote, SourcePassage } from '../check/index.js'
import { draftPlace } from './draft-place.js'
import { adviceFor } from './finding-advice.js'
import type { CheckedDraft } from './finding-parts.js'
import {
  countPhrase,
  countsOf,
  findingDifference,
  openNotes,
  passagePlace,
  shortPlace,
  unusedReason,
  verdictList,
} from './finding-parts.js'
import { oneLine } from './piece.js'

const LEGEND = 'In the passages of the record: ~~only in the record~~, **only in the draft**.'

/** The findings as Markdown, for a ticket or a mail. What comes from documents is shown as it is. */
export function findingsAsMarkdown(drafts: readonly CheckedDraft[]): string {
  return drafts.map(draftSection).join('\n\n')
}

function draftSection(draft: CheckedDraft): string {
  const standing = draft.findings.filter(finding => finding.severity === 'ok')
  const findings = draft.findings.filter(finding => finding.severity !== 'ok')
  const loose = openNotes([...draft.notes, ...standing.flatMap(finding => finding.notes)])
  const sections = [
    ...findings.map(finding => ({ at: finding.span[0], section: findingSection(finding, draft) })),
    ...loose.map(note => ({ at: note.span[0], section: noteSection(note, draft) })),
  ].toSorted((a, b) => a.at - b.at)
  const parts = [`# ${escape(draft.path)}`, `${countPhrase(countsOf([draft]))}.`]
  if (findings.some(finding => findingDifference(finding, draft.text).length > 0)) parts.push(LEGEND)
  parts.push(...sections.map(({ section }) => section))
  if (standing.length > 0)
    parts.push('## These stand', standing.map(one => standingItem(one, draft)).join('\n'))
  if (draft.unused.length > 0) {
    const items = draft.unused.map(
      ({ covers, reason }) => `- ${draftPlace(draft.place(covers[0]))}: ${escape(unusedReason({ reason }))}`,
    )
    parts.push('## Notes that let nothing stand', items.join('\n'))
  }
  return parts.join('\n\n')
}

function findingSection(finding: Finding, draft: CheckedDraft): string {
  const credited = finding.speakerName === undefined ? '' : `, credited to ${escape(finding.speakerName)}`
  const place = draftPlace(draft.place(finding.span[0]))
  const parts = [
    `## ${finding.severity}: ${verdictList(finding)} (${place}${credited})`,
    `> ${escape(finding.quotation)}`,
    escape(finding.message),
  ]
  const { base, further, witnesses } = finding
  const items = base === undefined ? [] : [sourceItem(base, differenceIn(finding, draft))]
  if (finding.verdicts.includes('spliced')) items.push(...further.map(passage => sourceItem(passage)))
  else if (further.length > 0) items.push(`- Also in ${escape(further.map(shortPlace).join('; '))}`)
  if (items.length > 0) parts.push(items.join('\n'))
  if (witnesses !== undefined) {
    const readings = witnesses.readings.map(
      ({ text, passages, likely }) =>
        `- ${likely ? '**most likely**: ' : ''}“${escape(text.trim())}” ${escape(passages.map(shortPlace).join('; '))}`,
    )
    parts.push([...readings, `- ${escape(witnesses.reason)}`].join('\n'))
  }
  const advice = adviceFor(finding)
  if (advice !== undefined) parts.push(`To do: ${escape(advice)}`)
  const notes = openNotes(finding.notes).map(
    note => `- ${note.severity}, ${note.code}: ${escape(note.message)}`,
  )
  if (notes.length > 0) parts.push(notes.join('\n'))
  return parts.join('\n\n')
}

function noteSection(note: ReviewNote, draft: CheckedDraft): string {
  const parts = [
    `## ${note.severity}: ${note.code} (${draftPlace(draft.place(note.span[0]))})`,
    `> ${escape(note.words)}`,
    escape(note.message),
  ]
  if (note.sources.length > 0) parts.push(note.sources.map(passage => sourceItem(passage)).join('\n'))
  return parts.join('\n\n')
}

const SIGNS = { same: '', dropped: '~~', added: '**' } as const

/** The words of the passage with what differs marked; undefined where nothing can be marked. */
function differenceIn(finding: Finding, draft: CheckedDraft): string | undefined {
  const difference = findingDifference(finding, draft.text)
  if (difference.length === 0) return undefined
  return difference
    .map(({ kind, text }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
      return words === '' ? text : `${before}${SIGNS[kind]}${escape(words)}${SIGNS[kind]}${after}`
    })
    .join('')
}

function sourceItem(passage: SourcePassage, words = escape(passage.text.trim())): string {
  const before = passage.before === '' ? '' : `… ${escape(passage.before)}`
  const after = passage.after === '' ? '' : `${escape(passage.after)} …`
  const speaker = escape(passage.speakerName ?? 'speaker not named')
  return `- ${speaker}, ${escape(passagePlace(passage))}: ${before}»${words}«${after}`
}

function standingItem(finding: Finding, draft: CheckedDraft): string {
  const from = finding.base === undefined ? '' : `, ${escape(shortPlace(finding.base))}`
  const reason = finding.suppressed === undefined ? '' : `; let stand: ${escape(finding.suppressed)}`
  const place = draftPlace(draft.place(finding.span[0]))
  return `- ${place}: “${escape(finding.quotation)}” ${finding.verdict}${from}${reason}`
}

/*
 * What could mean something inside a line: marks of emphasis, code, links and tags; an underscore only at the edge of a
 * word. And at its start: a heading, a list, a quotation.
 */
const MEANING = /[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w{1,31};)/gu
const OPENING = /^([#>+-]|\d{1,9}(?=[.)]))(?=[\s.)#]|$)/

/** Text on one line that Markdown shows as it is; only what could mean something is escaped. */
function escape(text: string): string {
  const line = oneLine(text).replaceAll(MEANING, String.raw`\$&`)
  // A number at the start of a line is no list when its full stop is escaped.
  return line.replace(OPENING, mark => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
}
