import type { DocumentPeople } from '../people/index.js'
import type { Span } from '../text/index.js'
import { contains, paragraphs, sentences } from '../text/index.js'

/** The words of a draft and the persons in it. */
export interface Named {
  readonly words: string
  readonly people: DocumentPeople
}

/** Who a block quotation is credited to beside it. */
export interface LeadIn {
  /** Index among the draft's persons. */
  readonly person: number
  /** The words that name them. */
  readonly words: string
}

/** A line after a block quotation that says whose words it has ("— Ada Quill, 4 May"). */
const SIGNED = /^[\s>]*[—–-]\s*/

/**
 * To whom a block quotation is credited: the person named in the line below it that begins with a dash, else the one
 * named first in the sentence before it that ends with a colon. Undefined where neither names anybody. Linear in the
 * draft.
 */
export function leadInOf(block: Span, { words, people }: Named): LeadIn | undefined {
  const all = paragraphs(words)
  const after = words.slice(block[1]).replace(/^[^\n]*/, '')
  const signed = SIGNED.exec(after)
  if (signed !== null) {
    const start = words.length - after.length + signed[0].length
    const end = words.indexOf('\n', start)
    const found = firstNamed([start, end < 0 ? words.length : end], people)
    if (found !== undefined) return { ...found, words: words.slice(...found.span) }
  }
  const before = all.findLast(([, end]) => end <= block[0])
  if (before === undefined || !/:\s*$/.test(words.slice(...before))) return undefined
  const last = sentences(words.slice(...before)).at(-1) ?? [0, before[1] - before[0]]
  const found = firstNamed([before[0] + last[0], before[0] + last[1]], people)
  return found === undefined ? undefined : { ...found, words: words.slice(...found.span) }
}

function firstNamed(
  within: Span,
  people: DocumentPeople,
): { readonly person: number; readonly span: Span } | undefined {
  return people.persons
    .flatMap(({ kind, mentions }, person) =>
      kind === 'unnamed' ? [] : mentions.map(({ span }) => ({ person, span })),
    )
    .filter(({ span }) => contains(within, span))
    .toSorted((a, b) => a.span[0] - b.span[0])[0]
}
