import { topicOf } from '../accounts/index.js'
import type { WitnessLookup } from '../collation/index.js'
import { memoryLookup } from '../collation/index.js'
import type { LoggedDecision } from '../decisions/index.js'
import { documentsNamed, speakerChanges, standing } from '../decisions/index.js'
import type { Speaker, SpeakerId } from '../people/index.js'
import type { DocumentId, DocumentKind } from '../text/index.js'
import { isChanged } from './changed.js'
import type { DerivedRecord, SpeakerInDocument } from './derive-record.js'
import { deriveRecord, witnessesOf } from './derive-record.js'
import { documentsOf } from './documents-of.js'
import { keysOfSpeaker } from './keys-of-speaker.js'
import type { AnalysedDocument, RecordContents, Statement } from './model.js'
import type { PreviewInput } from './preview-speakers.js'
import { previewSpeakers } from './preview-speakers.js'
import type { DecidedView, GivenRole, RecordDocument, RecordTotals, RecordView } from './view.js'
import type { Waiting, WaitingKind } from './waiting.js'
import { pageOf } from './waiting.js'

/**
 * A whole record in memory, from documents and their analyses: for the library, the browser and short
 * piles. It gives what a stored record of the same documents gives. Cost: see `deriveRecord`.
 */
export function memoryRecord(
  found: readonly AnalysedDocument[],
  log: readonly LoggedDecision[] = [],
): RecordView {
  const contents = deriveRecord(found, log)
  const { analysed } = contents
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
  const primary = analysed
    .filter(({ document }) => document.kind !== 'article')
    .map(({ document, analysis }) => ({
      document: document.id,
      speakers: new Set(analysis.people.persons.map((_, person) => contents.speakerOf(document.id, person))),
    }))
    .toSorted((a, b) => (a.document < b.document ? -1 : 1))
  const carried = listed(contents.utterances, documentsOf)
  return {
    documents: () => documents,
    document: id => byId.get(id),
    statements: () => contents.statements,
    totals: () => totalsOf(documents, contents),
    statementCount: id => statements.get(id)?.length ?? 0,
    statementsOf: id => statements.get(id) ?? [],
    speakers: () => contents.speakers,
    speaker: id => speakers.get(id),
    speakersWith: keys => speakersWith(contents.speakers, new Set(keys)),
    primaryDocumentsOf: speaker =>
      primary.filter(({ speakers: own }) => own.has(speaker)).map(({ document }) => document),
    rolesOf: speaker => rolesOf(speaker, analysed, contents.speakerOf),
    accountsOn: point => contents.accounts.filter(account => topicOf(account.point) === topicOf(point)),
    utterances: () => contents.utterances,
    utterance: id => utterances.get(id),
    changedUtterances: () => contents.utterances.filter(one => one.occurrences.some(isChanged)),
    utterancesOf: id => carried.get(id) ?? [],
    lineage: () => contents.lineage,
    lineageOf: id => contents.lineage.filter(({ from }) => from === id),
    accounts: () => contents.accounts,
    discrepancies: () => contents.discrepancies,
    provisions: () => contents.provisions,
    documentsWith: shingles => lookup.documentsWith(shingles),
    documentsSharing: lists => lists.map(shingles => documentsSharing(shingles, lookup)),
    documentsQuoting: keys => lookup.documentsQuoting(keys),
    documentsHolding: words => lookup.documentsHolding(words),
    witness: id => lookup.witness(id),
    words: id => lookup.words(id),
    ...decidedView(contents, log),
  }
}

function decidedView(
  { decisions, waiting, analysed }: DerivedRecord,
  log: readonly LoggedDecision[],
): DecidedView {
  return {
    decisions: () => decisions,
    decisionsOn: id => decisions.filter(({ decision }) => documentsNamed(decision).includes(id)),
    rejectedIn: id => analysed.find(({ document }) => document.id === id)?.analysis.decided?.rejected ?? [],
    waiting: query => pageOf(waiting, query),
    waitingCounts: () => countsOf(waiting),
    previewSpeakers: change =>
      previewSpeakers({
        people: analysed.map(({ document, analysis }) => ({
          document: document.id,
          people: analysis.people,
        })),
        changes: speakerChanges(standing(log)),
        change,
        statementsOf: statementsBy(analysed),
      }),
  }
}

function countsOf(waiting: readonly Waiting[]): Map<WaitingKind, number> {
  const counts = new Map<WaitingKind, number>()
  for (const { item } of waiting) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1)
  return counts
}

function statementsBy(analysed: readonly AnalysedDocument[]): PreviewInput['statementsOf'] {
  const speakers = new Map(
    analysed.map(({ document, analysis }) => [document.id, analysis.people.speakers] as const),
  )
  return (document, person) => speakers.get(document)?.filter(one => one.person === person).length ?? 0
}

function totalsOf(documents: readonly RecordDocument[], contents: RecordContents): RecordTotals {
  const live = documents.filter(({ supersededBy }) => supersededBy === undefined)
  const kinds = new Map<DocumentKind, number>()
  for (const { kind } of live.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)))
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return {
    kinds,
    damaged: live.filter(({ damage }) => damage.length > 0).length,
    statements: contents.statements.length,
    speakers: contents.speakers.length,
    utterances: contents.utterances.length,
  }
}

function speakersWith(speakers: readonly Speaker[], keys: ReadonlySet<string>): Speaker[] {
  return speakers.filter(speaker => keysOfSpeaker(speaker).some(key => keys.has(key)))
}

function rolesOf(
  speaker: SpeakerId,
  analysed: readonly AnalysedDocument[],
  speakerOf: SpeakerInDocument,
): GivenRole[] {
  return analysed
    .flatMap(({ document, analysis }) =>
      analysis.people.persons.flatMap(({ roles }, person) =>
        speakerOf(document.id, person) === speaker
          ? roles.map(role => ({ document: document.id, role: role.text }))
          : [],
      ),
    )
    .toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0))
}

function documentsSharing(shingles: Uint32Array, lookup: WitnessLookup): [DocumentId, number][] {
  const counts = new Map<DocumentId, number>()
  for (const shingle of new Set(shingles))
    for (const id of lookup.documentsWith(Uint32Array.of(shingle))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
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
