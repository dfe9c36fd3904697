import type { Occurrence, Utterance, Verdict } from '../collation/index.js'
import type { Span } from '../text/index.js'
import { hull, overlap, paragraphs, sentences } from '../text/index.js'
import type { AlteredReading } from './altered-readings.js'
import type { ContentsIndex } from './contents-index.js'
import { occurrenceDifference, utteranceWords } from './contents-index.js'
import { differencePieces } from './difference.js'
import type { Piece } from './piece.js'
import { labelled, piece, quoted } from './piece.js'
import type { Style, Tone } from './style.js'
import { tellingReasons } from './telling-reasons.js'

/** What a document did that changed words, by verdict. */
export const CHANGE_VERBS: Readonly<Partial<Record<Verdict, string>>> = {
  altered: 'changed words',
  cut: 'dropped words',
  spliced: 'ran two passages together',
  reworded: 'printed mostly other words',
}

/** As wide as the widest label, and two spaces. */
const LABEL = 12

/**
 * One changed wording: the words, who said them and where they come from; who printed them otherwise, where, and what
 * differs there; and who copied that from whom.
 */
export function alteredEntry(reading: AlteredReading, index: ContentsIndex, style: Style): string {
  const { utterance, occurrences, verdict, primary } = reading
  const [first, ...later] = occurrences
  if (first === undefined) return ''
  const block = (label: string, pieces: readonly Piece[]): string =>
    labelled(pieces, { label: label.padEnd(LABEL), indent: 4, style })
  const speaker = index.speakerName(utterance.speaker)
  const source = `${index.citation(first.baseDocument)}, ${index.place(first.baseDocument, first.baseSpan)}`
  return [
    labelled([piece(quoted(alteredSource(first, utterance, index), style), 'strong')], {
      label: '',
      indent: 2,
      style,
    }),
    ...(speaker === undefined ? [] : [block('said by', [piece(speaker)])]),
    block(primary ? 'comes from' : 'printed by', [piece(source)]),
    block(primary ? 'altered by' : 'otherwise', [
      piece(`${index.name(first.document)}, ${index.place(first.document, first.span)}`, toneOf(reading)),
      piece(primary ? `, which ${CHANGE_VERBS[verdict] ?? 'changed words'}:` : ':'),
    ]),
    block('', differencePieces(occurrenceDifference(first, index))),
    ...later.map(occurrence => laterPrint(occurrence, reading, { index, block })),
  ].join('\n')
}

/** Which of two prints is wrong is not known without the primary text. */
function toneOf({ primary }: AlteredReading): Tone {
  return primary ? 'error' : 'warning'
}

interface Printing {
  readonly index: ContentsIndex
  readonly block: (label: string, pieces: readonly Piece[]) => string
}

/** Another document with the same change: from whom it has it, and why we think so, where that is known. */
function laterPrint(occurrence: Occurrence, reading: AlteredReading, { index, block }: Printing): string {
  const name = piece(
    `${index.name(occurrence.document)}, ${index.place(occurrence.document, occurrence.span)}`,
    toneOf(reading),
  )
  const edge = reading.copied.get(occurrence)
  if (edge?.to === undefined) return block('also in', [name])
  const why = tellingReasons(edge)
  const from = [edge.to, ...(edge.alternatives ?? [])].map(id => index.shortName(id)).join(' or ')
  return block(edge.directed ? 'copied by' : 'also in', [
    name,
    piece(edge.directed ? `, from ${from}` : `, perhaps from ${from}`),
    piece(why.length === 0 ? '' : `: ${why.join('; ')}`),
  ])
}

/** So many words can be read by themselves. */
const TELLING = 6

/** The longest sentences shown whole. */
const LONGEST_SOURCE = 360

/** The sentences of the primary text that the reading covers; of another print, and where they are long, only what it covers. */
export function alteredSource(occurrence: Occurrence, utterance: Utterance, index: ContentsIndex): string {
  const { baseDocument, baseSpan } = occurrence
  const text = index.document(baseDocument)?.text ?? ''
  const covered = text.slice(baseSpan[0], baseSpan[1])
  if (covered.trim() === '') return utteranceWords(utterance, index)
  const words = covered.split(/\s+/).length
  if (index.document(baseDocument)?.kind === 'article' && words >= TELLING) return covered
  const paragraph = paragraphs(text).find(span => overlap(span, baseSpan) > 0)
  if (paragraph === undefined) return covered
  const whole = sentences(text.slice(paragraph[0], paragraph[1]))
    .map(([start, end]): Span => [paragraph[0] + start, paragraph[0] + end])
    .filter(span => overlap(span, baseSpan) > 0)
  const sentence = index.words(baseDocument, hull([...whole, baseSpan]) ?? baseSpan)
  return sentence.length > LONGEST_SOURCE ? covered : sentence.replaceAll(/^["“”‘’'\s]+|["“”\s]+$/g, '')
}
