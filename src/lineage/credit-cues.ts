import { latinPattern } from '../text/index.js'
import type { Credit } from './edge.js'

type Relation = Credit['relation']

/** A way in which print credits an outlet: the words directly before or after its name. */
interface CreditCue {
  readonly relation: Relation
  /** Matched against what stands before the name (to its end), in lower case, or after it (from its start) as printed. */
  readonly pattern: RegExp
}

/** Between cue and name: an article, a nationality, what kind of outlet it is. */
const LEAD = String.raw`(?:\s+(?:by|in|to|from|with|of|for|at|on)?\s*)?(?:(?:the|an?)\s+)?(?:\p{Lu}\p{L}+\s+|state-run\s+|local\s+|state\s+|daily\s+|weekly\s+)?(?:(?:newspapers?|magazine|news agency|news service|agency|broadcaster|news site|website|daily|weekly|tabloid|outlet|network|channel|programme|program|paper|journal)\s+)?$`

/** A reporter or desk between the cue and the outlet: "told a correspondent for The Courier". */
const PERSONNEL = String.raw`(?:\s+(?:an?|the)?\s*(?:reporters?|journalists?|correspondents?|columnists?|editors?|hosts?|anchors?)\s+(?:for|from|with|of|at))?`

const GIVEN =
  'statements?|comments?|remarks|interviews?|emails?|e-mails?|letters?|texts?|text messages?|messages?|phone calls?|calls?|posts?|answers?|responses?|briefings?|notes?'

const REPORT = String.raw`(?:reports?|articles?|stor(?:y|ies)|investigations?|accounts?|dispatch(?:es)?|profiles?|analys[ie]s|surveys?|pieces?|scoops?|columns?|editorials?)`

const before = (relation: Relation, words: string): CreditCue => ({
  relation,
  pattern: latinPattern(
    new RegExp(inLowerCase(String.raw`(?<![\p{L}\p{N}])(?<cue>${words})(?:${LEAD})`), 'u'),
  ),
})

/** The source of an expression for a text in lower case: without the flag `i` it compiles in half the time. */
function inLowerCase(source: string): string {
  return source.replaceAll(/\\p\{Lu\}|\\p\{\w+\}|\\.|[A-Z]/gu, part =>
    part === '\\p{Lu}' ? '\\p{Ll}' : part.startsWith('\\') ? part : part.toLowerCase(),
  )
}

/** What is given to an outlet named in between: "sent the Courier a statement". */
export const GIFT = {
  before: /(?<![\p{L}])(?<cue>sent|gave|granted|issued|handed|offered|emailed)\s+(?:the\s+)?$/iu,
  after:
    /^\s+(?:an?|his|her|the|their|its|this|another)\s+(?:[\p{L}-]+\s+){0,3}?(?:statements?|comments?|e-?mails?|letters?|cop(?:y|ies)|interviews?|documents?|notes?)(?![\p{L}])/iu,
} as const

/**
 * Cues before the name, the most telling first. Sources: the ways in which the style books of news
 * agencies tell writers to credit another outlet, an interview, a statement or a leak.
 */
export const CUES_BEFORE: readonly CreditCue[] = [
  before(
    'obtained-by',
    String.raw`(?:(?:first|exclusively)\s+)?(?:obtained|seen|reviewed|viewed|acquired|leaked)(?:\s+(?:exclusively|first|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))?\s+(?:by|to)`,
  ),
  before(
    'told-to',
    String.raw`in\s+(?:response|reply|answer)\s+to\s+(?:an?|the|several|repeated|written)?\s*(?:request|inquiry|enquiry|query|question)s?(?:\s+for\s+comment)?\s+(?:from|by|of)`,
  ),
  before(
    'told-to',
    String.raw`(?:because\s+of|after|following|to|on|upon)\s+(?:an?|the)\s+(?:request|inquiry|enquiry|query|question)s?(?:\s+for\s+comment)?\s+(?:from|by|of)`,
  ),
  before('told-to', String.raw`(?:told|tells|telling)${PERSONNEL}`),
  before(
    'told-to',
    String.raw`(?:in|with|during|via|sent|gave|given|issued|provided|released|emailed)\s+(?:an?|the|his|her|their|its|another)?\s*(?:[\p{L}-]+\s+){0,3}(?:${GIVEN})\s+(?:(?:sent|given|provided|issued|released|emailed|aired|broadcast|published)\s+)?(?:to|with|on|by|for)${PERSONNEL}`,
  ),
  before(
    'told-to',
    String.raw`(?:an?|his|her|their)\s+(?:[\p{L}-]+\s+){0,2}(?:${GIVEN})\s+(?:to|with)${PERSONNEL}`,
  ),
  before(
    'told-to',
    String.raw`(?:spoke|spoken|speaking|talking|talked|confirmed|commented|responded|explained|said|admitted|insisted)\s+(?:[\p{L}-]+ly\s+)?(?:to|with)${PERSONNEL}`,
  ),
  before(
    'told-to',
    String.raw`(?:sent|gave|provided|shared|disclosed|supplied|emailed)\s+(?:exclusively\s+)?(?:to|with)`,
  ),
  before('told-to', String.raw`(?:interviewed|asked|questioned|contacted|reached|polled)\s+by`),
  before(
    'published-in',
    String.raw`(?:first\s+|originally\s+|later\s+|also\s+)?(?:published|printed|reprinted|carried|aired|broadcast|posted|reposted|serialised|serialized|republished|reproduced|syndicated|copied|adapted|excerpted)\s+(?:(?:\p{Lu}\p{L}+|today|yesterday|online|exclusively|first|earlier|last\s+\p{L}+|on\s+\p{Lu}\p{L}+)\s+)?(?:in|by|on|from)`,
  ),
  before('published-in', String.raw`(?:first|originally)\s+(?:appeared|ran|came\s+out)\s+(?:in|on)`),
  // A line of its own at the head or foot of a copy.
  before('published-in', String.raw`(?:^|\n)[^\S\n]*[[(]?(?:via|source|h\/t|hat\s+tip)\s*:?`),
  // In brackets behind what was taken: a photographer's name would stand before it.
  before('taken-from', String.raw`(?<=[[(])(?:via|h\/t|hat\s+tip)\s*:?`),
  before(
    'published-in',
    String.raw`(?:wrote|writes|writing|written|penned)\s+(?:(?:an?|the)\s+)?(?:[\p{L}-]+\s+){0,2}(?:in|for)`,
  ),
  before(
    'published-in',
    String.raw`(?:op-ed|opinion\s+(?:piece|essay|column|article)|essay|commentary|column|excerpt)s?\s+(?:in|for|published\s+(?:in|by))`,
  ),
  before(
    'taken-from',
    String.raw`(?:as\s+)?(?:first\s+|originally\s+|previously\s+|also\s+|earlier\s+)?(?:reported|revealed|disclosed|broken|quoted|cited|detailed|uncovered|documented|relayed)\s+(?:(?:\p{Lu}\p{L}+|today|yesterday|first|exclusively|earlier|last\s+\p{L}+|on\s+\p{Lu}\p{L}+)\s+)?(?:by|in|on)`,
  ),
  before(
    'taken-from',
    String.raw`according\s+to(?:\s+(?:an?|the|several|multiple|recent|new)?\s*(?:[\p{L}-]+\s+){0,2}${REPORT}\s+(?:published\s+)?(?:in|by|from|of|on))?`,
  ),
  // “According to” in French, Spanish, Portuguese, Italian and German, with the name's article.
  before(
    'taken-from',
    String.raw`(?:selon|según|segundo|secondo|laut)(?:\s+(?:le|la|les|el|il|der|die|das))?`,
  ),
  before(
    'taken-from',
    String.raw`(?:citing|quoting|per|courtesy\s+of)(?:\s+(?:an?|the)?\s*(?:[\p{L}-]+\s+){0,2}${REPORT}\s+(?:in|by|from))?`,
  ),
  before(
    'taken-from',
    String.raw`(?:an?|the|his|her|their|its)\s+(?:[\p{L}-]+\s+){0,2}${REPORT}\s+(?:(?:published|released|aired|broadcast|posted)\s+)?(?:(?:on\s+)?\p{Lu}\p{L}+\s+)?(?:in|by|from)`,
  ),
  // Behind the cues of print: an article, too, “first appeared on” a site.
  before(
    'told-to',
    String.raw`(?:said|says|saying|appeared|appears|appearing|spoke|speaking|interviewed|(?:an?|his|her|their|recent|during)\s+(?:appearance|interview))\s+(?:(?:on\s+)?\p{L}+day\s+(?:morning\s+|evening\s+|night\s+|afternoon\s+)?|earlier\s+|yesterday\s+|today\s+|live\s+|(?:this|last|earlier\s+this)\s+\p{L}+\s+)?on`,
  ),
  before('agency', String.raw`(?:^|\n)\s*By`),
]

const NOT_A_SHOW = String.raw`(?!\s*(?:host|anchor|reporter|journalist|correspondent|contributor|columnist|commentator|analyst|editor|poll|Poll|survey))`

const after = (relation: Relation, words: string): CreditCue => ({
  relation,
  pattern: latinPattern(
    new RegExp(
      String.raw`^${NOT_A_SHOW}(?:[’']s?)?(?:\s+(?:newspaper|magazine|news agency|agency|website|broadcaster|paper|network)\b)?,?(?:\s+(?:on|in|last|late|earlier|that|this|early)\s+\p{L}+(?:\s+\d+)?,?)?\s+(?<cue>${words})(?![\p{L}\p{N}])`,
      'u',
    ),
  ),
})

const ADVERBS = String.raw`(?:(?:has|have|had|was|also|first|previously|later|then|earlier|exclusively|which|who)\s+){0,3}`

/** "The Courier’s Wren Halloran reported": a reporter of the outlet's before what they did. */
const ITS_REPORTER: CreditCue = {
  relation: 'taken-from',
  pattern: latinPattern(
    new RegExp(
      String.raw`^[’']s?\s+(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}(?<cue>${ADVERBS}(?:reported|reports|revealed|reveals|wrote|writes|noted|notes))(?![\p{L}\p{N}])`,
      'u',
    ),
  ),
}

/** Cues after the name: the outlet is the one that reports, quotes, prints or obtained. */
export const CUES_AFTER: readonly CreditCue[] = [
  after('obtained-by', String.raw`${ADVERBS}(?:obtained|(?:seen|reviewed|viewed|acquired)\b)`),
  after('published-in', String.raw`${ADVERBS}(?:published|printed|aired|broadcast)`),
  after('told-to', String.raw`(?:interview|appearance)`),
  ITS_REPORTER,
  after(
    'agency',
    String.raw`(?:(?:and|also)\s+)?(?:[\p{L}\s.,]{0,60}?\s)?contributed\s+to\s+this\s+(?:report|story|article)`,
  ),
  after(
    'taken-from',
    String.raw`${ADVERBS}(?:reported(?:ly)?|reports|revealed|reveals|disclosed|quoted|quotes|cited|cites|noted|notes|wrote|writes|said|says|uncovered|learned|estimated|gathered|compiled|drew\s+attention\s+to|broke\s+the\s+(?:news|story))`,
  ),
]
