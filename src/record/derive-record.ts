import { findDiscrepancies } from '../accounts/index.js'
import type { Link, Utterance, Witness } from '../collation/index.js'
import { findCarried, groupPile, memoryLookup } from '../collation/index.js'
import { deriveLineage } from '../lineage/index.js'
import type { SpeakerId } from '../people/index.js'
import { mergeSpeakers } from '../people/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import type { AnalysedDocument, RecordContents } from './model.js'
import { statementsOf } from './statements-of.js'
import { witnessOf, witnessParts } from './witness-of.js'

/** The speaker across documents of one document's person. */
export type SpeakerInDocument = (document: DocumentId, person: number) => SpeakerId | undefined

/** What was derived, and how persons became speakers. */
export interface DerivedRecord extends RecordContents {
  readonly speakerOf: SpeakerInDocument
}

/**
 * The whole record from documents and their analyses, by the same steps that a build takes one document at a time: speakers are merged,
 * the same words linked and grouped into utterances, lineage and discrepancies derived. It does not depend on
 * the order of the documents. Cost: a few searches a document, then the words that documents have in common.
 */
export function deriveRecord(analysed: readonly AnalysedDocument[]): DerivedRecord {
  const merged = mergeSpeakers(
    analysed.map(({ document, analysis }) => ({ document: document.id, people: analysis.people })),
  )
  const { speakerOf } = merged
  const ordered = analysed.toSorted((a, b) => byDate(a.document, b.document))
  const byId = analysed.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const witnesses = witnessesOf(analysed, speakerOf)
  const utterances = utterancesOf(witnesses)
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
  }
}

/** The documents as carriers of utterances, in the order given. */
export function witnessesOf(analysed: readonly AnalysedDocument[], speakerOf: SpeakerInDocument): Witness[] {
  return analysed.map(({ document, analysis }) => {
    const parts = witnessParts(analysis)
    return witnessOf(document, parts, person => speakerOf(document.id, person))
  })
}

function utterancesOf(witnesses: readonly Witness[]): Utterance[] {
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
