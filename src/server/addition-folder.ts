import { createHash } from 'node:crypto'
import {
  appendFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { OnrecordError } from '../error/index.js'
import { safePath } from './safe-path.js'

/** What is said of a file in the index of its addition: the fields that `onrecord build` reads. */
export interface SaidOfFile {
  readonly file: string
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly date?: string | undefined
  readonly kind?: string | undefined
  readonly url?: string | undefined
  /** When it was fetched from there. */
  readonly fetched?: string | undefined
}

/** The largest file that is taken in, in bytes: the largest that is read as one document. */
export const LARGEST_FILE = 64 * 1024 * 1024

const MOST_RECEIVED = 16 * LARGEST_FILE

/** Names what an addition still has to fetch; lies in its folder until all of it is in the record. */
const PENDING = '.adding.json'

/** Where files lie while they are put in. */
const INCOMING = '.incoming'

/**
 * The folder of one addition, beside the record: `NAME.documents/2026-03-05-1412-x7/`. What was dropped lies in `files/`, what was
 * pasted or fetched beside it, and `index.jsonl` says what the reader said of it: `onrecord build NAME.documents` makes the
 * same documents again.
 */
export class AdditionFolder {
  readonly #path: string

  private constructor(path: string) {
    this.#path = path
  }

  /** A new one for files to be put into; `home` is made where it is missing. */
  static open(home: string, name: string): AdditionFolder {
    const path = join(home, INCOMING, name)
    mkdirSync(join(path, 'files'), { recursive: true })
    return new AdditionFolder(path)
  }

  /** Those that were started and are not all in the record: what a server that was killed left. */
  static pending(home: string): AdditionFolder[] {
    if (!existsSync(home)) return []
    return readdirSync(home)
      .filter(name => existsSync(join(home, name, PENDING)))
      .toSorted()
      .map(name => new AdditionFolder(join(home, name)))
  }

  get path(): string {
    return this.#path
  }

  /**
   * Keeps a file; one of the same path is not overwritten. Gives its size and SHA-256.
   *
   * @throws OnrecordError `too-large`, `unreadable-file` for a path that names no file, `disk-full`; what writing throws.
   */
  async put(
    path: string,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const safe = safePath(path)
    if (safe === undefined) throw new OnrecordError('unreadable-file', { seen: path })
    const target = free(join(this.#path, 'files', safe))
    mkdirSync(dirname(target), { recursive: true })
    // Taken before anything else can run: of two files of one path that come at once the second finds another name.
    const fd = openSync(target, 'wx')
    const hash = createHash('sha256')
    let bytes = 0
    const measure = new Transform({
      transform(chunk: Uint8Array, _, done) {
        bytes += chunk.length
        // What is too large is received to its end, so that the answer is heard; beyond all measure, it is cut off.
        if (bytes > MOST_RECEIVED) done(tooLarge(path))
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
      if (bytes > LARGEST_FILE) throw tooLarge(path)
    } catch (error) {
      rmSync(target, { force: true })
      throw unwritten(path, error)
    }
    return { bytes, sha256: hash.digest('hex') }
  }

  /** Keeps bytes that were pasted or fetched under a free name, with what is said of them. Gives the path. */
  keep(name: string, bytes: Uint8Array, said: Omit<SaidOfFile, 'file'>): string {
    const target = free(join(this.#path, safePath(name) ?? 'document.txt'))
    const file = target.slice(this.#path.length + 1)
    writing(target, () => {
      writeFileSync(target, bytes, { flag: 'wx' })
      appendFileSync(join(this.#path, 'index.jsonl'), `${JSON.stringify({ file, ...said })}\n`)
    })
    return target
  }

  /** Moves it to its own place in `home`, noted as not yet in the record: from here on nothing of it is lost. */
  start(home: string, addresses: readonly string[]): AdditionFolder {
    this.leave(addresses)
    const target = free(join(home, this.#path.slice(this.#path.lastIndexOf(INCOMING) + INCOMING.length + 1)))
    renameSync(this.#path, target)
    return new AdditionFolder(target)
  }

  /** What is still to be fetched. */
  addresses(): readonly string[] {
    const pending: unknown = JSON.parse(readFileSync(join(this.#path, PENDING), 'utf8'))
    const { addresses } = pending as { readonly addresses: readonly string[] }
    return addresses
  }

  /**
   * Notes what is still to be fetched.
   *
   * @throws OnrecordError `disk-full`; what writing throws.
   */
  leave(addresses: readonly string[]): void {
    const note = join(this.#path, PENDING)
    // Whole or not at all: half a note could not be read by the server that goes on.
    writing(note, () => {
      writeFileSync(`${note}.part`, JSON.stringify({ addresses }))
      renameSync(`${note}.part`, note)
    })
  }

  /** All files in it, but for our index and the note. */
  files(): readonly string[] {
    const ours = new Set(['index.jsonl', PENDING, `${PENDING}.part`].map(name => join(this.#path, name)))
    return filesIn(this.#path).filter(file => !ours.has(file))
  }

  /** Takes a file out again, with what is said of it. */
  discard(path: string): void {
    rmSync(path, { force: true })
    const index = join(this.#path, 'index.jsonl')
    if (!existsSync(index)) return
    const file = path.slice(this.#path.length + 1)
    const rows = readFileSync(index, 'utf8')
      .split('\n')
      .filter(row => row !== '' && (JSON.parse(row) as SaidOfFile).file !== file)
    if (rows.length === 0) rmSync(index)
    else writeFileSync(index, `${rows.join('\n')}\n`)
  }

  /** All of it is in the record. Empty, it goes. */
  finish(): void {
    rmSync(join(this.#path, PENDING), { force: true })
    if (this.files().length === 0) this.remove()
  }

  remove(): void {
    rmSync(this.#path, { recursive: true, force: true })
  }
}

/** Removes what was put in and never started, where it is older than a day. */
export function sweepIncoming(home: string, now: number): void {
  const folder = join(home, INCOMING)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (now - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true })
  }
}

const DAY = 24 * 60 * 60 * 1000

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : []
  })
}

/** The path, or the next one with a number that is not taken: "letter-2.txt". */
function free(path: string): string {
  if (!existsSync(path)) return path
  const [, stem = path, ending = ''] = /^(.*?)((?:\.[^./\\]{1,8}){0,2})$/u.exec(path) ?? []
  for (let number = 2; ; number++) {
    const next = `${stem}-${number}${ending}`
    if (!existsSync(next)) return next
  }
}

function writing(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw unwritten(path, error)
  }
}

/** A full disk is an error that has a name; every other stays what it is. */
function unwritten(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') return error
  return new OnrecordError('disk-full', { seen: path, cause: error })
}

function tooLarge(path: string): OnrecordError {
  return new OnrecordError('too-large', { seen: `${path}, larger than ${LARGEST_FILE / 1024 / 1024} MiB` })
}
