import { isOthersWords } from '../people/index.js'
import type { QuotedPassage, SourceDocument } from '../text/index.js'
import { bySpan, contains, quotedPassages } from '../text/index.js'
import type { OwnPassage } from './model.js'
import { ownWords } from './own-words.js'
import type { PassageSources } from './statement-at.js'
import { statementAt } from './statement-at.js'

/**
 * The stretches of a document that may stand in others: each between quotation marks, said by whoever
 * makes the statement that holds it; and in a primary text each stretch of a paragraph outside quotation
 * marks, said by its author (`ownWords`). A quotation inside another is one only where it is a statement of its own. By place; empty for
 * an article without quotation marks. Linear in the text, times its statements.
 */
export function passagesOf(document: SourceDocument, found: PassageSources): OwnPassage[] {
  const quoted = quotedPassages(document.text)
  const passages: OwnPassage[] = []
  const statements: (number | undefined)[] = []
  for (const [index, passage] of quoted.entries()) {
    const before = passage.continues === undefined ? undefined : statements[passage.continues]
    const statement = statementAt(passage.span, found.attributions) ?? before
    statements[index] = statement
    if (passage.depth > 0 && !isOwnStatement(passage, statement, { quoted, statements })) continue
    if (!/[\p{L}\p{N}]/u.test(document.text.slice(...passage.span))) continue
    const person = personOf(document.text, passage, { statement, found })
    passages.push({ span: passage.span, marked: true, closed: passage.closed, statement, person })
  }
  passages.push(...ownWords(document, quoted, found))
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

interface Credited {
  readonly statement: number | undefined
  readonly found: PassageSources
}

/** Who says a quotation: who makes its statement, unless it is a part of what that one tells of another's words. */
function personOf(text: string, { span }: QuotedPassage, { statement, found }: Credited): number | undefined {
  const held = statement === undefined ? undefined : found.attributions[statement]
  if (statement === undefined || held === undefined) return undefined
  const part = held.content.find(one => contains(one, span))
  const isOthers = held.type !== 'direct' && part !== undefined && isOthersWords(text, span, part[0])
  return isOthers ? undefined : found.people.speakers[statement]?.person
}
