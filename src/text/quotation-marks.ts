import { isSpace } from './paragraphs.js'
import type { QuotationMarks } from './quotations.js'
import type { Span } from './span.js'

/** What a character that may be a quotation mark does where it stands. */
export interface MarkRole {
  readonly does: 'open' | 'close'
  readonly marks: QuotationMarks
  /** The characters that close what it opens; for a closing mark, itself. */
  readonly closers: string
}

/** Everything that can be a quotation mark; two single marks typed for a double one count as one. */
export const MARK = /''|``|["“”„‟«»‹›‘’‚‛'「」『』]/g

/** What stands around a mark. */
interface Place {
  readonly text: string
  readonly at: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** White space, the edge of the paragraph, an opening bracket, a dash or an opening mark before it. */
  readonly leftFree: boolean
  /** White space, the edge of the paragraph, a closing bracket, a stop, a dash or a closing mark after it. */
  readonly rightFree: boolean
}

const LEFT_FREE = /[([{<—–\-/“‘"'„‟«‹‚*_=|]/
const RIGHT_FREE = /[)\]}>.,;:?!…—–\-/”’"'»›*_|]/
const WORD = /[\p{L}\p{N}]/u

/* How far a mark looks ahead for its partner: longer than any sentence of news (the 99.9th percentile is 520). */
const REACH = 600

/**
 * Whether the mark at `at` opens or closes a quotation; undefined for an apostrophe, inches and feet,
 * and a closing mark with nothing open. `isOpen` says whether a quotation that this character would
 * close is open. Constant time.
 */
export function markRole(
  text: string,
  place: { readonly at: number; readonly paragraph: Span },
  isOpen: (closer: string) => boolean,
): MarkRole | undefined {
  const typed = text.charAt(place.at) + text.charAt(place.at + 1)
  const doubled = typed === "''" || typed === '``'
  const seen = look(text, [place.at, place.at + (doubled ? 2 : 1)], place.paragraph)
  const mark = doubled ? '"' : text.charAt(place.at)
  const does = DOES[mark]?.(seen, isOpen)
  if (does === undefined) return undefined
  return {
    does,
    marks: MARKS_OF[mark] ?? 'double',
    closers: does === 'close' ? mark : (CLOSERS[mark] ?? mark),
  }
}

function look(text: string, [at, next]: Span, paragraph: Span): Place {
  const before = at > paragraph[0] ? text.charAt(at - 1) : ''
  const after = next < paragraph[1] ? text.charAt(next) : ''
  return {
    text,
    at,
    end: paragraph[1],
    before,
    after,
    leftFree: before === '' || isSpace(before.charCodeAt(0)) || LEFT_FREE.test(before),
    rightFree: after === '' || isSpace(after.charCodeAt(0)) || RIGHT_FREE.test(after),
  }
}

const MARKS_OF: Readonly<Record<string, QuotationMarks>> = {
  '„': 'low-high',
  '‚': 'low-high',
  '«': 'guillemets',
  '»': 'guillemets',
  '‹': 'guillemets',
  '›': 'guillemets',
  '‘': 'single',
  '’': 'single',
  '‛': 'single',
  "'": 'single',
  '『': 'single',
  '』': 'single',
}

/* A quotation that was opened in one style is closed by any mark of its kind: copies mix the styles. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”“‟',
  '“': '”"“‟',
  '‟': '”"“',
  '”': '”"“',
  '„': '“”"‟',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': "’'",
  '‛': "’'",
  "'": "'’",
  '「': '」',
  '『': '』',
}

type Does = (place: Place, isOpen: (closer: string) => boolean) => 'open' | 'close' | undefined

const DOES: Readonly<Record<string, Does>> = {
  '"': straightDouble,
  '“': openingDouble,
  '‟': openingDouble,
  '”': (place, isOpen) => (isOpen('”') ? 'close' : startsWord(place)),
  '„': () => 'open',
  '‚': place => (startsWord(place) === 'open' && /[‘’]/.test(ahead(place)) ? 'open' : undefined),
  '«': (place, isOpen) => (isOpen('«') ? 'close' : place.after === '' ? undefined : 'open'),
  '»': (place, isOpen) => (isOpen('»') ? 'close' : startsWord(place)),
  '‹': (_, isOpen) => (isOpen('‹') ? 'close' : 'open'),
  '›': (place, isOpen) => (isOpen('›') ? 'close' : startsWord(place)),
  '‘': openingSingle,
  '‛': openingSingle,
  '’': (place, isOpen) => (isOpen('’') && endsSingle(place) ? 'close' : undefined),
  "'": straightSingle,
  '「': () => 'open',
  '」': (_, isOpen) => (isOpen('」') ? 'close' : undefined),
  '『': () => 'open',
  '』': (_, isOpen) => (isOpen('』') ? 'close' : undefined),
}

function startsWord(place: Place): 'open' | undefined {
  return place.leftFree && !place.rightFree ? 'open' : undefined
}

function straightDouble(place: Place, isOpen: (closer: string) => boolean): 'open' | 'close' | undefined {
  const { leftFree, rightFree, before } = place
  if (isOpen('"')) {
    if (leftFree && !rightFree) return 'open'
    return isInches(place) ? undefined : 'close'
  }
  if (rightFree && !leftFree) return undefined
  return !leftFree && /\p{N}/u.test(before) ? undefined : 'open'
}

/* A digit before it, and a real closing mark before the next opening one. */
function isInches(place: Place): boolean {
  if (!/\p{N}/u.test(place.before) || place.after === '') return false
  const rest = ahead(place)
  const next = rest.indexOf('"')
  if (next <= 0) return false
  return !/[\s([{]/.test(rest.charAt(next - 1))
}

function openingDouble(place: Place, isOpen: (closer: string) => boolean): 'open' | 'close' {
  const reversed = !place.leftFree && place.rightFree
  return reversed && isOpen('“') ? 'close' : 'open'
}

function openingSingle(place: Place, isOpen: (closer: string) => boolean): 'open' | 'close' | undefined {
  if (isOpen('‘') && !place.leftFree) return 'close'
  if (WORD.test(place.before) || place.rightFree) return startsNested(place) ? 'open' : undefined
  return isElision(place) ? undefined : 'open'
}

/* A single mark that holds another quotation: ‘“...”’. */
function startsNested(place: Place): boolean {
  return place.leftFree && /["“]/.test(place.after)
}

function straightSingle(place: Place, isOpen: (closer: string) => boolean): 'open' | 'close' | undefined {
  if (isOpen("'") && endsSingle(place)) return 'close'
  if (!place.leftFree || WORD.test(place.before)) return undefined
  if (place.rightFree) return startsNested(place) && !isOpen("'") ? 'open' : undefined
  return isElision(place) ? undefined : 'open'
}

/* Whether a single closing mark ends a quotation; else it is an apostrophe. */
function endsSingle(place: Place): boolean {
  const { before, after } = place
  if (before === '' || isSpace(before.charCodeAt(0))) return false
  if (WORD.test(after)) return /[.?!,…]/.test(before)
  if (!/[sSzZxX]/.test(before) || !/^\s\p{Ll}/u.test(place.text.slice(place.at + 1, place.at + 3)))
    return true
  return !closesLater(ahead(place))
}

/* After "s’ word": a plural's apostrophe where another closing mark comes before the next opening one. */
function closesLater(rest: string): boolean {
  const next = /(?<=\S)['’](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])['‘](?=\p{L})/u.exec(rest)
  return next !== null && /\S/.test(rest.charAt(next.index - 1)) && next.index > 0
}

function ahead(place: Place): string {
  return place.text.slice(place.at + 1, Math.min(place.end, place.at + 1 + REACH))
}

const ELISION =
  /^(?:\p{N}{2}s?\b|(?:tis|twas|twere|til|till|cause|cuz|em|im|er|n|bout|round|nuff|nother|neath|ere|gainst|fraid|kay|course|scuse|appen|bye|fro|hood|burbs|net|tude|cept)(?!\p{L}))/iu

function isElision(place: Place): boolean {
  return ELISION.test(place.text.slice(place.at + 1, place.at + 10))
}
