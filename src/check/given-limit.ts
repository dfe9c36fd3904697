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
  const joined = JOINING.has(left[0] ?? '') ? left.slice(1) : left
  const heads = [left, joined].map(all => all.slice(0, TELLING_RUN))
  const tail = left.slice(-TELLING_RUN)
  const [start, end] = quotation.outer
  const before = /[^.!?\n]*$/.exec(words.slice(Math.max(0, start - AROUND), start))?.[0] ?? ''
  const after = /^[^.!?\n]*/.exec(words.slice(end, end + AROUND))?.[0] ?? ''
  // What follows a quotation begins with its limit, and what goes before it ends so.
  const given =
    beside
      .map(({ span }) => plainWords(words.slice(...span)))
      .some(there => heads.some(head => opens(there, head)) || closes(there, tail)) ||
    heads.some(head => stands(head, after)) ||
    stands(tail, before)
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

function opens(words: readonly string[], run: readonly string[]): boolean {
  return run.length > 0 && words.slice(0, run.length).join(' ') === run.join(' ')
}

function closes(words: readonly string[], run: readonly string[]): boolean {
  return run.length > 0 && words.slice(-run.length).join(' ') === run.join(' ')
}

/** A single word stands anywhere, and tells only where a quotation begins or ends with it. */
const LEAST_RUN = 2

function stands(run: readonly string[], text: string): boolean {
  if (!run.some(word => LIMITING.has(word))) return false
  return run.length >= LEAST_RUN && ` ${plainWords(text).join(' ')} `.includes(` ${run.join(' ')} `)
}

/** Who speaks may stand with the limit ("Ada Quill: I did not"), and is named anywhere: a run must have what limits. The "t" is of "don’t". */
const LIMITING: ReadonlySet<string> = new Set(
  'not no never nor nobody nothing none neither without only unless except if hardly until provided save long condition far subject apart other cannot t'.split(
    ' ',
  ),
)

const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'or'])

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
