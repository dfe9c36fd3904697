import { latinPattern } from '../text/index.js'

/** How somebody left: of their own will, by age or choice to end work, by another's decision; "stepped down" leaves it open. */
export type Manner = 'resigned' | 'retired' | 'dismissed' | 'stepped down'

/** One way of saying that somebody left, with where the one who left stands in it. */
export interface DeparturePattern {
  readonly manner: Manner
  readonly pattern: RegExp
  /** Before the match, after it, or in it as its first group (a possessive). */
  readonly leaver: 'before' | 'after' | 'possessor'
}

const SELF = String.raw`resign(?:s|ed|ing)?|quit(?:s|ting)?|(?:hand|tender|submit|turn)(?:s|ed|ing|ted|ting)?\s+(?:in\s+)?(?:his|her|their)\s+(?:letter\s+of\s+)?(?:resignation|notice)`

const OTHERS = String.raw`fired|sacked|dismissed|ousted|forced\s+out|pushed\s+out|let\s+go|relieved\s+of\s+(?:his|her|their)|removed\s+(?:from\s+(?:his|her|their|the)\s+(?:post|office|job|position|role))|ejected|axed`

/** A possessor and up to two adjectives before the noun: "Quill's abrupt", "his". */
const POSSESSOR = String.raw`(\p{Lu}[\p{L}\p{M}’'.-]*(?:[’']s?|‘)|his|her)\s+(?:[\p{L}-]+\s+){0,2}`

/** How English says that somebody left a post: verb classes of VerbNet 10.11 (resign) and 10.10 (fire), with their nouns. */
export const DEPARTURES: readonly DeparturePattern[] = [
  {
    manner: 'dismissed',
    leaver: 'before',
    pattern: latinPattern(
      new RegExp(
        String.raw`\b(?:(?:was|were|is|been|being|be|got|wasn[’']t|were|isn[’']t)\s+)(?:not\s+)?(?:[\p{L}]+ly\s+|then\s+|also\s+|essentially\s+)?(?:${OTHERS})(?![\p{L}])`,
        'giu',
      ),
    ),
  },
  {
    manner: 'dismissed',
    leaver: 'before',
    pattern: latinPattern(/(?<=,\s|\band\s(?:then\s)?)(?:pushed|forced)\s+out\s+by(?![\p{L}])/giu),
  },
  {
    manner: 'dismissed',
    leaver: 'after',
    pattern:
      /\b(?:fire[sd]|firing|sack(?:ed|ing)|oust(?:ed|ing)|dismiss(?:ed|ing))(?=\s+(?:him|her)\b(?!\s+\p{Ll}+ing)|\s+(?:(?:Gen|Mr|Mrs|Ms|Dr|Sir|Sec|Secretary|Chief|Director|General)\.?\s+){0,3}\p{Lu})/gu,
  },
  {
    manner: 'dismissed',
    leaver: 'after',
    pattern:
      /\b(?:forc(?:e|es|ed|ing)|push(?:es|ed|ing)?)(?=\s+(?:him|her|(?:\p{Lu}[\p{L}.’'-]*\s+){1,3})\s*out\b)/gu,
  },
  {
    manner: 'resigned',
    leaver: 'before',
    pattern: latinPattern(
      new RegExp(
        String.raw`\b(?:${SELF})(?![\p{L}-])(?!\s+(?:as\s+)?(?:smoking|drinking|themselves|(?:his|her|their|the)\s+(?!post|job|position|role|office|cabinet|party|council|board|company|administration|government|agency|race)))`,
        'giu',
      ),
    ),
  },
  {
    manner: 'stepped down',
    leaver: 'before',
    pattern: latinPattern(/\bstep(?:s|ped|ping)?\s+(?:down|aside)(?![\p{L}-])/giu),
  },
  {
    manner: 'retired',
    leaver: 'before',
    pattern: latinPattern(
      /(?:\b(?:who|has|had|have|he|she|will|would|to|is|was|due\s+to|be|being|of|and|when\s+(?:he|she))\s+)(?:be\s+)?retir(?:e|es|ed|ing)(?![\p{L}-])(?!\s+(?:\p{Lu}[\p{L}.]*\s+){0,2}(?:general|admiral|officer|judge|colonel|Marine|Army|Gen|justice))/giu,
    ),
  },
  {
    manner: 'resigned',
    leaver: 'possessor',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])${POSSESSOR}(?:resignation|decision\s+to\s+(?:resign|quit))(?![\p{L}-])`,
      'gu',
    ),
  },
  {
    manner: 'retired',
    leaver: 'possessor',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])${POSSESSOR}(?:retirement|decision\s+to\s+retire|departure\s+as\s+a\s+retirement)(?![\p{L}-])`,
      'gu',
    ),
  },
  {
    manner: 'dismissed',
    leaver: 'possessor',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])${POSSESSOR}(?:dismissal|firing|ouster|sacking|removal)(?![\p{L}-])`,
      'gu',
    ),
  },
]

/** A stem of one of them: a sentence without any tells of no departure and needs no closer look. */
export const ANY_DEPARTURE = latinPattern(
  /resign|quit|step|fir(?:e|ing)|sack|dismiss|oust|forc|push|kick|retir|relieved|let\s+go|notice|remov|axed|eject/iu,
)

/** What stands before a departure that is only wished, feared, asked for or thought of: then nobody has left. */
export const NOT_A_FACT = latinPattern(
  /\b(?:could|may|might|should|must|if|whether|unless|threaten\w*|consider\w*|mull\w*|call(?:s|ed|ing)?\s+(?:for|on)|urg\w+|demand\w*|ask(?:s|ed|ing)?\s+(?:for|him|her)|want(?:s|ed|ing)?|refus\w+|declin\w+|warn\w*|rumou?r\w*|speculat\w*|encourag\w+|discuss\w*|possib\w+|hypothe\w+|never\s+thought|vow\w*\s+not|prepar\w+|ready|offer\w*|lead(?:ing)?\s+to\s+calls?)\b[^,;:.]{0,40}$/iu,
)

/** What denies it: directly before the words. */
export const DENIED = latinPattern(/(?:\b(?:not|never)|n[’']t)\s+(?:\p{L}+ly\s+|been\s+|be\s+)?$/iu)

/** What turns the sense further off ("did not ask for her resignation"): then it is left out. */
export const TURNED = latinPattern(
  /\b(?:not|never|no|without|neither|nor|denied|denies|deny|instead\s+of|rather\s+than)\b[^,;:.]{0,30}$|n[’']t\s+(?:\p{L}+\s+){0,3}$/iu,
)
