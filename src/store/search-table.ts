import type { Database, Statement } from 'better-sqlite3'
import Sqlite from 'better-sqlite3'
import type { Speaker, SpeakerId } from '../people/index.js'
import type { Found, FoundSpeaker, KnownWord, SearchQuery, SearchTerm, WordIndex } from '../record/index.js'
import { indexedText } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import type { KeyedSpeaker } from './person-table.js'
import { SCHEMA } from './schema.js'

/*
 * The columns of a document weigh as it is looked for: who types a word of a title mostly wants that document.
 * The order is that of the table's columns.
 */
const RANK = 'bm25(search, 8, 3, 3, 1)'

const FILTER = `JOIN document d ON d.ordinal = search.rowid
  WHERE search MATCH @match
  AND (@since IS NULL OR d.published <> '~'
    AND substr(substr(d.published, instr(d.published, '/') + 1), 1, length(@since)) >= @since)
  AND (@until IS NULL OR d.published <> '~' AND substr(d.published, 1, length(@until)) <= @until)
  AND (@publisher IS NULL OR instr(lower(json_extract(d.head, '$.publisher')), lower(@publisher)) > 0)
  AND (@title IS NULL OR instr(lower(json_extract(d.head, '$.title')), lower(@title)) > 0)`

/** A speaker that is found by the names under a key. */
export interface NamedRow {
  readonly number: number
  readonly key: string
  readonly speaker: SpeakerId
  readonly kind: string
  /** In how many documents it is somebody. */
  readonly documents: number
}

/** What is written with the names of speakers. */
export interface NamedSpeakers {
  readonly documents: ReadonlyMap<SpeakerId, number>
  /** Those who are new or have other names than before. */
  readonly changed: ReadonlySet<Speaker>
}

/**
 * The words of documents and the names of speakers, by which they are found: SQLite's own index of words (FTS5), without the
 * texts, which stand in their table. What was found is a document; the passage is found in its text.
 */
export class SearchTable implements WordIndex {
  readonly #database: Database
  readonly #sql: Record<
    | 'put'
    | 'remove'
    | 'find'
    | 'findFiltered'
    | 'count'
    | 'countFiltered'
    | 'named'
    | 'recount'
    | 'removeNamed'
    | 'removeName'
    | 'addNamed'
    | 'addName'
    | 'findNames'
    | 'countNames'
    | 'mostNamed'
    | 'words'
    | 'holding',
    Statement
  >

  constructor(database: Database) {
    const sql = (text: string): Statement => database.prepare(text)
    this.#database = database
    this.#sql = {
      put: sql(
        'INSERT OR REPLACE INTO search (rowid, title, publisher, authors, text) VALUES (?, ?, ?, ?, ?)',
      ),
      remove: sql('DELETE FROM search WHERE rowid = ?'),
      // Which documents they are is looked up for those alone that are given.
      find: sql(
        `SELECT d.id FROM (
           SELECT rowid AS ordinal, ${RANK} AS score FROM search WHERE search MATCH @match
           ORDER BY score, ordinal LIMIT @limit OFFSET @offset
         ) found JOIN document d USING (ordinal) ORDER BY found.score, d.id`,
      ).pluck(),
      findFiltered: sql(
        `SELECT d.id FROM search ${FILTER} ORDER BY ${RANK}, d.id LIMIT @limit OFFSET @offset`,
      ).pluck(),
      count: sql('SELECT count(*) FROM search WHERE search MATCH @match').pluck(),
      countFiltered: sql(`SELECT count(*) FROM search ${FILTER}`).pluck(),
      named: sql('SELECT number, key, speaker, kind, documents FROM named WHERE key = ?'),
      recount: sql('UPDATE named SET documents = ? WHERE number = ?'),
      removeNamed: sql('DELETE FROM named WHERE number = ?'),
      removeName: sql('DELETE FROM name_search WHERE rowid = ?'),
      addNamed: sql('INSERT INTO named (key, speaker, kind, documents) VALUES (?, ?, ?, ?)'),
      addName: sql('INSERT INTO name_search (rowid, names) VALUES (?, ?)'),
      findNames: sql(
        `SELECT n.speaker, max(n.documents) AS documents FROM name_search s JOIN named n ON n.number = s.rowid
         WHERE name_search MATCH ? GROUP BY n.speaker ORDER BY documents DESC, n.speaker LIMIT ?`,
      ),
      countNames: sql(
        'SELECT count(DISTINCT n.speaker) FROM name_search s JOIN named n ON n.number = s.rowid WHERE name_search MATCH ?',
      ).pluck(),
      mostNamed: sql('SELECT speaker AS id, documents FROM named ORDER BY documents DESC, speaker LIMIT ?'),
      words: sql('SELECT term AS word, doc AS documents FROM search_word WHERE term >= ? AND term < ?'),
      holding: sql('SELECT count(*) FROM search WHERE search MATCH ?').pluck(),
    }
  }

  /** Takes in a document's words, in place of what was taken in of it before. */
  setDocument(ordinal: number, { title, publisher, authors, text }: SourceDocument): void {
    const columns = [title ?? '', publisher ?? '', authors.join('; '), text].map(indexedText)
    this.#sql.put.run(ordinal, ...columns)
  }

  /** From now on it is not found. */
  removeDocument(ordinal: number): void {
    this.#sql.remove.run(ordinal)
  }

  /**
   * Replaces the names of the speakers of a group of keys: the words of those alone that `changed`. `documents` says in how many
   * documents each is somebody.
   */
  setSpeakers(
    keys: readonly string[],
    speakers: readonly KeyedSpeaker[],
    { documents, changed }: NamedSpeakers,
  ): void {
    const before = new Map(keys.flatMap(key => this.namedUnder(key)).map(row => [placeOf(row), row]))
    for (const { speaker, keys: own } of speakers) {
      const [key] = own
      if (key === undefined) continue
      const { id, kind } = speaker
      const count = documents.get(id) ?? 0
      const known = before.get(placeOf({ key, kind, speaker: id }))
      if (known === undefined || changed.has(speaker)) {
        this.addSpeaker(key, speaker, count)
        continue
      }
      before.delete(placeOf(known))
      if (known.documents !== count) this.#sql.recount.run(count, known.number)
    }
    for (const { number } of before.values()) {
      this.#sql.removeNamed.run(number)
      this.#sql.removeName.run(number)
    }
  }

  /** The speakers that are found by the names under a key, and in how many documents each is somebody. */
  namedUnder(key: string): readonly NamedRow[] {
    return this.#sql.named.all(key) as NamedRow[]
  }

  /** Adds the names of a speaker under a key to those that are there. */
  addSpeaker(key: string, speaker: Speaker, documents: number): void {
    const { lastInsertRowid } = this.#sql.addNamed.run(key, speaker.id, speaker.kind, documents)
    this.#sql.addName.run(lastInsertRowid, namesOf(speaker))
  }

  /** The documents in which all terms stand. */
  documents(query: SearchQuery): Found<DocumentId> {
    const match = matchOf(query.terms)
    if (match === undefined) return { total: 0, rows: [] }
    const { since, until, publisher, title, limit, offset = 0 } = query
    const bare = [since, until, publisher, title].every(one => one === undefined)
    if (bare) {
      return {
        total: this.#sql.count.get({ match }) as number,
        rows: this.#sql.find.all({ match, limit, offset }) as DocumentId[],
      }
    }
    const filters = {
      match,
      since: since ?? null,
      until: until ?? null,
      publisher: publisher ?? null,
      title: title ?? null,
    }
    return {
      total: this.#sql.countFiltered.get(filters) as number,
      rows: this.#sql.findFiltered.all({ ...filters, limit, offset }) as DocumentId[],
    }
  }

  /** The speakers one of whose names has all terms, those of most documents first. */
  speakers(terms: readonly SearchTerm[], limit: number): Found<FoundSpeaker> {
    const match = matchOf(terms)
    if (match === undefined) return { total: 0, rows: [] }
    const rows = this.#sql.findNames.all(match, limit) as { speaker: SpeakerId; documents: number }[]
    return {
      total: this.#sql.countNames.get(match) as number,
      rows: rows.map(({ speaker, documents }) => ({ id: speaker, documents })),
    }
  }

  /** The speakers who are somebody in most documents. Linear in the speakers, some 0.1 µs each. */
  mostNamed(limit: number): readonly FoundSpeaker[] {
    // A speaker can stand under several keys: the first that is met has most documents.
    for (let rows = 4 * limit; ; rows *= 4) {
      const found = this.#sql.mostNamed.all(rows) as FoundSpeaker[]
      const first = new Map<SpeakerId, FoundSpeaker>()
      for (const one of found) if (!first.has(one.id)) first.set(one.id, one)
      if (first.size >= limit || found.length < rows) return [...first.values()].slice(0, limit)
    }
  }

  /** In how many documents a term stands. */
  holding(term: SearchTerm): number {
    const match = matchOf([term])
    return match === undefined ? 0 : (this.#sql.holding.get(match) as number)
  }

  /** The words that begin like `word` with its first letter, each with the number of its documents: what it could be a slip for. */
  *wordsLike(word: string): Generator<KnownWord> {
    const first = [...word][0]
    if (first === undefined) return
    const after = String.fromCodePoint((first.codePointAt(0) ?? 0) + 1)
    yield* this.#sql.words.iterate(first, after) as IterableIterator<KnownWord>
  }

  /**
   * What is not as it follows from the documents and speakers, a line each; empty where all is. The index is made again in memory
   * and compared: SQLite lets no trigger watch it. Cost: some 2 s a thousand articles.
   */
  faults(): readonly string[] {
    const fresh = new Sqlite(':memory:')
    try {
      fresh.exec(SCHEMA)
      this.#fill(fresh)
      return INDEXES.flatMap(({ name, what }) =>
        contentOf(name).some(query => answer(this.#database, query) !== answer(fresh, query))
          ? [`its index of ${what} is not what follows from them`]
          : [],
      )
    } catch (error) {
      return [`its index of words cannot be read: ${error instanceof Error ? error.message : String(error)}`]
    } finally {
      fresh.close()
    }
  }

  #fill(fresh: Database): void {
    const own = new SearchTable(fresh)
    const documents = this.#database.prepare(
      'SELECT ordinal, head, text FROM document WHERE superseded_by IS NULL',
    )
    for (const { ordinal, head, text } of documents.iterate() as IterableIterator<{
      ordinal: number
      head: string
      text: string
    }>) {
      own.setDocument(ordinal, { ...(JSON.parse(head) as SourceDocument), text })
    }
    const named = this.#database.prepare(
      'SELECT n.number, s.body FROM named n LEFT JOIN speaker s ON s.key = n.key AND s.id = n.speaker AND s.kind = n.kind',
    )
    const add = fresh.prepare('INSERT INTO name_search (rowid, names) VALUES (?, ?)')
    for (const { number, body } of named.iterate() as IterableIterator<{
      number: number
      body: string | null
    }>) {
      if (body === null) continue
      const { name, aliases } = JSON.parse(body) as Speaker
      add.run(number, namesOf({ name, aliases }))
    }
  }
}

const INDEXES = [
  { name: 'search', what: 'the words of documents' },
  { name: 'name_search', what: 'the names of speakers' },
] as const

/** What an index holds, whatever the order in which it came: its rows, its words, and a sum over their places. */
function contentOf(name: (typeof INDEXES)[number]['name']): readonly string[] {
  return [
    `SELECT id, hex(sz) FROM ${name}_docsize ORDER BY id`,
    `SELECT term, doc, cnt FROM ${name}_word`,
    `SELECT count(*), sum((doc * 8191 + offset * 127 + unicode(term) * 31 + length(term) + length(col)) % 1000003) FROM ${name}_place`,
  ]
}

function answer(database: Database, query: string): string {
  return JSON.stringify(database.prepare(query).raw().all())
}

function placeOf({ key, kind, speaker }: Pick<NamedRow, 'key' | 'kind' | 'speaker'>): string {
  return `${kind} ${speaker} ${key}`
}

function namesOf({ name, aliases }: Pick<Speaker, 'name' | 'aliases'>): string {
  return indexedText([name, ...aliases].join('\n'))
}

/** The terms as FTS5 takes them: each as a string, in which nothing is an instruction. Undefined for none. */
function matchOf(terms: readonly SearchTerm[]): string | undefined {
  if (terms.length === 0) return undefined
  return terms
    .map(({ words, prefix }) => `"${words.join(' ').replaceAll('"', '""')}"${prefix ? ' *' : ''}`)
    .join(' AND ')
}
