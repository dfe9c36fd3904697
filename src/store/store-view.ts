import type { Account, Discrepancy } from '../accounts/index.js'
import { topicOf } from '../accounts/index.js'
import type { Outline, Utterance, UtteranceId, Witness, WordTable } from '../collation/index.js'
import { tableOfWords } from '../collation/index.js'
import type { KeptDecision, LogState, RejectedStatement } from '../decisions/index.js'
import { keptDecisions } from '../decisions/index.js'
import type { LineageEdge } from '../lineage/index.js'
import type { Speaker, SpeakerChange, SpeakerId } from '../people/index.js'
import type {
  GivenRole,
  Provision,
  RecordDocument,
  RecordTotals,
  RecordView,
  SharingDocuments,
  SpeakerPreview,
  Statement,
  WaitingKind,
  WaitingPage,
  WaitingQuery,
} from '../record/index.js'
import { keysOfSpeaker, statementsOf, witnessOf } from '../record/index.js'
import type { DocumentId, DocumentKind } from '../text/index.js'
import type { MayHave } from './circumstances.js'
import { CircumstancesInStore } from './circumstances.js'
import { previewInStore } from './preview-in-store.js'
import { Recent } from './recent.js'
import type { RecordStore } from './record-store.js'
import { RunSharing } from './run-sharing.js'

/** So many witnesses are kept at hand: some 30 kB for a news article. */
const WITNESSES_AT_HAND = 2048

/** So many texts' words: 9 kB for a news article, and each stage of a build asks for them again. */
const WORDS_AT_HAND = 16_384

/** A stored record as its readers see it. */
export class StoreView implements RecordView {
  readonly #store: RecordStore
  readonly #witnesses: Recent<DocumentId, Witness>
  readonly #words: Recent<DocumentId, WordTable>
  readonly #circumstances: CircumstancesInStore
  readonly #sharing: RunSharing

  constructor(store: RecordStore) {
    this.#store = store
    this.#witnesses = new Recent(WITNESSES_AT_HAND, id => this.#witness(id))
    this.#words = new Recent(WORDS_AT_HAND, id => this.#table(id))
    this.#circumstances = new CircumstancesInStore(store)
    this.#sharing = new RunSharing({
      runs: store.shingles,
      idOf: ordinal => store.documents.idOf(ordinal),
      state: () => store.state(),
    })
  }

  state(): string {
    return this.#store.state()
  }

  *documents(): Generator<RecordDocument> {
    for (const ordinal of this.#store.documents.ordered()) {
      const found = this.#store.documents.byOrdinal(ordinal)
      if (found !== undefined) yield found.document
    }
  }

  document(id: DocumentId): RecordDocument | undefined {
    return this.#store.documents.byId(id)?.document
  }

  *statements(): Generator<Statement> {
    for (const ordinal of this.#store.documents.ordered()) yield* this.#statements(ordinal)
  }

  totals(): RecordTotals {
    const counted = this.#store.documents.counted.byKind()
    const kinds = new Map<DocumentKind, number>()
    for (const { kind, documents } of counted) kinds.set(kind, (kinds.get(kind) ?? 0) + documents)
    return {
      kinds,
      damaged: counted.reduce((sum, { damaged }) => sum + damaged, 0),
      statements: this.#store.analyses.allStatements(),
      speakers: this.#store.people.count(),
      utterances: this.#store.utterances.count(),
    }
  }

  statementCount(document: DocumentId): number {
    const ordinal = this.#store.documents.ordinalOf(document)
    return ordinal === undefined ? 0 : this.#store.analyses.statements(ordinal)
  }

  statementsOf(document: DocumentId): readonly Statement[] {
    const ordinal = this.#store.documents.ordinalOf(document)
    return ordinal === undefined ? [] : this.#statements(ordinal)
  }

  speakers(): Iterable<Speaker> {
    return this.#store.people.speakers()
  }

  speaker(id: SpeakerId): Speaker | undefined {
    return this.#store.people.speaker(id)
  }

  speakersWith(keys: Iterable<string>): readonly Speaker[] {
    const ids = new Set([...keys].flatMap(key => this.#store.people.speakersUnder(key)))
    return [...ids].toSorted().flatMap(id => this.#store.people.speaker(id) ?? [])
  }

  rolesOf(speaker: SpeakerId): readonly GivenRole[] {
    return this.#keysOf(speaker)
      .flatMap(key => this.#store.people.rolesUnder(key, speaker))
      .map(({ ordinal, role }) => ({ document: this.#store.documents.idOf(ordinal), role }))
      .toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0))
  }

  primaryDocumentsOf(speaker: SpeakerId): readonly DocumentId[] {
    const keys = this.#keysOf(speaker)
    const ordinals = new Set(keys.flatMap(key => this.#store.people.documentsUnder(key, speaker)))
    return [...ordinals]
      .filter(ordinal => (this.#store.documents.kindOf(ordinal) ?? 'article') !== 'article')
      .map(ordinal => this.#store.documents.idOf(ordinal))
      .toSorted()
  }

  utterances(): Iterable<Utterance> {
    return this.#store.utterances.all()
  }

  utterance(id: UtteranceId): Utterance | undefined {
    return this.#store.utterances.get(id)
  }

  changedUtterances(): Iterable<Utterance> {
    return this.#store.utterances.changed()
  }

  utterancesOf(document: DocumentId): readonly Utterance[] {
    const ordinal = this.#store.documents.ordinalOf(document)
    return ordinal === undefined ? [] : this.#store.utterances.of(ordinal)
  }

  lineage(): Iterable<LineageEdge> {
    return this.#store.lineage.all()
  }

  lineageOf(document: DocumentId): readonly LineageEdge[] {
    const ordinal = this.#store.documents.ordinalOf(document)
    return ordinal === undefined ? [] : this.#store.lineage.of(ordinal)
  }

  accounts(): Iterable<Account> {
    return this.#store.accounts.all()
  }

  accountsOn(point: string): readonly Account[] {
    return this.#store.accounts.on(topicOf(point))
  }

  discrepancies(): Iterable<Discrepancy> {
    return this.#store.accounts.discrepancies()
  }

  *provisions(): Generator<Provision> {
    const analyses = this.#store.documents
      .live()
      .map(ordinal => ({ ordinal, id: this.#store.documents.idOf(ordinal) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const { ordinal } of analyses) yield* this.#store.analyses.get(ordinal)?.provisions ?? []
  }

  documentsWith(shingles: Uint32Array): Iterable<DocumentId> {
    return this.#having(this.#store.shingles, shingles)
  }

  documentsSharing(lists: readonly Uint32Array[]): SharingDocuments[] {
    return this.#sharing.of(lists)
  }

  documentsQuoting(keys: Uint32Array, may?: MayHave): Iterable<DocumentId> {
    return this.#having(this.#store.quoted, keys, may)
  }

  documentsHolding(words: Uint32Array, may?: MayHave): Iterable<DocumentId> {
    const wanted = new Set(words)
    const counts = new Map<number, number>()
    this.#store.words.visit(Uint32Array.from(wanted), ordinal => {
      counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1)
    })
    return [...counts]
      .filter(([ordinal, count]) => count === wanted.size && this.#circumstances.allow(ordinal, may, 0))
      .map(([ordinal]) => this.#store.documents.idOf(ordinal))
  }

  witness(id: DocumentId): Witness | undefined {
    return this.#witnesses.get(id)
  }

  words(id: DocumentId): WordTable | undefined {
    return this.#words.get(id)
  }

  outline(id: DocumentId): Outline | undefined {
    return this.#store.outlines.of(id)
  }

  decisions(): Iterable<KeptDecision> {
    return keptDecisions(this.#store.decisions.all(), this.#logState())
  }

  decisionsOn(document: DocumentId): readonly KeptDecision[] {
    const on = this.#store.decisions.on(document)
    return on.length === 0 ? [] : keptDecisions(on, this.#logState())
  }

  rejectedIn(document: DocumentId): readonly RejectedStatement[] {
    const ordinal = this.#store.documents.ordinalOf(document)
    const counts = ordinal !== undefined && this.#store.documents.counts(ordinal)
    return counts ? (this.#store.analyses.get(ordinal)?.decided?.rejected ?? []) : []
  }

  waiting(query: WaitingQuery = {}): WaitingPage {
    return this.#store.waiting.page(query)
  }

  waitingCounts(): ReadonlyMap<WaitingKind, number> {
    return this.#store.waiting.counts()
  }

  previewSpeakers(change: SpeakerChange): SpeakerPreview {
    return previewInStore(this.#store, change)
  }

  /** Forgets what was read of one document, or of all. */
  forget(id?: DocumentId): void {
    this.#circumstances.forget()
    for (const kept of [this.#witnesses, this.#words]) {
      if (id === undefined) kept.clear()
      else kept.forget(id)
    }
  }

  /** The keys under which the persons who are a speaker stand; empty for an unknown one. */
  #keysOf(speaker: SpeakerId): readonly string[] {
    const found = this.#store.people.speaker(speaker)
    return found === undefined ? [] : keysOfSpeaker(found)
  }

  /** Why decisions cannot be applied is known as far as it was derived. */
  #logState(): LogState {
    const { decisions, waiting } = this.#store
    const { items } = waiting.page({ kinds: ['orphaned-decision'], limit: decisions.count() })
    const orphaned = items.flatMap(item =>
      item.kind === 'orphaned-decision' ? [[item.decision, item.reason] as const] : [],
    )
    return { undone: decisions.undone(), orphaned: new Map(orphaned) }
  }

  #having(postings: RecordStore['shingles'], hashes: Uint32Array, may?: MayHave): DocumentId[] {
    const found = new Set<number>()
    postings.visit(hashes, (ordinal, key) => {
      if (!found.has(ordinal) && this.#circumstances.allow(ordinal, may, key)) found.add(ordinal)
    })
    return [...found].map(ordinal => this.#store.documents.idOf(ordinal))
  }

  #statements(ordinal: number): Statement[] {
    const analysis = this.#store.documents.counts(ordinal) ? this.#store.analyses.get(ordinal) : undefined
    if (analysis === undefined) return []
    const speakers = this.#store.people.speakersOf(ordinal)
    return statementsOf(analysis, person => speakers[person])
  }

  #witness(id: DocumentId): Witness | undefined {
    const found = this.#store.documents.byId(id)
    if (found === undefined || found.document.supersededBy !== undefined) return undefined
    const parts = this.#store.analyses.parts(found.ordinal)
    if (parts === undefined) return undefined
    const speakers = this.#store.people.speakersOf(found.ordinal)
    return witnessOf(found.document, parts, person => speakers[person])
  }

  #table(id: DocumentId): WordTable | undefined {
    const known = this.#store.wordings.of(id)
    if (known !== undefined) return known
    const text = this.#store.documents.textOf(id)
    return text === undefined ? undefined : tableOfWords(text)
  }
}
