import { findProvisions } from '../../attribution/index.js'
import type { SpeakerId } from '../../people/index.js'
import type { RecordView, Statement } from '../../record/index.js'
import type { RecordStore } from '../../store/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import type { Reading, ReadStatement } from '../schema/reading.js'
import type { TextOf } from './changes-in.js'
import { namedDocument } from './named-document.js'
import { occurrencesIn } from './occurrences-in.js'

/** Undefined where the record holds no such document. Cost: what is found in the document, and the order of all. */
export function readDocument(id: DocumentId, store: RecordStore): Reading | undefined {
  const { view } = store
  const found = store.documents.byId(id)
  if (found === undefined) return undefined
  const { document, ordinal, publishedFrom, mediaType } = found
  const statements = view.statementsOf(id)
  const order = store.documents.ordered()
  const at = order.indexOf(ordinal)
  const beside = (index: number): DocumentId | undefined => {
    const other = order[index]
    return other === undefined ? undefined : store.documents.idOf(other)
  }
  const replacing = document.supersededBy && view.document(document.supersededBy)
  return {
    document: {
      ...namedDocument(document),
      authors: [...document.authors],
      url: document.url ?? null,
      publishedFrom: publishedFrom ?? null,
      captured: document.captured,
      mediaType,
      sha256: store.documents.hashOf(ordinal) ?? '',
      paths: [...document.paths],
      text: document.text,
    },
    supersededBy: replacing && namedDocument(replacing),
    earlier: store.documents.earlierThan(id).flatMap(one => {
      const earlier = view.document(one)
      return earlier === undefined ? [] : [namedDocument(earlier)]
    }),
    statements: readStatements(statements, document.text, view),
    occurrences: occurrencesIn(id, view.utterancesOf(id), { statements, textOf: textsOf(store) }),
    damage: document.damage.map(({ span, kind, reason }) => ({ span: pair(span), kind, reason })),
    provisions:
      document.kind === 'rule'
        ? findProvisions(document).map(({ number, span }) => ({ number, span: pair(span) }))
        : [],
    notes: notesOn(id, store),
    before: beside(at - 1),
    after: beside(at + 1),
  }
}

/** The statements of a document as the reader shows them: with names for speakers, and reasons in words. */
export function readStatements(
  statements: readonly Statement[],
  text: string,
  view: RecordView,
): ReadStatement[] {
  const known = new Map<SpeakerId, ReadStatement['speaker']>()
  const named = (id: SpeakerId | undefined): ReadStatement['speaker'] => {
    if (id === undefined) return undefined
    if (!known.has(id)) {
      const found = view.speaker(id)
      known.set(id, found && { id, name: found.name, kind: found.kind })
    }
    return known.get(id)
  }
  return statements.map(one => ({
    id: one.id,
    source: one.source.map(pair),
    cue: one.cue.map(pair),
    content: one.content.map(pair),
    type: one.type,
    confidence: one.confidence,
    speaker: named(one.speaker),
    reason: one.speakerReason,
    said: one.said && { edtf: one.said.edtf, reason: one.said.reason, stated: one.said.span !== undefined },
    via: one.via.map(({ span, cue }) => ({ name: text.slice(...span), cue: text.slice(...cue) })),
    decided: one.decided && { how: one.decided.how, by: one.decided.by, at: one.decided.at },
  }))
}

/** Reads each text once. */
function textsOf({ documents }: RecordStore): TextOf {
  const known = new Map<DocumentId, string | undefined>()
  return id => {
    if (!known.has(id)) known.set(id, documents.textOf(id))
    return known.get(id)
  }
}

function notesOn(id: DocumentId, { view }: RecordStore): Reading['notes'] {
  return view
    .decisionsOn(id)
    .flatMap(({ id: number, by, at, state, decision }) =>
      decision.kind === 'note' && state.kind === 'in-force'
        ? [{ decision: number, by, at, span: pair(decision.passage.span.span), text: decision.text }]
        : [],
    )
}

function pair([start, end]: Span): [number, number] {
  return [start, end]
}
