import type { Database, Statement } from 'better-sqlite3'
import type { DocumentPeople, Person, PersonKind, Speaker, SpeakerId } from '../people/index.js'
import { speakerKeys } from '../people/index.js'
import type { CrowdTable } from './crowd-table.js'
import type { PersonRow, StoredPerson } from './stored-person.js'
import { formOf, personOf, storedPerson, textOfForm } from './stored-person.js'
import { restored, stored } from './stored.js'

/** A speaker with the keys that it is found under. */
export interface KeyedSpeaker {
  readonly speaker: Speaker
  readonly keys: readonly string[]
}

/** All persons that share keys, directly or through others. */
export interface KeyGroup {
  readonly keys: readonly string[]
  readonly persons: readonly StoredPerson[]
}

/** How many statements a person of a document makes who is a speaker. */
export interface SpeakerTally {
  readonly document: number
  readonly speaker: SpeakerId
  readonly statements: number
}

/** What lists tell of a speaker. */
export type SpeakerHead = Pick<Speaker, 'id' | 'kind' | 'name' | 'aliases'>

type TallyRow = readonly [document: number, speaker: SpeakerId, statements: number]

type HeadRow = readonly [id: SpeakerId, kind: PersonKind, name: string, aliases: readonly string[]]

interface SpeakerRow {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly body: string
}

type Ties = ReadonlyMap<string, ReadonlySet<string>>

const NO_TIES: Ties = new Map()

const UNNAMED = 'unnamed' satisfies PersonKind

const COLUMNS = 'p.document, p.number, p.kind, p.name, p.more, p.statements, p.speaker'

/** The persons of all documents by the keys under which they can be the same, and the speakers that they are. */
export class PersonTable {
  readonly #sql: Record<
    | 'insert'
    | 'insertKey'
    | 'remove'
    | 'removeKey'
    | 'persons'
    | 'byKey'
    | 'setSpeaker'
    | 'speakers'
    | 'insertSpeaker'
    | 'removeSpeaker'
    | 'speakersIn'
    | 'unsettled'
    | 'settledUnder'
    | 'all'
    | 'count'
    | 'one'
    | 'speakersUnder'
    | 'speakersByKey'
    | 'documentsUnder'
    | 'bearers'
    | 'tally'
    | 'heads'
    | 'unnamedHeads'
    | 'unnamedCount',
    Statement
  >

  readonly #crowds: CrowdTable

  constructor(database: Database, crowds: CrowdTable) {
    this.#crowds = crowds
    const sql = (text: string): Statement => database.prepare(text)
    this.#sql = {
      insert: sql(
        'INSERT INTO person (document, number, kind, name, more, statements) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      insertKey: sql('INSERT INTO person_key (key, document, number) VALUES (?, ?, ?)'),
      remove: sql('DELETE FROM person WHERE document = ?'),
      removeKey: sql('DELETE FROM person_key WHERE key = ? AND document = ?'),
      persons: sql(`SELECT ${COLUMNS} FROM person p WHERE p.document = ? ORDER BY p.number`),
      byKey: sql(
        `SELECT ${COLUMNS} FROM person_key k JOIN person p USING (document, number) WHERE k.key = ? ORDER BY p.document, p.number`,
      ),
      setSpeaker: sql('UPDATE person SET speaker = ? WHERE document = ? AND number = ?'),
      speakers: sql('SELECT speaker FROM person WHERE document = ? ORDER BY number').pluck(),
      insertSpeaker: sql('INSERT OR REPLACE INTO speaker (id, kind, key, name, body) VALUES (?, ?, ?, ?, ?)'),
      removeSpeaker: sql('DELETE FROM speaker WHERE id = ? AND kind = ? AND key = ?'),
      speakersIn: sql('SELECT id, kind, key, body FROM speaker WHERE key = ?'),
      unsettled: sql(
        `SELECT ${COLUMNS} FROM person p WHERE p.speaker IS NULL ORDER BY p.document, p.number LIMIT ?`,
      ),
      settledUnder: sql(
        'SELECT 1 FROM person_key k JOIN person p USING (document, number) WHERE k.key = ? AND p.speaker IS NOT NULL LIMIT 1',
      ).pluck(),
      count: sql('SELECT count(DISTINCT speaker) FROM named INDEXED BY named_by_speaker').pluck(),
      all: sql('SELECT body FROM speaker ORDER BY id, kind DESC, name').pluck(),
      speakersByKey: sql('SELECT id FROM speaker WHERE key = ?').pluck(),
      speakersUnder: sql(
        'SELECT DISTINCT p.speaker FROM person_key k JOIN person p USING (document, number) WHERE k.key = ? AND p.speaker IS NOT NULL',
      ).pluck(),
      documentsUnder: sql(
        'SELECT DISTINCT p.document FROM person_key k JOIN person p USING (document, number) WHERE k.key = ? AND p.speaker = ?',
      ).pluck(),
      bearers: sql(
        `SELECT ${COLUMNS} FROM person_key k JOIN person p USING (document, number) WHERE k.key = ? AND p.speaker = ? ORDER BY p.document, p.number`,
      ),
      // Many small rows are read as one JSON text: that takes a third of the time.
      tally: sql(
        'SELECT json_group_array(json_array(document, speaker, statements)) FROM person WHERE document BETWEEN ? AND ? AND speaker IS NOT NULL AND statements > 0',
      ).pluck(),
      // With one max, SQLite takes the other columns from the row that has it.
      heads: sql(
        `SELECT json_group_array(json_array(id, kind, name, json(aliases))) FROM (
           SELECT id, max(kind) AS kind, name, json_extract(body, '$.aliases') AS aliases
           FROM speaker s WHERE id > ? AND kind <> '${UNNAMED}'
             AND NOT EXISTS (SELECT 1 FROM speaker WHERE id = s.id AND kind = '${UNNAMED}')
           GROUP BY id ORDER BY id LIMIT ?
         )`,
      ).pluck(),
      unnamedHeads: sql(
        `SELECT json_group_array(json_array(id, '${UNNAMED}', name, json(aliases))) FROM (
           SELECT id, name, json_extract(body, '$.aliases') AS aliases
           FROM speaker WHERE id > ? AND kind = '${UNNAMED}' GROUP BY id ORDER BY id LIMIT ?
         )`,
      ).pluck(),
      unnamedCount: sql(`SELECT count(DISTINCT id) FROM speaker WHERE kind = '${UNNAMED}'`).pluck(),
      one: sql('SELECT body FROM speaker WHERE id = ? ORDER BY kind DESC, name LIMIT 1').pluck(),
    }
  }

  /** Adds a document's persons; gives their keys. */
  add(ordinal: number, { persons, speakers }: DocumentPeople): ReadonlySet<string> {
    const keys = new Set<string>()
    const statements = new Map<number | undefined, number>()
    for (const { person } of speakers) statements.set(person, (statements.get(person) ?? 0) + 1)
    for (const [number, person] of persons.entries()) {
      const { kind, name, more } = formOf(person)
      this.#sql.insert.run(ordinal, number, kind, name, more, statements.get(number) ?? 0)
      for (const key of speakerKeys(person)) {
        this.#sql.insertKey.run(key, ordinal, number)
        keys.add(key)
      }
    }
    return keys
  }

  /**
   * Puts persons in place of a document's before; gives the keys of those who came or went. Whoever is there again, as they
   * were, keeps their speaker.
   */
  replace(ordinal: number, people: DocumentPeople): ReadonlySet<string> {
    const before = this.#of(ordinal)
    this.#removeAll(ordinal, before)
    this.add(ordinal, people)
    const after = this.#of(ordinal)
    const left = new Map(before.map(one => [stored(one.person), one]))
    const touched: StoredPerson[] = []
    for (const one of after) {
      const same = left.get(stored(one.person))
      left.delete(stored(one.person))
      if (same === undefined) touched.push(one)
      else this.setSpeaker(one, same.speaker)
    }
    const keys = new Set([...touched, ...left.values()].flatMap(one => speakerKeys(one.person)))
    for (const key of keys) this.#crowds.drop(key)
    return keys
  }

  /** Removes a document's persons; gives the keys that they had. */
  remove(ordinal: number): ReadonlySet<string> {
    const keys = this.#removeAll(ordinal, this.#of(ordinal))
    for (const key of keys) this.#crowds.drop(key)
    return keys
  }

  #of(ordinal: number): readonly StoredPerson[] {
    return (this.#sql.persons.all(ordinal) as PersonRow[]).map(row => storedPerson(row))
  }

  #removeAll(ordinal: number, persons: readonly StoredPerson[]): ReadonlySet<string> {
    const keys = new Set(persons.flatMap(({ person }) => speakerKeys(person)))
    for (const key of keys) this.#sql.removeKey.run(key, ordinal)
    this.#sql.remove.run(ordinal)
    return keys
  }

  /** The persons whose speaker is not settled yet, by document and number: so many at most. */
  unsettled(limit: number): readonly StoredPerson[] {
    return (this.#sql.unsettled.all(limit) as PersonRow[]).map(row => storedPerson(row))
  }

  /** Whether the speaker of any person under a key was settled. */
  anySettledUnder(key: string): boolean {
    return this.#sql.settledUnder.get(key) !== undefined
  }

  /**
   * The persons under `key`, and under every key that one of them has or that decisions tie to it, and so on. Persons of
   * whom documents say the same are one object: a common name stands in thousands of documents in a few forms. Linear in what is found.
   */
  group(key: string, ties: Ties = NO_TIES): KeyGroup {
    const keys = new Set([key])
    const persons = new Map<string, StoredPerson>()
    const read = new Map<string, Person>()
    // A set that grows while it is walked gives what was added too.
    for (const one of keys) {
      for (const other of ties.get(one) ?? []) keys.add(other)
      for (const row of this.#sql.byKey.all(one) as PersonRow[]) {
        const place = `${row.document}:${row.number}`
        if (persons.has(place)) continue
        const text = textOfForm(row)
        const person = read.get(text) ?? personOf(row)
        persons.set(place, storedPerson(row, person))
        if (row.kind === 'body' && !read.has(text)) for (const other of speakerKeys(person)) keys.add(other)
        read.set(text, person)
      }
    }
    return { keys: [...keys].toSorted(), persons: [...persons.values()] }
  }

  /** The speakers of a document's persons, by index. */
  speakersOf(ordinal: number): readonly (SpeakerId | undefined)[] {
    return (this.#sql.speakers.all(ordinal) as (SpeakerId | null)[]).map(id => id ?? undefined)
  }

  setSpeaker({ ordinal, number }: StoredPerson, speaker: SpeakerId | undefined): void {
    this.#sql.setSpeaker.run(speaker ?? null, ordinal, number)
  }

  /** Replaces the speakers of a group of keys; gives those that are other than before, or new. */
  setSpeakers(keys: readonly string[], speakers: readonly KeyedSpeaker[]): ReadonlySet<Speaker> {
    const rows = keys.flatMap(key => this.#sql.speakersIn.all(key) as SpeakerRow[])
    const before = new Map(rows.map(row => [`${row.kind} ${row.id} ${row.key}`, row]))
    const changed = new Set<Speaker>()
    for (const { speaker, keys: own } of speakers) {
      const { id, kind, name } = speaker
      const body = stored(speaker)
      for (const key of own) {
        const place = `${kind} ${id} ${key}`
        const isSame = before.get(place)?.body === body
        before.delete(place)
        if (isSame) continue
        this.#sql.insertSpeaker.run(id, kind, key, name, body)
        changed.add(speaker)
      }
    }
    for (const { id, kind, key } of before.values()) this.#sql.removeSpeaker.run(id, kind, key)
    return changed
  }

  /** Adds speakers under a key to those that are there. */
  addSpeakers(key: string, speakers: readonly Speaker[]): void {
    for (const one of speakers) this.#sql.insertSpeaker.run(one.id, one.kind, key, one.name, stored(one))
  }

  /** Undefined for an unknown id. */
  speaker(id: SpeakerId): Speaker | undefined {
    const body = this.#sql.one.get(id)
    return typeof body === 'string' ? (restored(body) as Speaker) : undefined
  }

  /**
   * The speakers of the persons under a key, each once. A person has one key, under which its speaker stands too: so a
   * common surname costs its speakers and not its bearers.
   */
  speakersUnder(key: string): readonly SpeakerId[] {
    const { speakersByKey, speakersUnder } = this.#sql
    return (key.startsWith('person:') ? speakersByKey : speakersUnder).all(key) as SpeakerId[]
  }

  /** The ordinals of the documents in which persons under a key are this speaker. */
  documentsUnder(key: string, speaker: SpeakerId): readonly number[] {
    return this.#sql.documentsUnder.all(key, speaker) as number[]
  }

  /** The roles that documents give the persons under a key who are this speaker. */
  rolesUnder(
    key: string,
    speaker: SpeakerId,
  ): readonly { readonly ordinal: number; readonly role: string }[] {
    return (this.#sql.bearers.all(key, speaker) as PersonRow[]).flatMap(row =>
      personOf(row).roles.map(({ text }) => ({ ordinal: row.document, role: text })),
    )
  }

  /** The persons under a key who are this speaker, by document. */
  bearersUnder(key: string, speaker: SpeakerId): readonly StoredPerson[] {
    return (this.#sql.bearers.all(key, speaker) as PersonRow[]).map(row => storedPerson(row))
  }

  /**
   * How many statements speakers make in some documents, by ordinal from `first` to `last`, in no order: once for each person of a document who
   * is the speaker. Those who make none are left out. Some 1 µs each.
   */
  tally(first: number, last: number): readonly SpeakerTally[] {
    const rows = restored(String(this.#sql.tally.get(first, last))) as readonly TallyRow[]
    return rows.map(([document, speaker, statements]) => ({ document, speaker, statements }))
  }

  /**
   * The next `limit` speakers after an id who are named, or those who are not, by id: a person before a body of the same
   * id. Some 2 µs each.
   */
  heads(which: 'named' | 'unnamed', after: string, limit: number): readonly SpeakerHead[] {
    const sql = which === 'named' ? this.#sql.heads : this.#sql.unnamedHeads
    const rows = restored(String(sql.get(after, limit))) as readonly HeadRow[]
    return rows.map(([id, kind, name, aliases]) => ({ id, kind, name, aliases }))
  }

  /** How many speakers no document names. */
  unnamedCount(): number {
    return this.#sql.unnamedCount.get() as number
  }

  /** How many speakers there are. Some 0.1 µs each: the names by which they are found are counted, and not their bodies read. */
  count(): number {
    return this.#sql.count.get() as number
  }

  /** All speakers by id, each once: a person before a body of the same id. */
  *speakers(): Generator<Speaker> {
    let last: SpeakerId | undefined
    for (const body of this.#sql.all.all() as string[]) {
      const speaker = restored(body) as Speaker
      if (speaker.id !== last) yield speaker
      last = speaker.id
    }
  }
}
