import { createHash } from 'node:crypto'
import type { RecordDocument, RecordView } from '../record/index.js'
import type { RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'
import type { DocumentId, Span } from '../text/index.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** What `verify` found. */
interface Verified {
  readonly originals: number
  readonly spans: number
  /** A line each, naming the document. */
  readonly faults: readonly string[]
}

/** Checks originals against their hashes and spans against their texts; 1 where something does not hold. */
export async function runVerify(file: string, terminal: Terminal): Promise<ExitCode> {
  const store = openRecord(file, 'read')
  try {
    const found = verify(store)
    for (const fault of found.faults) await write(terminal.output, `${fault}\n`)
    const sum = `${found.originals} originals and ${found.spans} spans checked: `
    const state = store.isComplete()
      ? ''
      : ' It is not complete: run `onrecord build` again with the same paths to finish it.'
    if (found.faults.length === 0) {
      await write(terminal.output, `${sum}all hold.${state}\n`)
      return EXIT.ok
    }
    await write(terminal.output, `${sum}${found.faults.length} do not hold.${state}\n`)
    return EXIT.found
  } finally {
    store.close()
  }
}

function verify(store: RecordStore): Verified {
  const faults: string[] = []
  let originals = 0
  for (const ordinal of store.documents.ordered()) {
    const stored = store.documents.byOrdinal(ordinal)
    if (stored === undefined) continue
    originals += 1
    const fault = faultOfOriginal(store, ordinal, stored.document)
    if (fault !== undefined) faults.push(`${named(stored.document)}: ${fault}`)
  }
  const spans = faultySpans(store.view)
  return { originals, spans: spans.checked, faults: [...faults, ...spans.faults] }
}

function faultOfOriginal(store: RecordStore, ordinal: number, document: RecordDocument): string | undefined {
  try {
    const original = store.documents.original(ordinal)
    if (original === undefined) return 'its original is missing'
    const hash = createHash('sha256').update(original.bytes).digest('hex')
    if (hash !== original.sha256) return `its original has the hash ${hash}, not ${original.sha256}`
    return hash.startsWith(document.id)
      ? undefined
      : `its id ${document.id} does not come from its hash ${hash}`
  } catch {
    return 'its original is damaged and cannot be unpacked'
  }
}

interface Claim {
  readonly document: DocumentId
  readonly spans: readonly (Span | undefined)[]
  readonly what: string
}

function* claims(view: RecordView): Generator<Claim> {
  for (const { document, source, cue, content, id } of view.statements()) {
    yield { document, spans: [...source, ...cue, ...content], what: `statement ${id}` }
  }
  for (const utterance of view.utterances()) {
    for (const part of utterance.base.parts) {
      yield { document: part.document, spans: [part.span], what: `base of utterance ${utterance.id}` }
    }
    for (const { document, span } of utterance.occurrences) {
      yield { document, spans: [span], what: `occurrence of utterance ${utterance.id}` }
    }
  }
  for (const { from, to, evidence } of view.lineage()) {
    yield { document: from, spans: evidence.map(one => one.from), what: 'evidence of lineage' }
    if (to !== undefined)
      yield { document: to, spans: evidence.map(one => one.to), what: 'evidence of lineage' }
  }
  for (const { document, span, point } of view.accounts())
    yield { document, spans: [span], what: `account of “${point}”` }
  for (const { document, span, number } of view.provisions()) {
    yield { document, spans: [span], what: `provision ${number}` }
  }
}

/** Spans that do not lie within their text, or hold no words. */
function faultySpans(view: RecordView): { readonly checked: number; readonly faults: string[] } {
  const faults: string[] = []
  const lengths = new Map<DocumentId, number | undefined>()
  let checked = 0
  for (const { document, spans, what } of claims(view)) {
    if (!lengths.has(document)) lengths.set(document, view.document(document)?.text.length)
    const length = lengths.get(document)
    for (const span of spans) {
      if (span === undefined) continue
      checked += 1
      const [start, end] = span
      if (length === undefined) faults.push(`${document}: ${what} points into a document that is not there`)
      else if (
        !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length)
      ) {
        faults.push(`${document}: ${what} has the span ${start} to ${end}, which is not in its text`)
      }
    }
  }
  return { checked, faults }
}

function named(document: RecordDocument): string {
  return document.paths[0] ?? document.title ?? document.id
}
