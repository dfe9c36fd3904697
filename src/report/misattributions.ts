import type { Occurrence, Utterance } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { Statement } from '../record/index.js'
import type { ContentsIndex } from './contents-index.js'
import { byAppearance, isBase } from './contents-index.js'
import { labelled, piece, quoted } from './piece.js'
import type { Style } from './style.js'

/** Words that one document credits to somebody else than the others do. */
export interface Misattribution {
  readonly utterance: Utterance
  readonly occurrence: Occurrence
}

/** Fewer words than this may well have been said by two people. */
const LEAST_WORDS = 6

/**
 * The words that a document credits by name to one person and the rest of the record to another. Only where
 * the document names them beside the words: a pronoun or a role may have been resolved wrongly, and two names with
 * one surname may be one person.
 */
export function misattributions(index: ContentsIndex): Misattribution[] {
  return index.contents.utterances.flatMap(utterance =>
    utterance.occurrences
      .filter(occurrence => isElsewhere(utterance, occurrence, index))
      .toSorted(byAppearance(index))
      .map(occurrence => ({ utterance, occurrence })),
  )
}

function isElsewhere(utterance: Utterance, occurrence: Occurrence, index: ContentsIndex): boolean {
  if (occurrence.verdicts.includes('misattributed')) return true
  const { speaker } = occurrence
  if (!occurrence.marked || speaker === undefined || utterance.speaker === undefined) return false
  if (speaker === utterance.speaker || isBase(utterance, occurrence)) return false
  if (index.words(occurrence.document, occurrence.span).split(/\s+/).length < LEAST_WORDS) return false
  const [one, other] = [index.speaker(speaker), index.speaker(utterance.speaker)]
  if (one?.kind !== 'person' || other?.kind !== 'person' || surname(one.name) === surname(other.name))
    return false
  return namesBeside(occurrence, one.name, index)
}

function surname(name: string): string {
  return name.toLowerCase().split(/\s+/).at(-1) ?? ''
}

function namesBeside(occurrence: Occurrence, name: string, index: ContentsIndex): boolean {
  const statement: Statement | undefined =
    occurrence.statement === undefined
      ? undefined
      : index.statements(occurrence.document)[occurrence.statement]
  const source = statement?.source.map(span => index.words(occurrence.document, span).toLowerCase()) ?? []
  return source.some(words => words.includes(surname(name)))
}

/** Whose words they are, and to whom they were credited, with both places. */
export function misattributedEntry(
  { utterance, occurrence }: Misattribution,
  index: ContentsIndex,
  style: Style,
): string {
  const name = (id: SpeakerId | undefined): string => index.speakerName(id) ?? 'nobody named'
  const words = quoted(index.words(occurrence.document, occurrence.span), style)
  const { baseDocument, baseSpan, document, span } = occurrence
  const place = `, in: ${index.citation(baseDocument)}, ${index.place(baseDocument, baseSpan)}`
  return [
    labelled([piece(words)], { label: '', indent: 2, style }),
    labelled([piece(name(utterance.speaker), 'strong'), piece(place, 'faint')], {
      label: 'said by      ',
      indent: 4,
      style,
    }),
    labelled(
      [
        piece(name(occurrence.speaker), 'error'),
        piece(`, by ${index.name(document)}, ${index.place(document, span)}`, 'faint'),
      ],
      {
        label: 'credited to  ',
        indent: 4,
        style,
      },
    ),
  ].join('\n')
}
