import type { RecordView } from '../../record/index.js'
import type { DocumentId, SourceDocument } from '../../text/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { QuotationRow } from '../schema/quotation-list.js'
import type { IndexedQuotation } from './indexed-quotation.js'

/** So much of a quotation is listed, in code units. */
const LISTED = 240

/** Quotations as they are listed. Cost: the texts of their bases. */
export function quotationRows(quotations: readonly IndexedQuotation[], view: RecordView): QuotationRow[] {
  const documents = new Map<DocumentId, SourceDocument | undefined>()
  return quotations.flatMap(one => {
    if (!documents.has(one.base)) documents.set(one.base, view.document(one.base))
    const base = documents.get(one.base)
    if (base === undefined) return []
    const { id, primary, verdict, severity, changed } = one
    const name = one.speaker === undefined ? undefined : view.speaker(one.speaker)?.name
    return [
      {
        id,
        speaker: one.speaker === undefined ? null : { id: one.speaker, name: name ?? one.speaker },
        words: opening(base.text.slice(...one.span)),
        base: namedDocument(base),
        primary,
        first: one.first ?? null,
        witnesses: one.documents.length,
        verdict,
        severity,
        changed,
      },
    ]
  })
}

function opening(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= LISTED) return line
  const cut = line.slice(0, LISTED)
  return `${/\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut} …`
}
