import type { Span } from '../text/index.js'
import { anchorsOf, excerptsNear, latinPattern } from '../text/index.js'

const RULE_WORD =
  'Codes?|Standards|Guidelines|Rules|Regulations?|Charter|Convention|Act|Statute|Constitution|Policy|Handbook|Manual|Treaty|Bylaws|Directive|Protocol|Covenant|Principles|Ordinance|Bill'

/** A name has some twenty words at most. */
const ANCHORS = anchorsOf(
  RULE_WORD.split('|').flatMap(word =>
    word.endsWith('s?') ? [word.slice(0, -2), word.slice(0, -1)] : [word],
  ),
  250,
)

/** One place where a text names a rule text. */
export interface RuleName {
  /** Without an article or preposition before it, its spaces single ("Code of Conduct for Harbour Officers"). */
  readonly name: string
  /** The word in it that says what it is ("Code"). */
  readonly word: string
  /** Of the name. */
  readonly span: Span
}

const JOINT = String.raw`(?:\s+(?:of|for|on|and|to|in|the|against|personal|use))*\s+`
const CAPITAL = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}’'-]*`

const NAME = latinPattern(
  new RegExp(
    String.raw`(?:${CAPITAL}\s+(?:(?:of|for|and|the)\s+){0,2}){0,6}\b(${RULE_WORD})\b(?:${JOINT}${CAPITAL}){0,8}(?:\s+(?:for|on)(?:\s+(?:the|\p{Ll}+)){1,6}(?=\s+(?:states?|says?|provides?)\b))?`,
    'gu',
  ),
)

/**
 * The capitalised names in `text` with a word for a rule text in them, by place. Only names: "Bill Quill" is among
 * them. Empty where there is none. Linear.
 */
export function ruleNames(text: string): RuleName[] {
  return Array.from(excerptsNear(text, ANCHORS).matches(NAME), match => {
    const [printed, word = ''] = match
    const start = match.index + (LEAD.exec(printed)?.[0].length ?? 0)
    const span: Span = [start, match.index + printed.length]
    return { name: text.slice(...span).replace(/\s+/g, ' '), word, span }
  })
}

/* "Section 12 of the" is the paragraph's number, "2017" before a name the edition's year. */
const LEAD = latinPattern(
  /^(?:(?:The|In|Under|Of|By|And|Both|A|An|These|This|(?:(?:Paragraph|Para|Article|Section|Rule|Clause|Principle|Regulation|Standard|Guideline|Canon)\s+)?\p{N}[\p{L}\p{N}.()]*\s+(?:of|in|to))\s+(?:the\s+)?)+/u,
)

/** The longest of `names` with the same word that holds the name of `named`: a short name stands for it. Linear. */
export function fullestRule(named: RuleName, names: readonly RuleName[]): RuleName {
  return names
    .filter(({ word, name }) => word === named.word && name.includes(named.name))
    .reduce((best, other) => (other.name.length > best.name.length ? other : best), named)
}
