import type { Utterance } from '../../collation/index.js'
import type { ContentsIndex } from '../../report/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import { paragraphs } from '../../text/index.js'
import type { BaseParagraph } from '../schema/quotation.js'

/**
 * The words of a base, a paragraph each; of a paragraph that a cue interrupts, each part. Linear in the texts that it is
 * made of.
 */
export function baseParagraphs({ base }: Utterance, index: ContentsIndex): BaseParagraph[] {
  const known = new Map<DocumentId, readonly Span[]>()
  const paragraphsOf = (id: DocumentId): readonly Span[] => {
    const found = known.get(id) ?? paragraphs(index.document(id)?.text ?? '')
    known.set(id, found)
    return found
  }
  return base.parts.flatMap(({ document, span, aside }) =>
    within(paragraphsOf(document), span).map(([start, end]): BaseParagraph => ({
      document,
      span: [start, end],
      place: index.place(document, [start, end]),
      text: index.words(document, [start, end]),
      aside,
    })),
  )
}

/** The parts of `spans` in `whole`, without empty ones. */
function within(spans: readonly Span[], whole: Span): Span[] {
  return spans
    .map(([start, end]): Span => [Math.max(start, whole[0]), Math.min(end, whole[1])])
    .filter(([start, end]) => start < end)
}
