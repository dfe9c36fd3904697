import type { Attribution } from '../attribution/index.js'
import type { DocumentPeople } from '../people/index.js'
import type { SourceDocument, Span } from '../text/index.js'
import { hull, latinPattern } from '../text/index.js'
import type { Credit } from './edge.js'

/** What is known of a document's statements, one for each in the same order. */
export interface StatementsKnown {
  readonly attributions: readonly Attribution[]
  readonly people: DocumentPeople
  /** When each was said, and the words that tell it. */
  readonly said: readonly ({ readonly span: Span | undefined; readonly reason: string } | undefined)[]
}

/** What somebody writes to one reader or a few: quoted, it is a text of its own that others can have too. */
const WRITING = latinPattern(/\b(letter|memo(?:randum)?|e-?mail)\b/iu)

/** A quotation of fewer words may be anybody's. */
const LEAST_WORDS = 4

/**
 * The letters, memos and messages that an article quotes from, each with who wrote it and the day where the article
 * tells it ("Ada Quill’s letter of 28 October"): what its quotations come from, by whatever way. Empty for other kinds
 * of documents, and where no quotation is said to be from one. In the order of the text. Linear in the statements.
 */
export function findWritings(
  document: SourceDocument,
  { attributions, people, said }: StatementsKnown,
): Credit[] {
  if (document.kind !== 'article') return []
  const found = new Map<string, Credit & { readonly span: Span }>()
  const inferred = new Set<string>()
  for (const [index, attribution] of attributions.entries()) {
    const person = people.persons[people.speakers[index]?.person ?? -1]
    const writing = writingOf(document.text, attribution, said[index])
    if (person === undefined || person.kind === 'unnamed' || writing === undefined) continue
    const key = `${writing.noun} ${people.speakers[index]?.person}`
    const known = found.get(key)
    if (!writing.named && known === undefined) inferred.add(key)
    else if (writing.named) inferred.delete(key)
    const day = writing.day === undefined ? '' : ` of ${writing.day}`
    const owner = person.kind === 'body' && person.name.endsWith('s') ? `${person.name}’` : `${person.name}’s`
    const name = `${owner} ${writing.noun}${day}`
    if (known === undefined || (day !== '' && !known.name.includes(' of ')))
      found.set(key, { name, span: writing.span, cue: undefined, relation: 'written-in' })
  }
  // One dated letter is one person's: where several seem to quote from it, none of them surely does.
  if (inferred.size > 1) for (const key of inferred) found.delete(key)
  return [...found.values()].toSorted((a, b) => a.span[0] - b.span[0])
}

interface Writing {
  readonly noun: string
  /** Whether the words beside the quotation name it. */
  readonly named: boolean
  readonly span: Span
  /** As printed. */
  readonly day: string | undefined
}

/** The writing that a quotation is said to be from; undefined for other words, and for too few. */
function writingOf(
  text: string,
  { content, source, cue, medium, type }: Attribution,
  said: StatementsKnown['said'][number],
): Writing | undefined {
  const words = content.reduce(
    (sum, span) => sum + (text.slice(...span).match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
    0,
  )
  const frame = hull([...source, ...cue])
  if (type === 'indirect' || words < LEAST_WORDS || frame === undefined) return undefined
  // "The letter says": whose it is was guessed.
  if (source.some(span => WRITING.test(text.slice(...span)))) return undefined
  const told = medium ?? hull(cue) ?? frame
  const own = WRITING.exec(text.slice(...told))?.[1]
  const noun = own ?? letterOf(said?.reason)
  if (noun === undefined) return undefined
  const printed = said?.span === undefined ? '' : text.slice(...said.span)
  const day = /\d/u.test(printed) ? printed.replace(/^on\s+/iu, '') : undefined
  return { noun: noun.toLowerCase(), named: own !== undefined, span: told, day }
}

/** A time that was taken from where the document dates the letter. */
function letterOf(reason: string | undefined): string | undefined {
  return reason?.startsWith('the document dates it elsewhere') === true ? 'letter' : undefined
}
