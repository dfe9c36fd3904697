import type { Finding } from '../check/index.js'
import { passagePlace } from './finding-parts.js'

/** Where the words that are proposed for a quotation come from, for a reader of the revised file; empty where nothing is known. */
export function sourceNote({ base }: Pick<Finding, 'base'>): string {
  if (base === undefined) return ''
  const speaker = base.speakerName === undefined ? '' : `${base.speakerName}, `
  return `The record has these words: ${speaker}${passagePlace(base)}`
}
