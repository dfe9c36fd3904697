import type { Span } from '../text/index.js'
import type { DraftQuotation } from './draft-quotations.js'

/** A quotation among the words of its draft. */
export interface QuotedInDraft {
  readonly quotation: DraftQuotation
  /** Those before and after it in the draft. */
  readonly beside: readonly DraftQuotation[]
  /** The words of the draft, as `wordsOf` gives them. */
  readonly words: string
}

/** So many words tell that the draft goes on with them. */
const TELLING_RUN = 3
/** So many characters on each side of a quotation are still said with it. */
const AROUND = 160

/**
 * The words of a source that limit a quotation, where the draft does not give these too: in the quotations beside it
 * ("and," she said, "not ...") or in its own words around it ("the gate" unless "the river falls"). Undefined where it does.
 */
export function ungiven(
  limit: string | undefined,
  { quotation, beside, words }: QuotedInDraft,
): string | undefined {
  if (limit === undefined) return undefined
  const left = plainWords(limit)
  // The joining word is often the draft's own.
  const runs = [left, JOINING.has(left[0] ?? '') ? left.slice(1) : left].flatMap(all => [
    all.slice(0, TELLING_RUN),
    all.slice(-TELLING_RUN),
  ])
  const [start, end] = quotation.outer
  const near: Span[] = [
    ...beside.map(({ span }) => span),
    [Math.max(0, start - AROUND), start],
    [end, end + AROUND],
  ]
  const given = near.some(span => {
    const there = plainWords(words.slice(...span))
    return runs.some(run => (run.length < LEAST_RUN ? isAtEnd(run, there) : stands(run, there)))
  })
  return given ? undefined : limit
}

/**
 * Words that make a possibility or somebody's view of what follows them, where the draft's sentence does not give it as
 * one in words of its own ("she suspects that “...”"). Undefined where it does.
 */
export function unhedged(limit: string, { quotation, words, beside }: QuotedInDraft): string | undefined {
  const [start] = quotation.outer
  const opened = /[^.!?\n]*$/.exec(words.slice(Math.max(0, start - AROUND), start))?.[0] ?? ''
  return HEDGED.test(opened) ? undefined : ungiven(limit, { quotation, words, beside })
}

const HEDGED =
  /\b(?:perhaps|maybe|may|might|could|possib|probab|likely|alleg|reported|suppos|suggest|believ|think|thought|suspect|fear|hope|seem|appear|view|opinion|wonder|doubt|those who|some|others|critics|people|no one|nobody|nothing|none|not|never)/i

/** A single word stands anywhere, and tells only where a quotation begins or ends with it. */
const LEAST_RUN = 2

function isAtEnd([word]: readonly string[], there: readonly string[]): boolean {
  return word !== undefined && (there[0] === word || there.at(-1) === word)
}

function stands(run: readonly string[], there: readonly string[]): boolean {
  return ` ${there.join(' ')} `.includes(` ${run.join(' ')} `)
}

const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'or'])

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
