import type { RecordDocument, RecordView, SharingDocuments } from '../record/index.js'
import type { Span } from '../text/index.js'
import { paragraphs } from '../text/index.js'
import type { CheckMemory, Recall } from './check-memory.js'
import { sharedRuns } from './shared-runs.js'

/** Gives what `find` gave for a key before, without asking again. */
function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as V
    const value = find(key)
    known.set(key, value)
    return value
  }
}

/** A record that remembers what a draft asks for again and again. */
export interface RememberedView extends RecordView {
  /** Where the paragraphs of its documents are: many passages of a few documents are shown. */
  readonly paragraphsOf?: (document: RecordDocument) => readonly Span[]
  /** The documents that share runs with a quotation. */
  readonly sharing?: (runs: Uint32Array) => SharingDocuments
  /** What was found for the quotations of earlier drafts. */
  readonly recall?: Recall | undefined
}

/**
 * The same record, which remembers the documents, statements and utterances that were looked up: the
 * quotations of a draft come from the same few documents. `passages` are the words that will be looked for. For one draft; it forgets nothing.
 */
export function remembered(
  view: RecordView,
  passages: readonly string[],
  memory?: CheckMemory,
): RememberedView {
  const quoting = remember((keys: string) => [
    ...view.documentsQuoting(Uint32Array.from(keys.split(' '), Number)),
  ])
  return {
    sharing: sharedRuns(view, passages),
    recall: memory?.of(view),
    paragraphsOf: remember(document => paragraphs(document.text)),
    documents: () => view.documents(),
    document: remember(id => view.document(id)),
    statements: () => view.statements(),
    totals: () => view.totals(),
    statementCount: id => view.statementCount(id),
    statementsOf: remember(id => view.statementsOf(id)),
    speakers: () => view.speakers(),
    speaker: remember(id => view.speaker(id)),
    speakersWith: keys => view.speakersWith(keys),
    primaryDocumentsOf: remember(id => view.primaryDocumentsOf(id)),
    rolesOf: remember(id => view.rolesOf(id)),
    accountsOn: remember(point => view.accountsOn(point)),
    utterances: () => view.utterances(),
    changedUtterances: () => view.changedUtterances(),
    utterance: remember(id => view.utterance(id)),
    utterancesOf: remember(id => view.utterancesOf(id)),
    lineage: () => view.lineage(),
    lineageOf: remember(id => view.lineageOf(id)),
    accounts: () => view.accounts(),
    discrepancies: () => view.discrepancies(),
    provisions: () => view.provisions(),
    documentsWith: shingles => view.documentsWith(shingles),
    documentsSharing: lists => view.documentsSharing(lists),
    documentsQuoting: keys => quoting(keys.join(' ')),
    documentsHolding: words => view.documentsHolding(words),
    witness: remember(id => view.witness(id)),
    words: remember(id => view.words(id)),
    decisions: () => view.decisions(),
    decisionsOn: id => view.decisionsOn(id),
    rejectedIn: id => view.rejectedIn(id),
    waiting: query => view.waiting(query),
    waitingCounts: () => view.waitingCounts(),
    previewSpeakers: change => view.previewSpeakers(change),
  }
}
