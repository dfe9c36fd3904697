import type { Database, Statement } from 'better-sqlite3'
import type { DocumentPeople, Person, PersonKind, Speaker, SpeakerId, SpeakerRef } from '../people/index.js'
import { speakerKeys } from '../people/index.js'
import { restored, stored } from './stored.js'

/** One person of one document, without the places of its mentions, and the speaker that it is. */
export interface StoredPerson {
  readonly ordinal: number
  readonly number: number
  readonly person: Person
  /** How many statements of the document the person makes. */
  readonly statements: number
  readonly speaker: SpeakerId | undefined
}

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

interface PersonRow {
  readonly document: number
  readonly number: number
  readonly kind: PersonKind
  readonly name: string
  readonly more: string
  readonly statements: number
  readonly speaker: SpeakerId | null
}

/** How many statements a speaker makes in a document. */
export interface SpeakerTally {
  readonly document: number
  readonly speaker: SpeakerId
  readonly statements: number
}

/** What lists tell of a speaker. */
export type SpeakerHead = Pick<Speaker, 'id' | 'kind' | 'name' | 'aliases'>

interface HeadRow {
  readonly id: SpeakerId
  readonly kind: PersonKind
  readonly name: string
  readonly aliases: string
}

interface More {
  readonly roles: readonly string[]
  readonly aliases: readonly string[]
  readonly speaks: boolean
  readonly is?: SpeakerRef
}

type Ties = ReadonlyMap<string, ReadonlySet<string>>

const NO_TIES: Ties = new Map()

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
    | 'removeSpeakers'
    | 'all'
    | 'count'
    | 'one'
    | 'speakersUnder'
    | 'speakersByKey'
    | 'documentsUnder'
    | 'bearers'
    | 'tally'
    | 'heads',
    Statement
  >

  constructor(database: Database) {
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
      removeSpeakers: sql('DELETE FROM speaker WHERE key = ?'),
      count: sql('SELECT count(DISTINCT id) FROM speaker').pluck(),
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
      tally: sql(
        'SELECT document, speaker, sum(statements) AS statements FROM person WHERE document BETWEEN ? AND ? AND speaker IS NOT NULL AND statements > 0 GROUP BY document, speaker',
      ),
      // With one max, SQLite takes the other columns from the row that has it.
      heads: sql(
        `SELECT id, max(kind) AS kind, name, json_extract(body, '$.aliases') AS aliases FROM speaker WHERE id > ? GROUP BY id ORDER BY id LIMIT ?`,
      ),
      one: sql('SELECT body FROM speaker WHERE id = ? ORDER BY kind DESC, name LIMIT 1').pluck(),
    }
  }

  /** Adds a document's persons; gives their keys. */
  add(ordinal: number, { persons, speakers }: DocumentPeople): ReadonlySet<string> {
    const keys = new Set<string>()
    const statements = new Map<number | undefined, number>()
    for (const { person } of speakers) statements.set(person, (statements.get(person) ?? 0) + 1)
    for (const [number, person] of persons.entries()) {
      const more: More = {
        roles: person.roles.map(role => role.text),
        aliases: person.aliases,
        speaks: person.speaks !== false,
        ...(person.is === undefined ? {} : { is: person.is }),
      }
      const count = statements.get(number) ?? 0
      this.#sql.insert.run(ordinal, number, person.kind, person.name, stored(more), count)
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
    const before = (this.#sql.persons.all(ordinal) as PersonRow[]).map(asPerson)
    this.remove(ordinal)
    this.add(ordinal, people)
    const after = (this.#sql.persons.all(ordinal) as PersonRow[]).map(asPerson)
    const left = new Map(before.map(one => [stored(one.person), one]))
    const touched: StoredPerson[] = []
    for (const one of after) {
      const same = left.get(stored(one.person))
      left.delete(stored(one.person))
      if (same === undefined) touched.push(one)
      else this.setSpeaker(one, same.speaker)
    }
    return new Set([...touched, ...left.values()].flatMap(one => speakerKeys(one.person)))
  }

  /** Removes a document's persons; gives the keys that they had. */
  remove(ordinal: number): ReadonlySet<string> {
    const rows = this.#sql.persons.all(ordinal) as PersonRow[]
    const keys = new Set(rows.flatMap(row => speakerKeys(asPerson(row).person)))
    for (const key of keys) this.#sql.removeKey.run(key, ordinal)
    this.#sql.remove.run(ordinal)
    return keys
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
        const text = `${row.kind} ${row.name}\n${row.more}`
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

  /** Replaces the speakers of a group of keys. */
  setSpeakers(keys: readonly string[], speakers: readonly KeyedSpeaker[]): void {
    for (const key of keys) this.#sql.removeSpeakers.run(key)
    for (const { speaker, keys: own } of speakers)
      for (const key of own)
        this.#sql.insertSpeaker.run(speaker.id, speaker.kind, key, speaker.name, stored(speaker))
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
      (restored(row.more) as More).roles.map(role => ({ ordinal: row.document, role })),
    )
  }

  /** The persons under a key who are this speaker, by document. */
  bearersUnder(key: string, speaker: SpeakerId): readonly StoredPerson[] {
    return (this.#sql.bearers.all(key, speaker) as PersonRow[]).map(asPerson)
  }

  /** How many statements speakers make in some documents, by ordinal from `first` to `last`: those who make none are left out. */
  tally(first: number, last: number): readonly SpeakerTally[] {
    return this.#sql.tally.all(first, last) as SpeakerTally[]
  }

  /** The next `limit` speakers after an id, by id: a person before a body of the same id. */
  heads(after: string, limit: number): readonly SpeakerHead[] {
    return (this.#sql.heads.all(after, limit) as HeadRow[]).map(({ aliases, ...head }) => ({
      ...head,
      aliases: restored(aliases) as string[],
    }))
  }

  /** How many speakers there are. */
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

function asPerson(row: PersonRow): StoredPerson {
  return storedPerson(row, personOf(row))
}

function storedPerson(row: PersonRow, person: Person): StoredPerson {
  const { document, number, statements, speaker } = row
  return { ordinal: document, number, statements, speaker: speaker ?? undefined, person }
}

function personOf({ name, kind, more: body }: PersonRow): Person {
  const more = restored(body) as More
  return {
    name,
    kind,
    mentions: [],
    roles: more.roles.map(text => ({ span: [0, 0], text })),
    aliases: more.aliases,
    speaks: more.speaks,
    ...(more.is === undefined ? {} : { is: more.is }),
  }
}
