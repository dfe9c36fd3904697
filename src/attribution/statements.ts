import type { DocumentKind, Span } from '../text/index.js'
import { readAccordance } from './accordance.js'
import type { AttributionType } from './attribution.js'
import type { BareStatement } from './bare-statement.js'
import { announcedBy, carrierOf, withRule } from './carry.js'
import { readVerbs } from './clauses.js'
import { readColon } from './colons.js'
import { confidenceOf } from './confidence.js'
import type { Draft } from './drafts.js'
import { draftOf, holds, looseQuotations } from './drafts.js'
import type { Frame, Piece, Sentences } from './frames.js'
import { frames, readSentences } from './frames.js'
import { readHeadline, readLabel, readSignature } from './labels.js'
import { readNouns } from './nouns.js'
import { ownWords } from './own-words.js'

/** What is known of the document that a text is from, and what to leave out. */
export interface AttributionOptions {
  /** What kind of document it is; without it, an article. */
  readonly kind?: DocumentKind | undefined
  /** Its title, where known: a first line that is another is no headline. */
  readonly title?: string | undefined
  /** Statements with less confidence are left out; 0 where not given. */
  readonly minConfidence?: number
}

/** How the rules go about a text whose sentences are known, or whose indirect statements are not asked for. */
export interface RuleOptions extends AttributionOptions {
  /** Its sentences, where they have been read already. */
  readonly sentences?: Sentences | undefined
  /** Leaves out what no quotation mark, colon or label shows: half of the time. */
  readonly quotationsOnly?: boolean
}

/**
 * The statements of `text`, ordered by where they begin: PolNeAR's definitions of source, cue and content.
 * A quotation that nobody is credited with is a statement without a source. A letter, post, statement or
 * transcript gives one statement for each paragraph, post or turn, without source and cue (or with the
 * speaker's label), beside those that it reports. Empty where nobody is said to have said anything.
 *
 * By rules over reporting verbs and quotation marks; on PolNeAR's development split relation F1 51.6,
 * direct recall 83.9. Linear in the text.
 */
export function ruledStatements(text: string, options: RuleOptions = {}): BareStatement[] {
  const own = ownDrafts(text, options.kind)
  const found = own.map(finish)
  const all = frames(text, options.sentences ?? readSentences(text))
  for (const draft of readFrames(
    options.quotationsOnly === true ? neededFrames(text, all) : everyFrame(all),
    options,
  ))
    if (own.length === 0 || isReport(text, draft)) found.push(finish(draft))
  return found
    .filter(({ confidence }) => confidence >= (options.minConfidence ?? 0))
    .toSorted((a, b) => startOf(a) - startOf(b))
}

/* In a primary text what somebody else is said to have said; the rest the text says already. */
function isReport(text: string, draft: Draft): boolean {
  return draft.source.length > 0 && draft.pattern !== 'label' && !isFirstPerson(text, draft)
}

function startOf({ source, cue, content }: BareStatement): number {
  let start = Number.POSITIVE_INFINITY
  for (const role of [source, cue, content]) for (const span of role) start = Math.min(start, span[0])
  return start
}

function ownDrafts(text: string, kind: DocumentKind | undefined): Draft[] {
  return ownWords(text, kind).map(({ speaker, content }) => {
    const span: Span = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0]
    const frame: Frame = { span, pieces: [], paragraph: 0, paragraphEnd: span[1], quoted: true, colon: false }
    return {
      source: speaker === undefined ? [] : [speaker],
      cue: [],
      content: [...content],
      pattern: 'own-words',
      verb: '',
      frame,
    }
  })
}

/* "I wrote that": the paragraph around it says so already. */
function isFirstPerson(text: string, { source }: Draft): boolean {
  return source.some(span => /^(?:I|we|We|me|us|my|our|My|Our)$/.test(text.slice(...span)))
}

/* How many sentences before a numbered quotation the rule text may be named. */
const RULE_REACH = 12

/* How many statements are kept open: more than a quotation is ever carried on over. */
const OPEN = 24

/* A frame whose statements are asked for, or of these its label's alone, or only what stands around such frames. */
interface Place {
  readonly frame: Frame
  readonly needed: 'all' | 'label' | 'nothing'
}

/* Frames with a quotation, those that one by itself may go on from, and what a colon labels or announces. */
function* neededFrames(text: string, all: Iterable<Frame>): Generator<Place> {
  let held: Frame | undefined
  let announced = false
  for (const frame of all) {
    if (held !== undefined) {
      yield placeOf(text, held, announced || opensWithMark(text, frame))
      announced = held.colon
    }
    held = frame
  }
  if (held !== undefined) yield placeOf(text, held, announced)
}

function placeOf(text: string, frame: Frame, beside: boolean): Place {
  if (frame.quoted || beside) return { frame, needed: 'all' }
  const words = text.slice(...frame.span)
  const colon = words.indexOf(':')
  // A word in small letters stands in no label.
  return { frame, needed: colon > 0 && !/\s\p{Ll}/u.test(words.slice(0, colon)) ? 'label' : 'nothing' }
}

/* What opens with a word is no quotation by itself. */
function opensWithMark(text: string, { quoted, span }: Frame): boolean {
  return quoted && !/^[\p{L}\p{N}]/u.test(text.charAt(span[0]))
}

function* everyFrame(all: Iterable<Frame>): Generator<Place> {
  for (const frame of all) yield { frame, needed: 'all' }
}

/* Gives each statement once nothing can be added to it, so that no more than a few frames are held. */
function* readFrames(all: Iterable<Place>, options: AttributionOptions): Generator<Draft> {
  const drafts: Draft[] = []
  const seen: Frame[] = []
  for (const { frame, needed } of all) {
    const before = seen.at(-1)
    seen.push(frame)
    if (seen.length > RULE_REACH + 1) seen.shift()
    if (needed === 'label' && before !== undefined && before.paragraph !== frame.paragraph) {
      const label = readLabel(frame)
      if (label !== undefined) drafts.push(label)
    }
    if (needed !== 'all') continue
    const found = readFrame(frame, before, options).map(draft =>
      draft.pattern === 'colon' ? withRule(draft, seen.slice(0, -1)) : draft,
    )
    const loose = looseQuotations(frame, found)
    const carrier = found.length === 0 && loose.length > 0 ? carrierOf(drafts, frame, before) : undefined
    const announced =
      found.length === 0 && carrier === undefined ? announcedBy(drafts, frame, before) : undefined
    if (carrier !== undefined) carrier.content.push(...loose.map(({ span }) => span))
    else if (announced !== undefined) drafts.push(announced)
    else drafts.push(...found, ...loose.map(piece => looseDraft(piece, frame)))
    const silent = found.length + loose.length === 0 && announced === undefined
    if (options.kind === 'press-release' && silent && isClaim(frame)) drafts.push(claimOf(frame))
    if (drafts.length > 2 * OPEN) yield* drafts.splice(0, OPEN)
  }
  yield* drafts
}

/* What counts or judges by rule in a body's own release is its claim, though no verb says so. */
const CLAIM =
  /^(?:majority|most|all|none|every|each|never|always|single|only|percent|breach|breached|breaches|violates|violated|clearly)$/

function isClaim(frame: Frame): boolean {
  return frame.pieces.length > 5 && frame.pieces.some(({ word }) => CLAIM.test(word))
}

function claimOf(frame: Frame): Draft {
  return { source: [], cue: [], content: [frame.span], pattern: 'claim', verb: '', frame }
}

function readFrame(frame: Frame, before: Frame | undefined, options: AttributionOptions): Draft[] {
  const opens = before?.paragraph !== frame.paragraph
  const label =
    before === undefined ? readHeadline(frame, options.title) : opens ? readLabel(frame) : undefined
  const signed = label ?? (opens ? readSignature(frame) : undefined)
  if (signed !== undefined) return [signed]

  const found = [
    ...[...readVerbs(frame), ...readNouns(frame)].map(reading => draftOf(reading, frame)),
    ...readAccordance(frame).map(reading => draftOf(reading, frame, 'accordance')),
  ]
  if (looseQuotations(frame, found).length === 0) return found
  const colon = readColon(frame)
  return colon === undefined || colon.content.some(span => found.some(({ content }) => holds(content, span)))
    ? found
    : [...found, draftOf(colon, frame, 'colon')]
}

/* One to three words in marks with nobody near who says them: as often a name or a distance as a quotation. */
function looseDraft(piece: Piece, frame: Frame): Draft {
  const words = piece.passage === undefined ? 0 : piece.span[1] - piece.span[0]
  return {
    source: [],
    cue: [],
    content: [piece.span],
    pattern: words < SCARE ? 'scare' : 'loose',
    verb: '',
    frame,
  }
}

/* In characters: three words of average length with their marks. */
const SCARE = 24

function finish(draft: Draft): BareStatement {
  const { source, cue, content, frame } = draft
  const type = typeOf(draft)
  return { source, cue, content, type, confidence: confidenceOf(draft, type), sentence: frame.span }
}

function typeOf(draft: Draft): AttributionType {
  if (draft.pattern === 'own-words' || draft.pattern === 'label') return 'direct'
  const quotations = draft.frame.pieces.filter(({ kind }) => kind === 'quotation')
  const own = draft.content.filter(([start]) => start < draft.frame.span[1])
  if (own.length < draft.content.length && own.length === 0) return 'direct'
  if (!quotations.some(({ span }) => own.some(([s, e]) => s < span[1] && span[0] < e))) return 'indirect'
  return own.every(([s, e]) => quotations.some(({ span }) => span[0] <= s && e <= span[1]))
    ? 'direct'
    : 'mixed'
}
