import type { Occurrence, Utterance, UtteranceId, Variant } from '../../collation/index.js'
import type { RecordView } from '../../record/index.js'
import { differenceOf, placesIn } from '../../report/index.js'
import type { DocumentId, SourceDocument, Span } from '../../text/index.js'
import { overlap } from '../../text/index.js'
import type { WordsPlace } from '../schema/reading.js'
import { namedDocument } from './named-document.js'
import { isOwn, sharing } from './occurrences-in.js'
import { wordsAround } from './words-around.js'

/** A stretch of a document that is an occurrence of an utterance. */
export interface AskedPassage {
  readonly document: DocumentId
  readonly utterance: UtteranceId
  readonly span: Span
}

/**
 * The other places where the words of a passage stand: the source first, then the readings that share words of it, the earliest document
 * first. Undefined where the passage is no occurrence of the utterance. Cost: the readings of the utterance, and the
 * texts of those that are given.
 */
export function placesElsewhere(asked: AskedPassage, view: RecordView): WordsPlace[] | undefined {
  const utterance = view.utterance(asked.utterance)
  const here = utterance?.occurrences.find(
    one => one.document === asked.document && one.span[0] === asked.span[0] && one.span[1] === asked.span[1],
  )
  if (utterance === undefined || here === undefined) return undefined
  const documents = new Map<DocumentId, SourceDocument | undefined>()
  const document = (id: DocumentId): SourceDocument | undefined => {
    if (!documents.has(id)) documents.set(id, view.document(id))
    return documents.get(id)
  }
  const context: Context = { utterance, view, document }
  const others = sharing(here, utterance).filter(one => one !== here && !isOwn(one, utterance))
  const source = isOwn(here, utterance) ? [] : sourceOf(here, context)
  return [...source, ...others.flatMap(one => readingAt(one, context))]
}

interface Context {
  readonly utterance: Utterance
  readonly view: RecordView
  readonly document: (id: DocumentId) => SourceDocument | undefined
}

/** The words that a reading was compared with. */
function sourceOf(here: Occurrence, { utterance, view, document }: Context): WordsPlace[] {
  const base = document(here.baseDocument)
  if (base === undefined) return []
  const own = utterance.occurrences.find(
    one => one.document === base.id && overlap(one.span, here.baseSpan) > 0,
  )
  const speaker = own?.speaker ?? utterance.speaker
  return [
    {
      ...placeOf(base, here.baseSpan),
      parts: [{ kind: 'same', text: base.text.slice(...here.baseSpan) }],
      marked: own?.marked ?? false,
      speaker: speaker === undefined ? null : (view.speaker(speaker)?.name ?? speaker),
      verdicts: [],
      limitCut: false,
      from: [],
    },
  ]
}

function readingAt(one: Occurrence, { view, document }: Context): WordsPlace[] {
  const reading = document(one.document)
  if (reading === undefined) return []
  const parts = differenceOf({
    readingText: reading.text,
    readingSpan: one.span,
    baseWords: ({ baseDocument, base }: Variant) =>
      document(baseDocument ?? one.baseDocument)?.text.slice(...base) ?? '',
    variants: one.variants,
  })
  return [
    {
      ...placeOf(reading, one.span),
      parts: parts.map(({ kind, text }) => ({ kind, text })),
      marked: one.marked,
      speaker: one.speaker === undefined ? null : (view.speaker(one.speaker)?.name ?? one.speaker),
      verdict: one.verdict,
      verdicts: [...one.verdicts],
      limitCut: one.limitCut,
      from: [],
    },
  ]
}

/** Where a passage stands, and the words around it. */
export function placeOf(
  document: SourceDocument,
  span: Span,
): Pick<WordsPlace, 'document' | 'span' | 'place' | 'before' | 'after'> {
  return {
    document: namedDocument(document),
    span: [span[0], span[1]],
    place: placesIn(document)(span),
    ...wordsAround(document.text, span),
  }
}
