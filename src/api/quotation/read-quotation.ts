import type { Occurrence, Utterance, UtteranceId } from '../../collation/index.js'
import { apparatus, worse } from '../../collation/index.js'
import type { Statement } from '../../record/index.js'
import type { ContentsIndex } from '../../report/index.js'
import { indexContents, isBase, severityOfReading } from '../../report/index.js'
import type { RecordStore } from '../../store/index.js'
import type { DocumentId, SourceDocument } from '../../text/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { PlaceOfVariation, Quotation, QuotationWitness } from '../schema/quotation.js'
import { baseParagraphs } from './base-paragraphs.js'
import { changesOf } from './changes.js'
import type { Descent } from './descent.js'
import { descentOf } from './descent.js'
import { nameSpeaker } from './name-speaker.js'
import { readPassages, statementOf } from './read-passages.js'
import { siglaOf } from './sigla.js'

/**
 * One utterance with all that its page shows. Undefined for an unknown id. Cost: the texts and statements of its witnesses, and
 * the edges between them.
 */
export function readQuotation(id: UtteranceId, store: RecordStore): Quotation | undefined {
  const { view } = store
  const utterance = view.utterance(id)
  if (utterance === undefined) return undefined
  const index = keepStatements(indexContents(view, { utterances: [utterance] }))
  const { base } = utterance
  const ids = new Set([base.document, ...utterance.occurrences.map(one => one.document)])
  const documents = [...ids].flatMap(one => index.document(one) ?? [])
  const descent = descentOf(utterance, documents, view)
  const places = placesOf(utterance, documents, index)
  const passages = readPassages(utterance, index)
  return {
    id,
    speaker: nameSpeaker(utterance.speaker, index),
    said: saidWhen(utterance, index),
    base: {
      document: base.document,
      place: index.place(base.document, base.span),
      span: [base.span[0], base.span[1]],
      why: base.why,
      reason: base.reason,
      paragraphs: baseParagraphs(utterance, index),
    },
    witnesses: witnessesOf(utterance, { documents, descent, index, store }),
    passages,
    places,
    changes: changesOf({ places, passages, descent, index }),
  }
}

function placesOf(
  utterance: Utterance,
  documents: readonly SourceDocument[],
  index: ContentsIndex,
): PlaceOfVariation[] {
  const witnesses = documents.map(({ id, text, kind, publisher, published, damage }) => ({
    id,
    text,
    kind,
    publisher,
    published,
    damage,
    author: undefined,
    passages: [],
  }))
  return apparatus(utterance, witnesses).map(({ base, readings }) => ({
    document: base.document,
    span: [base.span[0], base.span[1]],
    place: index.place(base.document, base.span),
    readings: readings.map(({ text, kind, witnesses: having }) => ({
      text,
      kind: kind ?? null,
      witnesses: having.map(({ document, span }) => ({ document, span: [span[0], span[1]] })),
    })),
  }))
}

interface WitnessContext {
  readonly documents: readonly SourceDocument[]
  /** In order of appearance. */
  readonly descent: ReadonlyMap<DocumentId, Descent>
  readonly index: ContentsIndex
  readonly store: RecordStore
}

function witnessesOf(
  utterance: Utterance,
  { documents, descent, index, store }: WitnessContext,
): QuotationWitness[] {
  const byId = new Map(documents.map(document => [document.id, document]))
  const inOrder = [...descent.keys()].flatMap(id => byId.get(id) ?? [])
  const sigla = siglaOf(inOrder.map(({ id }) => ({ id, name: index.shortName(id) })))
  return inOrder.map(document => {
    const { id } = document
    const isOwn = id === utterance.base.document
    const own = utterance.occurrences.filter(one => one.document === id)
    const readings = own.filter(one => !isBase(utterance, one))
    const span = isOwn ? utterance.base.span : (own[0]?.span ?? [0, 0])
    return {
      siglum: sigla.get(id) ?? '',
      document: {
        ...namedDocument(document),
        authors: [...document.authors],
        url: document.url ?? null,
        sha256: hashOf(id, store),
      },
      isBase: isOwn,
      span: [span[0], span[1]],
      place: index.place(id, span),
      verdict: readings.length === 0 ? null : readings.map(one => one.verdict).reduce(worse),
      severity: gravest(readings),
      parents: [...(descent.get(id)?.parents ?? [])],
      root: descent.get(id)?.root ?? null,
    }
  })
}

function hashOf(id: DocumentId, { documents }: RecordStore): string {
  const ordinal = documents.ordinalOf(id)
  return ordinal === undefined ? '' : (documents.hashOf(ordinal) ?? '')
}

const SEVERITIES = ['ok', 'note', 'warning', 'error'] as const

function gravest(readings: readonly Occurrence[]): QuotationWitness['severity'] {
  return readings
    .map(severityOfReading)
    .reduce<QuotationWitness['severity']>(
      (most, one) => (SEVERITIES.indexOf(one) > SEVERITIES.indexOf(most) ? one : most),
      'ok',
    )
}

/** As the base's document tells it, else the first witness that does. */
function saidWhen(utterance: Utterance, index: ContentsIndex): Quotation['said'] {
  const { base, occurrences } = utterance
  const ordered = occurrences.toSorted(
    (a, b) => Number(b.document === base.document) - Number(a.document === base.document),
  )
  for (const one of ordered) {
    const said = statementOf(one, index)?.said
    if (said !== undefined) return { edtf: said.edtf, reason: said.reason }
  }
  return null
}

/** The statements of a document are read once, however many readings it has. */
function keepStatements(index: ContentsIndex): ContentsIndex {
  const known = new Map<DocumentId, readonly Statement[]>()
  return {
    ...index,
    statements(id) {
      const found = known.get(id) ?? index.statements(id)
      known.set(id, found)
      return found
    },
  }
}
