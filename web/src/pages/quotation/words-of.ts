import type { Quotation, QuotationReading, QuotationWitness } from '../../../../src/api/index.js'

/** The first words of a text, up to so many characters, cut at a word. */
export function opening(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${/\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut} …`
}

/** Both ends of a text, where it is longer than so many characters. */
export function bothEnds(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const half = Math.floor(longest / 2)
  return `${line.slice(0, half).replace(/\s+\S*$/, '')} … ${line.slice(-half).replace(/^\S*\s+/, '')}`
}

/** The words of a reading as its document prints them. */
export function wordsOfReading(reading: QuotationReading): string {
  return reading.parts
    .filter(part => part.kind !== 'dropped')
    .map(part => part.text)
    .join('')
}

/** What a document is called in a sentence: its publisher, else its title. */
export function nameOf({ document }: QuotationWitness): string {
  return document.publisher ?? document.title ?? 'an untitled document'
}

/** The witnesses by the ids of their documents. */
export function witnessesById({ witnesses }: Quotation): ReadonlyMap<string, QuotationWitness> {
  return new Map(witnesses.map(one => [one.document.id, one]))
}
