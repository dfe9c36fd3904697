import type { Occurrence, Utterance } from '../../collation/index.js'
import type { ContentsIndex } from '../../report/index.js'
import { bothEnds } from '../../report/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import { fold, unfold } from '../../text/index.js'
import type { Splice } from '../schema/quotation.js'

/** Fewer words that stand elsewhere stand there by chance. */
const FEWEST = 3

/**
 * So many words that are passed over in one place are a cut, not a second place: a splice is told from it by as many
 * (`isSplice`).
 */
const CUT = 12

/** So many other texts of a base are looked through. */
const MOST_OTHERS = 20

/** What lies between two places is shown whole up to so many code units, of more both ends. */
const SHOWN = 240

/**
 * The places of the source that a spliced reading runs together, in the order of the reading, and what lies between each two of one
 * document. Null where the reading is not spliced, or where fewer than two places are found again. Linear in the texts that the
 * reading was compared with, read once, and in the places where its words stand in them.
 */
export function spliceOf(one: Occurrence, utterance: Utterance, sources: SpliceSources): Splice | null {
  if (!one.verdicts.includes('spliced')) return null
  const { index, sourceOf } = sources
  const own = wordsIn(index.document(one.document)?.text ?? '', one.span)
  const compared = new Set([
    one.baseDocument,
    ...one.variants.flatMap(({ baseDocument }) => baseDocument ?? []),
  ])
  const texts = [...compared].map(sourceOf)
  let runs = joined(runsOf(own, texts))
  if (runs.length < 2) {
    // The second place can be in another text that the base is made of.
    const others = new Set(utterance.base.parts.map(part => part.document))
    for (const known of [...compared, one.document]) others.delete(known)
    runs = joined(runsOf(own, [...texts, ...[...others].slice(0, MOST_OTHERS).map(sourceOf)]))
  }
  if (runs.length < 2) return null
  return {
    pieces: runs.map(({ source, from, to, first, last }) => {
      const span = hullOf(source.words, from, to)
      const reading = hullOf(own, first, last)
      return {
        document: source.id,
        span,
        place: index.place(source.id, span),
        words: source.text.slice(...span),
        reading,
      }
    }),
    between: runs.slice(1).map((run, at) => betweenOf(runs[at], run)),
  }
}

interface Word {
  readonly folded: string
  readonly span: Span
}

interface Source {
  readonly id: DocumentId
  readonly text: string
  readonly words: readonly Word[]
  /** Where each word stands, by its folded form. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** The texts that splices are looked for in. */
export interface SpliceSources {
  readonly index: ContentsIndex
  readonly sourceOf: (id: DocumentId) => Source
}

/** Gives the words of a document's text, read once for all readings that are compared with it. */
export function spliceSources(index: ContentsIndex): SpliceSources {
  const known = new Map<DocumentId, Source>()
  return {
    index,
    sourceOf(id) {
      const found = known.get(id)
      if (found !== undefined) return found
      const text = index.document(id)?.text ?? ''
      const words = wordsIn(text, [0, text.length])
      const source = { id, text, words, places: placesOf(words) }
      known.set(id, source)
      return source
    },
  }
}

/**
 * Words `first` to `last` of the reading that are the words `from` to `to` of a source; the ends are the last words, not
 * behind them.
 */
interface Run {
  readonly source: Source
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

function wordsIn(text: string, [start, end]: Span): Word[] {
  const folded = fold(text.slice(start, end))
  return [...folded.text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}\p{M}\p{N}]+)*/gu)].map(
    ({ 0: word, index }) => {
      const span = unfold(folded, [index, index + word.length])
      return { folded: word, span: [start + span[0], start + span[1]] }
    },
  )
}

function placesOf(words: readonly Word[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  words.forEach(({ folded }, at) => {
    const known = places.get(folded)
    if (known === undefined) places.set(folded, [at])
    else known.push(at)
  })
  return places
}

/** The longest runs of the reading's words in the sources, from its first word on. */
function runsOf(own: readonly Word[], sources: readonly Source[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < own.length;) {
    const run = longestAt(own, at, sources)
    if (run === undefined) {
      at++
      continue
    }
    runs.push(run)
    at = run.last + 1
  }
  return runs
}

function longestAt(own: readonly Word[], at: number, sources: readonly Source[]): Run | undefined {
  let best: Run | undefined
  for (const source of sources) {
    const { words, places } = source
    for (const from of places.get(own[at]?.folded ?? '') ?? []) {
      let length = 0
      while (own[at + length] !== undefined && own[at + length]?.folded === words[from + length]?.folded)
        length++
      if (length < FEWEST || (best !== undefined && length <= best.last - best.first + 1)) continue
      best = { source, from, to: from + length - 1, first: at, last: at + length - 1 }
    }
  }
  return best
}

/** Runs of one place are one: words between them were cut or changed, not taken from elsewhere. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const before = out.at(-1)
    const gap = before === undefined ? -1 : run.from - before.to - 1
    if (before === undefined || before.source !== run.source || gap < 0 || gap >= CUT) out.push(run)
    else out[out.length - 1] = { ...before, to: run.to, last: run.last }
  }
  return out
}

function hullOf(words: readonly Word[], first: number, last: number): [number, number] {
  return [words[first]?.span[0] ?? 0, words[last]?.span[1] ?? 0]
}

/** Null for two documents. */
function betweenOf(before: Run | undefined, after: Run): Splice['between'][number] {
  if (before === undefined || before.source !== after.source) return null
  const { text, words } = after.source
  const isBack = after.from < before.from
  const [left, right] = isBack ? [after, before] : [before, after]
  const count = Math.max(0, right.from - left.to - 1)
  const between = text.slice(words[left.to]?.span[1], words[right.from]?.span[0])
  return { words: count, text: bothEnds(between, SHOWN), isBack }
}
