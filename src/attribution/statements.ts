import type { DocumentKind, Span } from '../text/index.js'
import { readAccordance } from './accordance.js'
import type { Attribution, AttributionType } from './attribution.js'
import { circumstancesOf } from './circumstances.js'
import { readVerbs } from './clauses.js'
import { readColon } from './colons.js'
import { confidenceOf } from './confidence.js'
import type { Draft } from './drafts.js'
import { draftOf, holds, looseQuotations, quotes } from './drafts.js'
import type { Frame, Piece } from './frames.js'
import { frames } from './frames.js'
import { readHeadline, readLabel } from './labels.js'
import { ownWords } from './own-words.js'

/** What is known of the document that a text is from, and what to leave out. */
export interface AttributionOptions {
  /** What kind of document it is; without it, an article. */
  readonly kind?: DocumentKind
  /** Statements with less confidence are left out; 0 where not given. */
  readonly minConfidence?: number
}

/**
 * The statements of `text`, ordered by where they begin: PolNeAR's definitions of source, cue and content.
 * A quotation that nobody is credited with is a statement without a source. A letter, post, statement or
 * transcript gives one statement for each paragraph, post or turn, without source and cue (or with the
 * speaker's label), beside those that it reports. Empty where nobody is said to have said anything.
 *
 * By rules over reporting verbs and quotation marks; on PolNeAR's development split relation F1 48,
 * direct 81. Linear in the text.
 */
export function extractAttributions(text: string, options: AttributionOptions = {}): Attribution[] {
  const own = ownDrafts(text, options.kind)
  const reported = readFrames(frames(text))
  const kept = own.length === 0 ? reported : reported.filter((draft) => draft.source.length > 0 && !isFirstPerson(text, draft))
  return [...own, ...kept]
    .map((draft) => finish(text, draft))
    .filter(({ confidence }) => confidence >= (options.minConfidence ?? 0))
    .sort((a, b) => firstOf(a) - firstOf(b))
}

function firstOf({ source, cue, content }: Attribution): number {
  return Math.min(...[...source, ...cue, ...content].map(([start]) => start))
}

function ownDrafts(text: string, kind: DocumentKind | undefined): Draft[] {
  return ownWords(text, kind).map(({ speaker, content }) => {
    const span: Span = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0]
    const frame: Frame = { span, pieces: [], paragraph: 0 }
    return { source: speaker === undefined ? [] : [speaker], cue: [], content: [...content], pattern: 'own-words', frame }
  })
}

/* "I wrote that": the paragraph around it says so already. */
function isFirstPerson(text: string, { source }: Draft): boolean {
  return source.some((span) => /^(?:I|we|We|me|us|my|our|My|Our)$/.test(text.slice(...span)))
}

function readFrames(all: readonly Frame[]): Draft[] {
  const drafts: Draft[] = []
  for (const [index, frame] of all.entries()) {
    const found = readFrame(frame, all[index - 1])
    const loose = looseQuotations(frame, found)
    const carrier = found.length === 0 && loose.length > 0 && isAllQuotation(frame) ? carrierOf(drafts, frame) : undefined
    if (carrier !== undefined) carrier.content.push(...loose.map(({ span }) => span))
    else if (found.length === 0 && loose.length === 0) carryOn(drafts, frame, all[index - 1])
    drafts.push(...found, ...(carrier === undefined ? loose.map((piece) => looseDraft(piece, frame)) : []))
  }
  return drafts
}

function readFrame(frame: Frame, before: Frame | undefined): Draft[] {
  const label = before?.paragraph === frame.paragraph ? undefined : (readLabel(frame) ?? (before === undefined ? readHeadline(frame) : undefined))
  if (label !== undefined) return [label]
  const found = [...readVerbs(frame).map((reading) => draftOf(reading, frame)), ...readAccordance(frame).map((reading) => draftOf(reading, frame, 'accordance'))]
  if (looseQuotations(frame, found).length === 0) return found
  const colon = readColon(frame)
  return colon === undefined || colon.content.some((span) => found.some(({ content }) => holds(content, span))) ? found : [...found, draftOf(colon, frame, 'colon')]
}

/* How many statements back a quotation may be carried on from: print names the speaker again after a few. */
const REACH = 6

/* The statement that a frame of nothing but quotation carries on: the last that quotes, in this paragraph or the one before. */
function carrierOf(drafts: readonly Draft[], frame: Frame): Draft | undefined {
  for (const draft of drafts.slice(-REACH).reverse()) {
    if (lastParagraph(draft, frame) < frame.paragraph - 1) return undefined
    if (quotes(draft) && draft.pattern !== 'loose' && draft.pattern !== 'scare') return draft
  }
  return undefined
}

/* A quotation carried on from paragraph to paragraph reaches the one before as long as its content does. */
function lastParagraph(draft: Draft, frame: Frame): number {
  const end = draft.content.at(-1)?.[1] ?? 0
  return end > draft.frame.span[1] && frame.span[0] - end < 8 ? frame.paragraph - 1 : draft.frame.paragraph
}

/* "The rules state the following:" and a paragraph without marks: what follows the colon is the content. */
function carryOn(drafts: Draft[], frame: Frame, before: Frame | undefined): void {
  if (before === undefined || before.paragraph !== frame.paragraph - 1 || before.pieces.at(-1)?.word !== ':') return
  const announced = readColon({ ...before, pieces: [...before.pieces, { span: frame.span, kind: 'quotation', word: '', capital: false, passage: undefined }] })
  if (announced !== undefined && announced.cue[1] - announced.cue[0] > 1) drafts.push(draftOf(announced, before, 'announced'))
}

function isAllQuotation(frame: Frame): boolean {
  return frame.pieces.every(({ kind }) => kind === 'quotation' || kind === 'mark')
}

/* One to three words in marks with nobody near who says them: as often a name or a distance as a quotation. */
function looseDraft(piece: Piece, frame: Frame): Draft {
  const words = piece.passage === undefined ? 0 : piece.span[1] - piece.span[0]
  return { source: [], cue: [], content: [piece.span], pattern: words < SCARE ? 'scare' : 'loose', frame }
}

/* In characters: three words of average length with their marks. */
const SCARE = 24

function finish(text: string, draft: Draft): Attribution {
  const { source, cue, content } = draft
  const type = typeOf(draft)
  const circumstances = circumstancesOf({ text, sentence: draft.frame.span, source, cue, content })
  return { source, cue, content, type, confidence: confidenceOf(draft, type), ...circumstances }
}

function typeOf(draft: Draft): AttributionType {
  if (draft.pattern === 'own-words' || draft.pattern === 'label') return 'direct'
  const quotations = draft.frame.pieces.filter(({ kind }) => kind === 'quotation')
  const own = draft.content.filter(([start]) => start < draft.frame.span[1])
  if (own.length < draft.content.length && own.length === 0) return 'direct'
  if (!quotations.some(({ span }) => own.some(([s, e]) => s < span[1] && span[0] < e))) return 'indirect'
  return own.every(([s, e]) => quotations.some(({ span }) => span[0] <= s && e <= span[1])) ? 'direct' : 'mixed'
}
