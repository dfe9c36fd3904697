import type { DocumentKind, Span } from '../text/index.js'
import { paragraphs, trim, latinPattern } from '../text/index.js'

/** One stretch of a primary text that its author, or a labelled speaker, says. */
export interface OwnWords {
  /** The speaker's label in a transcript; undefined where the author says it. */
  readonly speaker: Span | undefined
  readonly content: readonly Span[]
}

/**
 * What a letter, statement, post or transcript says itself: one entry a paragraph; one a post where the
 * text is a list of dated posts; one a turn where it has speaker labels. Headings, addresses, dates,
 * salutations, greetings at the end and signatures are left out. Empty for other kinds. Linear.
 */
export function ownWords(text: string, kind: DocumentKind | undefined): OwnWords[] {
  switch (kind) {
    case 'letter':
    case 'statement':
      return proseOf(text)
    case 'post':
      return (
        datedPosts(text) ??
        paragraphs(text)
          .filter(span => isProse(text, span, 2) && !isHeader(text.slice(...span)))
          .map(plain)
      )
    case 'transcript':
      return turns(text)
    case 'article':
    case 'press-release':
    case 'rule':
    case undefined:
      return []
    default:
      return kind satisfies never
  }
}

/* "@annpoe on Tern, 10 April 2025, 07:14": whose post it is, where and when; nothing that is said. */
const HEADER = latinPattern(
  /^(?:@\w+|\p{Lu}[\p{L}.’' -]{1,60}\(@\w+\))[^.!?\n]{0,60}\b\d{4}\b[^.!?\p{L}\n]{0,12}(?:[ap]\.?m\.?)?$/iu,
)

function isHeader(paragraph: string): boolean {
  return HEADER.test(paragraph.trim())
}

const plain = (span: Span): OwnWords => ({ speaker: undefined, content: [span] })

function proseOf(text: string): OwnWords[] {
  return paragraphs(text)
    .filter(span => isProse(text, span, 4))
    .map(span => plain(withoutMarkup(text, span)))
}

const SALUTATION =
  /^(?:Dear|To)\b.{0,80}[,:]?$|^(?:Yours|Sincerely|Respectfully|Regards|Best|Kind regards|With (?:best|kind|warm)|Very truly|Cordially)\b.{0,60}$/

/* Enough words, and a stop or a full line: no heading, address, date or signature. */
function isProse(text: string, [start, end]: Span, least: number): boolean {
  const line = text.slice(start, Math.min(end, start + 400))
  if (/^#{1,6}\s/.test(line) || SALUTATION.test(line) || /^[*_]{1,2}[^*_]+[*_]{1,2}$/.test(line)) return false
  const words = line.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  if (words < least) return false
  return least < 4 || words > 12 || /[.?!:;…]["”’)\]*_]*$/.test(text.slice(Math.max(start, end - 6), end))
}

function withoutMarkup(text: string, [start, end]: Span): Span {
  const lead = /^(?:[>*\-•–]\s+|>)*/.exec(text.slice(start, start + 20))?.[0].length ?? 0
  return trim(text, [start + lead, end])
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DATE_LINE = latinPattern(
  new RegExp(
    String.raw`^[\[(#*>\s-]*(?:(?:\p{L}{2,9},?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+${MONTH},?\s+\d{4}|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}))(?:[T,\s]*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|Z|UTC|GMT)?)?[\])*]*\s*[:–—|-]?\s*`,
    'iu',
  ),
)

/* A date opens each post, on a line of its own or before its text. Two dates make a list. */
function datedPosts(text: string): OwnWords[] | undefined {
  const posts: Span[][] = []
  let dates = 0
  for (const [start, end] of paragraphs(text)) {
    const date = DATE_LINE.exec(text.slice(start, Math.min(end, start + 80)))
    if (date !== null) {
      dates++
      posts.push([])
    }
    const span = trim(text, [start + (date?.[0].length ?? 0), end])
    if (dates > 0 && span[0] < span[1]) posts.at(-1)?.push(span)
  }
  if (dates < 2) return undefined
  return posts.filter(parts => parts.length > 0).map(content => ({ speaker: undefined, content }))
}

const LABEL = latinPattern(
  /^(?:[*_]{2})?(?:Q\d{1,4}\s+)?((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|The|Sen|Rep|Gov|Gen|Prof)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|of|de|van|von|the|\([^)]{1,40}\))){0,5}|[QA])(?:[*_]{2})?\s?:(?:[*_]{2})?\s+(?=\S)/u,
)

/** The label of a speaker at the start of a paragraph ("Ann Poe:", "Q15 Chair:"), and where the words begin. */
export function speakerLabel(
  text: string,
  [start, end]: Span,
): { readonly speaker: Span; readonly words: number } | undefined {
  const match = LABEL.exec(text.slice(start, Math.min(end, start + 120)))
  const name = match?.[1]
  if (match === null || name === undefined) return undefined
  const at = start + match[0].indexOf(name)
  return { speaker: [at, at + name.length], words: start + match[0].length }
}

/* A turn lasts until the next label; what stands before the first is the heading. */
function turns(text: string): OwnWords[] {
  const found: { speaker: Span; content: Span[] }[] = []
  for (const span of paragraphs(text)) {
    const label = speakerLabel(text, span)
    if (label !== undefined && !isFieldName(text.slice(...label.speaker)))
      found.push({ speaker: label.speaker, content: [[label.words, span[1]]] })
    else if (isProse(text, span, 4)) found.at(-1)?.content.push(span)
  }
  return found.length > 0 ? found : proseOf(text)
}

/** Whether a label heads a field of a form ("Date:", "Members present:"), not somebody's words. */
export function isFieldName(label: string): boolean {
  return /^(?:Members?|Witness(?:es)?|Present|Date|Time|Place|Subject|Re|From|To|Cc|Note|Notes|Oral evidence|Also|Source|(?:File )?Photo|Image|Video|Contact|Updated?|Published|Read more|More|Related|Correction|Location|Extract|Account|Bio|Period|Posts|The facts|Fact check|Warning|Editor|Watch|Listen|See also|Analysis|Opinion|Exclusive|Breaking|Live|Bottom line)\b/i.test(
    label,
  )
}
