import type { Span } from '../text/index.js'
import { contains, overlap, paragraphs } from '../text/index.js'
import type { Draft } from './draft.js'
import { unwrapped } from './unwrap.js'

/** One place where the author of a draft says that a quotation is to be let stand, and why. */
export interface LetStand {
  /** The note itself, into the text; empty where it stands beside the text, as a comment of a word processor does. */
  readonly note: Span
  /** Quotations that share a character with it are let stand. */
  readonly covers: Span
  /** Empty where the note gives none: then it lets nothing stand. */
  readonly reason: string
}

/** What of a draft may hold notes. */
type Noted = Pick<Draft, 'text' | 'format' | 'letStand'>

/*
 * A reason is asked for: what stands without one cannot be judged by the next reader. In plain text, where there are
 * no comments, the note has a line of its own.
 */
const IN_COMMENT =
  /<!--[ \t]*onrecord-ignore(?:[ \t]+"([^"\n]{1,120})")?:[ \t]*(?!-->)(\S[^\n]{0,299}?)[ \t]*-->/g
const ON_A_LINE =
  /^[ \t]*(?:\[|\/\/|#)?[ \t]*onrecord-ignore(?:[ \t]+"([^"\n\r]{1,120})")?:[ \t]*(\S[^\n\r]{0,299}?)[ \t]*\]?[ \t]*$/gm

/** A note with nothing behind its colon, or without one. */
const WITHOUT_REASON =
  /<!--[ \t]*onrecord-ignore(?:[ \t]+"[^"\n]{1,120}")?[ \t]*:?[ \t]*-->|^[ \t]*(?:\[|\/\/|#)?[ \t]*onrecord-ignore(?:[ \t]+"[^"\n\r]{1,120}")?[ \t]*:?[ \t]*\]?[ \t]*$/gm

/** The notes of a text that let nothing stand because they give no reason, by place. Linear. */
export function notesWithoutReason({ text, letStand = [] }: Noted): LetStand[] {
  const written = [...text.matchAll(WITHOUT_REASON)].map((match): LetStand => {
    const note: Span = [match.index, match.index + match[0].length]
    return { note, covers: note, reason: '' }
  })
  return [...written, ...letStand.filter(({ reason }) => reason === '')]
}

/**
 * The notes in which the author lets quotations stand, in the order of what they cover: those that came with the
 * draft, and those in its text: `<!-- onrecord-ignore: paraphrase agreed with her -->`, or in plain text the same
 * words on a line of their own. A note holds for its paragraph, also from the line right under it; one that stands alone, for the next. One that names words
 * (`onrecord-ignore "paraphrase agreed": ...`) holds there for the quotation with these words alone, and for none where they
 * do not stand. Linear.
 */
export function suppressionsOf(draft: Noted): LetStand[] {
  const { text, letStand = [] } = draft
  const all = paragraphs(unwrapped(draft))
  const written = [...text.matchAll(IN_COMMENT), ...text.matchAll(ON_A_LINE)].flatMap((match): LetStand[] => {
    const note: Span = [match.index, match.index + match[0].length]
    const index = all.findIndex(([start, end]) => start < note[1] && end > note[0])
    const own = all[index]
    if (own === undefined) return []
    const paragraph = contains(note, own) ? beside(text, all, index) : own
    if (paragraph === undefined) return []
    const [, named, reason = ''] = match
    return [
      { note, covers: named === undefined ? paragraph : placeOf(named, { text, paragraph, note }), reason },
    ]
  })
  const given = letStand.filter(({ reason }) => reason !== '')
  return [...written, ...given].toSorted((a, b) => a.covers[0] - b.covers[0] || a.covers[1] - b.covers[1])
}

/** The paragraph for which a note on lines of its own is: the next, or the one right above where an empty line follows. */
function beside(text: string, all: readonly Span[], index: number): Span | undefined {
  const [above, own, below] = [all[index - 1], all[index], all[index + 1]]
  const apart = (one: Span | undefined, next: Span | undefined): boolean =>
    one === undefined || next === undefined || /\n[ \t]*\r?\n/.test(text.slice(one[1], next[0]))
  return !apart(above, own) && apart(own, below) ? above : below
}

/** Where the words stand in the paragraph, outside the note that names them; nowhere where they do not. */
function placeOf(
  words: string,
  { text, paragraph, note }: { readonly text: string; readonly paragraph: Span; readonly note: Span },
): Span {
  const [start, end] = paragraph
  for (
    let at = text.indexOf(words, start);
    at >= 0 && at + words.length <= end;
    at = text.indexOf(words, at + 1)
  ) {
    const span: Span = [at, at + words.length]
    if (overlap(span, note) === 0) return span
  }
  return [note[0], note[0]]
}

/** Tells why a span of the draft is to be let stand; undefined where no note covers it. Linear once. */
export function suppressionsIn(draft: Noted): (span: Span) => string | undefined {
  const found = suppressionsOf(draft)
  return span => found.find(({ covers }) => overlap(covers, span) > 0)?.reason
}
