import type { BaseStretch, Occurrence, Passage, Utterance, Witness } from '../collation/index.js'
import { compareReading, findPlaces, quotesSeveral } from '../collation/index.js'
import type { RecordDocument, RecordView } from '../record/index.js'
import type { DocumentId, Span } from '../text/index.js'
import { hull, overlap } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import { withoutBeyond } from './beyond.js'
import type { Candidate, CandidatePlace, Compared, Reading } from './candidate.js'
import { rank } from './candidate.js'
import { recalled } from './check-memory.js'
import { once, oncePrinted } from './compared.js'
import { countWords } from './count-words.js'
import { nearestDocuments } from './nearest-documents.js'
import { nearestSaid } from './nearest-said.js'
import { withOpenEnds } from './open-ends.js'
import { withoutSharedEdits } from './shared-edits.js'
import { interrupted } from './interrupted.js'
import type { RememberedView } from './remembered.js'
import { passageAt, sentencesAround, sentencesAt } from './stretch-around.js'

/** A stretch of a document, and the document as a carrier of words. */
interface Carried {
  readonly document: RecordDocument
  readonly witness: Witness
  readonly span: Span
}

/**
 * Every stretch of the record that has the words of `sought`, or most of them, compared with the whole of
 * `reading`; each once. `sought` is the reading's own span, or a part of it. A primary text is compared by the
 * sentence; what a document quotes, with the utterance that the record has put together from all who quote
 * it. Earlier versions of documents are left out.
 */
export function findCandidates(reading: Reading, sought: Span, view: RememberedView): readonly Candidate[] {
  const search = `words ${sought[0] - reading.span[0]} ${sought[1] - reading.span[0]}`
  return recalled(reading, search, { recall: view.recall, find: () => candidatesFor(reading, sought, view) })
}

function candidatesFor(reading: Reading, sought: Span, view: RememberedView): Candidate[] {
  const found = new Map<string, Candidate>()
  const words = soughtWords(reading.text.slice(...sought))
  for (const { document, span } of findPlaces(words, nearestDocuments(view))) {
    const carried = carriedAt(document, span, view)
    if (carried === undefined) continue
    for (const candidate of [...aroundMarks(carried, reading), ...candidatesAt(carried, reading, view)]) {
      const key = `${candidate.document.id} ${candidate.stretch.join(' ')}`
      if (!found.has(key)) found.set(key, candidate)
    }
  }
  return [...found.values()]
}

/** The words of a quotation by which it is looked for: without what an author puts into square brackets, where enough is left. */
export function soughtWords(text: string): string {
  const left = text.replaceAll(/\[[^\]\n]{1,80}\]/g, ' ')
  return countWords(left) >= LEAST_LEFT ? left : text
}

const LEAST_LEFT = 3
/** So many of the nearest documents are compared word by word. */
const NEAREST = 5

/**
 * What the very speaker says that is nearest to a quotation of which no run of words leads anywhere: a short one
 * that was changed, or one in other words. The nearest first; empty where the record has nothing by them like it.
 */
export function ownCandidates(
  reading: Reading,
  speaker: SpeakerId,
  view: RememberedView,
): readonly Candidate[] {
  const words = soughtWords(reading.text.slice(...reading.span))
  const find = (): Candidate[] =>
    nearestSaid(words, speaker, { view })
      .slice(0, NEAREST)
      .flatMap(({ document, span, share }) => {
        const carried = carriedAt(document, span, view)
        return carried === undefined ? [] : [{ ...candidateAt(carried, reading), anyOrder: share }]
      })
  return recalled(reading, `by ${speaker}`, { recall: view.recall, find })
}

function carriedAt(id: DocumentId, span: Span, view: RecordView): Carried | undefined {
  const document = view.document(id)
  const witness = view.witness(id)
  if (document === undefined || witness === undefined || document.supersededBy !== undefined) return undefined
  return { document, witness, span }
}

function candidatesAt(carried: Carried, reading: Reading, view: RecordView): Candidate[] {
  const { document, span } = carried
  const place = candidateAt(carried, reading)
  if (place.primary) return [place]
  const known = occurrenceAt(document.id, span, view)
  if (known === undefined) return [place]
  const alone = { ...place, speaker: place.speaker ?? known.occurrence.speaker }
  const { utterance, occurrence } = known
  // Without marks it is somebody's words all the same: an embedded post, a letter printed whole.
  if (!alone.marked) return [{ ...alone, utterance }]
  if (utterance.base.why !== 'primary-text') return [fromUtterance(alone, utterance, { reading, view })]
  const source = carriedAt(occurrence.baseDocument, occurrence.baseSpan, view)
  if (source === undefined || occurrence.baseDocument === document.id) return [alone]
  // A witness that changed the words is no source for them where the record has the text that it changed.
  const changed = rank(occurrence.verdict) >= rank('cut')
  return [candidateAt(source, reading), ...(changed ? [] : [alone])]
}

/** The reading of the record at a place, and its utterance: the one that has most of the place, at least half. */
function occurrenceAt(
  document: DocumentId,
  span: Span,
  view: RecordView,
): { readonly utterance: Utterance; readonly occurrence: Occurrence } | undefined {
  let best: { utterance: Utterance; occurrence: Occurrence } | undefined
  let most = (span[1] - span[0]) / 2
  for (const utterance of view.utterancesOf(document)) {
    for (const occurrence of utterance.occurrences) {
      if (occurrence.document !== document) continue
      const shared = overlap(occurrence.span, span)
      if (shared > most || (shared === most && best === undefined))
        [best, most] = [{ utterance, occurrence }, shared]
    }
  }
  return best
}

/** A place compared with its sentences, or with the words between the quotation marks in which it stands. */
export function candidateAt(carried: Carried, reading: Reading): Candidate {
  const { document } = carried
  const place = placeOf(carried)
  const { marked, passage } = place
  const found =
    marked && passage !== undefined ? inMarks(carried, passage, reading) : inSentences(carried, reading)
  return { ...found, ...place, comparison: settled(found, document, reading), utterance: undefined }
}

function settled(
  { comparison, stretch }: Compared,
  { text }: RecordDocument,
  reading: Reading,
): Candidate['comparison'] {
  const open = withOpenEnds(comparison, { reading, base: { text, span: stretch } })
  return withoutSharedEdits(open, { reading: reading.text, base: text })
}

/** Of words that a text quotes, as many are its own words too: fewer than tell whose they are. */
const MOST_WITHIN_MARKS = 5

/** So far from quoted words the text's own begin or end: the mark, a comma and a space. */
const BESIDE_MARKS = 4

/**
 * A place that begins or ends in a text's own words and has in it what the text quotes (a letter's "he told me that
 * “…”, and he was right"), as the text's own: who quotes says the whole. None where the place lies within the marks,
 * but for a few words.
 */
function aroundMarks(carried: Carried, reading: Reading): Candidate[] {
  const { document, witness, span } = carried
  const inner = passageAt(witness, span)
  if (inner?.marked !== true) return []
  const few = countWords(reading.text.slice(...reading.span)) <= MOST_WITHIN_MARKS
  const beside: Span = few ? [inner.span[0] - BESIDE_MARKS, inner.span[1] + BESIDE_MARKS] : span
  const passage = witness.passages.find(
    own =>
      !own.marked &&
      own.reported !== true &&
      (few ? overlap(own.span, beside) > 0 : sharesWords(own.span, span, document.text)),
  )
  if (passage === undefined) return []
  const found = inSentences(carried, reading)
  return [
    {
      ...found,
      document,
      comparison: settled(found, document, reading),
      speaker: passage.speaker ?? witness.author,
      said: passage.said,
      passage,
      marked: false,
      primary: true,
      utterance: undefined,
    },
  ]
}

function sharesWords(a: Span, b: Span, text: string): boolean {
  return overlap(a, b) > 0 && countWords(text.slice(Math.max(a[0], b[0]), Math.min(a[1], b[1]))) > 0
}

/** What is known of a place by the passage that it stands in, before it is compared with anything. */
export function placeOf({ document, witness, span }: Carried): CandidatePlace {
  const passage = passageAt(witness, span)
  const marked = passage?.marked === true
  return {
    document,
    speaker: passage?.speaker ?? (marked ? undefined : witness.author),
    said: passage?.said,
    passage,
    marked,
    primary:
      passage === undefined ? witness.author !== undefined : !passage.marked && passage.reported !== true,
  }
}

function inMarks(carried: Carried, passage: Passage, reading: Reading): Compared {
  const compare = (): Compared => comparedInMarks(carried, passage, reading)
  const { id: document, text, damage } = carried.document
  if (damage.length > 0) return once(reading, `${document} ${passage.span.join(' ')}`, compare)
  return oncePrinted(reading, { document, text, span: passage.span }, compare)
}

function comparedInMarks({ document, witness }: Carried, passage: Passage, reading: Reading): Compared {
  const { id, text, damage } = document
  const compare = (spans: readonly Span[]): Compared => {
    const apart = quotesSeveral(reading.text, reading.span)
    const base = spans.map((span, at) => ({
      document: id,
      text,
      span,
      damage,
      quoted: true,
      apart: apart && at > 0,
    }))
    const stretch = hull(spans) ?? passage.span
    return { stretch, ...withoutBeyond(compareReading({ base, reading }), { reading, base }) }
  }
  const alone = compare([passage.span])
  if (alone.beyond.length === 0) return alone
  const spans = interrupted(witness, passage).map(({ span }) => span)
  const together = spans.length > 1 ? compare(spans) : alone
  return together.comparison.score > alone.comparison.score ? together : alone
}

/** Leaving out a sentence must not cost more of the score than this: a chance word in common. */
const CHANCE = 0.03

const ELLIPSIS = /…|\. ?\. ?\./
/** So many sentences on each side of a place may hold the few words beyond an ellipsis. */
const ELLIPSIS_REACH = 2

/** The fewest sentences that have what the quotation has of all that the place touches. */
function inSentences({ document, span }: Carried, reading: Reading): Compared {
  const compare = (sentences: readonly Span[]): Compared => {
    const stretch = hull(sentences) ?? span
    const base = [{ document: document.id, text: document.text, span: stretch, damage: document.damage }]
    return { stretch, comparison: compareReading({ base, reading }), beyond: [] }
  }
  let sentences = sentencesAt(document.text, span)
  let best = compare(sentences)
  if (ELLIPSIS.test(reading.text.slice(...reading.span))) {
    const wider = sentencesAround(document.text, hull(sentences) ?? span, ELLIPSIS_REACH)
    const found = wider.length > sentences.length ? compare(wider) : best
    if (found.comparison.score > best.comparison.score) [sentences, best] = [wider, found]
  }
  for (const drop of [1, -1] as const) {
    while (sentences.length > 1) {
      const fewer = drop === 1 ? sentences.slice(1) : sentences.slice(0, -1)
      const found = compare(fewer)
      const { score, verdict } = found.comparison
      // A lone word of the next sentence ("... at noon. We") tells little, and is no chance word all the same.
      if (score < best.comparison.score - CHANCE || rank(verdict) > rank(best.comparison.verdict)) break
      sentences = fewer
      best = found
    }
  }
  return best
}

interface UtteranceContext {
  readonly reading: Reading
  readonly view: RecordView
}

/** The same quotation compared with the whole utterance, as the record has put it together from its witnesses. */
function fromUtterance(
  alone: Candidate,
  utterance: Utterance,
  { reading, view }: UtteranceContext,
): Candidate {
  const whole = alone.beyond.length === 0
  if (whole && alone.comparison.score >= 1) return { ...alone, utterance }
  const { comparison, beyond, stretch } = once(reading, utterance.id, () =>
    comparedWithAll(utterance, { reading, view }),
  )
  const home = comparison.baseDocument === undefined ? undefined : view.document(comparison.baseDocument)
  // The words as one document quotes them are the better base where they have all of the quotation.
  if (home === undefined || (whole && alone.comparison.score >= comparison.score))
    return { ...alone, utterance }
  const speaker = alone.speaker ?? utterance.speaker
  return { ...alone, document: home, stretch, comparison, speaker, utterance, beyond }
}

function comparedWithAll(utterance: Utterance, { reading, view }: UtteranceContext): Compared {
  const apart = quotesSeveral(reading.text, reading.span)
  const base = utterance.base.parts.flatMap(({ document: id, span, aside }, at): BaseStretch[] => {
    const document = view.document(id)
    if (document === undefined) return []
    const { text, damage } = document
    return [{ document: id, text, span, damage, quoted: true, aside, apart: apart && at > 0 }]
  })
  const found = withoutBeyond(compareReading({ base, reading }), { reading, base })
  const parts = base.filter(part => part.document === found.comparison.baseDocument).map(({ span }) => span)
  return { ...found, stretch: hull(parts) ?? utterance.base.span }
}
