import type { DocumentKind, Span } from '../text/index.js'

/** What stands before a post that is another's, and before the lines of a letter that is answered. */
const RESHARED = /^[ \t]*(?:RT|MT|QT|via)[ \t]+@[\p{L}\p{N}_.]+[ \t]*:?[ \t]*/u
const ANSWERED = /^(?:[ \t]*>)+[ \t]*/u

/** Kinds in which people pass on what others wrote. */
const PASSED_ON_IN: ReadonlySet<DocumentKind> = new Set(['post', 'letter'])

/**
 * The words of a paragraph that pass on what somebody else wrote: a post behind “RT @name:”, the lines behind “>” of a
 * letter that is answered. Undefined where the paragraph is its author's own. Linear in the paragraph.
 */
export function passedOn(text: string, [start, end]: Span, kind: DocumentKind): Span | undefined {
  if (!PASSED_ON_IN.has(kind)) return undefined
  const label = (kind === 'post' ? RESHARED : ANSWERED).exec(text.slice(start, end))?.[0]
  return label === undefined ? undefined : [start + label.length, end]
}
