import type { ReadOccurrence, Reading } from '../../../../src/api/index.js'
import type { Span } from '../../../../src/text/index.js'
import type { Marked } from '../../words/statement-marks.js'

/** Verdicts that say that words were changed. */
const CHANGED: ReadonlySet<string> = new Set(['cut', 'altered', 'spliced', 'reworded', 'misattributed'])

/** What is marked in a document. */
export function marksOf({ statements, occurrences, damage, notes, document }: Reading): Marked {
  const marked = {
    shared: [] as Span[],
    changed: [] as Span[],
    differs: [] as Span[],
    content: [] as Span[],
    cue: [] as Span[],
    source: [] as Span[],
    damage: [] as Span[],
    note: [] as Span[],
  } satisfies Marked
  for (const { source, cue, content } of statements) {
    marked.source.push(...source)
    marked.cue.push(...cue)
    marked.content.push(...content)
  }
  for (const one of occurrences) {
    ;(isChanged(one) ? marked.changed : marked.shared).push(one.span)
    // Of mostly other words, all differ.
    if (!one.own && one.verdicts.includes('reworded')) marked.differs.push(one.span)
    for (const { span } of one.changes) if (span[0] < span[1]) marked.differs.push(span)
  }
  for (const { span } of damage) marked.damage.push(shownDamage(span, document.text.length))
  for (const { span } of notes) marked.note.push(span)
  return marked
}

/** Whether the words of this document were changed, against their source. */
export function isChanged(one: ReadOccurrence): boolean {
  return !one.own && (CHANGED.has(one.verdict) || one.limitCut)
}

/** Where something is missing between two characters, these two are marked. */
export function shownDamage([start, end]: Span, length: number): Span {
  return start < end ? [start, end] : [Math.max(0, start - 1), Math.min(length, end + 1)]
}
