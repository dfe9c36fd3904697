import type { Attribution } from '../attribution/index.js'
import type { DocumentPeople, Person } from '../people/index.js'
import { overlap, type SourceDocument, type Span } from '../text/index.js'
import { agencySignatures } from './agency-signatures.js'
import { CUES_AFTER, CUES_BEFORE, GIFT } from './credit-cues.js'
import type { Credit } from './edge.js'
import { AGENCIES, OUTLETS } from './outlet-lexicon.js'
import { hostKey, outletKey } from './outlet-key.js'
import { outletMentions, type OutletMention } from './outlet-mentions.js'
import { possibleOutlets } from './possible-outlets.js'

/** How far from the name a cue may stand, in code units: the longest that was met is 78. */
const REACH = 110

/** What stands between somebody and their outlet. */
const OF_OUTLET = /\b(?:of|at|for|with|from)\s+(?:the\s+)?$/iu

/** What stands before no person's name: "the Kestrel", "the campaign account Fair Ferry". */
const NO_PERSON_AFTER =
  /\b(?:the|(?:account|channel|blog|podcast)(?: called| named| calling itself| known as)?)\s+$/iu

const KNOWN_KEYS: ReadonlySet<string> = new Set([...AGENCIES, ...OUTLETS].map(outletKey))
const AGENCY_KEYS: ReadonlySet<string> = new Set(AGENCIES.map(outletKey))

/** The part of `before` after its last sentence end or line break. */
function sentenceTail(before: string): string {
  const stops = [...before.matchAll(/[.!?]["”’']?\s+(?=\p{Lu})|\n/gu)]
  const last = stops.at(-1)
  return last === undefined ? before : before.slice(last.index + last[0].length)
}

function creditBefore(text: string, mention: OutletMention): Credit | undefined {
  const from = Math.max(0, mention.span[0] - REACH)
  const tail = sentenceTail(text.slice(from, mention.span[0]))
  const offset = mention.span[0] - tail.length
  const lower = tail.toLowerCase()
  // A few letters are longer in lower case: then no place in it is a place of the text.
  const read = lower.length === tail.length ? lower : tail
  for (const { relation, pattern } of CUES_BEFORE) {
    const match = pattern.exec(read)
    const cue = match?.groups?.['cue']
    if (match === null || cue === undefined) continue
    const start = offset + match.index
    return { name: mention.name, span: mention.span, cue: [start, start + cue.length], relation }
  }
  return undefined
}

function creditAfter(text: string, mention: OutletMention): Credit | undefined {
  const next = text.slice(mention.span[1], mention.span[1] + REACH).split(/\n|[.!?]["”]?\s/u)[0] ?? ''
  // "Wren Halloran of the Courier, said": she says it.
  if (next.startsWith(',') && OF_OUTLET.test(text.slice(Math.max(0, mention.span[0] - 12), mention.span[0])))
    return undefined
  for (const { relation, pattern } of CUES_AFTER) {
    const match = pattern.exec(next)
    const cue = match?.groups?.['cue']
    if (match === null || cue === undefined) continue
    const end = mention.span[1] + match.index + match[0].length
    return { name: mention.name, span: mention.span, cue: [end - cue.length, end], relation }
  }
  return undefined
}

/** "sent the Courier a statement": the cue stands before the name, what was given behind it. */
function creditAround(text: string, mention: OutletMention): Credit | undefined {
  const tail = sentenceTail(text.slice(Math.max(0, mention.span[0] - REACH), mention.span[0]))
  const match = GIFT.before.exec(tail)
  const cue = match?.groups?.['cue']
  if (
    match === null ||
    cue === undefined ||
    !GIFT.after.test(text.slice(mention.span[1], mention.span[1] + REACH))
  )
    return undefined
  const start = mention.span[0] - tail.length + match.index
  return { name: mention.name, span: mention.span, cue: [start, start + cue.length], relation: 'told-to' }
}

/** "told The Courier and the Argus": what joins a name to a credited one before it. */
const JOINS = /^(?:,|,?\s+(?:and|or|&))\s+(?:the\s+)?$/u

function creditsOfText(text: string): Credit[] {
  const credits: Credit[] = []
  let last: { readonly credit: Credit; readonly end: number } | undefined
  for (const mention of outletMentions(text)) {
    const joined =
      last !== undefined && JOINS.test(text.slice(last.end, mention.span[0])) ? last.credit : undefined
    const carried = joined === undefined ? undefined : { ...joined, name: mention.name, span: mention.span }
    const credit =
      creditBefore(text, mention) ?? creditAround(text, mention) ?? creditAfter(text, mention) ?? carried
    last = credit === undefined ? undefined : { credit, end: mention.span[1] }
    if (credit !== undefined) credits.push(credit)
  }
  return [...credits, ...unprovenCredits(text, credits)]
}

/** Cues that stand behind an outlet's name and hardly behind anybody else's. */
const OF_OUTLETS_ALONE = /report|reveal|writ|wrote|disclos|quot|uncover|obtain|publish|print/u

/** What would be credits if the names beside their cues were outlets', apart from the credits that are known. */
function unprovenCredits(text: string, known: readonly Credit[]): Credit[] {
  return possibleOutlets(text).flatMap((mention): Credit[] => {
    if (known.some(({ span }) => span !== undefined && overlap(span, mention.span) > 0)) return []
    const behind = creditAfter(text, mention)
    const isOutlets = behind?.cue !== undefined && OF_OUTLETS_ALONE.test(text.slice(...behind.cue))
    const credit = creditBefore(text, mention) ?? (isOutlets ? behind : undefined)
    return credit === undefined ? [] : [{ ...credit, unproven: true }]
  })
}

/** Credits of what is known about the document beside its text: an agency as author, another outlet's address. */
function creditsOfMetadata(document: SourceDocument): Credit[] {
  const own = document.publisher === undefined ? undefined : outletKey(document.publisher)
  const found: Credit[] = []
  for (const author of document.authors) {
    const key = outletKey(author)
    if (
      key !== own &&
      (KNOWN_KEYS.has(key) || outletMentions(`By ${author}`).some(mention => mention.name === author))
    ) {
      found.push({ name: author, span: undefined, cue: undefined, relation: 'agency' })
    }
  }
  const host = document.url === undefined ? undefined : hostKey(document.url)
  if (
    host !== undefined &&
    own !== undefined &&
    host !== own &&
    KNOWN_KEYS.has(host) &&
    !own.includes(host)
  ) {
    const name = [...AGENCIES, ...OUTLETS].find(outlet => outletKey(outlet) === host) ?? host
    found.push({ name, span: undefined, cue: undefined, relation: 'canonical' })
  }
  return found
}

/** Whether `span` stands in the words of somebody whom the document quotes: then it is that person's credit, not the document's. */
function isQuoted(span: Span, attributions: readonly Attribution[]): boolean {
  return attributions.some(
    ({ type, content }) => type === 'direct' && content.some(part => overlap(part, span) > 0),
  )
}

/**
 * The sources that `document` itself says it took something from: other outlets ("as reported by The
 * Courier"), agencies (place line, byline, "contributed to this report"), the outlet to which words
 * were given ("told the Courier", its own publisher too), or that printed or obtained them. An outlet
 * named inside somebody's quoted words is left out, and so is a person, unless the name is a known
 * outlet's. In the order of the text, those from metadata last; empty where nothing is credited.
 * Spans are into the document's text. Linear in the text, times the number of attributions.
 */
export function findCredits(
  document: SourceDocument,
  attributions: readonly Attribution[],
  people: DocumentPeople,
): Credit[] {
  const persons = people.persons.filter(person => person.kind === 'person')
  const isPerson = (credit: Credit): boolean => {
    const { span } = credit
    if (span === undefined) return false
    if (KNOWN_KEYS.has(outletKey(credit.name))) return isSurname(credit.name, document.text, persons)
    if (NO_PERSON_AFTER.test(document.text.slice(Math.max(0, span[0] - 20), span[0]))) return false
    return persons.some(person =>
      person.mentions.some(
        mention => mention.form !== 'role' && mention.form !== 'pronoun' && overlap(mention.span, span) > 0,
      ),
    )
  }
  const stated = [...agencySignatures(document.text), ...creditsOfText(document.text)]
    .filter(
      credit => credit.span === undefined || (!isQuoted(credit.span, attributions) && !isPerson(credit)),
    )
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  const fromAgency = new Set(
    stated.filter(credit => credit.relation === 'agency').map(credit => outletKey(credit.name)),
  )
  const metadata = creditsOfMetadata(document).filter(credit => !fromAgency.has(outletKey(credit.name)))
  return [...stated, ...metadata]
}

const TITLES = ['Mr.', 'Mrs.', 'Ms.', 'Mr', 'Mrs', 'Ms', 'Mayor'] as const

/** Whether an outlet's name is the surname of a person whom the text names in full or by title ("Mr. Forbes"). */
function isSurname(name: string, text: string, persons: readonly Person[]): boolean {
  return (
    persons.some(person => person.name.endsWith(` ${name}`)) ||
    TITLES.some(title => text.includes(`${title} ${name}`))
  )
}

/** Where a credit stands in the text, for ordering. */
function placeOf({ span, cue }: Credit): number {
  return span?.[0] ?? cue?.[0] ?? 0
}

/** Whether a name or address is that of a news agency, whose text stands in many papers at once. */
export function isAgency(name: string): boolean {
  return AGENCY_KEYS.has(outletKey(name))
}
