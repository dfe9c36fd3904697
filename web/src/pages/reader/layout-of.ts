import type { Reading, ReadOccurrence, ReadStatement } from '../../../../src/api/index.js'
import type { Span } from '../../../../src/text/index.js'
import { paragraphs } from '../../../../src/text/index.js'
import type { PlacedChange } from './change-words.js'

/** A statement with the stretches of it that stand elsewhere too. */
export interface NotedStatement {
  readonly statement: ReadStatement
  readonly occurrences: readonly ReadOccurrence[]
}

/** One paragraph with what is noted beside it. */
export interface Row {
  /** From 1, without empty ones. */
  readonly number: number
  readonly span: Span
  /** `title`: the text begins with it. */
  readonly heading: 'title' | 'part' | undefined
  /** The number of the provision that begins here, in a rule text. */
  readonly provision: string | undefined
  /** Those whose content begins here, by place. */
  readonly statements: readonly NotedStatement[]
  /** Words that stand elsewhere and belong to no statement. */
  readonly loose: readonly ReadOccurrence[]
  /** Where its words leave their source, by place. */
  readonly changes: readonly PlacedChange[]
  readonly damage: Reading['damage']
  readonly notes: Reading['notes']
}

/** The paragraphs of a document with what is noted beside each. Linear, after sorting. */
export function layoutOf(reading: Reading): readonly Row[] {
  const { document, statements, occurrences, damage, notes, provisions } = reading
  const spans = paragraphs(document.text)
  const ofStatement = grouped(
    occurrences.filter(one => one.statement !== undefined),
    one => one.statement,
  )
  const noted = statements.map(statement => ({
    statement,
    occurrences: ofStatement.get(statement.id) ?? [],
  }))
  const at = indexIn(spans)
  const byRow = <T>(items: readonly T[], startOf: (item: T) => number): Map<number, T[]> =>
    grouped(items, item => at(startOf(item)))
  const statementRows = byRow(noted, ({ statement }) => statement.content[0]?.[0] ?? 0)
  const looseRows = byRow(
    occurrences.filter(one => one.statement === undefined),
    one => one.span[0],
  )
  const changeRows = byRow(placedChanges(occurrences), one => one.change.span[0])
  const damageRows = byRow(damage, one => one.span[0])
  const noteRows = byRow(notes, one => one.span[0])
  const provisionRows = byRow(provisions, one => one.span[0])
  return spans.map((span, index) => ({
    number: index + 1,
    span,
    heading: headingAt(document, spans, index),
    provision: provisionRows.get(index)?.[0]?.number,
    statements: statementRows.get(index) ?? [],
    loose: looseRows.get(index) ?? [],
    changes: changeRows.get(index) ?? [],
    damage: damageRows.get(index) ?? [],
    notes: noteRows.get(index) ?? [],
  }))
}

/** Each place once: words that two utterances share leave both sources alike. */
function placedChanges(occurrences: Reading['occurrences']): readonly PlacedChange[] {
  const seen = new Set<string>()
  return occurrences
    .flatMap(occurrence => occurrence.changes.map(change => ({ at: change.span[1], change, occurrence })))
    .filter(({ change }) => {
      const key = `${change.span.join()} ${change.base}`
      return seen.has(key) ? false : (seen.add(key), true)
    })
    .toSorted((a, b) => a.at - b.at)
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Gives the index of the last span that begins at or before an offset; 0 where none does. */
function indexIn(spans: readonly Span[]): (offset: number) => number {
  return offset => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.[0] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
}

/** A heading is short and ends without a stop. */
const LONGEST_HEADING = 90

/**
 * What a paragraph heads: marked so in Markdown, the title, or a short line without a stop before a longer one.
 * Undefined for any other.
 */
function headingAt(
  { text, title }: Reading['document'],
  spans: readonly Span[],
  index: number,
): Row['heading'] {
  const span = spans[index]
  if (span === undefined) return undefined
  const line = text.slice(...span)
  if (index === 0 && line.replace(/^#{1,6}\s+/, '') === title) return 'title'
  if (/^#{1,6}\s/.test(line)) return 'part'
  const next = spans[index + 1]
  if (next === undefined || line.length > LONGEST_HEADING || /[\p{P}\p{S}]["”’»]?$/u.test(line))
    return undefined
  // Nor are a byline and a line that ends in a date.
  if (/^by\s/i.test(line) || /\d$/.test(line)) return undefined
  // Lines of a list or an address follow each other: a heading stands before a paragraph.
  return next[1] - next[0] > LONGEST_HEADING * 1.5 && /^\p{Lu}/u.test(line) ? 'part' : undefined
}
