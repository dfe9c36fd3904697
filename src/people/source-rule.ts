import type { RuleName } from '../attribution/index.js'
import { fullestRule, ruleNames } from '../attribution/index.js'
import type { Span } from '../text/index.js'
import { contains, latinPattern } from '../text/index.js'
import { adoptPhrase } from './adopt.js'
import type { Resolved, Stage } from './stage.js'

const PROVISION = latinPattern(/^(?:paragraph|section|article|clause|rule) \(?\d/iu)
const ARTICLE = latinPattern(/^(?:the|these|this|our|its|their)\s/iu)

/**
 * The rule text that a source is ("The Code of Conduct for Harbour Officers") or is a provision of ("Paragraph 8",
 * "Article 5 of the Charter"): a body, by the fullest name that the document gives it. Undefined where the source is
 * no rule text, or a provision of none that is named. Linear in the text where the source can be one.
 */
export function ofRuleText(span: Span, stage: Stage): Resolved | undefined {
  const { text } = stage.layout
  const source = text.slice(...span)
  const provision = PROVISION.test(source)
  if (!provision && !ARTICLE.test(source) && !/ (?:of|for|on) /u.test(source)) return undefined
  if (!provision && ruleNames(source).length === 0) return undefined
  const names = ruleNames(text).filter(isRuleText)
  const within = names.findLast(name => contains(span, name.span) && (provision || isWhole(name, span, text)))
  const named = within ?? (provision ? names.findLast(name => name.span[0] < span[0]) : undefined)
  if (named === undefined) return undefined
  const member = adoptPhrase(fullestRule(named, names).span, 'body', stage)
  member.mentions.push({ span, form: 'body' })
  return { member, reason: `the rule text is ${member.name}`, confidence: provision && !within ? 0.6 : 0.9 }
}

/** In lower case, with whose it is ("the officers’ code of conduct"). */
const LOWER = latinPattern(
  /(?<![\p{L}’'])(?:the|its|their|an?) ((?:[\p{L}’'-]+ ){0,3}(?:codes?|rules|guidelines|regulations|charter|constitution|statute|handbook|standards)(?: (?:of|for|on) (?:[\p{Ll}-]+ ?){1,3})?)$/u,
)

/**
 * The rule text right before a relative pronoun at `at` ("paragraph 14 of the officers’ code of conduct, which"), as
 * a body; undefined where something else stands there. Linear in the text where a rule text can stand there.
 */
export function ofRuleBefore(at: number, stage: Stage): Resolved | undefined {
  const before = stage.layout.text.slice(Math.max(0, at - 120), at)
  const end = at - (/,?\s+$/u.exec(before)?.[0].length ?? 0)
  const name = ruleNames(before)
    .filter(isRuleText)
    .find(({ span }) => span[1] + at - before.length === end)
  const lower = LOWER.exec(before.slice(0, before.length - (at - end)))?.[1]?.length
  const length = name === undefined ? lower : name.span[1] - name.span[0]
  if (length === undefined) return undefined
  const member = adoptPhrase([end - length, end], 'body', stage)
  return { member, reason: `${member.name} stands before the relative pronoun`, confidence: 0.75 }
}

/** Not "Bill Quill", "the Rules Committee" or "the Commissioner for Standards", which are called by such a word. */
function isRuleText({ name, word }: RuleName): boolean {
  const at = name.indexOf(word)
  const rest = name.slice(at + word.length)
  return (
    !/\s(?:of|for)\s/u.test(name.slice(0, at)) && (rest === '' || /^\s(?:of|for|on|against)\s/u.test(rest))
  )
}

/** Whether a source is the rule name alone, with its article; what follows behind a comma or bracket qualifies it. */
function isWhole(name: RuleName, span: Span, text: string): boolean {
  return (
    /^(?:(?:the|these|this|our|its|their)\s+)?$/iu.test(text.slice(span[0], name.span[0])) &&
    /^\s*(?:$|[,(])/u.test(text.slice(name.span[1], span[1]))
  )
}
