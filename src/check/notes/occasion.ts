import type { Attribution } from '../../attribution/index.js'
import type { Span } from '../../text/index.js'
import { placeName } from '../place-name.js'
import type { MadeNote, QuotedContext } from './context.js'
import { statementAt, wordsAt } from './context.js'
import type { Setting } from './setting.js'
import { settingOf, settingsOfKind } from './setting.js'

/**
 * The right person, but another occasion: the draft has the words in a letter, a post, a speech, an interview, and the
 * record in something else. Undefined where either does not tell, or where both tell of the same kind.
 */
export function occasionNote({ analysis, base, attribution, view }: QuotedContext): MadeNote | undefined {
  const { text } = analysis.document
  const told = settingIn(text, attribution)
  if (told === undefined) return undefined
  const statement = base.primary ? undefined : statementAt(base, view)
  const where = view.document(base.document)?.text ?? ''
  const reported = statement === undefined ? undefined : settingIn(where, statement)?.setting
  const known = base.primary ? settingsOfKind(base.kind) : reported === undefined ? [] : [reported]
  if (known.length === 0 || known.includes(told.setting)) return undefined
  const words = wordsAt(text, told.span)
  const record = base.primary ? `in ${placeName(base)}` : `in a ${reported}, as ${placeName(base)} tells it`
  return {
    code: 'occasion',
    severity: 'note',
    span: told.span,
    words,
    sources: [base],
    message: `The record has these words ${record}; the draft has them in “${words}”.`,
  }
}

function settingIn(
  text: string,
  { medium, occasion }: Pick<Attribution, 'medium' | 'occasion'>,
): { readonly setting: Setting; readonly span: Span } | undefined {
  const spans = [medium, occasion].filter(span => span !== undefined)
  const found = spans.flatMap(span => {
    const setting = settingOf(text.slice(span[0], span[1]))
    return setting === undefined ? [] : [{ setting, span }]
  })
  return found.length === 1 ? found[0] : undefined
}
