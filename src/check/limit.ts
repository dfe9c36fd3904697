import type { Verdict } from '../collation/index.js'
import type { Candidate } from './candidate.js'
import { countWords } from './count-words.js'
import type { Beginning } from './limit-before.js'
import { limitBefore, opinionBefore } from './limit-before.js'

/** Fewer words assert nothing that could be limited. */
const LEAST_WORDS = 2

/** The longest stretch of limiting words that is shown. */
const LONGEST = 140

/**
 * The words that a quotation leaves out and that limit or negate it: what was cut from inside it, else what
 * stands beside it in the sentence. Undefined where there is no limit, or where the words are no reading of
 * the source at all. `draft` are the words that the quotation is in.
 */
export function limitOf(candidate: Candidate, verdict: Verdict, draft: string): string | undefined {
  const { comparison, document } = candidate
  const { text } = document
  if (verdict === 'bracketed') {
    const replaced = replacedLimit(candidate, draft)
    if (replaced !== undefined) return replaced
  }
  if (comparison.limitCut && LEFT_OUT.has(verdict)) {
    const inside = comparison.variants
      .filter(
        ({ kind, reading, base }) => base[1] > base[0] && (kind === 'elided' || reading[0] === reading[1]),
      )
      .map(({ base }) => leftOut(text.slice(base[0], base[1])))
      .filter(words => words !== '')
    if (inside.length > 0) return inside.join(' … ')
  }
  return SHORTENED.has(verdict) ? limitBeside(candidate) : undefined
}

/** What of its sentence a shortened quotation leaves out before it, where that takes it back or makes it a view. */
export interface LeftBefore {
  readonly words: string
  /** Whether it is the speaker's own "I think", which is less. */
  readonly opinion: boolean
}

/** Words before a shortened quotation that take back what it says, or the "I think" there; undefined where there are none. */
export function leftBefore(candidate: Candidate, verdict: Verdict): LeftBefore | undefined {
  if (!SHORTENED.has(verdict)) return undefined
  const beginning = beginningOf(candidate)
  const limit = limitBefore(beginning)
  if (limit !== undefined) return { words: tail(limit), opinion: false }
  const opinion = opinionBefore(beginning)
  return opinion === undefined ? undefined : { words: opinion, opinion: true }
}

/** Words that limit, in the place of which the draft has others in square brackets that do not. */
function replacedLimit({ comparison, document }: Candidate, draft: string): string | undefined {
  return comparison.variants
    .filter(
      ({ kind, reading, base }) =>
        kind === 'bracketed' &&
        REPLACED.test(document.text.slice(...base)) &&
        !REPLACED.test(draft.slice(...reading)),
    )
    .map(({ base }) => leftOut(document.text.slice(...base)))[0]
}

function beginningOf({ comparison, document, stretch }: Candidate): Beginning {
  const { text } = document
  const [from, to] = comparison.baseSpan
  const before = text.slice(Math.min(stretch[0], from), from).replaceAll(/\s+/g, ' ').trim()
  return { before: before.replace(/[“"‘'(]+$/, '').trim(), words: countWords(text.slice(from, to)) }
}

/** Readings inside which words were left out, and readings that may stop short of a limit. */
const LEFT_OUT: ReadonlySet<Verdict> = new Set(['elided', 'bracketed', 'cut'])
const SHORTENED: ReadonlySet<Verdict> = new Set(['trimmed', 'elided', 'bracketed'])

function limitBeside(candidate: Candidate): string | undefined {
  const { comparison, document, stretch } = candidate
  const { text } = document
  const { before, words } = beginningOf(candidate)
  if (words < LEAST_WORDS) return undefined
  const rest = text.slice(comparison.baseSpan[1], stretch[1])
  if (LIMITING_PHRASE.test(rest) || NEGATED.test(rest)) return sentenceEnd(rest)
  const ruled = document.kind === 'rule' ? limitOfRule(text.slice(...comparison.baseSpan), rest) : undefined
  if (ruled !== undefined) return ruled
  if (!comparison.limitCut) return undefined
  if (LIMITING.test(rest)) return sentenceEnd(rest)
  return NEGATING.test(before) ? tail(before) : undefined
}

/** What a rule says in a shortened quotation is limited by what stands anywhere in the rest of its sentence. */
function limitOfRule(quoted: string, rest: string): string | undefined {
  if (!RULING.test(quoted)) return undefined
  const sentence = /^[^.!?]*/.exec(rest)?.[0] ?? ''
  const found = OF_RULE.exec(sentence)
  return found === null ? undefined : sentenceEnd(sentence.slice(found.index))
}

const RULING = /\b(?:shall|may|must|will|should|can|is|are|has|have)\b/i
const OF_RULE =
  /\b(?:except|unless|provided|subject to|save|only|where|when|if|until|without|other than|(?:for (?:a|any) period of |for |of |within )?(?:not|no) (?:more|less|longer|later|fewer|earlier|further) than|not exceeding|up to|at (?:most|least))\b/i

/*
 * Limits of more than one word, whose first word alone means something else ("to save time", "as long as the
 * river"): collation weighs single words.
 */
const LIMITING_PHRASE =
  /^[\s,;:–—-]*(?:save (?:where|when|that|as|for|if|in)|so long as|as long as|on condition|in so far as|subject to|apart from|other than|not exceeding|(?:for (?:a|any) period of |for |of |within )?(?:not|no) (?:more|less|longer|later|fewer|earlier) than)\b/i

/** "The Board has | nothing to gain": with a comma between, a new clause begins. */
const NEGATED = /^\s+(?:nothing|nobody|no one|none)\b/i

/** An adverb or a word of time, such as may stand between what was said and what limits it ("tomorrow if", "gladly, unless"). */
const ADVERB =
  /(?:now|then|here|there|today|tonight|tomorrow|yesterday|soon|sooner|later|again|always|ever|anyway|too|well|instead|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?!(?:assembly|bully|family|italy|july|rally|reply|supply)\b)\p{L}{3,}ly)/u

/** Words that, coming next or behind one adverb, limit what was quoted. */
const LIMITING = new RegExp(
  String.raw`^[\s,;:–—-]*(?:${ADVERB.source}\b[\s,;:–—-]+)?(?:(?:and|or|but)\s+)?(?:not|never|nor|only|unless|except|if|until|provided|without)\b`,
  'iu',
)

/** Words that, within three words before, negate or limit what was quoted. */
const NEGATING =
  /(?:^|[^\p{L}])(?:no|not|never|nor|nobody|nothing|none|neither|without|only|unless|if|hardly|\p{L}+n['’]t)(?:\s+[\p{L}\p{N}'’]+){0,2}\s*[“"'‘(]*$/iu

/**
 * What a cut takes from the sentences on its two sides. Whole sentences between them may say what they will:
 * to leave them out limits nothing that is left.
 */
function leftOut(cut: string): string {
  const line = cut.replaceAll(/\s+/g, ' ').replaceAll(/^[\s,;:]+|[\s,;:]+$/g, '')
  const first = /^[^.!?…]*/.exec(line)?.[0].trim() ?? ''
  if (first === line) return head(line)
  const last = /[^.!?…]*$/.exec(line)?.[0].trim() ?? ''
  return head([first, last].filter(part => LIMITS.test(part)).join(' … '))
}

/** Words that limit or negate, anywhere in a part of a sentence. */
const LIMITS =
  /\b(?:no|not|never|nor|none|nobody|nothing|without|only|unless|except|if|until|but|although|\p{L}+n['’]t)\b/iu

/** Words that limit, deny or make possible what they stand with, as a bracket may take them away. */
const REPLACED =
  /\b(?:no|not|never|nor|none|nobody|nothing|without|only|unless|except|if|until|although|may|might|could|perhaps|maybe|possibly|probably|\p{L}+n['’]t)\b/iu

function sentenceEnd(text: string): string {
  const sentence = /^[^.!?…]*/.exec(text)?.[0] ?? ''
  return head(
    sentence
      .replaceAll(/\s+/g, ' ')
      .replace(/^[\s,;:]+/, '')
      .trim(),
  )
}

function head(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}

function tail(text: string): string {
  return text.length <= LONGEST ? text : `… ${text.slice(-LONGEST).replace(/^\S*\s+/, '')}`
}
