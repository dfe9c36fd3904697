import type { WordTable } from '../collation/index.js'
import { quotedKeys, shingles, tableOfWords } from '../collation/index.js'
import type { Unread } from '../ingest/index.js'
import type { DocumentAnalysis, RecordDocument } from '../record/index.js'
import { decideAnalysis, waitingStatements, witnessOf, witnessParts } from '../record/index.js'
import type { RecordStore } from '../store/index.js'
import { analystFor } from './analyst-pool.js'
import type { Analysed, Analyst } from './analyst.js'
import { inBatches } from './batches.js'
import type { OnProgress } from './progress.js'
import { removeFindings } from './retract.js'

/** So many documents are analysed and written in one transaction: what a killed build loses at most. */
const BATCH = 64

interface AnalysedDocument {
  readonly ordinal: number
  readonly document: RecordDocument
  readonly analysis: DocumentAnalysis
}

/**
 * Analyses what was noted to be analysed, keeps what was found, and notes what follows from it. Gives the
 * documents that could not be analysed: they stay noted, and the next build tries them again.
 */
export async function analyseStage(store: RecordStore, onProgress: OnProgress): Promise<readonly Unread[]> {
  const ordinals = store.todo
    .items('analyse')
    .map(Number)
    .toSorted((a, b) => a - b)
  const analyst = analystFor(ordinals.length)
  const failed: Unread[] = []
  let done = 0
  try {
    for await (const batch of analyses(store, inBatches(ordinals, BATCH), analyst)) {
      const good: AnalysedDocument[] = []
      for (const { ordinal, document, outcome } of batch) {
        if (outcome.kind === 'failed') failed.push(unread(document, outcome.reason))
        else good.push({ ordinal, document, analysis: outcome.analysis })
      }
      store.transaction(() => write(store, good))
      done += batch.length
      onProgress({ stage: 'analyse', done, total: ordinals.length })
    }
  } finally {
    await analyst.close()
  }
  return failed
}

function unread(document: RecordDocument, reason: string): Unread {
  const path = document.paths[0] ?? document.id
  return {
    kind: 'unread',
    path,
    line: undefined,
    reason: `it could not be analysed (${reason})`,
    outcome: 'failed',
  }
}

interface Outcome {
  readonly ordinal: number
  readonly document: RecordDocument
  readonly outcome: Analysed
}

/** The outcomes of each batch in order; as many batches as the analyst can take are in its hands. */
async function* analyses(
  store: RecordStore,
  batches: Iterable<readonly number[]>,
  analyst: Analyst,
): AsyncGenerator<readonly Outcome[]> {
  const running: Promise<readonly Outcome[]>[] = []
  for (const batch of batches) {
    running.push(analyseBatch(store, batch, analyst))
    if (running.length >= analyst.width) {
      const first = await running.shift()
      if (first !== undefined) yield first
    }
  }
  for (const one of running) yield await one
}

async function analyseBatch(
  store: RecordStore,
  batch: readonly number[],
  analyst: Analyst,
): Promise<readonly Outcome[]> {
  const found = batch.flatMap(ordinal => {
    const stored = store.documents.byOrdinal(ordinal)
    return stored === undefined ? [] : [{ ordinal, document: stored.document }]
  })
  const outcomes = await analyst.analyse(found.map(one => one.document))
  return found.flatMap((one, index) => {
    const outcome = outcomes[index]
    return outcome === undefined ? [] : [{ ...one, outcome }]
  })
}

function write(store: RecordStore, analysed: readonly AnalysedDocument[]): void {
  const fresh: Words[] = []
  const quoting: { readonly ordinal: number; readonly hashes: Uint32Array }[] = []
  for (const { ordinal, document, analysis: found } of analysed) {
    // Read where it is written: what a person decides meanwhile must not be struck out undone.
    const analysis = decideAnalysis(document, found, store.decisions.inForceOn(document.id))
    const words = wordsOf({ ordinal, document, analysis })
    if (store.analyses.get(ordinal) === undefined) fresh.push(words)
    quoting.push({ ordinal, hashes: words.quoted })
    removeFindings(store, ordinal)
    store.analyses.put(ordinal, analysis)
    for (const key of store.people.add(ordinal, analysis.people)) store.todo.add('name', key)
    for (const topic of store.accounts.add(ordinal, analysis.accounts)) store.todo.add('topic', topic)
    store.todo.add('link', ordinal)
    store.todo.add('lineage', ordinal)
    store.todo.add('narrative', ordinal)
    store.waiting.set(`document:${ordinal}`, waitingStatements(analysis))
    store.todo.done('analyse', ordinal)
    store.todo.done('decide', ordinal)
    store.view.forget(document.id)
  }
  // A document's text never changes, so its words are kept once; what it quotes can change with its kind.
  store.shingles.add(fresh.map(({ ordinal, shingled }) => ({ ordinal, hashes: shingled })))
  for (const { ordinal, table } of fresh) store.wordings.put(ordinal, table)
  store.words.add(fresh.map(({ ordinal, single }) => ({ ordinal, hashes: single })))
  store.quoted.add(quoting)
}

interface Words {
  readonly ordinal: number
  readonly table: WordTable
  readonly shingled: Uint32Array
  readonly single: Uint32Array
  readonly quoted: Uint32Array
}

function wordsOf({ ordinal, document, analysis }: AnalysedDocument): Words {
  const table = tableOfWords(document.text)
  const witness = witnessOf(document, witnessParts(analysis), () => undefined)
  return {
    ordinal,
    table,
    shingled: shingles(table),
    single: Uint32Array.from(new Set(table.keys)),
    quoted: quotedKeys(witness, table),
  }
}
