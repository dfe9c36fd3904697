import type { Database } from 'better-sqlite3'
import type { Outline, WordTable } from '../collation/index.js'
import { AccountTable } from './account-table.js'
import { AnalysisTable } from './analysis-table.js'
import { CrowdTable } from './crowd-table.js'
import { DecisionTable } from './decision-table.js'
import { DocumentTable } from './document-table.js'
import { isInUse } from './in-use.js'
import { LineageTable } from './lineage-table.js'
import { LinkTable } from './link-table.js'
import type { KeptTable } from './kept-table.js'
import { outlineTable } from './outline-table.js'
import { PersonTable } from './person-table.js'
import { PostingTable } from './posting-table.js'
import { SearchTable } from './search-table.js'
import { Seal } from './seal.js'
import { leaveShared, tidy } from './shared-file.js'
import { sqliteFailure } from './sqlite-failure.js'
import { StoreView } from './store-view.js'
import { StretchTable } from './stretch-table.js'
import { TodoTable } from './todo-table.js'
import { UtteranceTable } from './utterance-table.js'
import { WaitingTable } from './waiting-table.js'
import { wordingTable } from './wording-table.js'

/**
 * `read`: the record must exist and is not changed. `extend`: it is created where it does not exist, and locked. `edit`: it
 * must exist, and is shared with others who read and edit it.
 */
export type OpenMode = 'read' | 'extend' | 'edit'

/** An open record: its tables, and the view of it that readers use. */
export class RecordStore {
  readonly path: string
  readonly mode: OpenMode
  readonly documents: DocumentTable
  readonly analyses: AnalysisTable
  readonly crowds: CrowdTable
  readonly people: PersonTable
  readonly shingles: PostingTable
  readonly quoted: PostingTable
  readonly words: PostingTable
  readonly wordings: KeptTable<WordTable>
  readonly links: LinkTable
  readonly outlines: KeptTable<Outline>
  readonly stretches: StretchTable
  readonly utterances: UtteranceTable
  readonly lineage: LineageTable
  readonly accounts: AccountTable
  readonly decisions: DecisionTable
  readonly waiting: WaitingTable
  readonly search: SearchTable
  readonly todo: TodoTable
  readonly view: StoreView
  readonly #database: Database
  readonly #seal: Seal
  /** Changes with every transaction of another connection. */
  #version: unknown
  /** Whether a transaction of several is being written. */
  #isJoined = false

  /** For a database that is known to be a record: use `openRecord`. */
  constructor(database: Database, path: string, mode: OpenMode) {
    this.#database = database
    this.path = path
    this.mode = mode
    this.#version = database.pragma('data_version', { simple: true })
    this.#seal = new Seal(database)
    if (mode !== 'read') this.#seal.watch()
    this.search = new SearchTable(database)
    this.documents = new DocumentTable(database, this.search)
    this.analyses = new AnalysisTable(database)
    this.crowds = new CrowdTable(database)
    this.people = new PersonTable(database, this.crowds)
    this.shingles = new PostingTable(database, 'shingle')
    this.quoted = new PostingTable(database, 'quoted')
    this.words = new PostingTable(database, 'word')
    this.wordings = wordingTable(database)
    this.links = new LinkTable(database)
    this.outlines = outlineTable(database)
    this.stretches = new StretchTable(database)
    this.waiting = new WaitingTable(database)
    this.utterances = new UtteranceTable(database, this.waiting)
    this.lineage = new LineageTable(database)
    this.accounts = new AccountTable(database)
    this.decisions = new DecisionTable(database)
    this.todo = new TodoTable(database)
    this.view = new StoreView(this)
  }

  /** Whether everything that follows from its documents was derived; false after a build that was cut short. */
  isComplete(): boolean {
    return this.todo.isEmpty()
  }

  /**
   * Runs `work` so that all that it writes is there afterwards, or none of it, whatever happens. Whatever is written
   * is written in one, and none within another: the seal is renewed at its end.
   *
   * @throws OnrecordError for a failure of the file system; what `work` throws.
   */
  transaction<T>(work: () => T): T {
    if (this.#isJoined) return work()
    try {
      const sealed = (): T => {
        const result = work()
        this.#seal.write()
        return result
      }
      return this.#database.transaction(sealed).immediate()
    } catch (error) {
      this.#seal.forget()
      this.#forget()
      throw sqliteFailure(error, this.path)
    }
  }

  /**
   * Makes one transaction of all that `work` runs: what is little is written once, and waited for once. For a record that nobody else has
   * open: others would wait as long. All is there afterwards, or none of it.
   *
   * @throws OnrecordError as `transaction`; what `work` throws.
   */
  async joined<T>(work: () => Promise<T>): Promise<T> {
    try {
      this.#database.exec('BEGIN IMMEDIATE')
      this.#isJoined = true
      const result = await work()
      this.#seal.write()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      this.#end('ROLLBACK')
      this.#seal.forget()
      this.#forget()
      throw sqliteFailure(error, this.path)
    } finally {
      this.#isJoined = false
    }
  }

  /**
   * Runs `work` over one state of the record: what others write meanwhile is seen by the next. What was read before and
   * kept at hand is forgotten where another connection has written since. For reading; none within another, nor
   * within a transaction.
   */
  reading<T>(work: () => T): T {
    const release = this.hold()
    try {
      return work()
    } finally {
      release()
    }
  }

  /**
   * Holds one state of the record until the function that it gives is called, which can be called again: see `reading`. While it is held, nothing
   * else may be. That function throws while something goes through rows (`isInUse`), and holds it on; what else it throws, or this does, leaves
   * nothing held.
   */
  hold(): () => void {
    this.#database.exec('BEGIN')
    try {
      // The first look at the file, which fixes the state.
      this.refresh()
    } catch (error) {
      this.#end('ROLLBACK')
      throw error
    }
    return () => {
      try {
        this.#end('COMMIT')
      } catch (error) {
        if (!isInUse(error)) this.#end('ROLLBACK')
        throw error
      }
    }
  }

  #end(how: 'COMMIT' | 'ROLLBACK'): void {
    if (this.#database.open && this.#database.inTransaction) this.#database.exec(how)
  }

  /** Forgets what was read before and kept at hand, where another connection has written since. */
  refresh(): void {
    const version = this.#database.pragma('data_version', { simple: true })
    if (version === this.#version) return
    this.#version = version
    this.#forget()
  }

  /** Tells one state of the record from the next: differs after whatever this or another connection has written. */
  state(): string {
    const version = this.#database.pragma('data_version', { simple: true })
    const changes = this.#database.prepare('SELECT total_changes()').pluck().get()
    return `${String(version)}.${String(changes)}`
  }

  #forget(): void {
    for (const postings of [this.shingles, this.quoted, this.words]) postings.forget()
    this.waiting.forget()
    this.view.forget()
  }

  /**
   * What is wrong with the file itself, a line each: with its pages and indexes, as SQLite finds it, and with what its
   * tables hold, by their seal. Empty for a whole one. Cost: reads all of the file.
   */
  damage(): readonly string[] {
    try {
      const found = this.#database.prepare('PRAGMA integrity_check(50)').pluck().all() as string[]
      const lines = found
        .flatMap(one => one.split('\n'))
        .filter(line => line !== 'ok' && !line.startsWith('***'))
      const broken = [...lines, ...this.#seal.faults()]
      // The index follows from the tables: where they are not whole, it tells nothing.
      return broken.length > 0 ? broken : this.search.faults()
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  }

  /**
   * What an error that reading threw means to the user: damage, or a failure of the file system, is an
   * OnrecordError about this record; any other is given back as it is.
   */
  failure(error: unknown): unknown {
    return sqliteFailure(error, this.path)
  }

  /** Closes the file: one file, without others beside it, unless somebody else shares it. */
  close(): void {
    if (this.mode === 'edit') leaveShared(this.#database)
    this.#database.close()
    if (this.mode === 'read') tidy(this.path)
  }
}
