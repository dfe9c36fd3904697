import { siblingWords } from '../../record/index.js'
import type { RecordView } from '../../record/index.js'
import type { Damage, SourceDocument } from '../../text/index.js'
import type { Mended } from '../schema/reading.js'
import { namedDocument } from './named-document.js'

/** A damaged place, with what it lost as another document has it. Cost: one search. */
export function mendDamage(document: SourceDocument, damage: Damage, view: RecordView): Mended {
  const span: [number, number] = [damage.span[0], damage.span[1]]
  const sibling = siblingWords(document, damage, view)
  if (sibling === undefined) return { span }
  const [start, end] = sibling.span
  const words = sibling.document.text.slice(start, end)
  return { span, sibling: { document: namedDocument(sibling.document), span: [start, end], words } }
}
