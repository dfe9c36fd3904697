import { tableOfWords, tellingOf } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import { paragraphs } from '../text/index.js'
import type { Candidate, Reading } from './candidate.js'
import { countWords } from './count-words.js'
import { documentName, placeName } from './place-name.js'
import type { PlaceVotes } from './place-votes.js'
import { sourcePassage } from './source-passage.js'

/** What speaks for one of two readings. */
export interface Argument {
  readonly favours: 'draft' | 'record'
  readonly weight: number
  /** In words, to stand after "because". */
  readonly reason: string
}

/** The draft and the one document that has its words, with what is known of both. */
export interface TwoWitnesses {
  readonly source: Candidate
  readonly reading: Reading
  /** How many words the draft quotes of whoever says these. */
  readonly quotedWords: number
  readonly view: RecordView
}

/*
 * How much each argument counts: what the place itself shows more than what is known of the documents, and words left
 * out most, so that nothing but two of the others together outweighs them.
 */
const FULLER = 3
const AT_THE_PLACE = 2
const OF_THE_DOCUMENT = 1

/**
 * What speaks for the one or the other of two readings of a place, of which the draft has one and a single document
 * the other. The rules are those of textual criticism (Maas, Textkritik, 1927; West, Textual Criticism, 1973): the
 * fuller reading, because who quotes drops words more often than they add them; against the word that stands again
 * close by, which a copyist takes from there; against the witness that others correct elsewhere; for the one that has
 * more of what was said; against the one that has it from somebody else. Empty where none applies.
 */
export function argumentsFor(
  place: PlaceVotes,
  others: readonly PlaceVotes[],
  witnesses: TwoWitnesses,
): Argument[] {
  const name = placeName(sourcePassage(witnesses.source, witnesses.view))
  return [
    ...fuller(place, name),
    ...repeated(place, witnesses, name),
    ...corrected(others, name),
    ...quotesMore(witnesses, name),
    ...secondHand(witnesses, name),
  ]
}

function fuller({ draft, record }: PlaceVotes, name: string): Argument[] {
  const reason = 'who quotes drops words more often than adds them'
  if (record.length === 0 && draft.length > 0)
    return [
      { favours: 'draft', weight: FULLER, reason: `the draft’s reading is the fuller one, and ${reason}` },
    ]
  if (draft.length === 0 && record.length > 0)
    return [
      {
        favours: 'record',
        weight: FULLER,
        reason: `the reading of ${name} is the fuller one, and ${reason}`,
      },
    ]
  return []
}

/** So many words on each side of a place a word can slip in from. */
const REACH = 8
/** A function word stands everywhere: that it stands near tells nothing. */
const LEAST_TELLING = 3

/** Words that stand again beside the place, in the text that has them there. */
function repeated(
  { variant, draft, record }: PlaceVotes,
  { source, reading, view }: TwoWitnesses,
  name: string,
): Argument[] {
  const base = view.document(variant.baseDocument ?? source.document.id) ?? source.document
  const inRecord = slips(record, draft, near(base.text, source.stretch, variant.base))
  const inDraft = slips(draft, record, near(reading.text, reading.span, variant.reading))
  if (inRecord === inDraft) return []
  const reason = 'a word is easily taken from close by'
  return inRecord
    ? [
        {
          favours: 'draft',
          weight: AT_THE_PLACE,
          reason: `${name} has the same word again beside it, and ${reason}`,
        },
      ]
    : [
        {
          favours: 'record',
          weight: AT_THE_PLACE,
          reason: `the draft has the same word again beside it, and ${reason}`,
        },
      ]
}

function slips(own: readonly number[], other: readonly number[], around: ReadonlySet<number>): boolean {
  return own.some(key => !other.includes(key) && tellingOf(key) >= LEAST_TELLING && around.has(key))
}

function near(
  text: string,
  [start, end]: readonly [number, number],
  at: readonly [number, number],
): Set<number> {
  const before = [...tableOfWords(text.slice(Math.min(start, at[0]), at[0])).keys].slice(-REACH)
  const after = [...tableOfWords(text.slice(at[1], Math.max(end, at[1]))).keys].slice(0, REACH)
  return new Set([...before, ...after])
}

/**
 * Where the draft and another document agree against this one, at another place of the same quotation, or it and another
 * against the draft.
 */
function corrected(others: readonly PlaceVotes[], name: string): Argument[] {
  const alone = others.filter(
    ({ withDraft, withRecord }) => withDraft.length > 0 && withRecord.length === 1,
  ).length
  const draftAlone = others.filter(
    ({ withDraft, withRecord }) => withDraft.length === 0 && withRecord.length > 1,
  ).length
  if (alone === draftAlone) return []
  return alone > draftAlone
    ? [
        {
          favours: 'draft',
          weight: AT_THE_PLACE,
          reason: `elsewhere in these words other documents have what the draft has, against ${name}`,
        },
      ]
    : [
        {
          favours: 'record',
          weight: AT_THE_PLACE,
          reason: `elsewhere in these words other documents have what ${name} has, against the draft`,
        },
      ]
}

/** So many times the words, and so many more of them, that one quotes of a speaker: it had more before it. */
const MUCH_MORE = 1.5
const MORE_WORDS = 20

function quotesMore({ source, quotedWords, view }: TwoWitnesses, name: string): Argument[] {
  if (source.speaker === undefined) return []
  const passages = view.witness(source.document.id)?.passages ?? []
  const theirs = passages
    .filter(({ marked, speaker }) => marked && speaker === source.speaker)
    .reduce((sum, { span }) => sum + countWords(source.document.text.slice(...span)), 0)
  const speaker = view.speaker(source.speaker)?.name ?? 'the speaker'
  const more = (a: number, b: number): boolean => a >= MUCH_MORE * b && a - b >= MORE_WORDS
  if (more(quotedWords, theirs))
    return [
      {
        favours: 'draft',
        weight: OF_THE_DOCUMENT,
        reason: `the draft quotes ${quotedWords} words of ${speaker}, ${name} ${theirs}: more of it was before the draft’s author`,
      },
    ]
  if (more(theirs, quotedWords))
    return [
      {
        favours: 'record',
        weight: OF_THE_DOCUMENT,
        reason: `${name} quotes ${theirs} words of ${speaker}, the draft ${quotedWords}: more of it was before that author`,
      },
    ]
  return []
}

/** A shorter name of an outlet is a word of any text. */
const LEAST_NAME = 3

/** Whether the one document took its text from elsewhere, or the draft names it as where its words come from. */
function secondHand({ source, reading, view }: TwoWitnesses, name: string): Argument[] {
  const { publisher } = source.document
  const paragraph = paragraphs(reading.text).find(([, end]) => end >= reading.span[0])
  const around = paragraph === undefined ? '' : reading.text.slice(...paragraph)
  if (publisher !== undefined && publisher.length >= LEAST_NAME && around.includes(publisher))
    return [{ favours: 'record', weight: AT_THE_PLACE, reason: `the draft names ${name} beside them` }]
  const from = view
    .lineageOf(source.document.id)
    .find(
      ({ directed, to, evidence }) =>
        directed &&
        to !== undefined &&
        evidence.some(({ basis, utterance }) => basis === 'credit' || utterance === source.utterance?.id),
    )
  if (from?.to === undefined) return []
  const origin = view.document(from.to)
  return [
    {
      favours: 'draft',
      weight: AT_THE_PLACE,
      reason: `${name} took from ${documentName(origin, 'another document')}`,
    },
  ]
}
