import type { DocumentKind, QuotedPassage, SourceDocument, Span } from '../text/index.js'
import { paragraphs, trim } from '../text/index.js'
import { isFurniture, withoutLabel } from './furniture.js'
import type { OwnPassage } from './model.js'
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

/** Fewer words than this outside quotation marks are what stands between two quotations. */
const LEAST_OWN_WORDS = 4

/**
 * The stretches of a primary text's paragraphs outside quotation marks, without headings, addresses, date lines and
 * the labels of speakers. Its author says them, and in a transcript, a block quotation and the like whoever makes the
 * direct statement that they are; what the author tells of others stays the author's. Empty for an article. Linear in
 * the text, times its statements.
 */
export function ownWords(
  { text, kind }: SourceDocument,
  quoted: readonly QuotedPassage[],
  { attributions, people }: PassageSources,
): OwnPassage[] {
  if (!OWN_WORDS[kind]) return []
  return paragraphs(text).flatMap(paragraph => {
    if (isFurniture(text.slice(...paragraph), kind)) return []
    return outside(withoutLabel(text, paragraph, kind), quoted)
      .map(span => trim(text, span))
      .filter(span => (text.slice(...span).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_OWN_WORDS)
      .map((span): OwnPassage => {
        const held = statementAt(span, attributions)
        const statement = held === undefined || attributions[held]?.type === 'indirect' ? undefined : held
        const speaker = statement === undefined ? undefined : people.speakers[statement]?.person
        return { span, marked: false, closed: true, statement, person: speaker ?? people.author }
      })
  })
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
