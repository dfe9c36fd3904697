import type { Occurrence, Utterance, Variant, VariantKind } from '../collation/index.js'
import { fold, type Span } from '../text/index.js'
import { countWords, type IndexedPile } from './pile.js'

/** One departure of a witness from the base, in a form that is equal for two witnesses that made the same one. */
export interface Deviation {
  readonly kind: VariantKind
  readonly variant: Variant
  readonly occurrence: Occurrence
  /** The base's words at this place; empty where words were added. */
  readonly base: string
  /** The witness's words; empty where words were dropped. */
  readonly reading: string
  /** Kind, place and words: the same for the same departure. */
  readonly key: string
}

/** What tells of a common ancestor: changes of words. Marks, capitals and marked cuts are each paper's own style. */
export const TELLING: ReadonlySet<VariantKind> = new Set<VariantKind>([
  'dropped',
  'added',
  'replaced',
  'moved',
  'number',
  'name',
  'negation',
  'modality',
  'quantifier',
  'spelling',
])

/** Function words: everybody drops or swaps them, so a common one tells little. */
const FUNCTION_WORDS = new Set(
  'a an the and or but of in on at to for with by from as that this these those it its he she they we you i is are was were be been has have had do does did not so then there their his her our your my'.split(
    ' ',
  ),
)

/** Changes of words of no particular kind: of these the ones of function words alone are each paper's own. */
const ORDINARY: ReadonlySet<VariantKind> = new Set<VariantKind>(['dropped', 'added', 'replaced', 'moved'])

/** Each witness's departures from the base of `utterance`, in the order of its occurrences. Empty where the pile lacks a text. */
export function deviationsOf(pile: IndexedPile, utterance: Utterance): Deviation[] {
  const base = pile.byId.get(utterance.base.document)?.text
  if (base === undefined) return []
  return utterance.occurrences.flatMap(occurrence => {
    const text = pile.byId.get(occurrence.document)?.text
    if (text === undefined) return []
    return occurrence.variants.flatMap(variant => {
      if (!TELLING.has(variant.kind)) return []
      const deviation = { base: wordsAt(base, variant.base), reading: wordsAt(text, variant.reading) }
      const key = `${variant.kind} ${variant.base[0]}-${variant.base[1]} ${fold(deviation.reading).text}`
      return [{ kind: variant.kind, variant, occurrence, key, ...deviation }]
    })
  })
}

function wordsAt(text: string, [start, end]: Span): string {
  return text.slice(start, end).replaceAll(/\s+/gu, ' ').trim()
}

/**
 * How often print changes words in each way, a word compared. Measured on 170 quotations of three speeches
 * in US news against their transcripts (3,164 words: 38 drops, 30 replacements, 16 additions, a third of
 * them other sentences taken for the same); the rarer kinds were met once or not at all and are set low.
 */
const PRIOR: Readonly<Partial<Record<VariantKind, number>>> = {
  dropped: 0.008,
  added: 0.004,
  replaced: 0.006,
  moved: 0.001,
  number: 0.001,
  name: 0.001,
  negation: 0.0005,
  modality: 0.001,
  quantifier: 0.001,
  spelling: 0.003,
}

/**
 * What was written is copied, what was said is heard: of some 175 quotations of letters, statements and posts 8 changed a
 * word, of 170 of speeches some 50. A quarter is on the safe side.
 */
const WRITTEN = 0.25

/** How many words compared the prior counts for, against what the utterance itself shows. */
const PRIOR_WORDS = 2000

/**
 * How often each kind of change happens in an utterance's witnesses, a word compared, smoothed by what is
 * usual in print: less where the base is a written text that the pile holds.
 */
export function changeRates(
  pile: IndexedPile,
  utterance: Utterance,
  deviations: readonly Deviation[],
): ReadonlyMap<VariantKind, number> {
  let words = PRIOR_WORDS
  for (const { document, span } of utterance.occurrences)
    words += countWords(pile.byId.get(document)?.text.slice(...span) ?? '')
  const kind = pile.byId.get(utterance.base.document)?.kind
  const usual = kind === undefined || kind === 'article' || kind === 'transcript' ? 1 : WRITTEN
  const counts = new Map<VariantKind, number>()
  for (const { kind: change } of deviations) counts.set(change, (counts.get(change) ?? 0) + 1)
  return new Map(
    [...TELLING].map(change => [
      change,
      ((counts.get(change) ?? 0) + PRIOR_WORDS * usual * (PRIOR[change] ?? 0.001)) / words,
    ]),
  )
}

/**
 * How likely another witness would make this change at this place by itself: the rate of its kind, more
 * where only function words are touched, less where new words had to be the same ones (a pronoun for a name is hardly a choice).
 */
export function chanceOf(
  { kind, base, reading }: Deviation,
  rates: ReadonlyMap<VariantKind, number>,
): number {
  const isPlain = (words: string): boolean =>
    (words.toLowerCase().match(/\p{L}[\p{L}’']*|\p{N}+/gu) ?? []).every(word => FUNCTION_WORDS.has(word))
  // “Not” is a function word, but nobody drops it as lightly as an article.
  const plain = ORDINARY.has(kind) && isPlain(`${base} ${reading}`)
  const sameWords = reading === '' || kind === 'spelling' ? 1 : isPlain(reading) ? 0.2 : 0.02
  return Math.min(0.5, (rates.get(kind) ?? 0.001) * (plain || kind === 'spelling' ? 10 : 1) * sameWords)
}
