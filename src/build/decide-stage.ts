import { quotedKeys, tableOfWords } from '../collation/index.js'
import type { DocumentAnalysis } from '../record/index.js'
import { analyse, decideAnalysis, waitingStatements, witnessOf, witnessParts } from '../record/index.js'
import type { RecordStore, StoredDocument } from '../store/index.js'
import type { SourceDocument } from '../text/index.js'
import { inBatches } from './batches.js'
import type { OnProgress } from './progress.js'

/** So many documents are decided in one transaction: each is analysed again within it, some 10 ms for a news article. */
const BATCH = 32

/**
 * Analyses the documents again in whose statements a person decided something, and notes what follows, only what is other
 * than before: a confirmed statement moves nothing else. A document that is to be analysed anyway is left to that.
 */
export function decideStage(store: RecordStore, onProgress: OnProgress): void {
  const ordinals = store.todo
    .items('decide')
    .map(Number)
    .toSorted((a, b) => a - b)
  const analysed = new Set(store.todo.items('analyse'))
  let done = 0
  for (const batch of inBatches(ordinals, BATCH)) {
    store.transaction(() => {
      for (const ordinal of batch) {
        if (analysed.has(String(ordinal))) continue
        decideAgain(store, ordinal)
        store.todo.done('decide', ordinal)
      }
    })
    done += batch.length
    onProgress({ stage: 'decide', done, total: ordinals.length })
  }
}

function decideAgain(store: RecordStore, ordinal: number): void {
  const found = store.documents.byOrdinal(ordinal)
  const before = store.analyses.get(ordinal)
  if (found === undefined || before === undefined || found.document.supersededBy !== undefined) return
  const { document } = found
  const now = decideAnalysis(document, analyse(document), store.decisions.inForceOn(document.id))
  if (isSame(before, now)) return
  store.analyses.put(ordinal, now)
  store.view.forget(document.id)
  store.waiting.set(`document:${ordinal}`, waitingStatements(now))
  replacePeople(store, { found, before, now })
  if (!isSame(before.accounts, now.accounts)) {
    for (const topic of store.accounts.remove(ordinal)) store.todo.add('topic', topic)
    for (const topic of store.accounts.add(ordinal, now.accounts)) store.todo.add('topic', topic)
  }
  if (!isSame(before.credits, now.credits)) store.todo.add('lineage', ordinal)
  if (isSame(witnessParts(before), witnessParts(now))) return
  store.todo.add('link', ordinal)
  addQuoted(store, { found, before, now })
}

interface Change {
  readonly found: StoredDocument
  readonly before: DocumentAnalysis
  readonly now: DocumentAnalysis
}

function replacePeople(store: RecordStore, { found: { ordinal }, before, now }: Change): void {
  const persons = (one: DocumentAnalysis): unknown => [
    one.people.persons,
    one.people.speakers.map(({ person }) => person),
  ]
  if (isSame(persons(before), persons(now))) return
  for (const key of store.people.remove(ordinal)) store.todo.add('name', key)
  for (const key of store.people.add(ordinal, now.people)) store.todo.add('name', key)
}

/** What a document quotes is only ever added: looking a passage up in vain costs little. */
function addQuoted(store: RecordStore, { found: { ordinal, document }, before, now }: Change): void {
  const known = new Set(quoted(document, before))
  const hashes = quoted(document, now).filter(key => !known.has(key))
  if (hashes.length > 0) store.quoted.add([{ ordinal, hashes }])
}

function quoted(document: SourceDocument, analysis: DocumentAnalysis): Uint32Array {
  const witness = witnessOf(document, witnessParts(analysis), () => undefined)
  return quotedKeys(witness, tableOfWords(document.text))
}

/** By their JSON, which is what is stored. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
