import { saidWhen } from '../../time/index.js'
import { placeName } from '../place-name.js'
import type { MadeNote, QuotedContext } from './context.js'
import { statementAt, wordsAt } from './context.js'

/**
 * A date that the draft gives for the saying, where the record has another: the date of the letter, post or statement, or
 * one that a document states. Undefined where either gives none, and where one can be the other told less closely.
 */
export function saidDateNote({
  analysis,
  dates,
  base,
  attribution,
  view,
}: QuotedContext): MadeNote | undefined {
  const { document } = analysis
  const told = saidWhen(document, attribution, dates)
  if (told?.span === undefined) return undefined
  const stated = base.primary
    ? (base.said ?? base.published)
    : statementAt(base, view)?.said?.reason.startsWith('stated') === true
      ? base.said
      : undefined
  if (stated === undefined || !differ(told.edtf, stated)) return undefined
  const words = wordsAt(document.text, told.span)
  return {
    code: 'said-date',
    severity: 'note',
    span: told.span,
    words,
    sources: [base],
    message: `The record has these words of ${stated.slice(0, 10)}, in ${placeName(base)}; the draft has them of “${words}”.`,
  }
}

const PARTS = /^(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T|$)/

/** Whether two EDTF dates cannot be one; a range, an uncertain date and a missing part can be anything. */
function differ(a: string, b: string): boolean {
  const [one, other] = [PARTS.exec(a), PARTS.exec(b)]
  if (one === null || other === null) return false
  return [1, 2, 3].some(part => {
    const [left, right] = [one[part], other[part]]
    return left !== undefined && right !== undefined && !/X/.test(left + right) && left !== right
  })
}
