import type { Span } from '../text/index.js'
import { readColon } from './colons.js'
import type { Draft, Pattern } from './drafts.js'
import { draftOf, quotes } from './drafts.js'
import type { Frame, Piece } from './frames.js'
import { openingSubject } from './opening-subject.js'
import type { Subject } from './subjects.js'

/** Whether a frame holds nothing but quotation. */
export function isAllQuotation(frame: Frame): boolean {
  return (
    frame.quoted &&
    frame.pieces.some(({ kind }) => kind === 'quotation') &&
    frame.pieces.every(({ kind }) => kind === 'quotation' || kind === 'mark')
  )
}

/*
 * Whether a quotation that opens a paragraph is another than the one before it: print does not change its marks
 * within one, and leaves the last paragraph of a quotation open only where it forgets to. A block quotation from
 * elsewhere opens each of its paragraphs, and the quotations inside it are closed.
 */
function opensAnew(frame: Frame, before: Frame): boolean {
  const next = frame.pieces.find(({ kind }) => kind === 'quotation')
  const last = before.pieces.findLast(({ kind }) => kind === 'quotation')
  if (frame.paragraph === before.paragraph || next?.passage === undefined || last?.passage === undefined)
    return false
  return next.word !== last.word && last.passage.closed && !next.passage.closed
}

/* Nobody is known who could go on, or a signature has ended what was said. */
const CARRIES_NOTHING: ReadonlySet<Pattern> = new Set(['loose', 'scare', 'signature'])

/* How many statements back a quotation may be carried on from. */
const REACH = 6

/**
 * The statement that a frame of nothing but quotation carries on: the last that quotes, where it stands in
 * the frame before, or, when the frame opens its paragraph, in the paragraph before. Undefined where none does.
 */
export function carrierOf(
  drafts: readonly Draft[],
  frame: Frame,
  before: Frame | undefined,
): Draft | undefined {
  if (before === undefined || opensAnew(frame, before)) return undefined
  for (const draft of drafts.slice(-REACH).toReversed()) {
    if (draft.pattern === 'announced' && draft.content.at(-1)?.[1] === before.span[1]) return draft
    if (!isAllQuotation(frame) || !quotes(draft) || CARRIES_NOTHING.has(draft.pattern)) continue
    const reaches = (draft.content.at(-1)?.[1] ?? 0) > before.span[0] || draft.frame === before
    if (reaches || (draft.frame.paragraph === frame.paragraph - 1 && before.paragraph < frame.paragraph))
      return draft
  }
  return undefined
}

/**
 * What a frame is where the frame before it ends with a colon ("The guidelines state:") or where it is a
 * quotation right after a sentence that reports somebody, or only speaks of somebody: a statement by the
 * same source. Undefined otherwise.
 */
export function announcedBy(
  drafts: readonly Draft[],
  frame: Frame,
  before: Frame | undefined,
): Draft | undefined {
  if (before === undefined || before.paragraph < frame.paragraph - 1) return undefined
  const announced = before.colon ? announcedByColon(frame, before) : undefined
  if (announced !== undefined || !isAllQuotation(frame) || opensAnew(frame, before)) return announced
  const near = drafts.slice(-REACH).filter(draft => draft.frame === before)
  const last = near.findLast(draft => draft.source.length > 0)
  const content = quotationsOf(frame)
  if (last !== undefined)
    return { source: last.source, cue: [], content, pattern: 'continued', verb: '', frame }
  if (near.length > 0 || (before.paragraph < frame.paragraph && !before.colon)) return undefined
  const subject = openingSubject(before.pieces)
  return subject === undefined || !namesSomebody(before, subject)
    ? undefined
    : { source: [subject.span], cue: [], content, pattern: 'presumed', verb: '', frame }
}

/* A personal pronoun, or a name: capitals all through. */
function namesSomebody({ pieces }: Frame, { first, next }: Subject): boolean {
  if (/^(?:here|there|this|that|these|those|below)$/.test(pieces[first]?.word ?? '')) return false
  return pieces
    .slice(first, next)
    .every(
      ({ capital, kind, word }) => capital || kind !== 'word' || /^(?:he|she|they|of|the|and|de)$/.test(word),
    )
}

function quotationsOf(frame: Frame): Span[] {
  return frame.pieces.filter(({ kind }) => kind === 'quotation').map(({ span }) => span)
}

const NUMBERED =
  /^(?:paragraph|para|article|section|rule|clause|principle|regulation|standard|canon|§+)\b[\s.]*[\dIVXLC]/i

/** A quotation under nothing but its number, said by the rule text that one of the frames before it names. */
export function withRule(draft: Draft, frames: readonly Frame[]): Draft {
  const label = draft.frame.pieces.slice(0, 3).map(({ word }) => word)
  if (!NUMBERED.test(label.join(' '))) return draft
  for (const before of frames.toReversed()) {
    if (!before.colon) continue
    const named = announcedByColon(draft.frame, before)
    const [source] = draft.source
    const [cue] = draft.cue
    if (named === undefined || source === undefined || cue === undefined) return draft
    return { ...draft, source: named.source, cue: [[source[0], cue[1]]] }
  }
  return draft
}

/* A colon under anything else ("the latest set:") announces a list. */
const STATES =
  /^(?:stat|sa[iy]|read|provid|requir|stipulat|declar|wr[io]te|add|went|goes|continue|follow|reply|replied|respond)/

function announcedByColon(frame: Frame, before: Frame): Draft | undefined {
  const content: Piece = {
    span: frame.span,
    kind: 'quotation',
    word: '',
    capital: true,
    final: false,
    passage: undefined,
  }
  const reading = readColon({ ...before, pieces: [...before.pieces, content] })
  if (reading === undefined || !STATES.test(reading.verb)) return undefined
  const quoted = quotationsOf(frame)
  return {
    ...draftOf(reading, before, 'announced'),
    content: isAllQuotation(frame) && quoted.length > 0 ? quoted : [frame.span],
  }
}
