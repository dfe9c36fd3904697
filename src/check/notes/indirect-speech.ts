import type { Attribution } from '../../attribution/index.js'
import { compareReading } from '../../collation/index.js'
import type { SpeakerId } from '../../people/index.js'
import type { RecordView } from '../../record/index.js'
import type { Span } from '../../text/index.js'
import { countWords } from '../count-words.js'
import type { NearestSaid } from '../nearest-said.js'
import { nearestSaid } from '../nearest-said.js'
import { passageAt } from '../passage-at.js'
import type { Said } from './report-difference.js'
import { differenceOf } from './report-difference.js'
import type { MadeNote, NoteContext } from './context.js'
import { wordsAt } from './context.js'

/** Fewer words say too little to be compared, more are no one statement. */
const LEAST_WORDS = 5
const MOST_WORDS = 60
/** The nearest statement must have so much of what is reported: else it is about something else. */
const LEAST_SHARE = 0.5
/** Below this confidence in who the source is, nobody's words are looked up. */
const LEAST_CONFIDENCE = 0.5

/**
 * What the draft reports without marks, where the nearest statement of the same person in the record is negated and
 * the report is not (or the other way), hedges what the report does not, is narrower, or has other numbers. Words may
 * differ as they will: nothing else is told. In the order of the draft. Cost: one search for each report.
 */
export function indirectSpeechNotes({ analysis, view }: NoteContext): MadeNote[] {
  const { attributions, people, speakers, document } = analysis
  return attributions.flatMap((attribution, index): MadeNote[] => {
    const { person, confidence = 0 } = people.speakers[index] ?? {}
    const speaker = person === undefined ? undefined : speakers.get(person)
    if (attribution.type !== 'indirect' || speaker === undefined || confidence < LEAST_CONFIDENCE) return []
    const note = noteOn(attribution, { text: document.text, speaker, view })
    return note === undefined ? [] : [note]
  })
}

interface Reported {
  readonly text: string
  readonly speaker: SpeakerId
  readonly view: RecordView
}

function noteOn({ content }: Attribution, { text, speaker, view }: Reported): MadeNote | undefined {
  const [span] = content
  if (span === undefined || content.length > 1) return undefined
  const words = wordsAt(text, span)
  const count = countWords(words)
  if (count < LEAST_WORDS || count > MOST_WORDS) return undefined
  const nearest = nearestTo(words, speaker, view)
  const source = nearest === undefined ? undefined : view.document(nearest.document)
  if (nearest === undefined || source === undefined || nearest.share < LEAST_SHARE) return undefined
  const told = differenceOf(words, clauseOf(source.text, nearest.span, words))
  if (told === undefined) return undefined
  const name = view.speaker(speaker)?.name ?? 'the speaker'
  const passage = { ...passageAt(source, nearest.span), speaker, speakerName: name }
  return {
    code: 'indirect-speech',
    severity: 'note',
    span,
    words,
    sources: [passage],
    message: `The record has ${name} say “${wordsAt(source.text, nearest.span)}”; ${told}.`,
  }
}

/** As much like a report as that, a text of the speaker's own is nearer than what others quote of it. */
const AS_NEAR = 0.9

function nearestTo(words: string, speaker: SpeakerId, view: RecordView): NearestSaid | undefined {
  const all = nearestSaid(words, speaker, { view, sentences: 1 })
  const [first] = all
  const own = all.find(
    ({ document, share }) =>
      share >= AS_NEAR * (first?.share ?? 0) && view.document(document)?.kind !== 'article',
  )
  return own ?? first
}

/**
 * The part of a sentence that a report is of: from the first to the last word in common, with the words just
 * before, and with the rest.
 */
function clauseOf(text: string, sentence: Span, words: string): Said {
  const { baseSpan, shared } = compareReading({
    base: [{ text, span: sentence }],
    reading: { text: words, span: [0, words.length] },
  })
  if (shared < 2) return { clause: text.slice(...sentence), rest: '' }
  const lead = /(?:[\p{L}\p{N}’']+\s+){0,4}$/u.exec(text.slice(sentence[0], baseSpan[0]))?.[0].length ?? 0
  return { clause: text.slice(baseSpan[0] - lead, baseSpan[1]), rest: text.slice(baseSpan[1], sentence[1]) }
}
