import { contains, overlap, type Span } from '../text/index.js'
import type { BareStatement } from './bare-statement.js'
import { isShouting } from './cues.js'

/*
 * Of 301 quotations with a verb right behind them in PolNeAR's dev articles, the rules and the tagger agree
 * on 258; of the others the rules are right on 33 and the tagger on 14, mostly by the longer name of a source.
 */
const SURE = 0.95

/**
 * The tagger's statements, with the content of full quotations as the rules have it: print marks where they
 * end and how they are carried on. The tagger's source stays where it names the same. A sure quotation that the
 * tagger lacks is added; what it saw inside one is left out. In the order of their contents. Takes n log n steps.
 */
export function withRuledQuotations(
  text: string,
  found: { readonly tagged: readonly BareStatement[]; readonly ruled: readonly BareStatement[] },
): BareStatement[] {
  const { tagged, ruled } = found
  const kept: (BareStatement | undefined)[] = [...tagged]
  const near = openOverlaps(tagged)
  const added: BareStatement[] = []
  for (const rule of ruled) {
    if (!isSure(text, rule)) continue
    const overlapping = near(rule.content)
    if ([...overlapping].some(index => kept[index] !== undefined && goesOn(kept[index], rule))) continue
    let match: BareStatement | undefined
    for (const index of overlapping) {
      const other = kept[index]
      if (other === undefined) continue
      if (touch(other.cue, rule.cue)) {
        match = other
        kept[index] = undefined
      } else if (isInside(other, rule)) kept[index] = undefined
    }
    added.push(match === undefined ? rule : merged(match, rule))
  }
  return [...kept.filter(statement => statement !== undefined), ...added].toSorted(
    (a, b) => start(a) - start(b),
  )
}

/* Or after a colon, which introduces the quotation and nothing else, or before a dash, which signs it. */
function isSure(text: string, { type, confidence, cue, source, content }: BareStatement): boolean {
  if (type !== 'direct' || cue.length === 0 || source.length === 0) return false
  const mark = text.slice(...(cue[0] ?? [0, 0]))
  return (
    confidence >= SURE || isShouting(mark) || /^(?:[—–―~-]|--)$/.test(mark) || followsColon(text, content)
  )
}

function followsColon(text: string, content: readonly Span[]): boolean {
  const at = content[0]?.[0] ?? 0
  return /:\s*$/.test(text.slice(Math.max(0, at - 4), at))
}

/* "She said the harbour has what it takes: “...”": the colon goes on with what she said, and the verb has all of it. */
function goesOn(other: BareStatement, rule: BareStatement): boolean {
  return (
    rule.confidence < SURE &&
    touch(other.cue, rule.cue) &&
    rule.content.every(part => other.content.some(whole => whole[0] < part[0] && contains(whole, part)))
  )
}

function merged(tagged: BareStatement, rule: BareStatement): BareStatement {
  const source = touch(tagged.source, rule.source) ? tagged.source : rule.source
  return {
    ...tagged,
    source,
    content: rule.content,
    type: rule.type,
    confidence: Math.max(tagged.confidence, rule.confidence),
  }
}

const start = ({ content }: BareStatement): number => content[0]?.[0] ?? 0

function touch(one: readonly Span[], other: readonly Span[]): boolean {
  return one.some(a => other.some(b => overlap(a, b) > 0))
}

/* A quotation inside a quotation is another's words; the quotation itself read otherwise is not. */
function isInside(other: BareStatement, rule: BareStatement): boolean {
  return other.content.every(part => rule.content.some(whole => contains(whole, part)))
}

/** Gives the indices of the statements that have content in common with given spans. */
function openOverlaps(statements: readonly BareStatement[]): (spans: readonly Span[]) => ReadonlySet<number> {
  const parts = statements
    .flatMap(({ content }, index) => content.map(span => ({ span, index })))
    .toSorted((a, b) => a.span[0] - b.span[0])
  const ends = new Float64Array(parts.length)
  for (const [i, { span }] of parts.entries()) ends[i] = Math.max(span[1], ends[i - 1] ?? 0)
  return spans => {
    const found = new Set<number>()
    for (const span of spans) {
      let at = firstAfter(parts, span[1]) - 1
      for (; at >= 0 && (ends[at] ?? 0) > span[0]; at--) {
        const part = parts[at]
        if (part !== undefined && overlap(part.span, span) > 0) found.add(part.index)
      }
    }
    return found
  }
}

/* Index of the first part that starts at `offset` or later. */
function firstAfter(parts: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.span[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
