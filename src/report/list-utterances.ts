import type { Occurrence, Utterance } from '../collation/index.js'
import type { ContentsIndex } from './contents-index.js'
import { byAppearance, isBase, occurrenceDifference, utteranceWords } from './contents-index.js'
import { differencePieces } from './difference.js'
import { clip, labelled, oneLine, piece } from './piece.js'
import type { Style, Tone } from './style.js'
import { severityOfReading } from './verdict-tone.js'

const LONGEST = 320

/** Each utterance with the words of its base, then every document that carries it and what differs there. */
export function listUtterances(index: ContentsIndex, style: Style): string {
  return index.contents.utterances.map(utterance => utteranceBlock(utterance, index, style)).join('\n\n')
}

function utteranceBlock(utterance: Utterance, index: ContentsIndex, style: Style): string {
  const { base } = utterance
  const words = clip(oneLine(utteranceWords(utterance, index)), LONGEST)
  const speaker = index.speakerName(utterance.speaker) ?? 'Speaker not known'
  const lines = [
    labelled([piece(`“${words}”`, 'strong')], { label: '', indent: 0, style }),
    labelled([piece(`${speaker}, in: ${index.citation(base.document)} (${oneLine(base.reason)})`, 'faint')], {
      label: '',
      indent: 0,
      style,
    }),
  ]
  for (const occurrence of utterance.occurrences.toSorted(byAppearance(index))) {
    if (isBase(utterance, occurrence)) continue
    lines.push(...occurrenceLines(utterance, occurrence, { index, style }))
  }
  return lines.join('\n')
}

function occurrenceLines(
  utterance: Utterance,
  occurrence: Occurrence,
  { index, style }: { readonly index: ContentsIndex; readonly style: Style },
): string[] {
  const tone: Tone = severityOfReading(occurrence)
  const name = index.name(occurrence.document)
  const credited = index.speakerName(occurrence.speaker)
  const other =
    credited === undefined || occurrence.speaker === utterance.speaker ? '' : `, credited to ${credited}`
  const head = [piece(occurrence.verdict.padEnd(14), tone), piece(name), piece(other, 'warning')]
  const lines = [labelled(head, { label: '', indent: 2, style })]
  if (tone === 'ok') return lines
  lines.push(
    labelled(differencePieces(occurrenceDifference(occurrence, index)), { label: '', indent: 16, style }),
  )
  return lines
}
