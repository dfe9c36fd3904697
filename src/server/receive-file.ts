import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { OnrecordError } from '../error/index.js'
import { freePath } from './free-path.js'
import { diskFailure, onDisk } from './on-disk.js'

/** The largest file that is taken in, in bytes: the largest that is read as one document. */
const LARGEST_FILE = 64 * 1024 * 1024

const MOST_RECEIVED = 16 * LARGEST_FILE

/** A file that was received. */
export interface ReceivedFile {
  readonly bytes: number
  readonly sha256: string
}

/**
 * Writes a body into a file at `path`, or beside it where that is taken; `name` is what errors call it. Nothing is left of one that breaks off.
 *
 * @throws OnrecordError `too-large`, `disk-full`; what writing throws.
 */
export async function receiveFile(
  path: string,
  name: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<ReceivedFile> {
  const target = onDisk(name, () => {
    mkdirSync(dirname(path), { recursive: true })
    return freePath(path)
  })
  // Taken before anything else can run: of two files of one path that come at once the second finds another name.
  const fd = onDisk(name, () => openSync(target, 'wx'))
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length
      // What is too large is received to its end, so that the answer is heard; beyond all measure, it is cut off.
      if (bytes > MOST_RECEIVED) done(tooLarge(name))
      else if (bytes > LARGEST_FILE) done()
      else {
        hash.update(chunk)
        done(null, chunk)
      }
    },
  })
  try {
    const source = body === null ? Readable.from([]) : Readable.fromWeb(body as never)
    await pipeline(source, measure, createWriteStream(target, { fd }))
    if (bytes > LARGEST_FILE) throw tooLarge(name)
  } catch (error) {
    rmSync(target, { force: true })
    throw diskFailure(name, error)
  }
  return { bytes, sha256: hash.digest('hex') }
}

function tooLarge(name: string): OnrecordError {
  return new OnrecordError('too-large', { seen: `${name}, larger than ${LARGEST_FILE / 1024 / 1024} MiB` })
}
