import type { Utterance } from '../collation/index.js'
import { memoryLookup } from '../collation/index.js'
import type { DocumentId } from '../text/index.js'
import { deriveRecord, witnessesOf } from './derive-record.js'
import type { AnalysedDocument, Statement } from './model.js'
import type { RecordDocument, RecordView } from './view.js'

/**
 * A whole record in memory, from documents and their analyses: for the library, the browser and short
 * piles. It gives what a stored record of the same documents gives. Cost: see `deriveRecord`.
 */
export function memoryRecord(analysed: readonly AnalysedDocument[]): RecordView {
  const contents = deriveRecord(analysed)
  const lookup = memoryLookup(witnessesOf(analysed, contents.speakerOf))
  const documents = contents.documents.map((document): RecordDocument => ({
    paths: [],
    supersededBy: undefined,
    ...document,
  }))
  const byId = new Map(documents.map(document => [document.id, document]))
  const speakers = new Map(contents.speakers.map(speaker => [speaker.id, speaker]))
  const utterances = new Map(contents.utterances.map(utterance => [utterance.id, utterance]))
  const statements = listed(contents.statements, (statement: Statement) => [statement.document])
  const carried = listed(contents.utterances, documentsOf)
  return {
    documents: () => documents,
    document: id => byId.get(id),
    statements: () => contents.statements,
    statementsOf: id => statements.get(id) ?? [],
    speakers: () => contents.speakers,
    speaker: id => speakers.get(id),
    utterances: () => contents.utterances,
    utterance: id => utterances.get(id),
    utterancesOf: id => carried.get(id) ?? [],
    lineage: () => contents.lineage,
    accounts: () => contents.accounts,
    discrepancies: () => contents.discrepancies,
    provisions: () => contents.provisions,
    documentsWith: shingles => lookup.documentsWith(shingles),
    documentsQuoting: keys => lookup.documentsQuoting(keys),
    documentsHolding: words => lookup.documentsHolding(words),
    witness: id => lookup.witness(id),
    words: id => lookup.words(id),
  }
}

/** The documents that an utterance touches: of its occurrences and of its base, each once. */
export function documentsOf(utterance: Utterance): DocumentId[] {
  return [
    ...new Set([
      ...utterance.occurrences.map(occurrence => occurrence.document),
      utterance.base.document,
      ...utterance.base.parts.map(part => part.document),
    ]),
  ]
}

function listed<Value>(
  values: readonly Value[],
  keys: (value: Value) => readonly DocumentId[],
): Map<DocumentId, Value[]> {
  const lists = new Map<DocumentId, Value[]>()
  for (const value of values) {
    for (const key of keys(value)) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [value])
      else list.push(value)
    }
  }
  return lists
}
