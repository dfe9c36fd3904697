import type { Attribution } from '../../attribution/index.js'
import type { RecordView } from '../../record/index.js'
import type { Span } from '../../text/index.js'
import { hull } from '../../text/index.js'
import type { SourcePassage } from '../finding.js'
import { placeName } from '../place-name.js'
import type { MadeNote, QuotedContext } from './context.js'
import { statementAt } from './context.js'

/**
 * The place that the draft gives for the saying, where all documents of the record that give one give another.
 * Undefined where either gives none.
 */
export function saidPlaceNote({
  analysis,
  finding,
  base,
  attribution,
  view,
}: QuotedContext): MadeNote | undefined {
  const own = placesBeside(analysis.document.text, attribution)[0]
  if (own === undefined || isPerson(own.name, analysis)) return undefined
  const given = [base, ...finding.further].flatMap(passage => [
    ...placesOf(passage, view),
    ...heldAt(passage, view),
  ])
  const [first] = given
  if (first === undefined || given.some(({ name }) => isSame(name, own.name))) return undefined
  return {
    code: 'said-place',
    severity: 'note',
    span: own.span,
    words: own.name,
    sources: [first.passage],
    message: `The record has these words said in ${first.name}, as ${placeName(first.passage)} tells it; the draft has ${own.name}.`,
  }
}

interface Place {
  readonly name: string
  readonly span: Span
}

function placesOf(
  passage: SourcePassage,
  view: RecordView,
): { readonly name: string; readonly passage: SourcePassage }[] {
  const statement = passage.primary ? undefined : statementAt(passage, view)
  const text = view.document(passage.document)?.text
  if (statement === undefined || text === undefined) return []
  return placesBeside(text, statement).map(({ name }) => ({ name, passage }))
}

/** So far a transcript's head reaches. */
const HEAD = 400
/** "14 May 2024, Guildhall, Sandwick": a line of the head with a date, and names behind or before it. */
const DATED = /^(?=.*\b(?:19|20)\d\d\b)[^\n]{6,120}$/gmu
const MONTH =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/

/** Where a transcript says in its head that it was held: the names beside its date, with commas between; none where it does not. */
function heldAt(
  passage: SourcePassage,
  view: RecordView,
): { readonly name: string; readonly passage: SourcePassage }[] {
  if (passage.kind !== 'transcript') return []
  const head = view.document(passage.document)?.text.slice(0, Math.min(HEAD, passage.span[0])) ?? ''
  const names = [...head.matchAll(DATED)].flatMap(([line]) =>
    line
      .split(',')
      .map(part => part.trim())
      .filter(part => /^\p{Lu}[\p{L}’' -]+$/u.test(part) && !MONTH.test(part)),
  )
  // The title can name the place too: what it has is no other one.
  return names.length === 0 ? [] : [{ name: [...new Set(names)].join(', '), passage }]
}

const NAME = String.raw`(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mr|Ms|Mrs|Dr)\b)\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){0,3}(?![’'\p{L}])`
/** Between a verb of saying and where it was said: to whom, when, on what occasion. */
const BETWEEN = String.raw`(?:,?\s+(?!(?:that|and|but|of|about|who|which)\b)[\p{L}][\p{L}’'-]*){0,6}?`
/** "said in Saltmere", "told reporters outside Saltmere Hall"; "In Saltmere on Monday, she said". */
const AFTER = new RegExp(String.raw`^${BETWEEN}\s+(?:in|at|outside|near)\s+(?:the\s+)?(${NAME})`, 'u')
const BEFORE = new RegExp(
  String.raw`(?:^|[.!?\n]\s*)(?:In|At|Outside|Near)\s+(${NAME})(?:\s+on\s+[^,]{3,20})?,\s+$`,
  'u',
)
/** What is named with a capital beside "in" and is no place. */
const NO_PLACE =
  /\b(?:Twitter|Facebook|Instagram|TikTok|Telegram|LinkedIn|English|French|German|Spanish|Arabic|Russian)\b/
/** So far from its verb the place of a saying may stand, in code units. */
const REACH = 100

function placesBeside(text: string, { source, cue }: Pick<Attribution, 'source' | 'cue'>): Place[] {
  const [from] = hull([...source, ...cue]) ?? [0]
  const verb = cue.at(-1)
  if (verb === undefined) return []
  // Of "said Osric Fenn in Saltmere" the place follows the source.
  const ends = [verb, ...source.filter(([start]) => start >= verb[1])].map(([, end]) => end)
  const after = ends.map(end => [AFTER.exec(text.slice(end, end + REACH)), end] as const)
  const head = Math.max(0, from - REACH)
  const before = [BEFORE.exec(text.slice(head, from)), head] as const
  return [...after, before].flatMap(([match, at]): Place[] => {
    const name = match?.[1]
    if (match === null || name === undefined || NO_PLACE.test(name)) return []
    const start = at + match.index + match[0].lastIndexOf(name)
    return [{ name: name.replaceAll(/\s+/g, ' '), span: [start, start + name.length] }]
  })
}

function isPerson(name: string, { people }: QuotedContext['analysis']): boolean {
  return people.persons.some(
    person => person.kind === 'person' && (person.name.endsWith(name) || person.aliases.includes(name)),
  )
}

/** One name within the other: a building and its town are told apart by neither. */
function isSame(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}
