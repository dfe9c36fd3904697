import type { RecordView } from '../../record/index.js'
import type { ContentsIndex, DifferencePart } from '../../report/index.js'
import { indexContents, occurrenceDifference } from '../../report/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { QuotationRow } from '../schema/quotation-list.js'
import type { IndexedQuotation } from './indexed-quotation.js'

/** So much of a quotation is listed, in code units, and so much of it before the first change. */
const LISTED = 240
const BEFORE = 70

/** Quotations as they are listed. Cost: each utterance, and the texts of its base and of the reading that stands for it. */
export function quotationRows(quotations: readonly IndexedQuotation[], view: RecordView): QuotationRow[] {
  const index = indexContents(view)
  return quotations.flatMap(one => {
    const base = index.document(one.base)
    if (base === undefined) return []
    const { id, primary, verdict, severity, changed, speaker } = one
    const shown = one.shown === undefined ? undefined : view.utterance(id)?.occurrences[one.shown]
    const as = shown === undefined ? undefined : index.document(shown.document)
    const whole: DifferencePart = { kind: 'same', text: base.text.slice(...one.span), variant: undefined }
    return [
      {
        id,
        speaker: speaker === undefined ? null : { id: speaker, name: nameOf(speaker, index) },
        parts: shownParts(shown === undefined ? [whole] : occurrenceDifference(shown, index)),
        as: as === undefined ? null : namedDocument(as),
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

function nameOf(speaker: NonNullable<IndexedQuotation['speaker']>, index: ContentsIndex): string {
  return index.speakerName(speaker) ?? speaker
}

/** A difference from a little before its first change on, as far as a list has room. */
function shownParts(parts: readonly DifferencePart[]): QuotationRow['parts'] {
  const out: QuotationRow['parts'] = []
  let room = LISTED
  parts.forEach(({ kind, text, variant }, number) => {
    if (room <= 0) return
    const opening = number === 0 && kind === 'same' && parts.length > 1
    const words = cutEnd(opening ? cutStart(text) : text, room)
    room -= words.length
    out.push({ kind, text: words, ...(variant === undefined ? {} : { variant }) })
  })
  return out
}

function cutStart(text: string): string {
  return text.length <= BEFORE ? text : `… ${text.slice(-BEFORE).replace(/^\S{0,24}\s+/, '')}`
}

function cutEnd(text: string, room: number): string {
  if (text.length <= room) return text
  // A longer word is none, but a script that parts no words.
  return `${text.slice(0, room).replace(/\s+\S{0,24}$/, '')} …`
}
