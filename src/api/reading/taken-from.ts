import type { LineageEdge } from '../../lineage/index.js'
import type { RecordView } from '../../record/index.js'
import { tellingReasons } from '../../report/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import { overlap, paragraphs } from '../../text/index.js'

/** A passage in the whole text of its document. */
interface PassageInText {
  readonly document: DocumentId
  readonly text: string
  readonly span: Span
}

/**
 * From whom a passage was taken, in words: "took it from The Courier: “as reported by The Courier”". Undefined where all that tells that
 * its document took from the other stands in other paragraphs: then it says nothing of this passage. Linear in the text.
 */
export function takenFrom(edge: LineageEdge, passage: PassageInText, view: RecordView): string | undefined {
  const { document, text, span } = passage
  if (edge.from !== document) return undefined
  const around = paragraphs(text).filter(paragraph => overlap(paragraph, span) > 0)
  const evidence = edge.evidence.filter(
    ({ from }) => from !== undefined && around.some(paragraph => overlap(paragraph, from) > 0),
  )
  if (evidence.length === 0) return undefined
  const source = edge.to === undefined ? undefined : view.document(edge.to)
  const name = source?.publisher ?? source?.title ?? edge.toName ?? 'a document that the record does not hold'
  const others = (edge.alternatives ?? []).map(id => {
    const other = view.document(id)
    return other?.publisher ?? other?.title ?? id
  })
  const why = tellingReasons({ ...edge, evidence }).join('; ')
  const may = others.length > 0 ? 'may have it from' : 'shares it with'
  return `${edge.directed ? 'took it from' : may} ${[name, ...others].join(' or ')}${why === '' ? '' : `: ${why}`}`
}
