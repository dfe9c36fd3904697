import { numberOfWords } from '../../text/index.js'

/** What was said, of which something is a report. */
export interface Said {
  /** From the first to the last word that the report has of it. */
  readonly clause: string
  /** The rest of its sentence. */
  readonly rest: string
}

const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/giu
const NARROW = /\b(?:some|most|many|several|few|part|partly|often|usually|sometimes|mostly|a number)\b/giu
const WIDE = /\b(?:all|every|everyone|everybody|always|entirely|completely|whole|any|never|nobody|none)\b/giu

/** Doubts, conditions and rough measures: who drops one of them and gives no other of its kind says more than was said. */
const HEDGES: readonly RegExp[] = [
  /\b(?:perhaps|maybe|possibly|probably|likely|apparently|may|might|could|seems?|seemed|appears?|appeared|suggests?|I (?:think|believe|hope|expect))\b/giu,
  /\b(?:unless|if)\b/giu,
  // "About" a number; else it tells of what ("silence about the bill").
  /\b(?:(?:almost|nearly|roughly|up to|at least|at most)(?=\s+(?:\d|\p{L}))|about(?=\s+(?:\d|all\b|half\b|an? (?:half|third|quarter|dozen|hundred|thousand|million)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fif|twent|thirt|fort|sixt|sevent|eight|ninet|hundred)\p{Ll}*)))/giu,
]
/** An adverb that doubts stands beside a verb that may: "perhaps believed that it could wait". */
const DOUBT = /\b(?:perhaps|maybe|possibly|probably|apparently)\b/giu
/** What a report adds as a doubt; "could" and "would" are also what "can" and "will" become in one. */
const ADDED = /\b(?:perhaps|maybe|possibly|probably|apparently|may|might)\b/giu
const ANY_DOUBT =
  /\b(?:perhaps|maybe|possibly|probably|likely|apparently|may|might|can|could|seem|appear|suggest|think|believe|hope|expect|if|unless)\w*\b/iu
/** What goes on to limit what was said. */
const CONDITION = /^[\s,;:–—-]*(?:unless|if|except|provided|only if|until)\b[^.!?;]*/iu
const CONDITIONAL = /\b(?:unless|if|except|provided|until|without|should)\b/iu

/**
 * What a report says otherwise than what was said, in words; undefined where nothing of it can be told. Linear in
 * both.
 */
export function differenceOf(report: string, { clause, rest }: Said): string | undefined {
  return (
    ofNegation(report, clause) ??
    ofWidth(report, clause) ??
    ofDoubt(report, clause) ??
    ofNumber(report, clause) ??
    ofCondition(report, rest)
  )
}

function all(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? []
}

function ofNegation(report: string, said: string): string | undefined {
  const [own, theirs] = [all(report, NEGATION), all(said, NEGATION)]
  if (own.length % 2 === theirs.length % 2) return undefined
  return own.length > theirs.length
    ? `the draft reports it with “${own[0] ?? ''}”, which is not there`
    : `the draft reports it without “${theirs[0] ?? ''}”`
}

function ofWidth(report: string, said: string): string | undefined {
  const theirs = all(said, WIDE).map(word => word.toLowerCase())
  const wide = all(report, WIDE).find(word => {
    const at = theirs.indexOf(word.toLowerCase())
    if (at >= 0) theirs.splice(at, 1)
    return at < 0
  })
  if (wide === undefined) return undefined
  const [narrow] = all(said, NARROW)
  if (narrow !== undefined) return `the draft reports it with “${wide}” for “${narrow}”`
  // "in every case" for "in three cases": of the same thing, a number.
  for (const [each = '', , thing = ''] of report.matchAll(/\b(all|every|each)\s+(?:the\s+)?(\p{L}{3,})/giu)) {
    const stem = thing.slice(0, STEM).toLowerCase()
    const counted = numbersIn(said).find(({ next }) => next.toLowerCase().startsWith(stem))
    if (counted !== undefined)
      return `the draft reports it with “${each}” for “${counted.words} ${counted.next}”`
  }
  return undefined
}

function ofDoubt(report: string, said: string): string | undefined {
  const [doubt] = all(said, DOUBT)
  if (
    doubt !== undefined &&
    all(report, ADDED).length === 0 &&
    !/\b(?:seem|appear|likely|suspect|fear)/i.test(report)
  )
    return `the draft reports it without “${doubt}”`
  for (const kind of HEDGES) {
    const [hedge] = all(said, kind)
    const none = HEDGES.every(other => all(report, other).length === 0)
    if (hedge !== undefined && none) return `the draft reports it without “${hedge}”`
  }
  const [added] = all(report, ADDED)
  return added !== undefined && !ANY_DOUBT.test(said)
    ? `the draft reports it with “${added}”, which is not there`
    : undefined
}

function ofNumber(report: string, said: string): string | undefined {
  const [own, theirs] = [numbersIn(report), numbersIn(said)]
  const other = own.find(({ value }) => !theirs.some(one => one.value === value))
  const missing = theirs.find(({ value }) => !own.some(one => one.value === value))
  return other === undefined || missing === undefined
    ? undefined
    : `the draft reports it with “${other.words}” for “${missing.words}”`
}

function ofCondition(report: string, rest: string): string | undefined {
  const condition = CONDITION.exec(rest)?.[0]
    .replace(/^[\s,;:–—-]+/, '')
    .trim()
  return condition === undefined || CONDITIONAL.test(report)
    ? undefined
    : `the draft reports it without “${condition}”`
}

/** So many letters are what the forms of a noun have in common ("case", "cases"). */
const STEM = 4
const MOST_NUMBER_WORDS = 6

interface FoundNumber {
  readonly value: number
  readonly words: string
  /** The word behind it. */
  readonly next: string
}

/** The numbers of a text, in digits or words, by place; "one" alone is mostly no number. */
function numbersIn(text: string): FoundNumber[] {
  const words = [...text.matchAll(/\d[\d,]*(?:\.\d+)?|\p{L}+/gu)]
  const found: FoundNumber[] = []
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(MOST_NUMBER_WORDS, words.length - at); count > 0; count--) {
      const run = words.slice(at, at + count)
      const value = numberOfWords(run.map(([word]) => word.toLowerCase()))
      const [first, last] = [run[0], run.at(-1)]
      if (value === undefined || first === undefined || last === undefined) continue
      const printed = text.slice(first.index, last.index + last[0].length)
      if (/,\s|[;:.!?]\s/.test(printed)) continue
      if (!/^(?:one|a|an)$/i.test(printed))
        found.push({ value, words: printed, next: words[at + count]?.[0] ?? '' })
      at += count - 1
      break
    }
  }
  return found
}
