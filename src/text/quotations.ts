import { paragraphs, trim } from './paragraphs.js'
import { MARK, markRole } from './quotation-marks.js'
import type { Span } from './span.js'
import { endBeforeSpeaker } from './speaker-tag.js'

/** Which pair of marks encloses a quoted passage. */
export type QuotationMarks = 'double' | 'single' | 'guillemets' | 'low-high'

/** One stretch between quotation marks, within one paragraph. */
export interface QuotedPassage {
  /** The words inside the marks. */
  readonly span: Span
  /** With the marks; `outer[1] === span[1]` where the closing mark is missing. */
  readonly outer: Span
  readonly marks: QuotationMarks
  /** 0 for a quotation in the text, 1 for one inside another, and so on. */
  readonly depth: number
  /** Whether its own closing mark stands in the paragraph. */
  readonly closed: boolean
  /**
   * Index in the list of the passage of the paragraph before that this one carries on: print opens
   * each paragraph of a long quotation and closes only the last.
   */
  readonly continues: number | undefined
}

type Passage = Omit<QuotedPassage, 'continues' | 'depth'>

/**
 * What stands in quotation marks, ordered by start: double, single, angle and low-high marks, curly or
 * straight, with quotations inside quotations. Apostrophes, inches and feet are no quotation marks.
 *
 * A quotation that is not closed ends with its paragraph, or, where another of its kind opens first,
 * with the last whole sentence before that one, or, where its speaker is named behind it, before that; a closing mark with nothing open gives nothing, nor does
 * a pair with nothing inside. Straight marks are read by what stands beside them, so that one missing
 * mark does not turn the rest of the paragraph inside out. Passages nest or lie apart. Linear.
 */
export function quotedPassages(text: string): QuotedPassage[] {
  const found: QuotedPassage[] = []
  let carried: number | undefined
  for (const paragraph of paragraphs(text)) {
    let last: number | undefined
    for (const passage of withDepth(text, inParagraph(text, paragraph))) {
      const carries =
        carried !== undefined && passage.outer[0] === paragraph[0] && found[carried]?.marks === passage.marks
      if (!passage.closed && passage.depth === 0 && passage.outer[1] === paragraph[1]) last = found.length
      found.push({ ...passage, continues: carries ? carried : undefined })
    }
    carried = last
  }
  return found
}

/** A quotation whose closing mark has not come yet. */
interface OpenQuotation {
  readonly at: number
  /** Of the opening mark, in code units. */
  readonly width: number
  readonly straight: boolean
  readonly marks: QuotationMarks
  readonly closers: string
}

function inParagraph(text: string, paragraph: Span): Passage[] {
  const stack: OpenQuotation[] = []
  const passages: Passage[] = []
  // In a slice: without a mark in the paragraph the search would go on to the end of the text.
  for (const match of text.slice(paragraph[0], paragraph[1]).matchAll(MARK)) {
    const at = paragraph[0] + match.index
    const width = match[0].length
    const role = markRole(text, { at, paragraph }, closer => partner(stack, closer) >= 0)
    if (role?.does === 'open') {
      /* A straight mark never nests in its own kind: an open one has lost its closing mark. */
      const straight = /["'`]/.test(match[0])
      const lost = straight ? partner(stack, width === 2 ? '"' : match[0]) : -1
      if (lost >= 0 && stack[lost]?.straight === true) {
        for (const open of stack.splice(lost)) leaveOpen(text, { open, end: at, paragraph }, passages)
      }
      stack.push({ at, width, straight, marks: role.marks, closers: role.closers })
    }
    if (role?.does !== 'close') continue
    const index = partner(stack, role.closers)
    for (const open of stack.splice(index + 1)) leaveOpen(text, { open, end: at, paragraph }, passages)
    const open = stack.pop()
    if (open !== undefined)
      push(
        text,
        { span: [open.at + open.width, at], outer: [open.at, at + width], marks: open.marks, closed: true },
        passages,
      )
  }
  for (const open of stack) leaveOpen(text, { open, end: paragraph[1], paragraph }, passages)
  return endBeforeNext(
    text,
    passages.toSorted((a, b) => a.outer[0] - b.outer[0]),
  )
}

/*
 * Index of the open quotation that `closer` closes, or -1. A single mark closes only the innermost: past
 * a double one it is an apostrophe. Looks no further than what is then taken off the stack.
 */
function partner(stack: readonly OpenQuotation[], closer: string): number {
  const weak = closer === '’' || closer === "'" || closer === '‘'
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i]
    if (open?.closers.includes(closer)) return i
    if (weak || (open?.marks !== 'single' && stack.length - i > NESTING)) return -1
  }
  return -1
}

/* Print nests two or three deep; a bound keeps the search constant on text that only opens. */
const NESTING = 8

function push(text: string, found: Passage, into: Passage[]): void {
  const span = trim(text, found.span)
  if (span[0] < span[1]) into.push({ ...found, span })
}

/* An open single mark is kept only where a quotation would begin: more often it is an apostrophe. */
function leaveOpen(
  text: string,
  place: { readonly open: OpenQuotation; readonly end: number; readonly paragraph: Span },
  into: Passage[],
): void {
  const { open, end, paragraph } = place
  if (open.marks === 'single' && open.at > paragraph[0] && !/[:,]\s$/.test(text.slice(open.at - 2, open.at)))
    return
  const span = trim(text, [open.at + open.width, end])
  if (span[0] < span[1]) into.push({ span, outer: [open.at, span[1]], marks: open.marks, closed: false })
}

/* An unclosed passage gives way to the next one of its kind. */
function endBeforeNext(text: string, passages: readonly Passage[]): Passage[] {
  const next = new Map<QuotationMarks, number>()
  const kept: Passage[] = []
  for (let i = passages.length - 1; i >= 0; i--) {
    const found = passages[i]
    if (found === undefined) continue
    const limit = next.get(found.marks)
    next.set(found.marks, found.outer[0])
    const stays = found.closed || limit === undefined || text.slice(found.span[1], limit).trim() !== ''
    const cut = beforeSpeaker(text, stays ? found : cutAt(text, found, limit))
    if (cut.span[0] < cut.span[1]) kept.push(cut)
  }
  return kept.toReversed()
}

function beforeSpeaker(text: string, found: Passage): Passage {
  const end = found.closed ? undefined : endBeforeSpeaker(text, found.span)
  return end === undefined ? found : { ...found, span: [found.span[0], end], outer: [found.outer[0], end] }
}

function cutAt(text: string, found: Passage, limit: number): Passage {
  const within = text.slice(found.span[0], limit)
  const sentence = /^.*[.?!…][’'”")\]]*(?=\s|\p{Lu}|$)/su.exec(within)
  const span = trim(text, [found.span[0], sentence === null ? limit : found.span[0] + sentence[0].length])
  return { ...found, span, outer: [found.outer[0], span[1]] }
}

/* Crossing passages cannot come out of a stack, but one that was cut may leave some inside it too long. */
function withDepth(text: string, passages: readonly Passage[]): Omit<QuotedPassage, 'continues'>[] {
  const ends: number[] = []
  const nested: Omit<QuotedPassage, 'continues'>[] = []
  for (const found of passages) {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= found.outer[0]) ends.pop()
    const limit = ends.at(-1) ?? found.outer[1]
    const span =
      limit < found.outer[1] ? trim(text, [found.span[0], Math.min(limit, found.span[1])]) : found.span
    if (span[0] >= span[1]) continue
    const fits = limit >= found.outer[1]
    nested.push({
      ...found,
      span,
      outer: fits ? found.outer : [found.outer[0], span[1]],
      closed: fits && found.closed,
      depth: ends.length,
    })
    ends.push(fits ? found.outer[1] : span[1])
  }
  return nested
}
