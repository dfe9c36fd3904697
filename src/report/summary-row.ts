import type { RecordView } from '../record/index.js'
import { alteredReadings } from './altered-readings.js'
import { indexContents } from './contents-index.js'
import { discrepancyRow, lineageRow, occurrenceRow } from './export-rows.js'
import { misattributions } from './misattributions.js'
import { allOf, sharedUtterances } from './summary.js'

/**
 * The summary of a record as data, for `--json`: the counts, then what deserves attention first, all of it. Readings,
 * lines of descent and discrepancies are as in an export, with the words beside them.
 */
export function summaryRow(view: RecordView): object {
  const contents = allOf(view)
  const index = indexContents(view, contents)
  return {
    documents: contents.documents.length,
    statements: contents.statements.length,
    speakers: contents.speakers.length,
    utterances: contents.utterances.length,
    sharedUtterances: sharedUtterances(contents),
    linesOfDescent: contents.lineage.length,
    altered: alteredReadings(index).map(({ utterance, verdict, primary, occurrences, copied }) => ({
      utterance: utterance.id,
      verdict,
      againstPrimaryText: primary,
      speaker: index.speakerName(utterance.speaker) ?? null,
      source: occurrences.slice(0, 1).map(one => ({
        document: one.baseDocument,
        span: one.baseSpan,
        place: index.place(one.baseDocument, one.baseSpan),
        text: index.words(one.baseDocument, one.baseSpan),
      }))[0],
      readings: occurrences.map(one => ({
        ...occurrenceRow(utterance, one, view),
        place: index.place(one.document, one.span),
        text: index.words(one.document, one.span),
        copiedFrom: copied.get(one)?.to ?? null,
      })),
    })),
    misattributed: misattributions(index).map(({ utterance, occurrence }) => ({
      ...occurrenceRow(utterance, occurrence, view),
      text: index.words(occurrence.document, occurrence.span),
      saidBy: index.speakerName(utterance.speaker) ?? null,
    })),
    lineage: contents.lineage.map(lineageRow),
    discrepancies: contents.discrepancies.map(discrepancyRow),
    damaged: contents.documents
      .filter(document => document.damage.length > 0)
      .map(({ id, damage }) => ({
        document: id,
        damage: damage.map(one => ({ ...one, place: index.place(id, one.span) })),
      })),
  }
}
