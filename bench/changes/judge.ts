import type { Link, Occurrence, Utterance, VariantKind, Verdict, Witness } from '../../src/collation/index.js'
import { findCarried, groupUtterances, memoryLookup, worse } from '../../src/collation/index.js'
import type { Span } from '../../src/text/index.js'
import { overlap } from '../../src/text/index.js'
import type { Change, Changed } from './change.js'
import type { Planted } from './plant.js'

/** One changed quotation in its host, with the source and unrelated texts. */
export interface Item {
  readonly change: Change
  readonly length: number
  readonly texts: string
  readonly changed: Changed
  readonly planted: Planted
  readonly source: Witness
  readonly bystanders: readonly Witness[]
}

/** What collation made of an item. */
export interface Judgement {
  readonly item: Item
  /** Whether links lead from the quotation to its place in the source. */
  readonly linked: boolean
  /** Whether every part of the quotation is an occurrence with its base at that place. */
  readonly found: boolean
  /** Whether the occurrences cover just the quotation's words. */
  readonly exact: boolean
  /**
   * The worst verdict, that it is only a part of the source apart: every quotation here is, and a difference in print
   * ranks below. 'trimmed' where there is nothing else; undefined where it was not found.
   */
  readonly verdict: Verdict | undefined
  readonly kinds: readonly VariantKind[]
  readonly limitCut: boolean
  /** The texts that do not carry the quotation, and the quotation's own utterance all the same has. */
  readonly strangers: number
}

/** Runs collation over the item's texts and says what it found of the quotation. */
export function judge(item: Item): Judgement {
  const witnesses = [item.source, item.planted.witness, ...item.bystanders]
  const lookup = memoryLookup(witnesses)
  const links = witnesses.flatMap(witness => findCarried(witness, lookup))
  const utterances = groupUtterances(links, witnesses)
  const found = item.planted.spans.map(span => occurrenceAt(span, item, utterances))
  const occurrences = found.flatMap(one => (one === undefined ? [] : [one.occurrence]))
  const all = occurrences.length === item.planted.spans.length
  return {
    item,
    linked: item.planted.spans.every(span => links.some(link => leads(link, span, item))),
    found: all,
    exact:
      all && occurrences.every(({ span }) => item.planted.spans.some(part => sameWords(item, span, part))),
    verdict: verdictOf(occurrences),

    kinds: occurrences.flatMap(one => one.variants.map(variant => variant.kind)),
    limitCut: occurrences.some(one => one.limitCut),
    strangers: strangersIn(
      found.flatMap(one => (one === undefined ? [] : [one.utterance])),
      item,
    ),
  }
}

function verdictOf(occurrences: readonly Occurrence[]): Verdict | undefined {
  if (occurrences.length === 0) return undefined
  const beyond: Verdict[] = occurrences.flatMap(one => one.verdicts.filter(verdict => verdict !== 'trimmed'))
  const worst = beyond.reduce<Verdict>((a, b) => worse(a, b), 'verbatim')
  return worst === 'verbatim' ? 'trimmed' : worst
}

function strangersIn(utterances: readonly Utterance[], item: Item): number {
  const strangers = new Set(item.bystanders.map(witness => witness.id))
  return utterances.flatMap(utterance => utterance.occurrences).filter(one => strangers.has(one.document))
    .length
}

function halfOf(a: Span, b: Span): boolean {
  return overlap(a, b) > 0 && overlap(a, b) >= Math.min(a[1] - a[0], b[1] - b[0]) / 2
}

function leads(link: Link, span: Span, { planted, source, changed }: Item): boolean {
  const sides = [link.quoting, link.carrying]
  const here = sides.find(side => side.document === planted.witness.id)
  const there = sides.find(side => side.document === source.id)
  if (here === undefined || there === undefined) return false
  return halfOf(here.span, span) && changed.places.some(place => halfOf(there.span, place))
}

function occurrenceAt(
  span: Span,
  item: Item,
  utterances: readonly Utterance[],
): { readonly utterance: Utterance; readonly occurrence: Occurrence } | undefined {
  for (const utterance of utterances) {
    for (const occurrence of utterance.occurrences) {
      const here =
        occurrence.document === item.planted.witness.id &&
        overlap(occurrence.span, span) >= (span[1] - span[0]) / 2
      const there =
        occurrence.baseDocument === item.source.id &&
        item.changed.places.some(place => halfOf(occurrence.baseSpan, place))
      if (here && there) return { utterance, occurrence }
    }
  }
  return undefined
}

function sameWords({ planted }: Item, a: Span, b: Span): boolean {
  const words = (span: Span): string =>
    planted.witness.text.slice(span[0], span[1]).replaceAll(/^[^\p{L}\p{N}[…(#&]+|[^\p{L}\p{N}\]…)%]+$/gu, '')
  return words(a) === words(b) && overlap(a, b) > 0
}

/** Whether the worst verdict is one of those that are right; true where nothing is asked. */
export function rightVerdict({ item, verdict }: Judgement): boolean {
  const { verdicts } = item.changed
  return verdicts.length === 0 || (verdict !== undefined && verdicts.includes(verdict))
}

/** Whether a variant of the right kind is there; true where nothing is asked. */
export function rightKind({ item, kinds }: Judgement): boolean {
  return item.changed.kinds === undefined || item.changed.kinds.some(kind => kinds.includes(kind))
}
