import type { DocumentId, QuotedPassage, SourceDocument, Span } from '../text/index.js'
import { paragraphs, quotedPassages, trim, latinPattern } from '../text/index.js'
import type { RuleName } from './rule-names.js'
import { fullestRule, ruleNames } from './rule-names.js'

/** One numbered paragraph of a rule text, where it stands or is quoted. */
export interface Provision {
  readonly document: DocumentId
  /** As printed ("8", "12(b)"). */
  readonly number: string
  /** The rule text it is from, as the document names it most fully; undefined where it does not say. */
  readonly rule: string | undefined
  /** The year of the edition, where the document names one beside the rule's name; absent where it does not. */
  readonly edition?: string
  /** The words of the provision in this document, without quotation marks. */
  readonly span: Span
  /** False where it is quoted and the closing quotation mark is missing: what follows in the rule may be left out. */
  readonly closed: boolean
}

const NUMBER = String.raw`(?:\d+[A-Za-z]?(?:\.\d+)*(?:\s?\([0-9A-Za-z]{1,4}\))*|[IVXLC]+)`
const LABEL = String.raw`(?:(?:[Pp]aragraph|[Pp]ara\.?|Article|Art\.|Section|Sec\.|Rule|Clause|Principle|Regulation|Standard|Guideline|Canon)\s+|§{1,2}\s?)`

const PARAGRAPH_START = new RegExp(String.raw`^[#*\s]*(?:${LABEL})?(${NUMBER})[.):]?\**(?:\s+|$)`, 'u')
/** As an author cites one in a sentence: "section 4", "s. 4", "para 4". */
const CITED_LABEL = String.raw`(?:${LABEL}|(?:paragraph|para\.?|article|art\.|section|sec\.|ss?\.|rule|r\.|clause|cl\.|regulation|reg\.)\s?)`
const CITED = latinPattern(
  new RegExp(String.raw`(?<![\p{L}\p{N}])${CITED_LABEL}(${NUMBER})(?![\p{L}\p{N}])`, 'gu'),
)

/**
 * The numbered provisions of rule texts in one document, by place: in a rule text each numbered paragraph;
 * in any other each that is quoted or set out by its number ("Paragraph 8: “...”", "Article 5(2) of the
 * Charter states that “...”", "“...” (Rule 4)"). A bare mention is none. Empty where there is none.
 * Linear in the text, times the provisions found.
 */
export function findProvisions(document: SourceDocument): Provision[] {
  const found = document.kind === 'rule' ? numberedParagraphs(document) : quotedProvisions(document)
  return found.map(({ number, ...provision }) => ({
    document: document.id,
    number: number.replace(/\s/g, ''),
    ...provision,
  }))
}

type Found = Omit<Provision, 'document'>

/* A paragraph that begins with its number, or follows a heading that is one; "(a)" counts under the last number. */
function numberedParagraphs(document: SourceDocument): Found[] {
  const found: Found[] = []
  let main: string | undefined
  let heading = false
  for (const [from, to] of paragraphs(document.text)) {
    const line = document.text.slice(from, to)
    const sub = /^\(([a-z]{1,4}|\d{1,2})\)\s+/.exec(line)
    const match = sub ?? PARAGRAPH_START.exec(line)
    const labelled = match !== null && /^[#*\s]*(?:\p{L}|§)/u.test(line)
    const span = trim(document.text, [from + (match?.[0].length ?? 0), to])
    if (match !== null && (span[1] - span[0] < 25 || !/[.;:,”"]$/.test(line))) {
      if (labelled || /^[#*]/.test(line)) main = match[1]
      heading = labelled
    } else if (match !== null) {
      const number = match[1] ?? ''
      if (sub === null) main = number
      found.push({
        number: sub === null ? number : `${main ?? ''}(${number})`,
        rule: document.title,
        span,
        closed: true,
      })
      heading = false
    } else if (heading && main !== undefined) {
      found.push({ number: main, rule: document.title, span: [from, to], closed: true })
      heading = false
    }
  }
  return found
}

function quotedProvisions(document: SourceDocument): Found[] {
  const { text } = document
  const quoted = quotedPassages(text).filter(({ depth }) => depth === 0)
  const names = ruleNames(text)
  const bounds = paragraphs(text)
  const found: Found[] = []
  let paragraph = 0
  let next = 0
  for (const match of text.matchAll(CITED)) {
    while ((bounds[paragraph]?.[1] ?? text.length) <= match.index) paragraph++
    while ((quoted[next]?.outer[1] ?? text.length) < (bounds[paragraph]?.[0] ?? 0)) next++
    const place: Place = {
      label: [match.index, match.index + match[0].length],
      paragraph: bounds[paragraph] ?? [0, text.length],
    }
    const words = wordsOf(text, place, quoted.slice(next, next + 12))
    if (words === undefined || found.some(other => other.span[0] === words.span[0])) continue
    found.push({ number: match[1] ?? '', ...ruleFor(text, place, names), ...words })
  }
  return found
}

interface Place {
  readonly label: Span
  readonly paragraph: Span
}

const STATES =
  /^[^.?!“”"]{0,160}?(?::|,|\b(?:states?|stated|says?|said|provides?|reads?|requires?|stipulates?|declares?|that|as|lays? down)\b[^.?!“”"]{0,60})\s*$/

/** "Under section 4 of the Code, an officer “...”": one sentence, and nothing else in it before the quotation. */
const UNDER = /\b(?:under|pursuant to|by virtue of|according to|as per)\s+$/i
const RULED = /^[^.?!“”";:]{0,120}$/
/** "“...” (the Code, para. 4)", "“...,” says paragraph 4", "“...”, under § 4". */
const NAMED_AFTER =
  /^[.,]?\s*(?:[([](?:see\s+)?(?:[^()[\]“”".;]{1,100}[,:]?\s+)?|(?:says|states|provides|reads|requires|under|pursuant to|according to|(?:as\s+)?(?:set out|laid down|stated|required|provided)\s+(?:in|by|under))\s+(?:the\s+)?)$/i

/* Beside its label: a quotation after it that it states, or before it with the label in brackets; or the rest of its paragraph. */
function wordsOf(
  text: string,
  { label, paragraph }: Place,
  near: readonly QuotedPassage[],
): Pick<Provision, 'span' | 'closed'> | undefined {
  if (near.some(({ outer }) => outer[0] < label[0] && label[1] <= outer[1])) return undefined
  const after = near.find(({ outer }) => outer[0] >= label[1] && outer[1] <= paragraph[1])
  const between = after === undefined ? '' : text.slice(label[1], after.outer[0])
  const under = UNDER.test(text.slice(paragraph[0], label[0])) && RULED.test(between)
  if (after !== undefined && (STATES.test(between) || between.trim() === '' || under))
    return { span: after.span, closed: after.closed }
  const before = near.findLast(({ outer }) => outer[1] <= label[0] && outer[0] >= paragraph[0])
  if (before !== undefined && NAMED_AFTER.test(text.slice(before.outer[1], label[0])))
    return { span: before.span, closed: before.closed }
  const rest = /^\s*:\s*/.exec(text.slice(label[1], label[1] + 10))
  return label[0] === paragraph[0] && rest !== null && after === undefined
    ? { span: trim(text, [label[1] + rest[0].length, paragraph[1]]), closed: true }
    : undefined
}

/* Named in the same clause ("Rule 4 of the Code"), else last before; a short name stands for the fullest with its word. */
function ruleFor(
  text: string,
  { label }: Place,
  names: readonly RuleName[],
): Pick<Provision, 'rule' | 'edition'> {
  const own = names.find(
    ({ span: [at] }) => at >= label[1] && /^,?\s+(?:of|in|to)\s+(?:the\s+)?$/.test(text.slice(label[1], at)),
  )
  const named = own ?? names.findLast(({ span }) => span[0] < label[0])
  if (named === undefined) return { rule: undefined }
  const rule = fullestRule(named, names).name
  const edition = editionOf(text, named)
  return edition === undefined ? { rule } : { rule, edition }
}

/** The year in or beside a rule's name: "Port Code 2019", "Port Code (2019)", "the 2019 edition of the Port Code". */
function editionOf(text: string, { name, span }: RuleName): string | undefined {
  const before = text.slice(Math.max(0, span[0] - EDITION_REACH), span[0])
  const after = text.slice(span[1], span[1] + EDITION_REACH)
  return (
    /\b((?:19|20)\d\d)\b/.exec(name)?.[1] ??
    /^(?:\s+of|,|\s*\(|\s+in\s+(?:the|its))?\s*((?:19|20)\d\d)\b/.exec(after)?.[1] ??
    /\b((?:19|20)\d\d)\s+(?:(?:edition|version|text|revision)\s+of\s+)?(?:the\s+)?$/.exec(before)?.[1]
  )
}

/** "2019 revision of the" and what parts it from the name. */
const EDITION_REACH = 32
