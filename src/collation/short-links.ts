import type { SpeakerId } from '../people/index.js'
import { nearDates } from './near-dates.js'
import { namedSpeaker } from './named-speaker.js'
import type { QuotedRun } from './quoted-run.js'
import { leastOfShort, maskFunctionWords, shortRuns } from './shingles.js'
import { isFunctionWord, tellingOfRun } from './telling.js'
import type { CarryingWitness, Circumstances, Link, Passage, Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { spanOfWords, wordsIn } from './word-table.js'

/** A text in which passages are looked for. */
export interface CarryingText {
  readonly witness: CarryingWitness
  readonly table: WordTable
}

/*
 * What so few words must tell to be more than chance. By the same speaker (`leastOfShort`): two words of which one is plain
 * ("out of control"), or one word of neither list of common words. Otherwise: a rare word and a plain one, and
 * no name or title, and in print within a month. Plain words
 * of one speaker further apart ("I think so") were said twice, and so were two fragments.
 */
const LEAST_OTHER_SPEAKER = 9
/** In characters: fewer are a fragment themselves. */
const FRAGMENT_LENGTH = 40

/**
 * The places where a passage of one to three words stands in the other witness's passages, word for word; of
 * the same speaker also with one function word changed. A single word is linked only to the same speaker's
 * passages. Linear in the other's passages.
 */
export function findShort(quoted: QuotedRun, carrying: CarryingText): Link[] {
  const weight = weighShort(quoted)
  if (weight === 'nothing') return []
  const near = nearDates(quoted.published, carrying.witness.published)
  if (!near && tellingOfRun(quoted.table.keys, quoted.from, quoted.to) < LEAST_OTHER_SPEAKER) return []
  const alone = mayStandAlone(quoted, carrying.witness)
  return carrying.witness.passages.flatMap(passage => {
    const same = isSameSpeaker(quoted.speaker, passage, carrying.witness)
    if (isItself(quoted, passage, carrying.witness) || (!same && !alone)) return []
    if (!near && passage.span[1] - passage.span[0] < FRAGMENT_LENGTH) return []
    return placesIn({ quoted, carrying, passage, mayChange: same && quoted.to - quoted.from > 2 ? 1 : 0 })
  })
}

/**
 * Whether a passage of one to three words may have a link at all to a text whose passages these speakers say: what
 * rules out nearly all that merely share a word, before any place is looked at.
 */
export function mayStandIn(
  quoted: QuotedRun,
  witness: CarryingWitness,
  speakers: ReadonlySet<SpeakerId>,
): boolean {
  const weight = weighShort(quoted)
  if (weight === 'nothing') return false
  if (quoted.speaker !== undefined && speakers.has(quoted.speaker)) return true
  return mayStandAlone(quoted, witness)
}

/**
 * Whether a document in these circumstances may have a link to a passage of one to three words: what `findShort` asks of its date
 * and its speakers.
 */
export function mayHoldShort(quoted: QuotedRun, other: Circumstances): boolean {
  const near = nearDates(quoted.published, other.published)
  if (!near && tellingOfRun(quoted.table.keys, quoted.from, quoted.to) < LEAST_OTHER_SPEAKER) return false
  if (near && weighShort(quoted) === 'by itself') return true
  return quoted.speaker !== undefined && other.mayQuote(new Set([quoted.speaker]))
}

/** Whether the words of a short passage stand anywhere in a text, function words apart: nowhere else does it have a link. Linear in the text. */
export function holdsShort({ table, from, to }: QuotedRun, { keys }: WordTable): boolean {
  const sought = [...maskFunctionWords(table.keys, from, to)]
  const isThere = (at: number): boolean => sought.every((key, i) => key === 0 || keys[at + i] === key)
  for (let at = 0; at + sought.length <= keys.length; at++) if (isThere(at)) return true
  return false
}

/** The keys of the short passages that may have a link to a witness's own, and who may have it where one was found. */
export interface ShortKeys {
  readonly keys: readonly number[]
  may(other: Circumstances, key: number): boolean
}

/**
 * The keys of the runs of one to three words in a witness's passages: what `findShort` asks of date and speaker rules
 * most others out.
 */
export function shortKeys(witness: Witness, table: WordTable): ShortKeys {
  const speakers = new Set(witness.passages.flatMap(passage => namedSpeaker(passage, witness.id) ?? []))
  const rare = new Set(shortRuns(witness, table, told => told >= LEAST_OTHER_SPEAKER))
  const plain = shortRuns(witness, table, told => told < LEAST_OTHER_SPEAKER)
  return {
    keys: [...rare, ...plain],
    may(other, key) {
      const near = nearDates(witness.published, other.published)
      return rare.has(key) ? near || other.mayQuote(speakers) : near && other.mayQuote(speakers)
    },
  }
}

/** Whether so few words may be linked to what another says, or nobody. */
function mayStandAlone(quoted: QuotedRun, witness: CarryingWitness): boolean {
  return weighShort(quoted) === 'by itself' && nearDates(quoted.published, witness.published)
}

/** What so few words are good for: a link by themselves, one to the same speaker alone, or none. */
export function weighShort(quoted: QuotedRun): 'by itself' | 'with a speaker' | 'nothing' {
  const telling = tellingOfRun(quoted.table.keys, quoted.from, quoted.to)
  const length = quoted.to - quoted.from
  if (length === 0 || telling < leastOfShort(length)) return 'nothing'
  if (length > 1 && telling >= LEAST_OTHER_SPEAKER && !quoted.title) return 'by itself'
  return quoted.speaker === undefined ? 'nothing' : 'with a speaker'
}

function isSameSpeaker(speaker: SpeakerId | undefined, passage: Passage, witness: CarryingWitness): boolean {
  return speaker !== undefined && speaker === namedSpeaker(passage, witness.id)
}

function isItself(quoted: QuotedRun, passage: Passage, witness: CarryingWitness): boolean {
  return (
    quoted.document === witness.id && quoted.span[0] < passage.span[1] && passage.span[0] < quoted.span[1]
  )
}

interface ShortSearch {
  readonly quoted: QuotedRun
  readonly carrying: CarryingText
  readonly passage: Passage
  /** How many function words may be others. */
  readonly mayChange: number
}

function placesIn({ quoted, carrying, passage, mayChange }: ShortSearch): Link[] {
  const length = quoted.to - quoted.from
  const telling = tellingOfRun(quoted.table.keys, quoted.from, quoted.to)
  const [from, to] = wordsIn(carrying.table, passage.span)
  const links: Link[] = []
  for (let at = from; at + length <= to; at++) {
    const changed = changedWords(quoted, carrying.table, at)
    if (changed > mayChange) continue
    links.push({
      quoting: { document: quoted.document, span: spanOfWords(quoted.table, quoted.from, quoted.to) },
      carrying: { document: carrying.witness.id, span: spanOfWords(carrying.table, at, at + length) },
      shared: length - changed,
      score: 1 - changed / telling,
    })
  }
  return links
}

/** How many function words are others there ("pay a price", "pay the price"); infinite where another word is. */
function changedWords(quoted: QuotedRun, table: WordTable, at: number): number {
  let changed = 0
  for (let i = quoted.from; i < quoted.to; i++) {
    const own = quoted.table.keys[i] ?? 0
    const other = table.keys[at + i - quoted.from] ?? 0
    if (own === other) continue
    if (!isFunctionWord(own) || !isFunctionWord(other)) return Number.POSITIVE_INFINITY
    changed++
  }
  return changed
}
