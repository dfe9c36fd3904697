import type { Attribution } from '../../attribution/index.js'
import { compareReading } from '../../collation/index.js'
import type { SpeakerId } from '../../people/index.js'
import type { RecordView } from '../../record/index.js'
import type { Span } from '../../text/index.js'
import { countWords } from '../count-words.js'
import { nearestSaid } from '../nearest-said.js'
import { passageAt } from '../passage-at.js'
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
  const [nearest] = nearestSaid(words, speaker, { view, sentences: 1 })
  const source = nearest === undefined ? undefined : view.document(nearest.document)
  if (nearest === undefined || source === undefined || nearest.share < LEAST_SHARE) return undefined
  const said = clauseOf(source.text, nearest.span, words)
  const told = differenceOf(words, said)
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

/** The part of a sentence that a report is of: from the first to the last word in common, with the words just before. */
function clauseOf(text: string, sentence: Span, words: string): string {
  const { baseSpan, shared } = compareReading({
    base: [{ text, span: sentence }],
    reading: { text: words, span: [0, words.length] },
  })
  if (shared < 2) return text.slice(...sentence)
  const lead = /(?:[\p{L}\p{N}’']+\s+){0,4}$/u.exec(text.slice(sentence[0], baseSpan[0]))?.[0].length ?? 0
  return text.slice(baseSpan[0] - lead, baseSpan[1])
}

const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/giu
const HEDGE =
  /\b(?:may|might|could|perhaps|possibly|probably|likely|apparently|seems?|appears?|suggests?|unless|if|I (?:think|believe|hope|expect)|almost|about|nearly|roughly|up to|at least)\b/giu
const NARROW = /\b(?:some|most|many|several|few|part|partly|often|usually|sometimes|mostly|a number)\b/giu
const WIDE = /\b(?:all|every|everyone|everybody|always|entirely|completely|whole|any|never|nobody|none)\b/giu
const NUMBER = /\b\d[\d.,]*\b/gu

/** What a report says otherwise than what was said, in words; undefined where nothing of it can be told. */
function differenceOf(report: string, said: string): string | undefined {
  const count = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? []
  const [own, theirs] = [count(report, NEGATION), count(said, NEGATION)]
  if (own.length % 2 !== theirs.length % 2)
    return own.length > theirs.length
      ? `the draft reports it with “${own[0] ?? ''}”, which is not there`
      : `the draft reports it without “${theirs[0] ?? ''}”`
  const wide = count(report, WIDE).find(word => !said.toLowerCase().includes(word.toLowerCase()))
  const narrow = count(said, NARROW)[0]
  if (wide !== undefined && narrow !== undefined) return `the draft reports it with “${wide}” for “${narrow}”`
  const hedges = count(said, HEDGE)
  if (hedges[0] !== undefined && count(report, HEDGE).length === 0)
    return `the draft reports it without “${hedges[0]}”`
  const numbers = count(said, NUMBER)
  const other = count(report, NUMBER).find(number => !numbers.includes(number))
  if (other !== undefined && numbers.length > 0)
    return `the draft reports it with “${other}” for “${numbers[0] ?? ''}”`
  return undefined
}
