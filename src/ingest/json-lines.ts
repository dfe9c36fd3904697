import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { decode } from './decode.js'
import { describe } from './describe.js'
import { FIELDS, understand } from './describe-fields.js'
import { issues } from './field-issues.js'
import type { Description, Reading, Unread } from './reading.js'

/** The longest line that is read, in bytes: far above any article, far below what a string can hold. */
const LONGEST_LINE = 16 * 1024 * 1024

/** So many broken lines of one file are named one by one; the rest are counted. */
const NAMED = 5

const schema = z.looseObject({
  ...FIELDS,
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string(),
})

/** The text of one line of a collection; undefined for a line that is no document. */
export function textOfLine(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes)
  if (decoded === undefined) return undefined
  try {
    return schema.safeParse(JSON.parse(decoded.text)).data?.text
  } catch {
    return undefined
  }
}

/** A collection file: where it is, what to call it, what the folder's index says of all of it. */
export interface Collection {
  readonly file: string
  readonly path: string
  readonly stated: Description
}

/**
 * The documents of a `.jsonl` or `.jsonl.gz` file, one a line, in order: `{"id","text"}` and what more
 * is known of each. A document's bytes are those of its line, its path is `FILE#ID` (`FILE#LINE` where a line
 * has no id, or one that was there before). What a line says counts as the user's word. A broken line is named and the rest goes
 * on. Memory does not grow with the file, apart from its ids.
 */
export async function* readJsonLines(collection: Collection): AsyncGenerator<Reading> {
  const seen = new Set<string>()
  let line = 0
  let broken = 0
  for await (const bytes of linesOf(collection.file)) {
    line++
    if (bytes.length === 0) continue
    const reading = readLine({ collection, bytes, line, seen })
    if (reading.kind === 'unread' && reading.outcome === 'failed' && ++broken > NAMED) continue
    yield reading
  }
  if (broken > NAMED) {
    const reason = `${broken - NAMED} more lines are no documents`
    yield { kind: 'unread', path: collection.path, line: undefined, reason, outcome: 'failed' }
  }
}

interface Line {
  readonly collection: Collection
  readonly bytes: Buffer
  readonly line: number
  readonly seen: Set<string>
}

function readLine({ collection, bytes, line, seen }: Line): Reading {
  const { path } = collection
  const failed = (reason: string): Unread => ({ kind: 'unread', path, line, reason, outcome: 'failed' })
  if (bytes.length > LONGEST_LINE) return failed('the line is longer than 16 MiB')
  const decoded = decode(bytes)
  if (decoded === undefined) return failed('the line holds binary data')
  let value: unknown
  try {
    value = JSON.parse(decoded.text)
  } catch {
    return failed('the line is not JSON')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) return failed(`the line is no document: ${issues(parsed.error, 'line')}`)
  if (parsed.data.text.trim() === '') return failed('the text is empty')
  const { id } = parsed.data
  const name = id === undefined || seen.has(id) ? String(line) : id
  seen.add(name)
  const stated = preferred(understand(parsed.data).description, collection.stated)
  return describe({
    path: `${path}#${name}`,
    bytes,
    mediaType: 'application/json',
    extracted: { text: parsed.data.text, own: {}, damage: [] },
    stated,
  })
}

function preferred(line: Description, all: Description): Description {
  const said = Object.entries(line).filter(([, value]) => value !== undefined)
  return { ...all, ...Object.fromEntries(said) }
}

/** The lines of a file as bytes, without their ends; unpacked where the name ends with `.gz`. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const raw = createReadStream(file)
  const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
  // A pipe does not carry errors on; without this an unreadable file would wait for ever.
  raw.on('error', error => stream.destroy(error))
  let pending: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      yield stripped(Buffer.concat([...pending, chunk.subarray(from, at)]))
      pending = []
      from = at + 1
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  }
  if (pending.length > 0) yield stripped(Buffer.concat(pending))
}

function stripped(line: Buffer): Buffer {
  return line.at(-1) === 13 ? line.subarray(0, -1) : line
}
