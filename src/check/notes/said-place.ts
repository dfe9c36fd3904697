import type { Attribution } from '../../attribution/index.js'
import type { RecordView } from '../../record/index.js'
import type { Span } from '../../text/index.js'
import type { SourcePassage } from '../finding.js'
import { placeName } from '../place-name.js'
import type { MadeNote, QuotedContext } from './context.js'
import { saidAround, statementAt } from './context.js'

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
  const given = [base, ...finding.further].flatMap(passage => placesOf(passage, view))
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

const IN_PLACE =
  /\b(?:[Ii]n|[Aa]t|[Oo]utside|[Nn]ear)\s+((?!January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mr|Ms|Mrs|Dr)\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){0,3})(?![’'\p{L}])/gu
/** What is named with a capital beside "in" and is no place. */
const NO_PLACE =
  /\b(?:Twitter|Facebook|Instagram|TikTok|Telegram|LinkedIn|English|French|German|Spanish|Arabic|Russian)\b/

function placesBeside(text: string, statement: Pick<Attribution, 'source' | 'cue' | 'content'>): Place[] {
  const around = saidAround(text, statement)
  return [...around.text.matchAll(IN_PLACE)].flatMap((match): Place[] => {
    const name = (match[1] ?? '').replaceAll(/\s+/g, ' ')
    const start = around.start + match.index + match[0].length - (match[1] ?? '').length
    const isWithin = statement.source.some(([from, to]) => start >= from && start < to)
    if (isWithin || NO_PLACE.test(name)) return []
    return [{ name, span: [start, start + (match[1] ?? '').length] }]
  })
}

function isPerson(name: string, { people }: QuotedContext['analysis']): boolean {
  return people.persons.some(person => person.name === name || person.aliases.includes(name))
}

/** One name within the other: a building and its town are told apart by neither. */
function isSame(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}
