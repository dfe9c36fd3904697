import type { DocumentId, Span } from '../text/index.js'
import type { WordPair } from './align.js'
import { align } from './align.js'
import { alike } from './alike.js'
import type { Component } from './components.js'
import type { DenseRun } from './dense-runs.js'
import { denseRuns } from './dense-runs.js'
import { printedText } from './printed.js'
import type { Carrier, Stretch } from './stretches.js'
import { tellingOfRun } from './telling.js'
import { tilesOf } from './tiles.js'
import type { BasePart } from './witness.js'
import { spanOfWords, wordsIn } from './word-table.js'

type Carriers = ReadonlyMap<DocumentId, Carrier>

/** The stretches of an utterance, with the documents that carry them. */
export interface Carried {
  readonly component: Component
  readonly carriers: Carriers
}

/** The least number of words beyond the base's end that extend it: fewer are a changed end. */
const MISSING_WORDS = 4

/**
 * The parts of a base, and between them what the other stretches of its utterance have beyond them; those that agree best
 * with the base come first. What has nothing of the base stands aside at its end. Of the order of the stretches' words
 * times those of the base.
 */
export function withMissing(own: readonly BasePart[], { component, carriers }: Carried): BasePart[] {
  const parts = [...own]
  const documents = new Set(own.map(part => part.document))
  const others = component
    .filter(stretch => !documents.has(stretch.document))
    .map(stretch => ({ stretch, differs: differing(stretch, { parts: own, carriers }) }))
    .toSorted(
      (a, b) =>
        a.differs - b.differs || b.stretch.words - a.stretch.words || orderOf(a.stretch, b.stretch, carriers),
    )
  for (const { stretch } of others) addMissing({ parts, stretch, carriers })
  return parts
}

interface Parts {
  readonly parts: readonly BasePart[]
  readonly carriers: Carriers
}

/** How many words of a stretch are none of the base's between its first and its last that are. */
function differing(stretch: Stretch, parts: Parts): number {
  const { pairs } = alignWith(stretch, parts)
  const first = pairs[0]
  const last = pairs.at(-1)
  return first === undefined || last === undefined ? 0 : last.reading - first.reading + 1 - pairs.length
}

function orderOf(a: Stretch, b: Stretch, carriers: Carriers): number {
  const dates = [a, b].map(stretch => carriers.get(stretch.document)?.witness.published ?? '9999')
  const [one = '', other = ''] = dates
  if (one !== other) return one < other ? -1 : 1
  return a.document < b.document ? -1 : a.document > b.document ? 1 : a.span[0] - b.span[0]
}

function keysOf(carrier: Carrier, place: Pick<BasePart, 'span'>): Uint32Array {
  const [from, to] = wordsIn(carrier.table, place.span)
  return carrier.table.keys.subarray(from, to)
}

interface AlignedStretch {
  readonly pairs: readonly WordPair[]
  readonly base: Uint32Array
  /** At which word of the base each part ends. */
  readonly bounds: readonly number[]
}

function alignWith(stretch: Stretch, { parts, carriers }: Parts): AlignedStretch {
  const bounds: number[] = []
  const words: number[] = []
  for (const part of parts) {
    const home = carriers.get(part.document)
    if (home !== undefined) words.push(...keysOf(home, part))
    bounds.push(words.length)
  }
  const base = Uint32Array.from(words)
  const carrier = carriers.get(stretch.document)
  if (carrier === undefined) return { pairs: [], base, bounds }
  return { pairs: align({ reading: keysOf(carrier, stretch), base }), base, bounds }
}

/** A single word that the parts have in another form. */
function isAnotherForm(stretch: Stretch, { parts, carriers }: Parts): boolean {
  if (stretch.words !== 1) return false
  const words = ({ document, span }: Pick<BasePart, 'document' | 'span'>): string[] =>
    printedText(carriers.get(document)?.witness.text ?? '', span).words.map(word => word.canonical)
  const [own] = words(stretch)
  return own !== undefined && parts.some(part => words(part).some(word => alike(own, word)))
}

interface Addition {
  readonly parts: BasePart[]
  readonly stretch: Stretch
  readonly carriers: Carriers
}

function addMissing({ parts, stretch, carriers }: Addition): void {
  const carrier = carriers.get(stretch.document)
  if (carrier === undefined) return
  const { pairs, base, bounds } = alignWith(stretch, { parts, carriers })
  if (pairs.length === 0 && isAnotherForm(stretch, { parts, carriers })) return
  const [from, to] = wordsIn(carrier.table, stretch.span)
  const extra = (first: number, end: number, aside: boolean): Extra => ({
    part: {
      document: stretch.document,
      span: spanOfWords(carrier.table, from + first, from + end),
      aside,
    },
    whole:
      (first === 0 || isGap(carrier, from + first, SENTENCE_END)) &&
      (end === to - from || isGap(carrier, from + end, SENTENCE_END)),
  })
  const runs = denseRuns(carrier.table.keys.subarray(from, to), base, pairs).map(run =>
    fromNextPart(run, bounds),
  )
  if (runs.length === 0) parts.push(extra(0, to - from, true).part)
  // From behind, so that the places before stay what they were.
  for (let i = runs.length; i >= 0 && runs.length > 0; i--) {
    const [before, after] = [runs[i - 1], runs[i]]
    const [first, end] = [before?.to ?? 0, after?.from ?? to - from]
    if (end - first < MISSING_WORDS) continue
    if (isThere(carrier.table.keys.subarray(from + first, from + end), base)) continue
    insert({ parts, carriers, bounds }, { before, after, extra: extra(first, end, false) })
  }
}

/** What runs of the base hold so much of is not missing: the stretch has it in another order. */
const MOST_THERE = 0.75

function isThere(extra: Uint32Array, base: Uint32Array): boolean {
  const held = tilesOf(extra, base).reduce((sum, { told }) => sum + told, 0)
  return held >= MOST_THERE * tellingOfRun(extra, 0, extra.length)
}

/** Words that a stretch has beyond the base. */
interface Extra {
  readonly part: BasePart
  /** Whether they are whole sentences. */
  readonly whole: boolean
}

interface Insertion {
  /** The runs that the new part stands between; one of them is there. */
  readonly before: DenseRun | undefined
  readonly after: DenseRun | undefined
  readonly extra: Extra
}

/** How many words of a part of the base may stand between a run and the part's end: more go on otherwise than the reading. */
const NEAR_END = 2

/** A run without a word or two with which it begins at the end of a part: they stand there by chance. */
function fromNextPart(run: DenseRun, bounds: readonly number[]): DenseRun {
  const bound = bounds.find(end => run.baseFrom < end) ?? run.baseTo
  const early = bound - run.baseFrom
  return early > NEAR_END || bound > run.baseTo ? run : { ...run, from: run.from + early, baseFrom: bound }
}

/**
 * Puts what a stretch has beside a run where the base has nothing: at the end of a part; where the base's own document
 * says with an ellipsis that it left words out; and whole sentences between two of the base, since documents leave
 * sentences out and hardly invent them. Elsewhere the base goes on in other words, and keeps them.
 */
function insert(
  { parts, carriers, bounds }: Omit<Addition, 'stretch'> & Pick<AlignedStretch, 'bounds'>,
  { before, after, extra }: Insertion,
): void {
  const next = before === undefined ? (after?.baseFrom ?? 0) : before.baseTo + 1
  const at = bounds.findIndex(bound => (before === undefined ? next < bound : next <= bound))
  const [start, end] = [bounds[at - 1] ?? 0, bounds[at] ?? 0]
  if (before === undefined && next - start <= NEAR_END) parts.splice(at, 0, extra.part)
  else if (before !== undefined && end - next <= NEAR_END && (after?.baseFrom ?? end) >= end)
    parts.splice(at + 1, 0, extra.part)
  else if (after === undefined || before === undefined || after.baseFrom === next)
    parts.splice(at, 1, ...filled(parts[at], { extra, word: next - start, carriers }))
}

const ELLIPSIS = /…|\.\s?\.\s?\./u
const SENTENCE_END = /[.!?。！？]/u

/** Whether such a mark stands before a word of a document, by its place in the table. */
function isGap({ table, witness }: Carrier, word: number, mark: RegExp): boolean {
  return mark.test(witness.text.slice(table.ends[word - 1] ?? 0, table.starts[word]))
}

interface Filling {
  readonly extra: Extra
  /** Before which word of the part it goes. */
  readonly word: number
  readonly carriers: Carriers
}

/** A part with more words before one of its own, where they fit; the part alone where not. */
function filled(cut: BasePart | undefined, { extra, word, carriers }: Filling): BasePart[] {
  const home = cut === undefined ? undefined : carriers.get(cut.document)
  if (cut === undefined || home === undefined) return []
  const [from, to] = wordsIn(home.table, cut.span)
  const at = from + word
  const fits = isGap(home, at, ELLIPSIS) || (extra.whole && isGap(home, at, SENTENCE_END))
  if (at <= from || at >= to || !fits) return [cut]
  const span = (first: number, end: number): Span => spanOfWords(home.table, first, end)
  return [{ ...cut, span: span(from, at) }, extra.part, { ...cut, span: span(at, to) }]
}
