import type { Occurrence, Utterance } from '../collation/index.js'
import { changeOf } from '../record/index.js'
import { changeKey } from './altered-readings.js'
import type { ContentsIndex } from './contents-index.js'
import { byAppearance, isBase, occurrenceDifference } from './contents-index.js'
import { differencePieces } from './difference.js'
import { passagesOf } from './carried-passages.js'
import { fitted, labelled, oneLine, piece } from './piece.js'
import type { Style, Tone } from './style.js'
import { severityOfReading } from './verdict-tone.js'
import { originLines, takenLines } from './witness-lines.js'

/** So many columns of an utterance are shown where not everything is, and of a reading that stands as it is. */
const LONGEST = 320
const LONGEST_READING = 120
/** As wide as the longest verdict, and a space. */
const VERDICT = 14

/**
 * Each utterance with the words of its base and where they stand, then every document that carries it and what differs
 * there. Of a base of several paragraphs, as a letter is, each paragraph that is carried stands with its own readings.
 */
export function listUtterances(index: ContentsIndex, style: Style): string {
  return index.contents.utterances.map(utterance => utteranceBlock(utterance, { index, style })).join('\n\n')
}

interface Shown {
  readonly index: ContentsIndex
  readonly style: Style
}

function utteranceBlock(utterance: Utterance, { index, style }: Shown): string {
  const { base } = utterance
  const place = index.place(base.document, base.span)
  const speaker = index.speakerName(utterance.speaker) ?? 'Speaker not known'
  const source = labelled(
    [
      piece(speaker, 'strong'),
      piece(`, in: ${index.citation(base.document)}, ${place} (${oneLine(base.reason)})`),
    ],
    { label: '', indent: 0, style },
  )
  const readings = utterance.occurrences.filter(one => !isBase(utterance, one))
  const passages = passagesOf(utterance, readings, index)
  const blocks = passages.map(passage =>
    [
      labelled(
        [
          piece(`“${fitted(oneLine(passage.words), LONGEST, style)}”`),
          piece(passage.place === place ? '' : ` (${passage.place})`, 'faint'),
        ],
        { label: '', indent: 2, style },
      ),
      ...passage.readings.flatMap(reading => readingLines(utterance, reading, { index, style })),
    ].join('\n'),
  )
  return [
    source,
    ...originLines(utterance, index, style),
    ...blocks,
    ...takenLines(utterance, index, style),
  ].join('\n')
}

/** The verdict and where the reading stands; then what differs, or its words where they are a part of the base. */
function readingLines(utterance: Utterance, reading: Occurrence, { index, style }: Shown): string[] {
  const tone: Tone = severityOfReading(reading)
  const credited = index.speakerName(reading.speaker)
  const other =
    credited === undefined || reading.speaker === utterance.speaker ? '' : `, credited to ${credited}`
  const head = [
    piece(`${index.name(reading.document)}, ${index.place(reading.document, reading.span)}`),
    piece(alongside(reading), 'faint'),
    piece(other, 'warning'),
    piece(reading.limitCut ? ', leaves out words that limit it' : '', 'warning'),
    piece(sameChange(utterance, reading, index), 'note'),
  ]
  const lines = [labelled(head, { label: reading.verdict.padEnd(VERDICT), tone, indent: 4, style })]
  const block = { label: '', indent: 4 + VERDICT, style }
  if (differs(reading)) {
    lines.push(labelled(differencePieces(occurrenceDifference(reading, index)), block))
  } else if (reading.verdicts.includes('trimmed')) {
    const words = oneLine(index.words(reading.document, reading.span))
    lines.push(labelled([piece(`“${fitted(words, LONGEST_READING, style)}”`)], block))
  }
  return lines
}

/** Names the first document that changes the same words in the same way; empty where the reading is that, or changes none. */
function sameChange(utterance: Utterance, reading: Occurrence, index: ContentsIndex): string {
  if (changeOf(reading) === undefined) return ''
  const key = changeKey(index, reading)
  const first = index
    .whole(utterance)
    .occurrences.filter(one => changeOf(one) !== undefined && changeKey(index, one) === key)
    .toSorted(byAppearance(index))[0]
  if (first === undefined || first.document === reading.document) return ''
  return `, the same change as in ${index.name(first.document)}`
}

function differs({ verdicts }: Occurrence): boolean {
  return verdicts.some(
    verdict => verdict !== 'verbatim' && verdict !== 'trimmed' && verdict !== 'misattributed',
  )
}

/** The gravest verdict stands at the left; what else holds of the reading is said after its place. */
function alongside({ verdict, verdicts }: Occurrence): string {
  const others = verdicts.filter(other => other !== verdict && other !== 'verbatim')
  return others.length === 0 ? '' : `, also ${others.join(' and ')}`
}
