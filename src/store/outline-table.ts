import type { Database } from 'better-sqlite3'
import type { Outline } from '../collation/index.js'
import { KeptTable } from './kept-table.js'
import { packOutline, unpackOutline } from './packed-outline.js'
import { restored, stored } from './stored.js'

/**
 * The outlines by which documents are matched and their stretches grouped, where one was made since they or their links
 * last changed: 2 kB and 30 µs each, where making one reads a text, its words and its links.
 */
export function outlineTable(database: Database): KeptTable<Outline> {
  return new KeptTable(database, {
    table: 'outline',
    column: 'body',
    pack: outline => stored(packOutline(outline)),
    unpack: (body, document) =>
      typeof body === 'string' ? unpackOutline(restored(body), document) : undefined,
  })
}
