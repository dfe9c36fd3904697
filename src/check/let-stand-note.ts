import type { Span } from '../text/index.js'
import { overlap, paragraphs } from '../text/index.js'
import type { Draft } from './draft.js'
import type { ProposedEdit } from './propose-fix.js'
import { unwrapped } from './unwrap.js'

/**
 * The edit that writes into a text why the quotation at `span` is to be let stand, as `suppressionsOf` reads it: in Markdown a comment at the
 * end of its paragraph, in plain text a line of its own before it. It names words of the quotation, so that nothing else
 * in the paragraph is let stand with it. Undefined for a reason that says nothing. Linear.
 */
export function letStandNote(
  draft: Pick<Draft, 'text' | 'format'>,
  span: Span,
  reason: string,
): ProposedEdit | undefined {
  // The marks of the note itself end it, and so does the end of the line.
  const words = reason
    .replaceAll(/--+>?|[<>[\]]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
  if (words === '') return undefined
  const [start, end] = paragraphs(unwrapped(draft)).find(one => overlap(one, span) > 0) ?? span
  const named = nameFor(draft.text.slice(span[0], span[1]))
  const note = `onrecord-ignore${named === undefined ? '' : ` "${named}"`}: ${words}`
  if (draft.format === 'markdown') return { span: [end, end], words: ` <!-- ${note} -->` }
  return { span: [start, start], words: `[${note}]\n` }
}

/** The longest run of at most eight words that a note can name: without what ends it. Undefined where there is none. */
function nameFor(quotation: string): string | undefined {
  const runs = quotation.match(/[^\s"<>[\]]+(?: [^\s"<>[\]]+){0,7}/g) ?? []
  return runs
    .filter(run => !run.includes('--'))
    .toSorted((a, b) => b.length - a.length)[0]
    ?.slice(0, 120)
}

/** Longer reasons are not read. */
const LONGEST = 300
