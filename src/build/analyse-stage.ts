import { quotedKeys, shingles, tableOfWords } from '../collation/index.js'
import type { DocumentAnalysis } from '../record/index.js'
import { witnessOf } from '../record/index.js'
import type { RecordStore } from '../store/index.js'
import type { SourceDocument } from '../text/index.js'
import type { Analyst } from './analyst.js'
import { inBatches } from './batches.js'
import type { OnProgress } from './progress.js'
import { removeFindings } from './retract.js'

/** So many documents are analysed and written in one transaction: what a killed build loses at most. */
const BATCH = 64

interface Analysed {
  readonly ordinal: number
  readonly document: SourceDocument
  readonly analysis: DocumentAnalysis
}

/** Analyses what was noted to be analysed, keeps what was found, and notes what follows from it. */
export async function analyseStage(
  store: RecordStore,
  analyst: Analyst,
  onProgress: OnProgress,
): Promise<void> {
  const ordinals = store.todo
    .items('analyse')
    .map(Number)
    .toSorted((a, b) => a - b)
  let done = 0
  for (const batch of inBatches(ordinals, BATCH)) {
    const analysed = await analyst.analyse(
      batch.flatMap(ordinal => {
        const found = store.documents.byOrdinal(ordinal)
        return found === undefined ? [] : [{ ordinal, document: found.document }]
      }),
    )
    store.transaction(() => write(store, analysed))
    done += batch.length
    onProgress({ stage: 'analyse', done, total: ordinals.length })
  }
}

function write(store: RecordStore, analysed: readonly Analysed[]): void {
  const fresh: Words[] = []
  const quoting: { readonly ordinal: number; readonly hashes: Uint32Array }[] = []
  for (const one of analysed) {
    const { ordinal, document, analysis } = one
    const words = wordsOf(one)
    if (store.analyses.get(ordinal) === undefined) fresh.push(words)
    quoting.push({ ordinal, hashes: words.quoted })
    removeFindings(store, ordinal)
    store.analyses.put(ordinal, analysis)
    for (const key of store.people.add(ordinal, analysis.people.persons)) store.todo.add('name', key)
    for (const topic of store.accounts.add(ordinal, analysis.accounts)) store.todo.add('topic', topic)
    store.todo.add('link', ordinal)
    store.todo.add('lineage', ordinal)
    store.todo.done('analyse', ordinal)
    store.view.forget(document.id)
  }
  // A document's text never changes, so its words are kept once; what it quotes can change with its kind.
  store.shingles.add(fresh.map(({ ordinal, shingled }) => ({ ordinal, hashes: shingled })))
  store.words.add(fresh.map(({ ordinal, single }) => ({ ordinal, hashes: single })))
  store.quoted.add(quoting)
}

interface Words {
  readonly ordinal: number
  readonly shingled: Uint32Array
  readonly single: Uint32Array
  readonly quoted: Uint32Array
}

function wordsOf({ ordinal, document, analysis }: Analysed): Words {
  const table = tableOfWords(document.text)
  const witness = witnessOf(
    document,
    { passages: analysis.passages, said: [], author: undefined },
    () => undefined,
  )
  return {
    ordinal,
    shingled: shingles(table),
    single: Uint32Array.from(new Set(table.keys)),
    quoted: quotedKeys(witness, table),
  }
}
