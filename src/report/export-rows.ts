import type { LineageEdge } from '../lineage/index.js'
import type { Occurrence, Utterance } from '../collation/index.js'
import type { Provision, RecordDocument, RecordView, Statement } from '../record/index.js'
import type { KeptDecision } from '../decisions/index.js'
import type { Account, Discrepancy } from '../accounts/index.js'
import type { Speaker } from '../people/index.js'

/** One line of an export: a plain object with its `kind`. Spans are `[start, end)` in UTF-16 code units. */
export type ExportRow = Readonly<Record<string, unknown>> & { readonly kind: string }

/**
 * All of a record as rows, in the record's own order, one at a time: memory does not grow with the record.
 * Earlier versions of documents are left out. What is unknown is null.
 */
export function* exportRows(view: RecordView): Generator<ExportRow> {
  for (const document of view.documents()) {
    if (document.supersededBy === undefined) yield documentRow(document)
  }
  for (const statement of view.statements()) yield statementRow(statement)
  for (const speaker of view.speakers()) yield speakerRow(speaker)
  for (const utterance of view.utterances()) {
    yield utteranceRow(utterance)
    for (const occurrence of utterance.occurrences) yield occurrenceRow(utterance, occurrence, view)
  }
  for (const edge of view.lineage()) yield lineageRow(edge)
  for (const account of view.accounts()) yield accountRow(account)
  for (const discrepancy of view.discrepancies()) yield discrepancyRow(discrepancy)
  for (const provision of view.provisions()) yield provisionRow(provision)
  for (const decision of view.decisions()) yield decisionRow(decision)
}

/** What a person decided, as `onrecord decide` takes it, and what has become of it. */
export function decisionRow({ id, by, at, reason, decision, state }: KeptDecision): ExportRow {
  return { kind: 'decision', id, by, at, reason: reason ?? null, state: state.kind, decision }
}

/**
 * `captured` as EDTF, with its reason beside it; `documentKind` is what the document is; `kind` says what the row is.
 * The text is not repeated here.
 */
export function documentRow(document: RecordDocument): ExportRow {
  return {
    kind: 'document',
    id: document.id,
    path: document.paths[0] ?? null,
    paths: document.paths,
    title: document.title ?? null,
    publisher: document.publisher ?? null,
    authors: document.authors,
    published: document.published ?? null,
    captured: document.captured?.edtf ?? null,
    capturedReason: document.captured?.reason ?? null,
    documentKind: document.kind,
    url: document.url ?? null,
    language: document.language ?? null,
    characters: document.text.length,
    damage: document.damage,
  }
}

/** A statement; `said` as EDTF, with its reason beside it; `decided` where a person decided something about it. */
export function statementRow(statement: Statement): ExportRow {
  return {
    kind: 'statement',
    id: statement.id,
    document: statement.document,
    source: statement.source,
    cue: statement.cue,
    content: statement.content,
    type: statement.type,
    speaker: statement.speaker ?? null,
    speakerReason: statement.speakerReason,
    said: statement.said?.edtf ?? null,
    saidReason: statement.said?.reason ?? null,
    via: statement.via,
    addressee: statement.addressee ?? null,
    medium: statement.medium ?? null,
    occasion: statement.occasion ?? null,
    confidence: statement.confidence,
    ...(statement.decided !== undefined && { decided: statement.decided }),
  }
}

/** A speaker; `speakerKind` tells persons from bodies. */
export function speakerRow(speaker: Speaker): ExportRow {
  return {
    kind: 'speaker',
    id: speaker.id,
    name: speaker.name,
    speakerKind: speaker.kind,
    aliases: speaker.aliases,
    ...(speaker.decided !== undefined && { decided: speaker.decided }),
  }
}

/** An utterance without its occurrences, which have rows of their own. */
export function utteranceRow(utterance: Utterance): ExportRow {
  return { kind: 'utterance', id: utterance.id, base: utterance.base, speaker: utterance.speaker ?? null }
}

/** One reading of an utterance. The speaker is the one that its document credits. */
export function occurrenceRow(utterance: Utterance, occurrence: Occurrence, view: RecordView): ExportRow {
  const { speaker } = occurrence
  return {
    kind: 'occurrence',
    utterance: utterance.id,
    document: occurrence.document,
    span: occurrence.span,
    marked: occurrence.marked,
    verdict: occurrence.verdict,
    verdicts: occurrence.verdicts,
    speaker: speaker ?? null,
    speakerName: speaker === undefined ? null : (view.speaker(speaker)?.name ?? null),
    variants: occurrence.variants,
    baseDocument: occurrence.baseDocument,
    baseSpan: occurrence.baseSpan,
    limitCut: occurrence.limitCut,
    ...(occurrence.confirmed !== undefined && { confirmed: occurrence.confirmed }),
  }
}

/** `from` took it from `to`, or from `toName` where the pile does not hold the source. */
export function lineageRow(edge: LineageEdge): ExportRow {
  return {
    kind: 'lineage',
    from: edge.from,
    to: edge.to ?? null,
    toName: edge.toName ?? null,
    directed: edge.directed,
    ...(edge.alternatives !== undefined && { alternatives: edge.alternatives }),
    basis: [...new Set(edge.evidence.map(one => one.basis))],
    reason: edge.evidence.map(one => one.reason).join('; '),
    evidence: edge.evidence,
    confidence: edge.confidence,
  }
}

function accountRow(account: Account): ExportRow {
  return { kind: 'account', ...account }
}

/** A point, and every account of it. */
export function discrepancyRow(discrepancy: Discrepancy): ExportRow {
  const accounts = discrepancy.accounts.map(({ document, span, value }) => ({ document, span, value }))
  return { kind: 'discrepancy', point: discrepancy.point, accounts }
}

function provisionRow(provision: Provision): ExportRow {
  return { kind: 'provision', ...provision, rule: provision.rule ?? null }
}
