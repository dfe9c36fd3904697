import type { Attribution } from '../attribution/index.js'
import type { Span } from '../text/index.js'
import { contains, latinPattern } from '../text/index.js'
import { quotationAt, indexAt } from './layout.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { ROLE_NOUNS } from './lexicon/roles.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { foldName } from './name-words.js'
import { namesWithin } from './names-within.js'
import { NO_VERB } from './pronouns.js'
import { controllerEnd } from './others-words.js'
import { isMerePhrase } from './unsaid.js'
import { behindVerb } from './said-abroad.js'
import { resolveSource } from './resolve-source.js'
import type { Resolved, Stage } from './stage.js'
import { unresolved } from './stage.js'

const PRONOUN = latinPattern(/(?<![\p{L}'’])(?:he|she|they|He|She|They)(?![\p{L}'’])/gu)
const ROLE = latinPattern(/(?<![\p{L}'’])(?:[Tt]he|[Aa]n?) (?:[\p{L}.'’-]+ ){0,3}?([\p{L}-]+)(?![\p{L}'’])/gu)

/**
 * Who the sentence around a quotation without a source makes its speaker: the subject that stands right behind it
 * ("...," Ms Quill shot back), else the last subject before it ("Quill fired back in two posts: ..."). A guess from
 * grammar alone, with a low confidence. Linear in the sentence.
 */
export function ofLeadIn(attribution: Attribution, stage: Stage): Resolved {
  const first = attribution.content[0]
  if (first === undefined) return unresolved('no content')
  const { layout } = stage
  const sentence = sentenceOf(first[0], stage)
  const before =
    sentence === undefined
      ? undefined
      : governing(subjectsIn([Math.max(sentence[0], first[0] - LEAD), first[0]], stage), layout.text)
  // "calling him 'a fool,' Quill left": what follows a mere phrase is as often the next clause.
  const closing = isMerePhrase(attribution, layout.text) && before !== undefined ? [] : attribution.content
  const behind = closing.map(span => subjectBehind(span, stage)).find(span => span !== undefined)
  const controlling =
    sentence === undefined
      ? undefined
      : controllerIn([Math.max(sentence[0], first[0] - LEAD), first[0]], stage)
  const subject = controlling ?? behind ?? before ?? labelBefore(first[0], stage)
  if (subject === undefined)
    return unresolved('the sentence around the quotation has no subject that could say it')
  const found = resolveSource(subject, stage)
  const words = layout.text.slice(...subject).replace(/\s+/gu, ' ')
  return {
    ...found,
    reason: `'${words}' is the subject of the sentence: ${found.reason}`,
    confidence: 0.6 * found.confidence,
  }
}

/* "The acts, according to the Post, are “...”". */
const ACCORDING = /\b[Aa]ccording\sto\s(?:(?:the|an?)\s)?(?:\p{Ll}[\p{L}-]*\s){0,3}(?=\p{Lu}[^.!?“”"]*$)/u

/** The sentence of a quotation: the one before where that ends with a colon ("Quill hit back on Monday:"). */
function sentenceOf(at: number, { layout }: Stage): Span | undefined {
  const index = indexAt(layout.sentences, at)
  const own = layout.sentences[index]
  const before = layout.sentences[index - 1]
  if (own === undefined || before === undefined || /[\p{L}\p{N}]/u.test(layout.text.slice(own[0], at)))
    return own
  return /:\s*$/u.test(layout.text.slice(before[0], own[0])) && at - before[0] < LEAD ? before : own
}

/** Whom the words before the quotation make its speaker without being their subject; undefined where they make nobody. */
function controllerIn(region: Span, stage: Stage): Span | undefined {
  const lead = stage.layout.text.slice(...region)
  const credited = ACCORDING.exec(lead)
  if (credited !== null) {
    const from = region[0] + credited.index + credited[0].length
    const name = namesWithin(stage.cast.names, region).find(one => one.outer[0] === from)
    if (name !== undefined && stage.cast.byNameStart.has(name.span[0])) return name.outer
  }
  const at = controllerEnd(lead)
  if (at === undefined) return undefined
  const end = region[0] + at
  return whomItTells([region[0], end], stage).findLast(span => span[1] === end)
}

/* A sentence's subject stands within this many characters before what it says, or the sentence has lost its stops. */
const LEAD = 600

/* Behind a foreign verb the name has at most a title or a role before it. */
const ABROAD = 70

/** The subject that follows the words at once, behind their closing mark ("...," Ms Quill shot back). */
function subjectBehind(content: Span, stage: Stage): Span | undefined {
  const { sentences } = stage.layout
  const closing = sentences[indexAt(sentences, Math.max(content[0], content[1] - 1))]
  if (closing === undefined || closing[1] <= content[1]) return undefined
  const abroad = behindVerb(stage.layout.text.slice(content[1], content[1] + 40))
  if (abroad !== undefined) {
    const from = content[1] + abroad
    return namesWithin(stage.cast.names, [from, Math.min(closing[1], from + ABROAD)]).find(name =>
      stage.cast.byNameStart.has(name.span[0]),
    )?.outer
  }
  return subjectsIn([content[1], Math.min(closing[1], content[1] + LEAD)], stage).find(
    span => span[0] - content[1] < 6,
  )
}

/** The last subject, or the one before it where the last stands in what that one says ("Quill said that the port ..."). */
function governing(subjects: readonly Span[], text: string): Span | undefined {
  let at = subjects.length - 1
  while (at > 0 && isEmbedded(subjects[at], text)) at -= 1
  return subjects[at]
}

/** Whether a subject stands in another's words ("that the port"), or is a pronoun whose clause has its subject before. */
function isEmbedded(subject: Span | undefined, text: string): boolean {
  if (subject === undefined) return false
  if (/^(?:he|she|they)$/u.test(text.slice(...subject))) return true
  return /\b(?:that|whether|why|how)\s$/iu.test(text.slice(Math.max(0, subject[0] - 9), subject[0]))
}

/** "QUILL: ..." and headlines ("Quill Hits Back: ..."): the first name of a line whose colon stands before the words. */
function labelBefore(start: number, stage: Stage): Span | undefined {
  const { text } = stage.layout
  const from = text.lastIndexOf('\n', start - 1) + 1
  const label = text.slice(from, start)
  if (!/^[^:]{2,90}:\s*["“'‘]?$/u.test(label) || /\p{Ll}{2}[.!?”"]\s/u.test(label)) return undefined
  return namesWithin(stage.cast.names, [from, start]).find(name => stage.cast.byNameStart.has(name.span[0]))
    ?.outer
}

/** The spans in a region that can be subjects: those of whom it tells, with a word behind them that can be a verb. */
function subjectsIn(region: Span, stage: Stage): Span[] {
  return whomItTells(region, stage).filter(span => isSubjectPlace(stage.layout.text, span))
}

/** The names, pronouns and roles in a region of the document's own talk, in order. */
function whomItTells(region: Span, stage: Stage): Span[] {
  const { text } = stage.layout
  const slice = text.slice(region[0], region[1])
  const spans: Span[] = namesWithin(stage.cast.names, region)
    .filter(name => contains(region, name.outer) && stage.cast.byNameStart.has(name.span[0]))
    .map(name => name.outer)
  for (const match of slice.matchAll(PRONOUN))
    spans.push([region[0] + match.index, region[0] + match.index + match[0].length])
  for (const match of slice.matchAll(ROLE))
    if (ROLE_NOUNS.has(foldName(match[1] ?? '')) && !GIVEN_NAMES.has(foldName(match[1] ?? '')))
      spans.push([region[0] + match.index, region[0] + match.index + match[0].length])
  return spans
    .filter(span => !spans.some(other => other !== span && contains(other, span)))
    .filter(span => quotationAt(stage.layout, span[0]) === undefined)
    .toSorted((a, b) => a[0] - b[0])
}

const AFTER_PREPOSITION = latinPattern(
  /\b(?:by|with|to|of|for|from|about|against|in|at|on|than|between|like|and|or|including|over|under|into)\s(?:the\s|former\s)*$/iu,
)

/** "a retired Harbour Corps clerk": behind an indefinite article a name qualifies the noun that follows. */
const QUALIFIES = latinPattern(/\b(?:an?|another|one)\s(?:\p{Ll}[\p{L}-]+\s)?$/iu)

function isSubjectPlace(text: string, span: Span): boolean {
  if (/^(?:,| [—–]| --) (?:an?|the|who|which|whose) /u.test(text.slice(span[1], span[1] + 10)))
    return /(?:^|[.!?,”"]\s|\n)(?:\p{Lu}[\p{L}.]*\s)*$/u.test(text.slice(Math.max(0, span[0] - 24), span[0]))
  const next = /^,?\s([\p{L}'’-]+)/u.exec(text.slice(span[1], span[1] + 30))?.[1]
  if (next === undefined || AFTER_PREPOSITION.test(text.slice(Math.max(0, span[0] - 24), span[0])))
    return false
  if (/^(?:who|which|whose)$/iu.test(next)) return true
  if (/-/u.test(next) || QUALIFIES.test(text.slice(Math.max(0, span[0] - 24), span[0]))) return false
  return (
    !NO_VERB.test(text.slice(span[1], span[1] + 12)) &&
    /^\p{Ll}/u.test(next) &&
    (!COMMON_WORDS.has(next) || VERBS.has(next))
  )
}

/** Frequent verbs and adverbs that stand among the common words and can follow a subject. */
const VERBS: ReadonlySet<string> = new Set(
  'also then later has had is was did does says said made makes gave gives put took takes asked called went goes came saw wrote began quickly once still already again never even just recently previously repeatedly once may might will would could can must'.split(
    ' ',
  ),
)
