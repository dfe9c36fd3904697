import type { DocumentId } from '../text/index.js'
import type { Person } from './person.js'

/** One person of one document, before it is known who is the same across documents; or all of whom documents say the same. */
export interface Bearer {
  readonly document: DocumentId
  /** Index in the document's persons. */
  readonly index: number
  readonly person: Person
  /** How many persons of documents this stands for. */
  readonly times: number
}

/** How many persons of documents these are together. */
export function timesBorne(bearers: readonly Bearer[]): number {
  return bearers.reduce((sum, { times }) => sum + times, 0)
}

/** Orders by document, then by index: a comparator that makes every outcome independent of input order. */
export function byDocument(a: Bearer, b: Bearer): number {
  return compareText(a.document, b.document) || a.index - b.index
}

/** Orders texts by their code units, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
