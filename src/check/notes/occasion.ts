import type { Attribution } from '../../attribution/index.js'
import type { Span } from '../../text/index.js'
import { latinPattern } from '../../text/index.js'
import { placeName } from '../place-name.js'
import type { MadeNote, QuotedContext } from './context.js'
import { statementAt, wordsAt } from './context.js'
import type { Setting } from './setting.js'
import { settingOf, settingsOf } from './setting.js'

/**
 * The right person, but another occasion: the draft has the words in a letter, a post, a speech, a press conference, an
 * interview, and the record in something else, or the draft has them in a letter to somebody else. Undefined where either does
 * not tell, or where both tell of the same.
 */
export function occasionNote({ analysis, base, attribution, view }: QuotedContext): MadeNote | undefined {
  const { text } = analysis.document
  const told = settingIn(text, attribution)
  if (told === undefined) return undefined
  const statement = base.primary ? undefined : statementAt(base, view)
  const where = view.document(base.document)?.text ?? ''
  const reported = statement === undefined ? undefined : settingIn(where, statement)?.setting
  const known = base.primary ? settingsOf(base.kind, base.title) : reported === undefined ? [] : [reported]
  if (known.length === 0) return undefined
  const to = known.includes(told.setting) ? addressedTo(text, told.span) : undefined
  const same =
    to === undefined ||
    base.kind !== 'letter' ||
    isAddressedTo(`${base.title ?? ''} ${where}`, wordsAt(text, to))
  if (known.includes(told.setting) && same) return undefined
  const span: Span = to === undefined ? told.span : [told.span[0], to[1]]
  const words = wordsAt(text, span)
  const record = base.primary ? `in ${placeName(base)}` : `in a ${reported}, as ${placeName(base)} tells it`
  return {
    code: 'occasion',
    severity: 'note',
    span,
    words,
    sources: [base],
    message: `The record has these words ${record}; the draft has them in “${words}”.`,
  }
}

/** To whom a letter goes ("to the Ports Commissioner"), behind the words that tell of it. */
const TO = latinPattern(
  /^\sto\s((?:the\s|his\s|her\s|its\s|their\s)?\p{Lu}[\p{L}.’'-]*(?:\s(?:of|for|the|and)(?=\s\p{L})|\s\p{Lu}[\p{L}.’'-]*){0,7})/u,
)

function addressedTo(text: string, [, end]: Span): Span | undefined {
  const found = TO.exec(text.slice(end, end + 120))
  // The stop of the sentence is none of the name.
  const name = found?.[1]?.replace(/\.$/u, '')
  if (found === null || name === undefined) return undefined
  const start = end + found[0].indexOf(name)
  return [start, start + name.length]
}

/** The head of a letter, in code units: its title, address and salutation. */
const HEAD = 700

/** Whether a letter's head has a word of a name: it may call its addressee by another part of it. */
function isAddressedTo(letter: string, name: string): boolean {
  const head = letter.slice(0, HEAD).toLowerCase()
  return (name.toLowerCase().match(/[\p{L}’'-]{3,}/gu) ?? []).some(
    word => word !== 'the' && head.includes(word),
  )
}

function settingIn(
  text: string,
  { medium, occasion, addressee }: Pick<Attribution, 'medium' | 'occasion' | 'addressee'>,
): { readonly setting: Setting; readonly span: Span } | undefined {
  // "told a press conference": who hears it tells the occasion, where nothing else does.
  const spans = [medium, occasion].filter(span => span !== undefined)
  const heard = spans.length === 0 && addressee !== undefined ? [addressee] : spans
  const found = heard.flatMap(span => {
    const setting = settingOf(text.slice(span[0], span[1]))
    return setting === undefined ? [] : [{ setting, span }]
  })
  return found.length === 1 ? found[0] : undefined
}
