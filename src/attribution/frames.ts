import type { QuotedPassage, Span } from '../text/index.js'
import { paragraphs, quotedPassages, sentences, tokenise } from '../text/index.js'

/** One token of a frame, or a whole outermost quotation, which the grammar around it takes as one thing. */
export interface Piece {
  readonly span: Span
  readonly kind: 'word' | 'number' | 'mark' | 'quotation'
  /** In lower case with straight apostrophes; for a quotation, the opening mark. */
  readonly word: string
  /** Whether it starts with a capital letter; for a quotation, its first word. */
  readonly capital: boolean
  /** For a quotation: whether a stop or comma ends it inside its marks. */
  readonly final: boolean
  /** For a quotation: its passage. */
  readonly passage: QuotedPassage | undefined
}

/**
 * A sentence as the one who wrote the document speaks: a quotation in it is one piece, however many
 * sentences it holds.
 */
export interface Frame {
  readonly span: Span
  readonly pieces: readonly Piece[]
  /** Counts the paragraphs of the text from 0. */
  readonly paragraph: number
  /** Where its paragraph ends. */
  readonly paragraphEnd: number
  /** Whether a quotation stands in its sentence. */
  readonly quoted: boolean
  /** Whether its last piece is a colon. */
  readonly colon: boolean
}

/*
 * No sentence of print has more pieces (the longest of 840 articles has 190); a table or a list without stops
 * is cut, so that looking around in a frame takes bounded time.
 */
const LONGEST = 400

/** The sentences of a text as the one who wrote it speaks, and the outermost quotations in them. */
export interface Sentences {
  readonly spans: readonly Span[]
  readonly quotations: readonly QuotedPassage[]
}

/** The sentences of `text`, each with its quotations whole. Linear. */
export function readSentences(text: string): Sentences {
  const passages = quotedPassages(text)
  const quotations = passages.filter(({ depth }) => depth === 0)
  return { spans: joinInsideQuotations(sentences(text, passages), quotations), quotations }
}

/**
 * The frames of `text` in order, one after the other; together they hold all its tokens. The pieces of a frame
 * are read when they are first asked for. Linear.
 */
export function* frames(text: string, { spans, quotations }: Sentences): Generator<Frame> {
  const bounds = paragraphs(text)
  let paragraph = 0
  let next = 0
  for (const span of spans) {
    while ((bounds[paragraph]?.[1] ?? Number.POSITIVE_INFINITY) <= span[0]) paragraph++
    while ((quotations[next]?.outer[0] ?? Number.POSITIVE_INFINITY) < span[0]) next++
    const within: QuotedPassage[] = []
    for (
      let passage = quotations[next];
      passage !== undefined && passage.outer[1] <= span[1];
      passage = quotations[++next]
    )
      within.push(passage)
    const place = { span, within, paragraph, paragraphEnd: bounds[paragraph]?.[1] ?? span[1] }
    // A piece has at least one character.
    if (span[1] - span[0] <= LONGEST) yield lazyFrame(text, place)
    else yield* cutLong(lazyFrame(text, place))
  }
}

function lazyFrame(
  text: string,
  given: {
    readonly span: Span
    readonly within: readonly QuotedPassage[]
    readonly paragraph: number
    readonly paragraphEnd: number
  },
): Frame {
  const { span, within, paragraph, paragraphEnd } = given
  let read: readonly Piece[] | undefined
  return {
    span,
    paragraph,
    paragraphEnd,
    quoted: within.length > 0,
    colon: text.charAt(span[1] - 1) === ':' && within.at(-1)?.outer[1] !== span[1],
    get pieces() {
      return (read ??= piecesOf(text, span, within))
    },
  }
}

function joinInsideQuotations(spans: readonly Span[], passages: readonly QuotedPassage[]): Span[] {
  const joined: Span[] = []
  let next = 0
  let until = -1
  for (const span of spans) {
    const last = joined.at(-1)
    if (last !== undefined && span[0] < until)
      joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])]
    else joined.push(span)
    for (
      let passage = passages[next];
      passage !== undefined && passage.outer[0] < span[1];
      passage = passages[++next]
    )
      until = Math.max(until, passage.outer[1])
  }
  return joined
}

function cutLong(frame: Frame): Frame[] {
  const { pieces, span } = frame
  if (pieces.length <= LONGEST) return [frame]
  const parts: Frame[] = []
  for (let at = 0; at < pieces.length; at += LONGEST) {
    const part = pieces.slice(at, at + LONGEST)
    parts.push({
      ...frame,
      span: [part[0]?.span[0] ?? span[0], part.at(-1)?.span[1] ?? span[1]],
      pieces: part,
      colon: part.at(-1)?.word === ':',
    })
  }
  return parts
}

function piecesOf(text: string, span: Span, passages: readonly QuotedPassage[]): Piece[] {
  const pieces: Piece[] = []
  let at = span[0]
  for (const passage of passages) {
    pushTokens(text, [at, passage.outer[0]], pieces)
    pieces.push(quotationPiece(text, passage))
    at = passage.outer[1]
  }
  pushTokens(text, [at, span[1]], pieces)
  return pieces
}

function quotationPiece(text: string, passage: QuotedPassage): Piece {
  const [start, end] = passage.span
  const capital = /^[^\p{L}\p{N}]{0,3}(?:\p{Lu}|\p{N})/u.test(text.slice(start, start + 5))
  const final = /[.?!,…][^\p{L}\p{N}]{0,2}$/u.test(text.slice(Math.max(start, end - 4), end))
  return {
    span: passage.outer,
    kind: 'quotation',
    word: text.charAt(passage.outer[0]),
    capital,
    final,
    passage,
  }
}

/* "she's", "they've": a pronoun and an auxiliary. */
const CONTRACTION = /^(he|she|it|they|we|i|you|who|that|there|what)'(?:s|ve|re|d|ll|m)$/

function pushTokens(text: string, [start, end]: Span, into: Piece[]): void {
  for (const token of tokenise(text.slice(start, end))) {
    const span: Span = [token.span[0] + start, token.span[1] + start]
    const plain = text.slice(span[0], span[1])
    const apostrophe = plain.includes("'") || plain.includes('’')
    const word = apostrophe ? plain.toLowerCase().replaceAll('’', "'") : plain.toLowerCase()
    const joint = apostrophe ? CONTRACTION.exec(word)?.[1]?.length : undefined
    const whole: Piece = {
      span,
      kind: token.kind,
      word,
      capital: isCapital(plain),
      final: false,
      passage: undefined,
    }
    if (joint === undefined) {
      into.push(whole)
      continue
    }
    const middle = span[0] + joint
    into.push({ ...whole, span: [span[0], middle], word: word.slice(0, joint) })
    into.push({ ...whole, span: [middle, span[1]], kind: 'word', word: word.slice(joint), capital: false })
  }
}

/* Whether a word, tag or mention begins with a capital. */
function isCapital(plain: string): boolean {
  const first = plain.charCodeAt(0)
  if (first >= 97 && first <= 122) return false
  return (first >= 65 && first <= 90) || /^[#@]?\p{Lu}/u.test(plain)
}
