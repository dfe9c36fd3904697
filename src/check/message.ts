import type { Candidate } from './candidate.js'
import type { Contested, FindingVariant } from './finding.js'
import { documentName } from './place-name.js'
import type { Verdict } from '../collation/index.js'

/** What a message is made from. */
export interface Told {
  readonly verdict: Verdict
  readonly candidate: Candidate | undefined
  /** Into `draft`. */
  readonly variants: readonly FindingVariant[]
  readonly draft: string
  /** The words of the quotation, how many. */
  readonly words: number
  /** Of a splice, how its two places stand to each other, in a sentence; undefined for anything else. */
  readonly apart: string | undefined
  /** Words that limit or negate, left out beside or inside the quotation. */
  readonly limit: string | undefined
  /** The words that deny what is left, dropped or replaced in square brackets (`lostNegation`). */
  readonly lost: string | undefined
  /** Whether the quotation has its closing mark. */
  readonly closed: boolean
  readonly creditedTo: string | undefined
  readonly saidBy: string | undefined
  /** A document that credits the words as the draft does, against the primary text; undefined where none does. */
  readonly crediting: Candidate | undefined
  /** Whether the source leaves it to its reader whose words they are. */
  readonly guessed: boolean
  /** Whether the source only tells, without quotation marks, what was said. */
  readonly told: boolean
  /** Whether the record holds a text of its own by the speaker whom the draft credits. */
  readonly primaryText: boolean
  readonly contested: Contested | undefined
}

/** Points of difference told in words; the rest is in the aligned difference. */
const TOLD_POINTS = 3

/**
 * What the texts say, in one or two sentences: what the record has, then what the draft has. Never a motive,
 * never a judgement of the words.
 */
export function messageFor(told: Told): string {
  return told.closed ? messageOf(told) : `${messageOf(told)} The draft never closes the quotation.`
}

function messageOf(told: Told): string {
  if (told.contested !== undefined) return `${changed(told)} ${told.contested.reason}`
  switch (told.verdict) {
    case 'verbatim':
      return `The record has the same words${asQuoted(told.candidate)}.`
    case 'punctuation':
      return `The record has the same words${asQuoted(told.candidate)}; punctuation, capitals or spelling differ.`
    case 'trimmed':
      return withLimit(`The record has these words in a longer passage${asQuoted(told.candidate)}`, told)
    case 'elided':
      return withLimit('The record has words where the draft has an ellipsis', told)
    case 'bracketed':
      return withLimit('The record has these words without what the draft puts in square brackets', told)
    case 'cut':
    case 'altered':
      return changed(told)
    case 'spliced':
      return [
        'The record has these words in two separate places; the draft runs them together as one quotation.',
        told.apart,
      ]
        .join(' ')
        .trim()
    case 'reworded':
      if (told.told) return onlyTold(told)
      return `The record has no such words${by(told.creditedTo)}; the nearest passage says it in ${otherWords(told)}. The draft has them in quotation marks.`
    case 'misattributed':
      return misattributed(told)
    case 'unsupported':
      return unsupported(told)
    default:
      throw told.verdict satisfies never
  }
}

/** "mostly other words (3 of 11 are the same)". */
function otherWords({ candidate, words }: Told): string {
  const shared = Math.min(words, candidate?.comparison.shared ?? 0)
  const how = shared * 2 < words ? 'mostly other words' : 'other words'
  return `${how} (${shared} of ${words} ${shared === 1 ? 'is' : 'are'} the same)`
}

function changed(told: Told): string {
  const rest = restOf(told.candidate)
  const beyond = rest === '' ? '' : ` Nothing in the record carries the rest: ${rest}.`
  return `${withLimit(changes(told), told)}${beyond}`
}

function misattributed({
  saidBy,
  creditedTo = 'somebody else',
  crediting,
  candidate,
  guessed,
}: Told): string {
  if (guessed) {
    const name = documentName(candidate?.document, 'The document that has them')
    return `The draft has these words as said by ${creditedTo}. ${name} credits them to nobody, and they read there as those of ${saidBy ?? 'somebody else'}.`
  }
  const said = `The record has these words as said by ${saidBy ?? 'somebody else'}; the draft has them as said by ${creditedTo}.`
  if (crediting === undefined) return said
  return `${said} ${documentName(crediting.document, 'A document')} has them as said by ${creditedTo} too, against the primary text.`
}

function onlyTold({ candidate, creditedTo }: Told): string {
  const who = creditedTo === undefined ? 'what was said' : `what ${creditedTo} said`
  return `${documentName(candidate?.document, 'A document')} only reports ${who}, without quotation marks and in other words; nothing in the record quotes it as the draft does.`
}

function by(name: string | undefined): string {
  return name === undefined ? '' : ` by ${name}`
}

function unsupported({ creditedTo, primaryText, candidate }: Told): string {
  if (candidate !== undefined) {
    return `The record has only a part of these words${asQuoted(candidate)}; nothing in it carries the rest: ${restOf(candidate)}.`
  }
  const nothing = 'The record has nothing that carries these words'
  if (creditedTo === undefined) return `${nothing}, and the draft credits them to nobody.`
  return primaryText
    ? `${nothing}, though it holds texts by ${creditedTo}.`
    : `${nothing}; it holds no text by ${creditedTo} in which they could stand.`
}

/** The words of the draft that nothing carries, each run in quotation marks; empty where all is carried. */
function restOf(candidate: Candidate | undefined): string {
  const rest = candidate?.beyond.map(short).filter(words => words !== '') ?? []
  return rest.map(words => `“${words}”`).join(', ')
}

/** That no text of the speaker's own has the words, only a document that quotes them. */
function asQuoted(candidate: Candidate | undefined): string {
  if (candidate === undefined || !candidate.marked) return ''
  return `, as ${documentName(candidate.document, 'a document')} quotes them`
}

function withLimit(what: string, { limit, verdict, lost, variants }: Told): string {
  if (lost !== undefined) {
    if (verdict === 'bracketed')
      return `The draft has square brackets in the place of “${lost}”, which turns the sentence round.`
    const turned = `The draft leaves out “${lost}”, which turns the sentence round.`
    return variants.filter(({ kind }) => !QUIET.has(kind)).length > 1 ? `${what}. ${turned}` : turned
  }
  if (limit === undefined) return `${what}.`
  if (verdict === 'cut') return `${what}. What is left out limits or negates the rest.`
  const left = verdict === 'trimmed' ? 'the draft stops short of' : 'the draft leaves out'
  return `${what}; ${left} words that limit it: “${limit}”.`
}

/** "The record has “only”, the draft leaves it out; the record has “214”, the draft has “241”." */
function changes({ variants, draft }: Told): string {
  const telling = variants.filter(({ kind }) => !QUIET.has(kind))
  const points = telling.slice(0, TOLD_POINTS).map(variant => {
    const record = short(variant.baseWords)
    const printed = short(draft.slice(variant.reading[0], variant.reading[1]))
    if (printed === record) return 'the marks between the words differ'
    if (printed === '') return `the record has “${record}”, the draft leaves it out`
    if (record === '') return `the draft has “${printed}”, which the record does not have`
    return `the record has “${record}”, the draft has “${printed}”`
  })
  const more = telling.length - points.length
  const rest = more > 0 ? `; and ${more} more ${more === 1 ? 'difference' : 'differences'}` : ''
  const all = points.length === 0 ? 'the record has other words than the draft' : points.join('; ')
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}${rest}`
}

const QUIET: ReadonlySet<FindingVariant['kind']> = new Set([
  'case',
  'punctuation',
  'spelling',
  'elided',
  'bracketed',
])

/** The longest words shown in a message; of longer ones both ends are. */
const LONGEST = 90

/** Words on one line, without the marks at their ends; of many, the first and the last. */
export function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(/^[^\p{L}\p{N}$£€%#@]+|[^\p{L}\p{N}%)]+$/gu, '')
  if (line.length <= LONGEST) return line
  const head = line.slice(0, LONGEST / 2).replace(/\s+\S*$/, '')
  const tail = line.slice(-LONGEST / 2).replace(/^\S*\s+/, '')
  return `${head} … ${tail}`
}
