import type { Stretch } from './labels.js'
import type { Relation } from './link.js'
import { FLAG, hashUnit, type Units } from './units.js'

const hashOf = (word: string): number => hashUnit(word, 0, word.length)
const COMMA = hashOf(',')
const ACCORDING = hashOf('according')
const STOPS = new Set(['.', '!', '?', '...', '…'].map(hashOf))
const CLOSE = 3

/** Cues less sure than this stay alone. */
const SURE = 0.6
/** Units that may follow the cue and its source before the sentence ends: a hearer, a day, a place. */
const LONGEST_TAIL = 12
/** Fewer units before the comma are no statement ("Well, he said."). */
const SHORTEST_CONTENT = 4
/** Eleven of fifteen such statements in PolNeAR's dev articles are annotated. */
const OUTER_CERTAINTY = 0.8
/** A report inside another's content keeps this share of its certainty: in print the outer one is the statement. */
const INNER_SHARE = 0.5

interface Range {
  readonly first: number
  readonly last: number
}

/** The sentence that holds a unit. */
function sentenceAround(units: Units, at: number): Range {
  const starts = (i: number): boolean =>
    ((units.flags[i] ?? 0) & (FLAG.sentenceStart | FLAG.paragraphStart)) !== 0
  let first = at
  while (first > 0 && !starts(first)) first--
  let last = at + 1
  while (last < units.count && !starts(last)) last++
  return { first, last }
}

/** The source beside cue number `i`, before or behind it; undefined where none is near. */
function besides(stretches: readonly Stretch[], i: number): Stretch | undefined {
  const [before, cue, after] = [stretches[i - 1], stretches[i], stretches[i + 1]]
  if (cue === undefined) return undefined
  if (after?.role === 'source' && after.first - cue.last <= 1) return after
  return before?.role === 'source' && cue.first - before.last <= 2 ? before : undefined
}

/** What a cue without content says where it ends or opens its sentence; undefined where it does neither. */
function contentOf(units: Units, place: Range, sentence: Range): Range | undefined {
  const according = units.word[place.first] === ACCORDING
  if (according && place.first - sentence.first <= 1 && units.word[place.last] === COMMA) {
    const stop = STOPS.has(units.word[sentence.last - 1] ?? 0) ? 1 : 0
    return { first: place.last + 1, last: sentence.last - stop }
  }
  if (sentence.last - place.last > LONGEST_TAIL) return undefined
  const comma = units.word[place.first - 1] === COMMA
  const quoted = units.quoted[place.first - 1] === CLOSE && units.word[place.first - 2] === COMMA
  if (!comma && !quoted && !according) return undefined
  return { first: sentence.first, last: place.first - (comma ? 1 : 0) }
}

function outerStatement(units: Units, stretches: readonly Stretch[], i: number): Relation | undefined {
  const cue = stretches[i]
  if (cue === undefined || cue.certainty < SURE || units.quoted[cue.first] === 1) return undefined
  const source = besides(stretches, i)
  if (source === undefined) return undefined
  const place = { first: Math.min(cue.first, source.first), last: Math.max(cue.last, source.last) }
  const sentence = sentenceAround(units, cue.first)
  const content = contentOf(units, place, sentence)
  if (content === undefined || content.last - content.first < SHORTEST_CONTENT) return undefined
  const next = stretches.find(({ first }) => first >= place.last)
  if (content.last <= place.first && next !== undefined && next.first < sentence.last) return undefined
  const certainty = cue.certainty * OUTER_CERTAINTY
  return { source, cue, content: [{ role: 'content', ...content, certainty }] }
}

const holds = (outer: Relation, { cue }: Relation): boolean =>
  outer.content.some(({ first, last }) => first <= cue.first && cue.last <= last)

const damped = (relation: Relation): Relation => ({
  ...relation,
  cue: { ...relation.cue, certainty: relation.cue.certainty * INNER_SHARE },
  content: relation.content.map(part => ({ ...part, certainty: part.certainty * INNER_SHARE })),
})

/**
 * Adds the statements whose content is a whole sentence that itself reports ("The mayor promised to pay, an aide
 * said."): labels that do not nest leave such a cue without content. The reports inside stay, less sure. Gives the
 * relations as they are where no cue is without content. Linear in the units of the sentences concerned.
 */
export function withOuterStatements(
  units: Units,
  stretches: readonly Stretch[],
  relations: readonly Relation[],
): Relation[] {
  const used = new Set(relations.map(({ cue }) => cue.first))
  const outer: Relation[] = []
  for (const [i, stretch] of stretches.entries()) {
    if (stretch.role !== 'cue' || used.has(stretch.first)) continue
    const found = outerStatement(units, stretches, i)
    if (found !== undefined) outer.push(found)
  }
  if (outer.length === 0) return [...relations]
  const rest = relations.map(relation =>
    outer.some(statement => holds(statement, relation)) ? damped(relation) : relation,
  )
  return [...rest, ...outer].toSorted((a, b) => a.cue.first - b.cue.first)
}
