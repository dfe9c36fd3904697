import type { Quotation, QuotationReading, QuotationWitness } from '../../../../src/api/index.js'
import { shortNameOf } from '../../words/document-link.js'

/** The words of a reading as its document prints them. */
export function wordsOfReading(reading: QuotationReading): string {
  return reading.parts
    .filter(part => part.kind !== 'dropped')
    .map(part => part.text)
    .join('')
}

/** What a witness is called in a sentence. */
export function nameOf({ document }: QuotationWitness): string {
  return shortNameOf(document)
}

/** The witnesses by the ids of their documents. */
export function witnessesById({ witnesses }: Quotation): ReadonlyMap<string, QuotationWitness> {
  return new Map(witnesses.map(one => [one.document.id, one]))
}
