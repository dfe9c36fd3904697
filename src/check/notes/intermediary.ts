import { placeName } from '../place-name.js'
import type { MadeNote, QuotedContext } from './context.js'
import { saidAround, statementAt, wordsAt } from './context.js'

/** Words by which something is given to an outlet, as against taken from one. */
const GIVEN = /\b(?:told|interview|sent|gave|provided|statement|comments?|remarks?)\b/i

/**
 * The draft has the words as given to an outlet ("told the Courier"), and the record in a letter, a statement or
 * another outlet that says nothing of it. Undefined where the draft names no outlet, or where the record agrees.
 */
export function intermediaryNote({
  analysis,
  finding,
  base,
  attribution,
  view,
}: QuotedContext): MadeNote | undefined {
  const { text } = analysis.document
  const around = saidAround(text, attribution)
  const via = attribution.via.find(
    ({ span, cue }) =>
      GIVEN.test(text.slice(cue[0], cue[1])) &&
      span[0] >= around.start &&
      span[1] <= around.start + around.text.length,
  )
  if (via === undefined) return undefined
  const outlet = wordsAt(text, via.span)
  const carriers = [base, ...finding.further].filter(passage => !passage.primary)
  const agrees = carriers.some(passage => {
    if (isSame(passage.publisher ?? '', outlet)) return true
    const where = view.document(passage.document)?.text ?? ''
    return statementAt(passage, view)?.via.some(one => isSame(wordsAt(where, one.span), outlet)) === true
  })
  if (agrees) return undefined
  const record = base.primary ? `in ${placeName(base)}` : `as ${placeName(base)} quotes them`
  return {
    code: 'intermediary',
    severity: 'note',
    span: via.span,
    words: outlet,
    sources: [base],
    message: `The record has these words ${record}; the draft has them as given to ${outlet}.`,
  }
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)]
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
