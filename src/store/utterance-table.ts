import type { Database, Statement } from 'better-sqlite3'
import type { Utterance, UtteranceId } from '../collation/index.js'
import type { DocumentId } from '../text/index.js'
import { isChanged, isNotable, waitingReadings } from '../record/index.js'
import { restored, stored } from './stored.js'
import type { WaitingTable } from './waiting-table.js'

/** An utterance with the ordinals of the documents that it touches. */
export interface NewUtterance {
  readonly utterance: Utterance
  readonly cluster: string
  readonly ordinals: Iterable<number>
}

/**
 * The utterances, with their readings that wait for a person, by the cluster of links that each came from and by the
 * documents that carry them.
 */
export class UtteranceTable {
  readonly #sql: Record<
    | 'insert'
    | 'insertOccurrence'
    | 'inCluster'
    | 'remove'
    | 'rewrite'
    | 'removeOccurrences'
    | 'one'
    | 'of'
    | 'all'
    | 'shared'
    | 'sharedOf'
    | 'count'
    | 'sharedCount'
    | 'notable',
    Statement
  >

  readonly #waiting: WaitingTable

  constructor(database: Database, waiting: WaitingTable) {
    this.#waiting = waiting
    const sql = (text: string): Statement => database.prepare(text)
    this.#sql = {
      insert: sql('INSERT INTO utterance (id, cluster, documents, notable, body) VALUES (?, ?, ?, ?, ?)'),
      insertOccurrence: sql('INSERT INTO occurrence (document, utterance) VALUES (?, ?)'),
      inCluster: sql('SELECT body FROM utterance WHERE cluster = ? ORDER BY id').pluck(),
      remove: sql('DELETE FROM utterance WHERE id = ?'),
      rewrite: sql('UPDATE utterance SET body = ? WHERE id = ?'),
      removeOccurrences: sql('DELETE FROM occurrence WHERE utterance = ?'),
      one: sql('SELECT body FROM utterance WHERE id = ?').pluck(),
      of: sql(
        'SELECT u.body FROM occurrence o JOIN utterance u ON u.id = o.utterance WHERE o.document = ? ORDER BY u.id',
      ).pluck(),
      sharedOf: sql(
        `SELECT o.utterance FROM occurrence o WHERE o.document = ? AND EXISTS
           (SELECT 1 FROM occurrence p WHERE p.utterance = o.utterance AND p.document <> o.document)`,
      ).pluck(),
      all: sql('SELECT id FROM utterance ORDER BY id').pluck(),
      count: sql('SELECT count(*) FROM utterance').pluck(),
      notable: sql(
        'SELECT id FROM utterance INDEXED BY utterance_notable WHERE notable ORDER BY documents DESC, id',
      ).pluck(),
      shared: sql(
        'SELECT id FROM utterance INDEXED BY utterance_shared WHERE documents > 1 ORDER BY id',
      ).pluck(),
      sharedCount: sql(
        'SELECT count(*) FROM utterance INDEXED BY utterance_shared WHERE documents > 1',
      ).pluck(),
    }
  }

  add({ utterance, cluster, ordinals }: NewUtterance): void {
    const documents = new Set(ordinals)
    this.#sql.insert.run(
      utterance.id,
      cluster,
      documents.size,
      Number(isNotable(utterance)),
      stored(utterance),
    )
    const waiting = waitingReadings(utterance)
    if (waiting.length > 0) this.#waiting.set(`utterance:${utterance.id}`, waiting)
    for (const ordinal of documents) this.#sql.insertOccurrence.run(ordinal, utterance.id)
  }

  /** Removes the utterances of a cluster; gives what they were. */
  removeCluster(cluster: string): readonly Utterance[] {
    const bodies = this.#sql.inCluster.all(cluster) as string[]
    return bodies.map(body => {
      const utterance = restored(body) as Utterance
      this.#sql.removeOccurrences.run(utterance.id)
      this.#sql.remove.run(utterance.id)
      this.#waiting.set(`utterance:${utterance.id}`, [])
      return utterance
    })
  }

  /** Gives the occurrences of a document other statements, by the index of the one before; the rest of an utterance stays. */
  renumber(
    { ordinal, document }: { readonly ordinal: number; readonly document: DocumentId },
    statements: ReadonlyMap<number, number>,
  ): void {
    for (const utterance of this.of(ordinal)) {
      const occurrences = utterance.occurrences.map(one =>
        one.document === document && one.statement !== undefined
          ? { ...one, statement: statements.get(one.statement) ?? one.statement }
          : one,
      )
      const body = stored({ ...utterance, occurrences })
      if (body !== stored(utterance)) this.#sql.rewrite.run(body, utterance.id)
    }
  }

  /** Undefined for an unknown id. */
  get(id: UtteranceId): Utterance | undefined {
    const body = this.#sql.one.get(id)
    return typeof body === 'string' ? (restored(body) as Utterance) : undefined
  }

  /** Those that touch a document, by id. */
  of(ordinal: number): readonly Utterance[] {
    return (this.#sql.of.all(ordinal) as string[]).map(body => restored(body) as Utterance)
  }

  /** The ids of those that touch a document and another one. */
  sharedIdsOf(ordinal: number): readonly UtteranceId[] {
    return this.#sql.sharedOf.all(ordinal) as UtteranceId[]
  }

  /** All, by id, one at a time. */
  all(): Generator<Utterance> {
    return this.#each(this.#sql.all.all() as UtteranceId[])
  }

  /** The ids of those that may deserve attention (`isNotable`): those that touch most documents first, then by id. */
  notableIds(): readonly UtteranceId[] {
    return this.#sql.notable.all() as UtteranceId[]
  }

  /** How many touch more than one document. */
  sharedCount(): number {
    return this.#sql.sharedCount.get() as number
  }

  count(): number {
    return this.#sql.count.get() as number
  }

  /** Those with a reading whose words were changed, by id, one at a time. */
  *changed(): Generator<Utterance> {
    for (const utterance of this.#each(this.notableIds().toSorted()))
      if (utterance.occurrences.some(isChanged)) yield utterance
  }

  /** Those that touch more than one document, by id, one at a time. */
  shared(): Generator<Utterance> {
    return this.#each(this.#sql.shared.all() as UtteranceId[])
  }

  *#each(ids: readonly UtteranceId[]): Generator<Utterance> {
    for (const id of ids) {
      const utterance = this.get(id)
      if (utterance !== undefined) yield utterance
    }
  }
}
