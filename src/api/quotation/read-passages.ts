import type { Occurrence, Utterance } from '../../collation/index.js'
import { changeOf } from '../../record/index.js'
import type { Statement } from '../../record/index.js'
import type { ContentsIndex } from '../../report/index.js'
import {
  byAppearance,
  changeKey,
  isBase,
  occurrenceDifference,
  passagesOf,
  severityOfReading,
} from '../../report/index.js'
import type { DocumentId } from '../../text/index.js'
import type { QuotationPassage, QuotationReading, Splice } from '../schema/quotation.js'
import { nameSpeaker } from './name-speaker.js'
import type { SpliceSources } from './splice.js'
import { spliceOf, spliceSources } from './splice.js'

/**
 * The passages of an utterance's base that are carried, with their readings in order of appearance. Cost: the readings'
 * alignments.
 */
export function readPassages(utterance: Utterance, index: ContentsIndex): QuotationPassage[] {
  const readings = utterance.occurrences.filter(one => !isBase(utterance, one))
  const firsts = firstWithChange(readings, index)
  const sources = spliceSources(index)
  return passagesOf(utterance, readings, index).map(passage => ({
    document: passage.document,
    place: passage.place,
    span: [passage.span[0], passage.span[1]],
    words: passage.words,
    readings: passage.readings.map(one => readReading(one, { utterance, index, firsts, sources })),
  }))
}

interface ReadingContext {
  readonly utterance: Utterance
  readonly index: ContentsIndex
  /** The first document with each change, by `changeKey`. */
  readonly firsts: ReadonlyMap<string, DocumentId>
  readonly sources: SpliceSources
}

function readReading(
  one: Occurrence,
  { utterance, index, firsts, sources }: ReadingContext,
): QuotationReading {
  const { document, span, marked, verdict, verdicts, limitCut, confirmed } = one
  const text = index.document(document)?.text ?? ''
  const statement = statementOf(one, index)
  const differs = one.speaker !== undefined && one.speaker !== utterance.speaker
  const splice = spliceOf(one, utterance, sources)
  const first = changeOf(one) === undefined ? undefined : firsts.get(changeKey(index, one))
  return {
    document,
    span: [span[0], span[1]],
    place: index.place(document, span),
    baseDocument: one.baseDocument,
    baseSpan: [one.baseSpan[0], one.baseSpan[1]],
    marked,
    verdict,
    verdicts: [...verdicts],
    limitCut,
    severity: severityOfReading(one),
    parts: occurrenceDifference(withTaken(one, splice, text), index).map(
      ({ kind, text: words, variant }) => ({
        kind,
        text: words,
        ...(variant === undefined ? {} : { variant }),
        ...fromElsewhere(kind === 'added' ? words : '', splice, text),
      }),
    ),
    splice,
    creditedTo: differs ? nameSpeaker(one.speaker, index) : null,
    via: (statement?.via ?? []).map(step => ({
      name: text.slice(...step.span),
      cue: text.slice(...step.cue),
      span: [step.cue[0], step.cue[1]],
    })),
    sameChangeAs: first === undefined || first === document ? null : first,
    confirmed: confirmed === undefined ? null : { by: confirmed.by, at: confirmed.at },
  }
}

/**
 * A spliced reading with the words that it goes on with at each further place as words put in there, as far as no change stands in
 * them; what it passed over is told with its places.
 */
function withTaken(one: Occurrence, splice: Splice | null, text: string): Occurrence {
  let { variants } = one
  for (const [at, { reading }] of (splice?.pieces ?? []).entries()) {
    const before = splice?.pieces[at - 1]?.reading[1]
    if (before === undefined) continue
    const [start, end] = reading
    const others = variants.filter(
      other =>
        other.reading[0] < before ||
        other.reading[1] > start ||
        /[\p{L}\p{N}]/u.test(text.slice(...other.reading)),
    )
    const changed = others.filter(other => other.reading[1] > start && other.reading[0] < end)
    const first = Math.min(end, ...changed.map(other => other.reading[0]))
    const place = one.baseSpan[0]
    const taken = { kind: 'added', reading: [start, first], base: [place, place] } as const
    variants = first > start ? [...others, taken] : variants
  }
  return { ...one, variants }
}

/** Where words that a spliced reading adds stand in its source. */
function fromElsewhere(added: string, splice: Splice | null, text: string): { from?: string } {
  const piece = splice?.pieces.slice(1).find(({ reading }) => {
    const taken = text.slice(...reading)
    return added !== '' && (taken.includes(added) || added.includes(taken))
  })
  return piece === undefined ? {} : { from: piece.place }
}

/** Undefined for words that nobody is said to have said. */
export function statementOf(one: Occurrence, index: ContentsIndex): Statement | undefined {
  return one.statement === undefined ? undefined : index.statements(one.document)[one.statement]
}

function firstWithChange(readings: readonly Occurrence[], index: ContentsIndex): Map<string, DocumentId> {
  const firsts = new Map<string, DocumentId>()
  for (const one of readings.toSorted(byAppearance(index))) {
    if (changeOf(one) === undefined) continue
    const key = changeKey(index, one)
    if (!firsts.has(key)) firsts.set(key, one.document)
  }
  return firsts
}
