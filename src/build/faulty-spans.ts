import type { RecordStore } from '../store/index.js'
import type { DocumentId, Span } from '../text/index.js'
import { documentName, documentNameOf } from './document-name.js'

interface Claim {
  readonly document: DocumentId
  readonly spans: readonly (Span | undefined)[]
  readonly what: string
}

/** What was found wrong, and how many spans were looked at. */
export interface FaultySpans {
  readonly checked: number
  /** A line each, naming the document by its path. */
  readonly faults: readonly string[]
}

/**
 * The spans of a record that do not lie within their document's text, or hold no words; what cannot be
 * read at all is told too, and the rest goes on. Cost: one read of everything that was found.
 */
export function faultySpans(store: RecordStore): FaultySpans {
  const faults: string[] = []
  const lengths = new Map<DocumentId, number | undefined>()
  const lengthOf = (document: DocumentId): number | undefined => {
    if (!lengths.has(document)) lengths.set(document, store.documents.textOf(document)?.length)
    return lengths.get(document)
  }
  let checked = 0
  for (const { name, claims } of sources(store)) {
    try {
      for (const { document, spans, what } of claims()) {
        for (const span of spans) {
          if (span === undefined) continue
          checked += 1
          const fault = faultOf(span, lengthOf(document))
          if (fault !== undefined) faults.push(`${documentNameOf(store, document)}: ${what} ${fault}`)
        }
      }
    } catch {
      faults.push(`${name()} are damaged and cannot be read`)
    }
  }
  return { checked, faults }
}

function faultOf([start, end]: Span, length: number | undefined): string | undefined {
  if (length === undefined) return 'points into a document that is not there'
  const whole = Number.isInteger(start) && Number.isInteger(end)
  return whole && start >= 0 && start < end && end <= length
    ? undefined
    : `has the span ${start} to ${end}, which is not in its text`
}

/** Claims that are lost together where one of them cannot be read. */
interface Source {
  /** In the plural, for a person. */
  readonly name: () => string
  readonly claims: () => Iterable<Claim>
}

function* sources(store: RecordStore): Generator<Source> {
  for (const ordinal of live(store)) {
    yield {
      name: () => `${documentName(store, ordinal)}: its statements`,
      claims: () => inDocument(store, ordinal),
    }
  }
  yield { name: () => 'the utterances of the record', claims: () => ofUtterances(store) }
  yield { name: () => 'the claims of lineage', claims: () => ofLineage(store) }
  yield { name: () => 'the accounts of the record', claims: () => ofAccounts(store) }
}

/** Empty where the list itself cannot be read: that is told with the originals. */
function live(store: RecordStore): readonly number[] {
  try {
    return store.documents.live()
  } catch {
    return []
  }
}

function* inDocument(store: RecordStore, ordinal: number): Generator<Claim> {
  const document = store.documents.idOf(ordinal)
  for (const { source, cue, content, id } of store.view.statementsOf(document)) {
    yield { document, spans: [...source, ...cue, ...content], what: `statement ${id}` }
  }
  for (const { span, number } of store.analyses.get(ordinal)?.provisions ?? []) {
    yield { document, spans: [span], what: `provision ${number}` }
  }
}

function* ofUtterances(store: RecordStore): Generator<Claim> {
  for (const { id, base, occurrences } of store.view.utterances()) {
    for (const { document, span } of base.parts)
      yield { document, spans: [span], what: `base of utterance ${id}` }
    for (const { document, span } of occurrences)
      yield { document, spans: [span], what: `occurrence of utterance ${id}` }
  }
}

function* ofLineage(store: RecordStore): Generator<Claim> {
  for (const { from, to, evidence } of store.view.lineage()) {
    yield { document: from, spans: evidence.map(one => one.from), what: 'evidence of lineage' }
    if (to !== undefined)
      yield { document: to, spans: evidence.map(one => one.to), what: 'evidence of lineage' }
  }
}

function* ofAccounts(store: RecordStore): Generator<Claim> {
  for (const { document, span, point } of store.view.accounts())
    yield { document, spans: [span], what: `account of “${point}”` }
}
