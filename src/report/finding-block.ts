import type { Finding, ReviewNote, SourcePassage, WitnessReading } from '../check/index.js'
import { differencePieces } from './difference.js'
import { shortDraftPlace } from './draft-place.js'
import { adviceFor } from './finding-advice.js'
import { marksOf } from './finding-marks.js'
import type { CheckedDraft } from './finding-parts.js'
import { findingDifference, openNotes, passagePlace, shortPlace, verdictList } from './finding-parts.js'
import { frame } from './frame.js'
import type { Piece } from './piece.js'
import { labelled, oneLine, piece, quoted } from './piece.js'
import type { Style, Tone } from './style.js'

/**
 * One finding for a person at a terminal: where and what, what the texts say, the draft, the passage of the record
 * with the difference in it, where that stands, and what can be done.
 */
export function findingBlock(finding: Finding, draft: CheckedDraft, style: Style): string {
  const place = draft.place(finding.span[0])
  const head = [
    piece(`${shortDraftPlace(place)}  `, 'strong'),
    piece(finding.severity, finding.severity),
    piece(`  ${verdictList(finding)}`, 'strong'),
  ]
  if (finding.speakerName !== undefined)
    head.push(piece(`  credited to ${oneLine(finding.speakerName)}`, 'faint'))
  const { text } = draft
  const { span, severity } = finding
  const lines = [
    line(head, { label: '', style, indent: 0 }),
    line([piece(finding.message)], { label: '', style }),
    frame({ text, place, span, marks: marksOf(finding, text), severity }, style),
    ...recordLines(finding, draft, style),
  ]
  const advice = adviceFor(finding)
  if (advice !== undefined) lines.push(line([piece(oneLine(advice))], { label: 'to do', style }))
  for (const note of openNotes(finding.notes)) lines.push(...noteLines(note, draft, style))
  return lines.join('\n')
}

/** A note on what stands beside a quotation that is right, or on no quotation. */
export function noteBlock(note: ReviewNote, draft: CheckedDraft, style: Style): string {
  const place = draft.place(note.span[0])
  const head = [
    piece(`${shortDraftPlace(place)}  `, 'strong'),
    piece(note.severity, note.severity),
    piece(`  ${note.code}`, 'strong'),
  ]
  const { text } = draft
  const { span, severity } = note
  return [
    line(head, { label: '', style, indent: 0 }),
    line([piece(note.message)], { label: '', style }),
    frame({ text, place, span, marks: [span], severity }, style),
    ...note.sources
      .slice(0, SOURCES_OF_NOTE)
      .flatMap(passage => sourceLines(passage, { label: 'record', style })),
  ].join('\n')
}

/** More sources of a note would hide what it says. */
const SOURCES_OF_NOTE = 2

interface Line {
  readonly label: string
  readonly style: Style
  readonly indent?: number
}

/** All labels of a block are as wide. */
const LABEL = 8

function line(pieces: readonly Piece[], { label, style, indent = 2 }: Line): string {
  return labelled(pieces, { label: label === '' ? '' : label.padEnd(LABEL), indent, style })
}

/** What the record has: the passage, or how its witnesses differ, and who else carries it. */
function recordLines(finding: Finding, draft: CheckedDraft, style: Style): string[] {
  const { base, further, witnesses } = finding
  const lines = base === undefined ? [] : passageLines(base, finding, { draft, style })
  if (finding.verdicts.includes('spliced')) {
    for (const passage of further) lines.push(...sourceLines(passage, { label: 'and', style }))
  } else if (further.length > 0 && witnesses === undefined) {
    lines.push(
      line([piece(oneLine(further.map(shortPlace).join('; ')), 'faint')], { label: 'also in', style }),
    )
  }
  if (witnesses === undefined) return lines
  const readings = witnesses.readings.flatMap(reading => witnessLines(reading, style))
  return [...lines, ...readings, line([piece(oneLine(witnesses.reason), 'faint')], { label: 'why', style })]
}

function witnessLines({ text, passages, likely }: WitnessReading, style: Style): string[] {
  const tone: Tone = likely ? 'strong' : 'plain'
  const who = `  ${oneLine(passages.map(shortPlace).join('; '))}`
  return [line([piece(quoted(text), tone), piece(who, 'faint')], { label: likely ? 'likely' : 'or', style })]
}

interface Setting {
  readonly draft: CheckedDraft
  readonly style: Style
}

/** The passage that a quotation stands on, with what the draft has otherwise shown in it. */
function passageLines(base: SourcePassage, finding: Finding, { draft, style }: Setting): string[] {
  const difference = findingDifference(finding, draft.text)
  const label = 'record'
  if (difference.length === 0) return sourceLines(base, { label, style })
  return sourceLines(base, { label, style, words: differencePieces(difference) })
}

interface Source {
  readonly label: string
  readonly style: Style
  /** The words of the passage where they are to be shown with marks in them. */
  readonly words?: readonly Piece[]
}

/** A passage with a few words around it, then where it stands. */
function sourceLines(passage: SourcePassage, { label, style, words }: Source): string[] {
  const before = passage.before === '' ? '' : `… ${oneLine(passage.before)}`
  const after = passage.after === '' ? '' : `${oneLine(passage.after)} …`
  const pieces = [
    piece(before, 'faint'),
    piece('»', 'note'),
    ...(words ?? [piece(oneLine(passage.text))]),
    piece('«', 'note'),
    piece(after, 'faint'),
  ]
  return [line(pieces, { label, style }), line([piece(origin(passage), 'faint')], { label: 'from', style })]
}

function origin(passage: SourcePassage): string {
  const speaker = passage.speakerName === undefined ? '' : `${oneLine(passage.speakerName)}, in: `
  return speaker + oneLine(passagePlace(passage))
}

/** A note under the finding that it goes with. */
function noteLines(note: ReviewNote, draft: CheckedDraft, style: Style): string[] {
  const head = [
    piece(`${note.code} `, note.severity),
    piece(`(${shortDraftPlace(draft.place(note.span[0]))}) `, 'faint'),
    piece(note.message),
  ]
  const where = note.sources.slice(0, SOURCES_OF_NOTE).map(passage => origin(passage))
  return [
    line(head, { label: note.severity, style }),
    ...where.map(one => line([piece(one, 'faint')], { label: 'from', style })),
  ]
}
