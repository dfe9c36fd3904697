import type { Witness } from './witness.js'

/** What a court, a board or an inquiry calls the text that counts. */
const WHOLE = String.raw`(?:reasons|judge?ment|ruling|opinion|decision|order|report|award|resolution|determination)`

/** A heading that says so ("PRESS SUMMARY", "Summary of the judgment"), in a line of its own or before a colon. */
const HEADING = new RegExp(
  String.raw`^[#*_\s]*(?:(?:press|media|court|official|plain[- ]language)\s+summary|summary\s+of\s+(?:the\s+|its\s+)?(?:\p{L}+\s+)?${WHOLE})[*_\s]*(?:$|[:–—-])`,
  'imu',
)

/** A sentence that says so ("This summary does not form part of the ruling"). */
const SENTENCE = new RegExp(
  String.raw`\b(?:this|the\s+(?:above|following))\s+(?:press\s+|media\s+)?(?:summary|overview|digest|release|note)\b[^.]{0,120}\b(?:(?:not|no)\s+(?:form\s+|a\s+|any\s+)?part\s+of|not\s+(?:bind|binding)|not\s+a\s+substitute\s+for)\b`,
  'iu',
)
const IT = /\bit\s+(?:does\s+not\s+form|forms\s+no|is\s+(?:not|no))\s+(?:a\s+|any\s+)?part\s+of\s+the\b/iu

/** Such a notice stands in the head of a text, or is its last paragraph. */
const HEAD = 1500
const FOOT = 600

/**
 * Whether a release or statement says of itself that it summarises another text. Whatever it has of that one is the other's;
 * a rule text or ruling may begin with a summary of its own, and is none. Constant time.
 */
export function isSummary({ kind, text }: Pick<Witness, 'kind' | 'text'>): boolean {
  if (kind !== 'press-release' && kind !== 'statement') return false
  const head = text.slice(0, HEAD)
  if (HEADING.test(head) || SENTENCE.test(head) || SENTENCE.test(text.slice(-FOOT))) return true
  return /\bsummary\b/iu.test(head) && IT.test(head)
}
