import type { LineageGraph } from '../../../../src/api/index.js'
import { kindWords } from '../../words/kind.js'

/** What a line stands on, as a reader is told of it. */
export const BASIS_WORDS = {
  credit: 'credit',
  wording: 'wording',
  'shared-deviation': 'same slip',
} as const

/** The same in a sentence. */
export const BASIS_MEANS = {
  credit: 'it says so itself',
  wording: 'it has passages of the other',
  'shared-deviation': 'both change the same words',
} as const

/** Below this a line is drawn dashed, and called uncertain. */
const CERTAIN = 0.5
const SURE = 0.8

/** How sure a line is, in a word. */
export function surety(confidence: number): 'well supported' | 'likely' | 'uncertain' {
  return confidence >= SURE ? 'well supported' : confidence >= CERTAIN ? 'likely' : 'uncertain'
}

/** What is written on a line of the drawing: how many lines it stands for, and what is not sure about it. Empty for most. */
export function lineWords({
  confidence,
  directed,
  perhaps,
  lines,
}: Pick<LineageGraph['lines'][number], 'confidence' | 'directed' | 'perhaps' | 'lines'>): string {
  if (perhaps) return 'perhaps'
  const words = [
    lines > 1 ? String(lines) : '',
    surety(confidence) === 'uncertain' ? 'uncertain' : '',
    directed ? '' : 'way unknown',
  ]
  return words.filter(word => word !== '').join(', ')
}

/** A name as it is shown: of a source outside the record with what says so. */
export function nodeAbout({
  kind,
  documents,
  documentKind,
}: LineageGraph['nodes'][number]): string | undefined {
  if (kind === 'outside') return 'not in the record'
  // Credits can name a publisher whose documents the record holds, and none of these.
  if (kind === 'publisher' && documents === 0) return 'no document singled out'
  if (kind === 'publisher')
    return `${documents.toLocaleString('en')} ${documents === 1 ? 'document' : 'documents'}`
  return documentKind === null || documentKind === 'article' ? undefined : kindWords(documentKind)
}
