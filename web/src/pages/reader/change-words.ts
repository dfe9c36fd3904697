import type { ReadChange, ReadOccurrence } from '../../../../src/api/index.js'
import { bothEnds } from '../../../../src/report/index.js'
import { apart } from '../../words/direction.js'

/** A place at which the words of a document leave their source, where its sign stands in the text. */
export interface PlacedChange {
  /** The offset before which its sign stands. */
  readonly at: number
  readonly change: ReadChange
  readonly occurrence: ReadOccurrence
}

/** The longest words that a change is told with. */
const LONGEST = 90

/** What differs, in a line: "“seven”; the source has “one”". */
export function changeWords({ words, base }: ReadChange): string {
  const [own, source] = [apart(bothEnds(words, LONGEST)), apart(bothEnds(base, LONGEST))]
  if (words === '') return `leaves out “${source}”`
  return base === '' ? `adds “${own}”` : `“${own}”; the source has “${source}”`
}

/** The sign at a change: words that are other ones, or a place where words are missing. */
export function changeSign({ words }: ReadChange): string {
  return words === '' ? '‸' : '≠'
}

/** Leads to the reading of a document among all readings of an utterance. */
export function readingPath(utterance: string, document: string): string {
  return `/quotations/${encodeURIComponent(utterance)}?witness=${encodeURIComponent(document)}`
}
