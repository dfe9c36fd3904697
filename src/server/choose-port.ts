import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/**
 * The first of the ports among which a record has its own: no service is known there, and systems give them to nobody by
 * themselves.
 */
const FIRST = 14_700
const PORTS = 1000

/** So many ports are tried before any free one is taken. */
const TRIES = 8

/**
 * The ports at which a record is served, in the order in which they are tried: its own, by its path, some after it, and 0 for any free one. A browser
 * keeps what it was told (a draft, the look of the room) for one port: so it is there again the next time, and other records have their own.
 */
export function portsOf(path: string): readonly number[] {
  const own = createHash('sha256').update(resolve(path)).digest().readUInt32BE(0) % PORTS
  return [...Array.from({ length: TRIES }, (_, step) => FIRST + ((own + step) % PORTS)), 0]
}
