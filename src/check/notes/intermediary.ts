import type { RecordView } from '../../record/index.js'
import type { SourcePassage } from '../finding.js'
import { placeName } from '../place-name.js'
import type { MadeNote, QuotedContext } from './context.js'
import { saidAround, statementAt, wordsAt } from './context.js'

/** Words by which something is given to an outlet, as against taken from one. */
const GIVEN = /\b(?:told|interview|sent|gave|provided|statement|comments?|remarks?)\b/i

/**
 * The draft has the words as given to an outlet ("told the Courier"), and the record in a letter, a statement or
 * given to another one. Undefined where the draft names no outlet, or where the record agrees.
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
  // A transcript can be of what was said to the outlet itself.
  if (via === undefined || base.kind === 'transcript') return undefined
  const outlet = wordsAt(text, via.span)
  const given = [base, ...finding.further].flatMap(passage =>
    passage.primary ? [] : outletsOf(passage, view),
  )
  if (given.some(name => isSame(name, outlet)) || (!base.primary && given.length === 0)) return undefined
  const record = base.primary ? `in ${placeName(base)}` : `as given to ${given[0] ?? ''}`
  return {
    code: 'intermediary',
    severity: 'note',
    span: via.span,
    words: outlet,
    sources: [base],
    message: `The record has these words ${record}; the draft has them as given to ${outlet}.`,
  }
}

/** The outlets to which a document says that the words were given; empty where it does not say. */
function outletsOf(passage: SourcePassage, view: RecordView): string[] {
  const where = view.document(passage.document)?.text ?? ''
  const via =
    statementAt(passage, view)?.via.filter(({ cue }) => GIVEN.test(where.slice(cue[0], cue[1]))) ?? []
  return via.map(({ span }) => wordsAt(where, span))
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
