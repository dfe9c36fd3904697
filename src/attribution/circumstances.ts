import type { Span } from '../text/index.js'
import type { Via } from './attribution.js'
import { latinPattern } from '../text/index.js'

/** Who heard it, through what and on what occasion it was said, and through whom the document has it. */
export interface Circumstances {
  readonly via: readonly Via[]
  readonly addressee: Span | undefined
  readonly medium: Span | undefined
  readonly occasion: Span | undefined
}

const NAME = String.raw`(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|multiple|several)\s+)?(?:\p{Ll}+\s+){0,2}[\p{Lu}\p{N}][\p{L}\p{N}.&’'-]*(?:\s+(?:of|and|for|the|de)?\s?[\p{Lu}\p{N}][\p{L}\p{N}.&’'-]*){0,5}`
const PLURAL = String.raw`(?:multiple|several|some|local|state|other|various)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+s`

const REPORTED_BY = latinPattern(
  new RegExp(
    String.raw`(?<cue>\b(?:as\s+)?(?:first\s+)?(?:reported|quoted|cited|published|revealed|told|seen|obtained|relayed|recounted)\s+(?:by|in|to))\s+(?<name>${NAME}|${PLURAL})`,
    'gu',
  ),
)
const AS_REPORTED = latinPattern(
  new RegExp(String.raw`(?<cue>\b[Aa]s\s+(?:first\s+)?reported\s+by)\s+(?<name>${NAME}|${PLURAL})`, 'gu'),
)
const QUOTES_WHO = latinPattern(
  new RegExp(
    String.raw`(?<name>${NAME})\s+(?<cue>(?:has\s+|have\s+|had\s+)?(?:quoted|quotes|cited|cites))\s+(?=[^.:;“”"]{3,80}?\b(?:who|as|saying)\b)`,
    'gu',
  ),
)
const OUTLET = latinPattern(
  new RegExp(
    String.raw`(?<cue>\b(?:told|(?:interview|statement|comments?|remarks)\s+(?:with|to|for)|(?:sent|gave|provided)))\s+(?<name>(?:[Tt]he\s+)?(?:[\p{Lu}\p{N}][\p{L}\p{N}.&’'-]*\s?){1,5})`,
    'gu',
  ),
)
const OUTLET_WORD =
  /\b(?:Times|Post|News|Guardian|Journal|Herald|Tribune|Courier|Gazette|Press|Magazine|Mail|Telegraph|Observer|Independent|Chronicle|Globe|Sun|Star|Standard|Register|Examiner|Bulletin|Dispatch|Inquirer|Monitor|Review|Radio|TV|Television|Reuters|Bloomberg|Politico|Today|Daily|Weekly|Network|Agency|Wire|Argus|Echo|Mirror|Express|Record|Sentinel|Ledger|Courant|Harbinger|Advertiser|Argus|Podcast|[A-Z]{2,4}C|[A-Z]{2}[BNSP][CNS]?|AP|AFP|HuffPost|BuzzFeed|Fox|Sky)\b/
const BODY_WORD =
  /\b(?:Senate|House|Congress|Parliament|Assembly|Council|Committee|Board|Commission|Court|Ministry|Department|Police|FBI|UN|Nations|Union|Party|Office|President|Minister|Secretary|Security|Judge|Chair|Governor)\b/

/* What something is said in, with an article or possessive before it, and what stands by its own name. */
const MEDIA =
  'letter|statement|email|e-mail|tweet|tweets|post|posts|memo|report|video|release|op-ed|column|filing|message|essay|note|blog|book|brief|lawsuit|complaint|article|text|affidavit|telegram|cable'
const NAMED_MEDIA =
  'Twitter|Facebook|X|Instagram|YouTube|TikTok|Truth Social|Telegram|LinkedIn|social media|television|radio|air'
const OCCASIONS =
  'hearing|conference|rally|speech|debate|interview|meeting|briefing|event|summit|address|convention|testimony|trial|inquiry|session|dinner|ceremony|vigil|podcast|call|show|forum|hall'
/* Up to four words of a noun phrase before its head. */
const BEFORE_HEAD = String.raw`(?:(?!that\b|who\b|which\b|and\b)[\p{L}\p{N}.’'-]+\s+){0,4}?`

const MEDIUM = latinPattern(
  new RegExp(
    String.raw`\b(?:[Ii]n|[Oo]n|[Vv]ia|by|through)\s+(?<span>(?:(?:an?|the|his|her|its|their|another|one|this)\s+)${BEFORE_HEAD}(?:${MEDIA})|(?:${NAMED_MEDIA})(?![\p{L}\p{N}]))(?![\p{L}-])`,
    'gu',
  ),
)
const OCCASION = latinPattern(
  new RegExp(
    String.raw`\b(?:[Aa]t|[Dd]uring|[Ii]n|[Aa]fter|before|[Oo]n)\s+(?<span>(?:an?|the|his|her|its|their|another|one|this|last)\s+${BEFORE_HEAD}(?:${OCCASIONS}))(?![\p{L}-])`,
    'gu',
  ),
)

const MEDIUM_HINT = new RegExp(`${MEDIA}|${NAMED_MEDIA.replace('|X|', '| X\\b|')}`)
const OCCASION_HINT = new RegExp(OCCASIONS)

/* Each with a word that must stand in the sentence: the patterns themselves cost much more. */
const VIA_PATTERNS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:reported|quoted|cited|published|revealed|told|seen|obtained|relayed|recounted) (?:by|in|to)\b/,
    REPORTED_BY,
  ],
  [/\breported by\b/, AS_REPORTED],
  [/\b(?:quote|cite)[sd]\b/, QUOTES_WHO],
  [/\b(?:told|with|to|for|sent|gave|provided)\b/, OUTLET],
]

/** What one statement's circumstances are read from. */
export interface Setting {
  readonly text: string
  /** The sentence that holds its cue. */
  readonly sentence: Span
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/**
 * The circumstances of a statement, as its sentence gives them outside the content. Nothing found gives an
 * empty `via` and undefined spans. Looks no further than
 * 600 characters from the cue: constant time.
 */
export function circumstancesOf(given: Setting): Circumstances {
  const setting = { ...given, sentence: nearCue(given) }
  const free = blankContent(setting)
  const base = setting.sentence[0]
  const medium = MEDIUM_HINT.test(free) ? firstSpan(MEDIUM, free, base) : undefined
  const occasion = OCCASION_HINT.test(free) ? firstSpan(OCCASION, free, base) : undefined
  return { via: viaOf(setting, free), addressee: addresseeOf(setting), medium, occasion }
}

/* How far from its cue, in characters, the circumstances of a statement are looked for: a long sentence. */
const NEAR = 600

function nearCue({ sentence, cue, content }: Setting): Span {
  const at = cue[0]?.[0] ?? content[0]?.[0] ?? sentence[0]
  return [Math.max(sentence[0], at - NEAR), Math.min(sentence[1], at + NEAR)]
}

/* The sentence with its content blanked out, so that offsets stay. */
function blankContent({ text, sentence, content }: Setting): string {
  let free = text.slice(...sentence)
  for (const [start, end] of content) {
    const from = Math.max(0, start - sentence[0])
    const to = Math.min(free.length, end - sentence[0])
    if (from < to) free = free.slice(0, from) + '\n'.repeat(to - from) + free.slice(to)
  }
  return free
}

function firstSpan(pattern: RegExp, free: string, base: number): Span | undefined {
  const match = free.matchAll(pattern).next().value
  const value = match?.groups?.['span']
  if (match === undefined || value === undefined) return undefined
  const start = base + match.index + match[0].length - value.length
  return [start, start + value.length]
}

function viaOf(setting: Setting, free: string): Via[] {
  const found: Via[] = []
  const base = setting.sentence[0]
  for (const [hint, pattern] of VIA_PATTERNS) {
    if (!hint.test(free)) continue
    for (const match of free.matchAll(pattern)) {
      const { cue = '', name = '' } = match.groups ?? {}
      const plain = name.replace(/[\s.,’']+$/u, '')
      if (
        /^\d/.test(plain) ||
        ((pattern === OUTLET || !/\bby$/.test(cue)) && pattern !== QUOTES_WHO && !isOutlet(plain))
      )
        continue
      const nameAt = base + match.index + (pattern === QUOTES_WHO ? 0 : match[0].length - name.length)
      const cueAt = base + match.index + (pattern === QUOTES_WHO ? match[0].trimEnd().length - cue.length : 0)
      const span: Span = [nameAt, nameAt + plain.length]
      if (
        setting.source.some(([s, e]) => s < span[1] && span[0] < e) ||
        found.some(via => via.span[0] === span[0])
      )
        continue
      found.push({ span, cue: [cueAt, cueAt + cue.length] })
    }
  }
  return found
}

/* "told the Courier", "told CNN": a capitalised name that is an outlet by its words, and no body that sits. */
function isOutlet(name: string): boolean {
  return OUTLET_WORD.test(name) && !BODY_WORD.test(name)
}

const HEARER = latinPattern(
  /^(?:\s+(?:to\s+)?)(?<span>(?:(?:the|a|an|his|her|their|its|my|our)\s+)?(?:[\p{L}\p{N}.’'&-]+\s+){0,7}?[\p{L}\p{N}’'&-]+)(?=\s*(?:,|:|\.|that\b|on\s+\p{Lu}|in\s|during\s|after\s|at\s|“|"|$))/u,
)

/* What stands where a hearer would, but is a time or the content itself. */
const NO_HEARER =
  /^(?:that|whether|if|how|why|to|about|of|against|last|this|earlier|later|on|in|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

function addresseeOf({ text, sentence, cue, content }: Setting): Span | undefined {
  const verb = cue[0]
  if (verb === undefined) return undefined
  const word = /[\p{L}]+$/u.exec(text.slice(...verb))?.[0] ?? ''
  const after = content
    .filter(([start]) => start >= verb[1])
    .reduce((least, [start]) => Math.min(least, start), sentence[1])
  const between = text.slice(verb[1], after)
  const told = /^(?:told|tells?|telling|reminded|assured|informed|warned|asked|urged)$/.test(word)
  if (!told && !/^\s+to\s/.test(between)) return undefined
  const match = HEARER.exec(between)
  const value = match?.groups?.['span']
  if (match === null || value === undefined || NO_HEARER.test(value)) return undefined
  const start = verb[1] + match[0].length - value.length
  return [start, start + value.length]
}
