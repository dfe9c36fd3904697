import type { Attribution } from './attribution.js'
import { blocks, moved } from './blocks.js'
import { complete, type BareStatement } from './bare-statement.js'
import { type Cover, openCover } from './cover.js'
import { readSentences } from './frames.js'
import { withRuledQuotations } from './ruled-quotations.js'
import { ruledStatements, type AttributionOptions } from './statements.js'
import { taggedStatements, type Tagger } from './tagger/index.js'
import { withoutTeasers } from './teasers.js'

/** What is known of the document, what to leave out, and what to read it with. */
export interface ExtractOptions extends AttributionOptions {
  /** The tagger, from `openTagger`; without it the statements are found by rules alone. */
  readonly model?: Tagger | undefined
}

/*
 * Of 150 statements in PolNeAR's dev articles that only the rules find, a fifth are right: what the tagger
 * has not seen keeps this share of the confidence that its pattern has. Full quotations keep all of it: print
 * that the tagger never saw (provisions, labels, posts) is what the rules are for.
 */
const ONLY_BY_RULE = 0.3

/**
 * The statements of `text`, ordered by where they begin: PolNeAR's definitions of source, cue and content.
 * Empty where nobody is said to have said anything.
 *
 * With a tagger they are the tagger's, and those that only the rules find stay with little confidence: on
 * PolNeAR's dev split relation F1 63.5 from a confidence of 0.35 on, against 51.6 by the rules alone (`npm
 * run eval -- attribution`). A letter, post, statement or transcript says all of itself: each paragraph,
 * post or turn is a statement, beside those that it reports. Linear in the text.
 */
export function extractAttributions(text: string, options: ExtractOptions = {}): Attribution[] {
  const found: Attribution[] = []
  for (const [start, end] of blocks(text)) {
    if (start === 0 && end === text.length) return extractBlock(text, options)
    // A headline stands at the head of the first block only: no line begins an empty title.
    const here = start === 0 ? options : { ...options, title: '' }
    for (const statement of extractBlock(text.slice(start, end), here)) found.push(moved(statement, start))
  }
  return found
}

function extractBlock(text: string, options: ExtractOptions): Attribution[] {
  const { model, minConfidence = 0, ...known } = options
  const sentences = readSentences(text)
  // Below this an indirect statement that only the rules find is left out anyway.
  const quotationsOnly =
    model !== undefined && minConfidence >= ONLY_BY_RULE && (known.kind ?? 'article') === 'article'
  const ruled = ruledStatements(text, { ...known, sentences, quotationsOnly })
  const found =
    model === undefined
      ? ruled
      : joined(text, { ruled, tagged: taggedStatements(text, model), minConfidence })
  const sure = found.filter(({ confidence }) => confidence >= minConfidence)
  return withoutTeasers(text, sure).map(statement =>
    complete(text, behindColon(text, statement), sentences.spans),
  )
}

/* "Quill to quit: Board says it is sorry": what stands before the colon is no part of who says it. */
const BEFORE_COLON = /^[^:\n]{3,90}:\s(?=\p{Lu})/u

function behindColon(text: string, statement: BareStatement): BareStatement {
  const [first, ...rest] = statement.source
  const before = first === undefined ? 0 : (BEFORE_COLON.exec(text.slice(...first))?.[0].length ?? 0)
  return first === undefined || before === 0
    ? statement
    : { ...statement, source: [[first[0] + before, first[1]], ...rest] }
}

/** What a primary text says itself has no cue; nor have quotations that nobody is credited with. */
const isOwnWords = ({ cue, confidence }: BareStatement): boolean => cue.length === 0 && confidence > 0.5

function joined(
  text: string,
  found: {
    readonly ruled: readonly BareStatement[]
    readonly tagged: readonly BareStatement[]
    readonly minConfidence: number
  },
): BareStatement[] {
  const { ruled, tagged, minConfidence } = found
  const own = ruled.filter(isOwnWords)
  const snapped = withRuledQuotations(text, { tagged, ruled })
  const reported = own.length === 0 ? snapped : snapped.filter(statement => isSomebodyElse(text, statement))
  const seen = openCover(reported.flatMap(({ content }) => content))
  const cued = openCover(reported.flatMap(({ cue }) => cue))
  const rest = ruled
    .filter(
      statement =>
        aloneConfidence(statement) >= minConfidence &&
        !isOwnWords(statement) &&
        (!statement.content.some(seen) || isNested(statement, cued)),
    )
    .map(statement => ({ ...statement, confidence: aloneConfidence(statement) }))
  return [...own, ...reported, ...rest].toSorted((a, b) => startOf(a) - startOf(b))
}

/** The confidence of what only the rules find. */
const aloneConfidence = ({ type, confidence }: BareStatement): number =>
  type === 'direct' ? confidence : confidence * ONLY_BY_RULE

/** "I wrote that" in a letter: the paragraph around it is a statement of its author already. */
const isSomebodyElse = (text: string, { source }: BareStatement): boolean =>
  source.length > 0 && !source.some(span => /^(?:I|we|me|us|my|our)$/i.test(text.slice(...span)))

/* "The Courier quoted a clerk who said that “...”": a sure report inside what the tagger has as content. */
const isNested = ({ type, cue, source, confidence }: BareStatement, cued: Cover): boolean =>
  type !== 'indirect' && confidence >= NESTED && source.length > 0 && cue.length > 0 && !cue.some(cued)

const NESTED = 0.9

const startOf = ({ source, cue, content }: BareStatement): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start))
