import { BEFORE_NAME, MAY_END, SENTENCE_STARTERS } from './abbreviations.js'
import { paragraphs, trim } from './paragraphs.js'
import { quotedPassages } from './quotations.js'
import type { QuotedPassage } from './quotations.js'
import type { Span } from './span.js'
import { SPEECH_VERB_FORMS } from './speech-verbs.js'

/* Stops, with the closing marks after them and stops again after those (`"?.`), or a spaced ellipsis. */
const STOP = /(?:\.(?: \.){2,}|[.?!…]+)(?:["”’»›“')\]]+[.?!]*)*|[。！？]+[」』”]*/g

/**
 * The sentences of `text`, in order: each within one paragraph, without white space at its ends, with
 * its closing quotation marks and brackets. Together they cover every character that is not white space.
 * An empty text gives an empty list.
 *
 * Not ends: abbreviations and initials, stops inside names and numbers, a stop before a lower-case word,
 * a quotation-final `?` or `!` before a speech verb. A stop with the space after it lost is an end where
 * a lower-case word or a closing mark stands before it and a capitalised word after. Linear.
 *
 * `passages` are those of `quotedPassages(text)`, for a caller that has them already.
 */
export function sentences(text: string, passages: readonly QuotedPassage[] = quotedPassages(text)): Span[] {
  const openings = new Set<number>()
  for (const { outer } of passages) openings.add(outer[0])
  const spans: Span[] = []
  // No stop stands before this offset: lines without one are not searched to the end of the text each.
  let clear = 0
  for (const [start, end] of paragraphs(text)) {
    let from = start
    if (clear < end) {
      for (const stop of endsIn(text, { span: [start, end], openings })) {
        if (stop > from) spans.push(trim(text, [from, stop]))
        from = stop
      }
      clear = nextStop(text, end)
    }
    const rest = trim(text, [from, end])
    if (rest[0] < rest[1]) spans.push(rest)
  }
  return spans
}

interface Place {
  readonly span: Span
  /** Where quoted passages open: a mark there belongs to the sentence after it. */
  readonly openings: ReadonlySet<number>
}

/* Where the next stop from `offset` on begins. */
function nextStop(text: string, offset: number): number {
  STOP.lastIndex = offset
  return STOP.exec(text)?.index ?? text.length
}

function* endsIn(text: string, place: Place): Generator<number> {
  STOP.lastIndex = place.span[0]
  for (let match = STOP.exec(text); match !== null && match.index < place.span[1]; match = STOP.exec(text)) {
    const after = STOP.lastIndex
    const end = ownEnd(match.index, Math.min(after, place.span[1]), place.openings)
    if (isEnd(text, { at: match.index, end, limit: place.span[1] })) yield end
    STOP.lastIndex = after
  }
}

/* Leaves an opening mark, and what follows it, to the next sentence. */
function ownEnd(start: number, end: number, openings: ReadonlySet<number>): number {
  for (let i = start + 1; i < end; i++) if (openings.has(i)) return i
  return end
}

interface Stop {
  readonly at: number
  /** After its closing marks. */
  readonly end: number
  readonly limit: number
}

const REACH = 160

function isEnd(text: string, stop: Stop): boolean {
  if (stop.end >= stop.limit) return true
  const next = text.slice(stop.end, Math.min(stop.limit, stop.end + REACH))
  if (/[。！？]/.test(text.charAt(stop.at))) return true
  if (!/^\s/.test(next)) return endsWithoutSpace(text, stop, next)
  const word = /^[\s"“‘'«([„—–-]*(\S*)/.exec(next)?.[1] ?? ''
  if (/^\p{Ll}/u.test(word)) return false
  const marks = text.slice(stop.at, stop.end)
  if (/["”’»']/.test(marks) && (LONE_SPEAKER.test(next) || /^\s(?:[—–―~]|--?)\s?\p{Lu}/u.test(next)))
    return false
  if (/^[?!]/.test(marks)) return !(/["”’»']/.test(marks) && startsWithSpeaker(next))
  if (marks.startsWith('.') && !marks.startsWith('..')) return !isAbbreviation(text, stop.at, next)
  return true
}

/*
 * A quotation closed with a full stop where a comma belongs, and nothing but its speaker after it: "... now.” Ames
 * said." A dash signs it.
 */
const LONE_SPEAKER = /^\s(?:\p{Lu}[\p{L}’'-]*\s){1,3}(?:said|wrote|added|tweeted|asked|told reporters)[.,]/u

/* "...?” Ms Ames asked": up to four capitalised words, then a speech verb. A capital pronoun begins a sentence. */
function startsWithSpeaker(next: string): boolean {
  const verb = /^\s+(?:\p{Lu}[\p{L}.'’-]*\s+){0,3}\p{Lu}[\p{L}.'’-]*,\s[^.?!"“”]{3,100},\s(\p{Ll}+)\b/u.exec(
    next,
  )?.[1]
  if (verb !== undefined && SPEECH_VERB_FORMS.has(verb)) return true
  const words = next.trim().split(/\s+/, 6)
  for (const [index, raw] of words.entries()) {
    const word = raw.replace(/[.,:;]+$/, '')
    if (SPEECH_VERB_FORMS.has(word)) return index > 0
    if (!/^\p{Lu}/u.test(word) || /^(?:He|She|It|They|We|You|This|That)$/.test(word)) return false
  }
  return false
}

/* A space was lost: "office.He", `"?.Ames`. Domains, file names and initials stay whole. */
function endsWithoutSpace(text: string, stop: Stop, next: string): boolean {
  if (!/^["“‘'([]?\p{Lu}(?:\p{L}|['’]|\s|$)/u.test(next)) return false
  const run = /\S*$/.exec(text.slice(Math.max(0, stop.at - 40), stop.at))?.[0] ?? ''
  if (/[/@]|www\./.test(run) || /^["“‘'([]?\p{L}+\.[\p{L}(]/u.test(next)) return false
  return (
    /(?:\p{Ll}{2}|\p{N}|["”’»)\]])$/u.test(text.slice(stop.at - 2, stop.at)) ||
    /["”’»)\]]/.test(text.slice(stop.at, stop.end))
  )
}

function isAbbreviation(text: string, at: number, next: string): boolean {
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  if (word === '') return false
  const plain = word.replaceAll('.', '').toLowerCase()
  const following = /^[\s"“‘'«([]*([\p{L}\p{N}’']*)/u.exec(next)?.[1] ?? ''
  if (BEFORE_NAME.has(plain) && !(plain === 'no' && !/^\p{N}/u.test(following))) return true
  const initial = /^(?:\p{L}\.)*\p{Lu}$|^\p{L}(?:\.\p{L})+$/u.test(word) && word !== 'I'
  if (!initial && !(MAY_END.has(plain) && isShortForm(word))) return false
  return !SENTENCE_STARTERS.has(following.toLowerCase())
}

/* "Sun." and "may." end sentences as words; "Inc." and "a.m." are short forms by spelling. */
function isShortForm(word: string): boolean {
  return (
    word.includes('.') || /^\p{Lu}/u.test(word) || /^(?:etc|al|am|pm|dept|min|max|hrs|mph|est)$/.test(word)
  )
}
