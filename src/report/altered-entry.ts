import type { Occurrence, Utterance, Verdict } from '../collation/index.js'
import type { EdgeBasis, LineageEdge } from '../lineage/index.js'
import type { Span } from '../text/index.js'
import { hull, overlap, paragraphs, sentences } from '../text/index.js'
import type { AlteredReading } from './altered-readings.js'
import type { ContentsIndex } from './contents-index.js'
import { occurrenceDifference, utteranceWords } from './contents-index.js'
import { differencePieces } from './difference.js'
import type { Piece } from './piece.js'
import { labelled, oneLine, piece, quoted } from './piece.js'
import type { Style } from './style.js'

const VERBS: Readonly<Partial<Record<Verdict, string>>> = {
  cut: 'dropped words from',
  spliced: 'ran two passages together as',
  reworded: 'printed other words as',
}

/**
 * One changed wording: the words of the source, what was printed, what changed, where, and who copied it from
 * whom.
 */
export function alteredEntry(reading: AlteredReading, index: ContentsIndex, style: Style): string {
  const { utterance, occurrences, verdict, copied } = reading
  const [first, ...later] = occurrences
  if (first === undefined) return ''
  const who = index.speakerName(utterance.speaker)
  const place = `${index.citation(first.baseDocument)}, paragraph ${index.paragraph(first.baseDocument, first.baseSpan[0])}`
  const block = (label: string, pieces: readonly Piece[]): string =>
    labelled(pieces, { label: label.padEnd(13), indent: 4, style })
  const whose = who === undefined ? 'a quotation' : `a quotation of ${who}`
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
      piece(later.length > 0 ? ', the first to print it so' : ''),
    ]),
  ]
  for (const occurrence of later) {
    const edge = copied.get(occurrence)
    const from =
      edge?.to === undefined
        ? ''
        : `, which took it from ${index.document(edge.to)?.publisher ?? index.name(edge.to)}`
    const reasons = edge === undefined ? [] : tellingReasons(edge)
    const reason = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`
    lines.push(
      block(edge === undefined ? 'and by' : 'copied by', [
        piece(index.name(occurrence.document), 'strong'),
        piece(from + reason),
      ]),
    )
  }
  return lines.join('\n')
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

/** Why one took from the other: what it says itself, and what both change; wording in common where there is neither. */
function tellingReasons({ evidence }: LineageEdge): string[] {
  const of = (basis: EdgeBasis): string[] =>
    evidence.filter(one => one.basis === basis).map(one => oneLine(one.reason))
  const best = [of('credit')[0], of('shared-deviation')[0]].filter(reason => reason !== undefined)
  return best.length > 0 ? best : of('wording').slice(0, 1)
}
