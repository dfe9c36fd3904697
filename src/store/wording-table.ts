import type { Database } from 'better-sqlite3'
import type { WordTable } from '../collation/index.js'
import { KeptTable } from './kept-table.js'
import { packWords, unpackWords } from './packed-words.js'

/** The words of each document's text, which never changes: reading them from the text costs 35 times as much. */
export function wordingTable(database: Database): KeptTable<WordTable> {
  return new KeptTable(database, {
    table: 'wording',
    column: 'packed',
    pack: packWords,
    unpack: packed => (packed instanceof Uint8Array ? unpackWords(packed) : undefined),
  })
}
