import type { Utterance } from '../collation/index.js'
import { tableOfWords } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import type { Candidate, Reading } from './candidate.js'
import { candidateAt } from './candidates.js'
import { recalled } from './check-memory.js'
import type { Choice } from './choice.js'
import { countWords } from './count-words.js'
import type { SourcePassage, WitnessReading, WitnessReadings } from './finding.js'
import { placeName } from './place-name.js'
import type { RememberedView } from './remembered.js'
import { sourcePassage } from './source-passage.js'

/** A document that quotes less of the words than this is no witness to how they went. */
const LEAST_SHARE = 0.8

interface Variety {
  /** Keys by which words are compared. */
  readonly words: readonly number[]
  readonly passages: SourcePassage[]
}

/**
 * How the documents that quote these words have them, where no primary text of the record does: the readings, with
 * the one most likely to be original, and why. Textual criticism's rules, in this order: what more documents have that
 * did not take it from each other; the fuller reading, because quoting drops words more often than it adds them; the
 * earliest. Undefined where a primary text has the words, where only one document has them, and where nobody does.
 */
export function witnessesOf(
  { verdict }: Choice,
  all: readonly Candidate[],
  { reading, view }: ReadingOfView,
): WitnessReadings | undefined {
  if (isOfPlaces(verdict)) return undefined
  if (all.some(({ primary }) => primary)) return undefined
  const words = countWords(reading.text.slice(...reading.span))
  const full = all.filter(({ comparison }) => comparison.shared >= LEAST_SHARE * words)
  const readings = readingsOf(full, view)
  if (readings.reduce((sum, { passages }) => sum + passages.length, 0) < 2) return undefined
  const ranked = readings
    .map(one => ({ ...one, independent: independentOf(one, view) }))
    .toSorted(
      (a, b) =>
        b.independent - a.independent || b.words.length - a.words.length || compare(dateOf(a), dateOf(b)),
    )
  return {
    readings: ranked.map(({ passages }, index): WitnessReading => ({
      text: fullest(passages),
      passages,
      likely: index === 0,
    })),
    reason: reasonOf(ranked),
  }
}

/** A quotation of a draft, and the record. */
export interface ReadingOfView {
  readonly reading: Reading
  readonly view: RememberedView
}

/** Whether a verdict is on whose words they are or on where they stand: how witnesses have them is beside the point. */
function isOfPlaces(verdict: Choice['verdict']): boolean {
  return verdict === 'misattributed' || verdict === 'spliced'
}

/**
 * Every document that has the words of a choice, each compared with the quotation by itself; the source alone where no
 * others are asked, none where there is none.
 */
export function witnessCandidates(
  { source, further, near = [], verdict }: Choice,
  { reading, view }: ReadingOfView,
): Candidate[] {
  if (source === undefined || source.primary || isOfPlaces(verdict))
    return source === undefined ? [] : [source]
  return [...quotedIn(source.utterance, reading, view), source, ...further, ...near]
}

function fullest(passages: readonly SourcePassage[]): string {
  return passages.reduce((best, { text }) => (text.length > best.length ? text : best), '')
}

/** The quotation against each document that quotes the utterance, apart from how the record has put it together. */
function quotedIn(
  utterance: Utterance | undefined,
  reading: Reading,
  view: RememberedView,
): readonly Candidate[] {
  if (utterance === undefined) return []
  const find = (): Candidate[] =>
    utterance.occurrences.slice(0, MOST_WITNESSES).flatMap(({ document: id, span }) => {
      const document = view.document(id)
      const witness = view.witness(id)
      return document === undefined || witness === undefined
        ? []
        : [candidateAt({ document, witness, span }, reading)]
    })
  return recalled(reading, `witnesses ${utterance.id}`, { recall: view.recall, find })
}

/** A text that runs over a cue, with marks inside, is no reading of its own. */
const MARKS = /[“”„"«»]/
/** More documents than this tell nothing more of how the words went. */
const MOST_WITNESSES = 24

/**
 * The documents by what they print, the earliest of each first. Spelling and print make no reading, and words cut at
 * its ends leave one as it is: it belongs to the one that has them.
 */
function readingsOf(candidates: readonly Candidate[], view: RecordView): Variety[] {
  const readings = new Map<string, Variety>()
  const seen = new Set<DocumentId>()
  for (const candidate of candidates.slice(0, MOST_WITNESSES)) {
    if (seen.has(candidate.document.id)) continue
    seen.add(candidate.document.id)
    const passage = sourcePassage(candidate, view)
    if (MARKS.test(passage.text)) continue
    const words = [...tableOfWords(passage.text).keys]
    const known = readings.get(words.join(' ')) ?? { words, passages: [] }
    readings.set(words.join(' '), known)
    known.passages.push(passage)
  }
  const whole: Variety[] = []
  for (const reading of [...readings.values()].toSorted((a, b) => b.words.length - a.words.length)) {
    const longer = whole.find(({ words }) => ` ${words.join(' ')} `.includes(` ${reading.words.join(' ')} `))
    if (longer === undefined) whole.push(reading)
    else longer.passages.push(...reading.passages)
  }
  for (const { passages } of whole)
    passages.sort(
      (a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.document, b.document),
    )
  return whole
}

/** How many documents of a reading took it from none of the others. */
function independentOf({ passages }: Variety, view: RecordView): number {
  const documents = new Set(passages.map(({ document }) => document))
  const takes = (document: DocumentId): boolean =>
    view.lineageOf(document).some(({ to, directed }) => directed && to !== undefined && documents.has(to))
  return passages.filter(({ document }) => !takes(document)).length
}

function dateOf({ passages }: Variety): string {
  return passages[0]?.published ?? '9999'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Ranked extends Variety {
  readonly independent: number
}

function reasonOf([first, second]: readonly Ranked[]): string {
  const none = 'The record has no text of the speaker’s own'
  if (first === undefined) return `${none}.`
  const [earliest] = first.passages
  const name = earliest === undefined ? 'a document' : placeName(earliest)
  if (second === undefined)
    return `${none}; all ${first.passages.length} documents that quote these words agree.`
  if (first.independent > second.independent)
    return `${none}; ${first.independent} documents have the first reading independently of each other, ${second.independent} the next.`
  if (first.words.length > second.words.length)
    return `${none}; the first reading, of ${name}, is the fuller one: who quotes drops words more often than adds them.`
  if (dateOf(first) < dateOf(second)) return `${none}; the first reading, of ${name}, was printed first.`
  return `${none}, and nothing tells which reading is the original.`
}
