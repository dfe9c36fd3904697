import type { SearchTerm } from '../record/index.js'
import type { Span } from '../text/index.js'
import type { Piece } from './piece.js'
import { labelled, oneLine, piece } from './piece.js'
import { readableDate } from '../time/index.js'
import type { FoundDocument, FoundQuotation, MissedTerm, SearchAnswer } from './search-answer.js'
import type { Style } from './style.js'

/** An answer, and what it is the answer to. */
export interface Searched {
  readonly terms: readonly SearchTerm[]
  readonly answer: SearchAnswer
  /** How many documents the record has, and whether filters left some of them out. */
  readonly documents: number
  readonly filtered: boolean
}

/** What a search found, by kind, with the passages; why it found nothing, where it did. */
export function formatSearch(searched: Searched, style: Style): string {
  const { documents, speakers, quotations } = searched.answer
  if (documents.total === 0 && speakers.total === 0) return nothing(searched, style)
  const sections = [
    section(
      'Documents',
      documents.total,
      documents.rows.map(row => documentBlock(row, style)),
    ),
    section(
      'Speakers',
      speakers.total,
      speakers.rows.map(row => speakerLine(row, style)),
    ),
    section(
      'Quotations in these documents',
      quotations.length,
      quotations.map(row => quotationBlock(row, style)),
    ),
  ]
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ title, blocks }) => [style.paint('heading', title), ...blocks].join('\n'))
    .join('\n\n')
}

function section(title: string, total: number, blocks: readonly string[]): Section {
  const shown = blocks.length < total ? `${blocks.length} of ${total}` : String(total)
  return { title: `${title} (${shown})`, blocks }
}

interface Section {
  readonly title: string
  readonly blocks: readonly string[]
}

function documentBlock({ document, titleMarks, passage }: FoundDocument, style: Style): string {
  const { title, publisher, published, id } = document
  const name = title === undefined ? [piece(publisher ?? id, 'strong')] : marked(title, titleMarks, 'strong')
  const rest = [
    title === undefined ? undefined : publisher,
    published === undefined ? undefined : readableDate(published),
  ]
    .filter(part => part !== undefined)
    .map(part => `, ${oneLine(part)}`)
    .join('')
  const head = labelled([...name, piece(rest, 'faint')], { label: '', indent: 2, style })
  if (passage === undefined) return head
  const { span, marks, place, speaker } = passage
  const { text } = document
  const words = marked(
    text.slice(...span),
    marks.map(([a, b]): Span => [a - span[0], b - span[0]]),
    'plain',
  )
  const who = speaker === undefined ? '' : `, ${oneLine(speaker.name)}`
  const body = [
    piece(span[0] > 0 ? '… ' : '', 'faint'),
    ...words,
    piece(`${span[1] < text.length ? ' …' : ''} (${place}${who})`, 'faint'),
  ]
  return `${head}\n${labelled(body, { label: '', indent: 4, style })}`
}

function speakerLine({ speaker, documents }: SearchAnswer['speakers']['rows'][number], style: Style): string {
  const more = `, ${speaker.kind}, in ${documents} ${documents === 1 ? 'document' : 'documents'}`
  return labelled([piece(oneLine(speaker.name), 'strong'), piece(more, 'faint')], {
    label: '',
    indent: 2,
    style,
  })
}

function quotationBlock({ words, marks, speaker, documents, changed }: FoundQuotation, style: Style): string {
  const changes = changed === 0 ? '' : `, altered in ${changed} ${changed === 1 ? 'document' : 'documents'}`
  const in_ = `in ${documents} ${documents === 1 ? 'document' : 'documents'}${changes}`
  const pieces = [
    piece('“'),
    ...marked(words, marks, 'plain'),
    piece('”'),
    piece(` ${speaker === undefined ? '' : `${oneLine(speaker.name)}, `}${in_}`, 'faint'),
  ]
  return labelled(pieces, { label: '', indent: 2, style })
}

/** A text with what was found in it between signs, so that it reads the same without colour. */
function marked(text: string, marks: readonly Span[], tone: 'plain' | 'strong'): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start < at) continue
    out.push(
      piece(oneLine(text.slice(at, start)), tone),
      piece(`»${oneLine(text.slice(start, end))}«`, 'note'),
    )
    at = end
  }
  out.push(piece(oneLine(text.slice(at)), tone))
  return out
}

function nothing({ terms, answer, documents, filtered }: Searched, style: Style): string {
  const asked = terms.map(term => `“${oneLine(term.text)}”`).join(' and ')
  const whole = `${documents} ${documents === 1 ? 'document' : 'documents'}`
  const among = filtered ? `the documents that the filters leave of ${whole}` : whole
  const lines = [`Nothing found: none of ${among} has ${asked}${terms.length > 1 ? ' together' : ''}.`]
  for (const one of answer.missed) lines.push(missedLine(one))
  return lines.map(line => labelled([piece(line)], { label: '', indent: 0, style })).join('\n')
}

function missedLine({ text, documents, near }: MissedTerm): string {
  if (documents > 0)
    return `“${oneLine(text)}” by itself is in ${documents} ${documents === 1 ? 'document' : 'documents'}.`
  const offer = near.length === 0 ? '' : ` Near it: ${near.map(oneLine).join(', ')}.`
  return `“${oneLine(text)}” is nowhere in the record.${offer}`
}
