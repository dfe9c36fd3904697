import { findDiscrepancies } from '../accounts/index.js'
import type { DecidedMatches, Link, Utterance, Witness } from '../collation/index.js'
import { findCarried, groupPile, memoryLookup } from '../collation/index.js'
import type { FindDocument, LoggedDecision, NamedDocument } from '../decisions/index.js'
import { decidedMatches, documentsNamed, speakerChanges, standing } from '../decisions/index.js'
import { deriveLineage } from '../lineage/index.js'
import type { SpeakerId } from '../people/index.js'
import { mergeSpeakers } from '../people/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { decideAnalysis } from './decide-analysis.js'
import type { LeftToDecide } from './left-to-decide.js'
import { leftToDecide } from './left-to-decide.js'
import type { AnalysedDocument, RecordContents } from './model.js'
import { statementsOf } from './statements-of.js'
import { witnessOf, witnessParts } from './witness-of.js'

/** The speaker across documents of one document's person. */
export type SpeakerInDocument = (document: DocumentId, person: number) => SpeakerId | undefined

/** What was derived, and how persons became speakers. */
export interface DerivedRecord extends RecordContents, LeftToDecide {
  readonly speakerOf: SpeakerInDocument
  /** The documents with their analyses after what persons decided, in the order given. */
  readonly analysed: readonly AnalysedDocument[]
}

/**
 * The whole record from documents and their analyses, by the same steps that a build takes one document at a time: speakers
 * are merged, the same words linked and grouped into utterances, lineage and discrepancies derived. What persons decided,
 * the log of a store, is applied at each step to what `analyse` found. It does not depend on the order of the documents.
 * Cost: a few searches a document, then the words that documents have in common.
 */
export function deriveRecord(
  found: readonly AnalysedDocument[],
  log: readonly LoggedDecision[] = [],
): DerivedRecord {
  const inForce = standing(log)
  const analysed = found.map(one => decided(one, inForce))
  const documents = new Map(analysed.map(({ document }) => [document.id, document]))
  const find: FindDocument = id => documentNamed(documents.get(id))
  const merged = mergeSpeakers(
    analysed.map(({ document, analysis }) => ({ document: document.id, people: analysis.people })),
    speakerChanges(inForce),
  )
  const { speakerOf } = merged
  const ordered = analysed.toSorted((a, b) => byDate(a.document, b.document))
  const byId = analysed.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const witnesses = witnessesOf(analysed, speakerOf)
  const utterances = utterancesOf(witnesses, decidedMatches(inForce, find))
  const accounts = byId.flatMap(({ analysis }) => analysis.accounts)
  return {
    documents: ordered.map(({ document }) => document),
    statements: ordered.flatMap(({ document, analysis }) =>
      statementsOf(analysis, person => speakerOf(document.id, person)),
    ),
    speakers: merged.speakers,
    utterances,
    lineage: deriveLineage({
      documents: analysed.map(({ document }) => document),
      credits: new Map(analysed.map(({ document, analysis }) => [document.id, analysis.credits] as const)),
      utterances,
    }),
    accounts,
    discrepancies: findDiscrepancies(accounts),
    provisions: byId.flatMap(({ analysis }) => analysis.provisions),
    speakerOf,
    analysed,
    ...leftToDecide({ log, find, merged, analysed, utterances }),
  }
}

function decided(
  { document, analysis }: AnalysedDocument,
  inForce: readonly LoggedDecision[],
): AnalysedDocument {
  const own = inForce.filter(({ decision }) => documentsNamed(decision).includes(document.id))
  return { document, analysis: own.length === 0 ? analysis : decideAnalysis(document, analysis, own) }
}

function documentNamed(document: SourceDocument | undefined): NamedDocument | undefined {
  return document && { text: document.text, supersededBy: undefined }
}

/** The documents as carriers of utterances, in the order given. */
export function witnessesOf(analysed: readonly AnalysedDocument[], speakerOf: SpeakerInDocument): Witness[] {
  return analysed.map(({ document, analysis }) => {
    const parts = witnessParts(analysis)
    return witnessOf(document, parts, person => speakerOf(document.id, person))
  })
}

function utterancesOf(witnesses: readonly Witness[], matches: DecidedMatches): Utterance[] {
  const lookup = memoryLookup(witnesses)
  const links = new Map<DocumentId, Link[]>()
  for (const witness of witnesses) {
    for (const link of findCarried(witness, lookup)) {
      for (const id of new Set([link.quoting.document, link.carrying.document])) {
        const list = links.get(id)
        if (list === undefined) links.set(id, [link])
        else list.push(link)
      }
    }
  }
  const utterances = groupPile(
    witnesses.map(({ id }) => id),
    {
      witness: id => lookup.witness(id),
      words: id => lookup.words(id),
      linksOf: id => links.get(id) ?? [],
      matches,
    },
  )
  return utterances.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** By date of publication where known, then id. */
function byDate(a: SourceDocument, b: SourceDocument): number {
  const [one, other] = [a.published ?? '~', b.published ?? '~']
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
