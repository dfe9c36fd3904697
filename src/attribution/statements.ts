import type { DocumentKind, Span } from '../text/index.js'
import type { Attribution, AttributionType } from './attribution.js'
import { readVerbs } from './clauses.js'
import type { Frame, Piece } from './frames.js'
import { frames } from './frames.js'
import { ownWords } from './own-words.js'

/** What is known of the document that a text is from. */
export interface AttributionOptions {
  readonly kind?: DocumentKind
  readonly title?: string
  readonly minConfidence?: number
}

/**
 * The statements of `text`, ordered by where they begin. PolNeAR's definition of source, cue and content;
 * an empty list where nobody is said to have said anything. Linear.
 */
export function extractAttributions(text: string, options: AttributionOptions = {}): Attribution[] {
  const drafts: Draft[] = []
  for (const frame of frames(text)) {
    const before = drafts.length
    for (const { source, cue, content } of readVerbs(frame)) drafts.push({ source: source === undefined ? [] : [source.span], cue: [cue], content: [...content], frame })
    const loose = looseQuotations(frame, drafts.slice(before))
    const last = carrier(drafts, before, frame)
    if (drafts.length === before && loose.length > 0 && last !== undefined && isAllQuotation(frame) && last.frame.paragraph >= frame.paragraph - 1) last.content.push(...loose.map((p) => p.span))
    else for (const piece of loose) drafts.push({ source: [], cue: [], content: [piece.span], frame })
  }
  return drafts
    .map((draft) => finish(text, draft))
    .filter(({ confidence }) => confidence >= (options.minConfidence ?? 0))
}

/* The statement that a frame of nothing but quotation carries on: the last that quotes, in this paragraph or the one before. */
function carrier(drafts: readonly Draft[], before: number, frame: Frame): Draft | undefined {
  for (let i = before - 1; i >= 0 && i > before - 6; i--) {
    const draft = drafts[i]
    if (draft === undefined || draft.frame.paragraph < frame.paragraph - 1) return undefined
    if (draft.frame.pieces.some(({ kind, span }) => kind === 'quotation' && draft.content.some(([s, e]) => s < span[1] && span[0] < e))) return draft
  }
  return drafts[before - 1]
}

interface Draft {
  source: Span[]
  cue: Span[]
  content: Span[]
  frame: Frame
}

function looseQuotations(frame: Frame, drafts: readonly Draft[]): Piece[] {
  return frame.pieces.filter(
    (piece) => piece.kind === 'quotation' && !drafts.some(({ content }) => content.some(([s, e]) => s <= piece.span[0] && piece.span[1] <= e)),
  )
}

function isAllQuotation(frame: Frame): boolean {
  return frame.pieces.every(({ kind }) => kind === 'quotation' || kind === 'mark')
}

function finish(text: string, draft: Draft): Attribution {
  const { source, cue, content } = draft
  return { source, cue, content, type: typeOf(draft), confidence: 0.7, via: [], addressee: undefined, medium: undefined, occasion: undefined }
}

function typeOf(draft: Draft): AttributionType {
  const quotations = draft.frame.pieces.filter(({ kind }) => kind === 'quotation')
  if (!quotations.some(({ span }) => draft.content.some(([s, e]) => s < span[1] && span[0] < e))) return 'indirect'
  return draft.content.every(([s, e]) => quotations.some(({ span }) => span[0] <= s && e <= span[1])) ? 'direct' : 'mixed'
}
