import type { DocumentKind, QuotedPassage, SourceDocument, Span } from '../text/index.js'
import { overlap, paragraphs, sentences, trim, UNSPACED } from '../text/index.js'
import { isFurniture, withoutLabel } from './furniture.js'
import type { OwnPassage } from './model.js'
import { passedOn } from './passed-on.js'
import type { PassageSources } from './statement-at.js'
import { statementAt } from './statement-at.js'

/** The kinds of document whose own words are somebody's words on the matter, quotable without marks. */
const OWN_WORDS: Readonly<Record<DocumentKind, boolean>> = {
  article: false,
  letter: true,
  post: true,
  'press-release': true,
  rule: true,
  statement: true,
  transcript: true,
}

/** The kinds that a body issues: what they tell of a person's words is the body's telling. */
const ISSUED: ReadonlySet<DocumentKind> = new Set(['press-release', 'statement'])

/** Fewer words than this outside quotation marks are what stands between two quotations. */
const LEAST_OWN_WORDS = 4
const OWN_WORD = new RegExp(String.raw`[${UNSPACED}]|[\p{L}\p{N}](?:(?![${UNSPACED}])[\p{L}\p{N}])*`, 'gu')

/**
 * The stretches of a primary text's paragraphs outside quotation marks, without headings, addresses, date lines and
 * the labels of speakers. Its author says them, and in a transcript, a block quotation and the like whoever makes the
 * direct statement that they are; what the author tells of others stays the author's. Where a body tells what a
 * person said, and where a post or letter passes on another's, it is `reported`. Empty for an article. Linear in the text, times its statements.
 */
export function ownWords(
  { text, kind }: SourceDocument,
  quoted: readonly QuotedPassage[],
  { attributions, people }: PassageSources,
): OwnPassage[] {
  if (!OWN_WORDS[kind]) return []
  const reported = ISSUED.has(kind) ? reportedIn({ attributions, people }) : []
  return paragraphs(text).flatMap(paragraph => {
    if (isFurniture(text.slice(...paragraph), kind)) return []
    const others = passedOn(text, paragraph, kind)
    return outside(others ?? withoutLabel(text, paragraph, kind), quoted)
      .flatMap(span =>
        others === undefined ? parted(text, span, reported) : [{ span, reported: true as const }],
      )
      .map(piece => ({ ...piece, span: trim(text, piece.span) }))
      .filter(({ span }) => (text.slice(...span).match(OWN_WORD)?.length ?? 0) >= LEAST_OWN_WORDS)
      .map(({ span, ...piece }): OwnPassage => {
        const held = statementAt(span, attributions)
        const statement = held === undefined || attributions[held]?.type === 'indirect' ? undefined : held
        const speaker = statement === undefined ? undefined : people.speakers[statement]?.person
        const person = others === undefined ? (speaker ?? people.author) : undefined
        return { span, marked: false, closed: true, statement, person, ...piece }
      })
  })
}

/**
 * What each person is reported to have said, without marks, in a text that a body issues; empty where its author is a
 * person, who tells it in words of their own.
 */
function reportedIn({ attributions, people }: PassageSources): Span[] {
  const author = people.author
  if (author === undefined || people.persons[author]?.kind === 'person') return []
  return attributions.flatMap(({ type, content }, at) => {
    const speaker = people.speakers[at]?.person
    const byPerson = speaker !== undefined && people.persons[speaker]?.kind === 'person'
    return type === 'indirect' && byPerson ? content : []
  })
}

/** A stretch of own words, its sentences that report what a person said apart from the others. */
function parted(
  text: string,
  span: Span,
  reported: readonly Span[],
): Pick<OwnPassage, 'span' | 'reported'>[] {
  if (!reported.some(one => overlap(one, span) > 0)) return [{ span }]
  const parts: { span: Span; reported?: true }[] = []
  for (const [start, end] of sentences(text.slice(...span))) {
    const sentence: Span = [span[0] + start, span[0] + end]
    const tells = reported.some(one => overlap(one, sentence) > 0)
    const last = parts.at(-1)
    if (last !== undefined && (last.reported ?? false) === tells)
      parts[parts.length - 1] = { ...last, span: [last.span[0], sentence[1]] }
    else parts.push({ span: sentence, ...(tells ? { reported: true } : {}) })
  }
  return parts
}

/** What is left of a paragraph without the quotations in it. */
function outside(paragraph: Span, quoted: readonly QuotedPassage[]): Span[] {
  const left: Span[] = []
  let from = paragraph[0]
  for (const { outer, depth } of quoted) {
    if (depth > 0 || outer[1] <= paragraph[0] || outer[0] >= paragraph[1]) continue
    if (outer[0] > from) left.push([from, outer[0]])
    from = Math.max(from, outer[1])
  }
  if (from < paragraph[1]) left.push([from, paragraph[1]])
  return left
}
