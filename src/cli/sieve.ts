import type { Utterance } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordDocument, RecordView, Statement } from '../record/index.js'
import type { DocumentId, Span } from '../text/index.js'
import type { Filters } from './filters.js'

/** What passes the filters, for each kind of thing in a record. */
export interface Sieve {
  readonly document: (document: RecordDocument) => boolean
  readonly statement: (statement: Statement) => boolean
  /** With those of its readings that pass; undefined where neither a reading nor the utterance itself does. */
  readonly utterance: (utterance: Utterance) => Utterance | undefined
  readonly speaker: (id: SpeakerId | undefined) => boolean
  /** Whether the document has the title and publisher asked for. */
  readonly named: (id: DocumentId) => boolean
  /** Whether the document was published in the time asked for. */
  readonly published: (id: DocumentId) => boolean
  /** Whether a date lies in the time asked for; no date lies in none. */
  readonly time: (edtf: string | undefined) => boolean
  readonly words: (text: string) => boolean
}

/** The sieve of some filters; what it looked up once is kept. Texts are read only where words are asked for. */
export function sieveOf(view: RecordView, filters: Filters): Sieve {
  const kept = new Map<DocumentId, boolean>()
  const dates = new Map<DocumentId, string | undefined>()
  const words = (text: string): boolean => filters.grep?.test(text) ?? true
  const named = (id: DocumentId): boolean => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const document = view.document(id)
    const keeps = document !== undefined && document.supersededBy === undefined && isNamed(document, filters)
    kept.set(id, keeps)
    dates.set(id, document?.published)
    return keeps
  }
  const speaker = (id: SpeakerId | undefined): boolean => {
    if (filters.speaker === undefined) return true
    const known = id === undefined ? undefined : view.speaker(id)
    return known !== undefined && [known.name, ...known.aliases].some(name => holds(name, filters.speaker))
  }
  const text = (id: DocumentId, span: Span): string => view.document(id)?.text.slice(span[0], span[1]) ?? ''
  const dateOf = (id: DocumentId): string | undefined => {
    if (!dates.has(id)) dates.set(id, view.document(id)?.published)
    return dates.get(id)
  }
  const anyWords = filters.grep === undefined
  const fits = (id: DocumentId, span: Span): boolean =>
    named(id) && within(dateOf(id), filters) && (anyWords || words(text(id, span)))
  return {
    named,
    published: id => within(dateOf(id), filters),
    time: edtf => within(edtf, filters),
    words,
    speaker,
    document: one =>
      named(one.id) && within(one.published, filters) && words(`${one.title ?? ''}\n${one.text}`),
    statement: one =>
      named(one.document) &&
      speaker(one.speaker) &&
      (filters.type === undefined || filters.type === one.type) &&
      within(one.said?.edtf ?? dateOf(one.document), filters) &&
      (anyWords || words(one.content.map(span => text(one.document, span)).join(' '))),
    utterance(one) {
      const occurrences = one.occurrences.filter(
        reading =>
          (speaker(one.speaker) || speaker(reading.speaker)) &&
          fits(reading.document, reading.span) &&
          (filters.verdict === undefined || reading.verdicts.includes(filters.verdict)),
      )
      const { document, span } = one.base
      const itself = filters.verdict === undefined && speaker(one.speaker) && fits(document, span)
      return occurrences.length > 0 || itself ? { ...one, occurrences } : undefined
    },
  }
}

function isNamed(document: RecordDocument, filters: Filters): boolean {
  const names = [document.title ?? '', document.id, ...document.paths]
  return (
    (filters.document === undefined || names.some(name => holds(name, filters.document))) &&
    (filters.publisher === undefined || holds(document.publisher ?? '', filters.publisher))
  )
}

/** Whether `text` has `part`; case, accents and the form of apostrophes and spaces apart. */
function holds(text: string, part: string | undefined): boolean {
  return part === undefined || plain(text).includes(plain(part))
}

function plain(value: string): string {
  return value
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
}

/** Whether an EDTF date lies in the range, at the precision of the range; no date lies in none. */
function within(edtf: string | undefined, { since, until }: Filters): boolean {
  if (since === undefined && until === undefined) return true
  if (edtf === undefined) return false
  const start = edtf.split('/')[0] ?? edtf
  const end = edtf.split('/')[1] ?? edtf
  return (
    (since === undefined || end.slice(0, since.length) >= since.slice(0, end.length)) &&
    (until === undefined || start.slice(0, until.length) <= until)
  )
}
