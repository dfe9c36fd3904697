import type { Attribution } from '../attribution/index.js'
import type { DocumentPeople } from '../people/index.js'
import type { DocumentKind, QuotedPassage, SourceDocument, Span } from '../text/index.js'
import { bySpan, contains, overlap, paragraphs, quotedPassages, trim } from '../text/index.js'
import type { OwnPassage } from './model.js'

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

/** What was found in a document, as far as its passages need it. */
export interface PassageSources {
  readonly attributions: readonly Attribution[]
  readonly people: DocumentPeople
}

/**
 * The stretches of a document that may stand in others: each between quotation marks, said by whoever
 * makes the statement that holds it; and in a primary text each stretch of a paragraph outside quotation
 * marks, said by its author. A quotation inside another is one only where it is a statement of its own. By place; empty for
 * an article without quotation marks. Linear in the text, times its statements.
 */
export function passagesOf(document: SourceDocument, found: PassageSources): OwnPassage[] {
  const quoted = quotedPassages(document.text)
  const passages: OwnPassage[] = []
  const statements: (number | undefined)[] = []
  for (const [index, passage] of quoted.entries()) {
    const before = passage.continues === undefined ? undefined : statements[passage.continues]
    const statement = statementOf(passage.span, found.attributions) ?? before
    statements[index] = statement
    if (passage.depth > 0 && !isOwnStatement(passage, statement, { quoted, statements })) continue
    if (!/[\p{L}\p{N}]/u.test(document.text.slice(...passage.span))) continue
    const person = statement === undefined ? undefined : found.people.speakers[statement]?.person
    passages.push({ span: passage.span, marked: true, closed: passage.closed, statement, person })
  }
  if (OWN_WORDS[document.kind]) passages.push(...ownWords(document.text, quoted, found))
  return passages.toSorted((a, b) => bySpan(a.span, b.span))
}

interface Quotations {
  readonly quoted: readonly QuotedPassage[]
  /** The statement of each, as far as they were looked at. */
  readonly statements: readonly (number | undefined)[]
}

/** Whether a quotation inside another belongs to another statement than the one around it. */
function isOwnStatement(passage: QuotedPassage, statement: number | undefined, known: Quotations): boolean {
  const around = known.quoted.findIndex(
    other => other.depth === passage.depth - 1 && contains(other.outer, passage.outer),
  )
  return statement !== undefined && statement !== known.statements[around]
}

/**
 * The attribution whose content holds most of `span`, at least half; of several that hold as much the one with
 * the least content: the innermost.
 */
function statementOf(span: Span, attributions: readonly Attribution[]): number | undefined {
  let best: { index: number; shared: number; size: number } | undefined
  for (const [index, { content }] of attributions.entries()) {
    let shared = 0
    let size = 0
    for (const part of content) {
      shared += overlap(part, span)
      size += part[1] - part[0]
    }
    if (shared * 2 < span[1] - span[0] || shared === 0) continue
    if (best === undefined || shared > best.shared || (shared === best.shared && size < best.size)) {
      best = { index, shared, size }
    }
  }
  return best?.index
}

function ownWords(text: string, quoted: readonly QuotedPassage[], found: PassageSources): OwnPassage[] {
  return paragraphs(text).flatMap(paragraph =>
    outside(paragraph, quoted)
      .map(span => trim(text, span))
      .filter(span => (text.slice(...span).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_OWN_WORDS)
      .map((span): OwnPassage => {
        const statement = statementOf(span, found.attributions)
        const speaker = statement === undefined ? undefined : found.people.speakers[statement]
        return {
          span,
          marked: false,
          closed: true,
          statement,
          person: speaker?.person ?? found.people.author,
        }
      }),
  )
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
