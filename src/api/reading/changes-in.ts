import type { Occurrence, VariantKind } from '../../collation/index.js'
import type { DocumentId } from '../../text/index.js'
import type { ReadChange } from '../schema/reading.js'

/** Gives the text of a document; undefined where the record does not hold it. */
export type TextOf = (document: DocumentId) => string | undefined

/** Marks, capitals and spelling leave the words as they are; ellipses and brackets own up to what they change. */
const NO_CHANGE: ReadonlySet<VariantKind> = new Set([
  'case',
  'punctuation',
  'spelling',
  'elided',
  'bracketed',
])

/**
 * Where the words of a reading leave its base, by place. None of a reading that has mostly other words: there is no place at which it
 * leaves the base. Cost: the texts of what it was compared with.
 */
export function changesIn(one: Occurrence, textOf: TextOf): ReadChange[] {
  if (one.verdicts.includes('reworded')) return []
  const own = textOf(one.document) ?? ''
  return one.variants
    .filter(({ kind }) => !NO_CHANGE.has(kind))
    .map(({ kind, reading, base, baseDocument }) => ({
      span: [reading[0], reading[1]] as [number, number],
      kind,
      words: inLine(own.slice(...reading)),
      base: inLine((textOf(baseDocument ?? one.baseDocument) ?? '').slice(...base)),
    }))
    .toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

function inLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}
