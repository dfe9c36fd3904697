import type { Span } from '../text/index.js'
import { overlap, paragraphs } from '../text/index.js'
import type { Draft } from './draft.js'
import type { ProposedEdit } from './propose-fix.js'
import { unwrapped } from './unwrap.js'

/**
 * The edit that writes into a text why its paragraph at `span` is to be let stand, as `suppressionsOf` reads it: in Markdown a comment at the
 * end of the paragraph, in plain text a line of its own before it. Undefined for a reason that says nothing. Linear.
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
  if (draft.format === 'markdown') return { span: [end, end], words: ` <!-- onrecord-ignore: ${words} -->` }
  return { span: [start, start], words: `[onrecord-ignore: ${words}]\n` }
}

/** Longer reasons are not read. */
const LONGEST = 300
