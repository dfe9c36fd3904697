import type { Occurrence, Utterance } from '../collation/index.js'
import type { DocumentId, Span } from '../text/index.js'
import { hull, overlap } from '../text/index.js'
import type { ContentsIndex } from './contents-index.js'
import { byAppearance, utteranceWords } from './contents-index.js'
import { isComposite } from './witness-lines.js'

/** Words of a base that stand together, and the readings of them. */
export interface CarriedPassage {
  /** As a reader would find it; it names the document where that is not the base's. */
  readonly place: string
  readonly document: DocumentId
  /** From the first to the last word that a reading has. */
  readonly span: Span
  readonly words: string
  readonly readings: readonly Occurrence[]
}

/**
 * In the order of the base, then those that another document gives because the base's lacks them. First all its words
 * where several documents make it; only these where nothing else carries it.
 */
export function passagesOf(
  utterance: Utterance,
  readings: readonly Occurrence[],
  index: ContentsIndex,
): CarriedPassage[] {
  const { base } = utterance
  const whole = index.place(base.document, base.span)
  const own = ({ baseDocument }: Occurrence): boolean => baseDocument === base.document
  const groups = new Map<string, Occurrence[]>()
  const inOrder = readings.toSorted(
    (a, b) => Number(own(b)) - Number(own(a)) || a.baseSpan[0] - b.baseSpan[0],
  )
  for (const reading of inOrder) {
    const { baseDocument, baseSpan } = reading
    const place = `${own(reading) ? '' : `${index.name(baseDocument)}, `}${index.place(baseDocument, baseSpan)}`
    groups.set(place, [...(groups.get(place) ?? []), reading])
  }
  const words = utteranceWords(utterance, index)
  const all = { place: whole, document: base.document, span: base.span, words, readings: [] }
  if (groups.size === 0) return [all]
  const carried = [...groups].map(([place, group]) => {
    const covered = hull(group.map(one => one.baseSpan)) ?? base.span
    const document = group[0]?.baseDocument ?? base.document
    return {
      place,
      document,
      span: place === whole ? base.span : covered,
      words: place === whole ? all.words : baseWordsIn(utterance, { document, covered, index }),
      readings: group.toSorted(byAppearance(index)),
    }
  })
  return isComposite(utterance) && !groups.has(whole) ? [all, ...carried] : carried
}

interface Covered {
  readonly document: DocumentId
  readonly covered: Span
  readonly index: ContentsIndex
}

/** The words of the base in a stretch of a document: a cue that interrupts them is left out. */
function baseWordsIn({ base }: Utterance, { document, covered, index }: Covered): string {
  const inside = base.parts
    .filter(part => part.document === document && overlap(part.span, covered) > 0)
    .map(({ span }): Span => [Math.max(span[0], covered[0]), Math.min(span[1], covered[1])])
  return (inside.length === 0 ? [covered] : inside).map(span => index.words(document, span)).join(' … ')
}
