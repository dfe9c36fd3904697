import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { OnrecordError } from '../error/index.js'
import type { FileLock } from '../store/index.js'
import { takeLock } from '../store/index.js'
import { onDisk, removeWhole, writeWhole } from './on-disk.js'
import type { ReceivedFile } from './receive-file.js'
import { receiveFile } from './receive-file.js'
import { safePath } from './safe-path.js'
import type { SaidOfFile } from './said-of-files.js'
import { filesOf, keepFile } from './said-of-files.js'

/** Names what an addition still has to fetch; lies in its folder until all of it is in the record. */
const PENDING = '.adding.json'

/** Where files lie while they are put in, and the locks of all additions. */
const INCOMING = '.incoming'

const LOCK = '.lock'

/**
 * The folder of one addition, beside the record: `NAME.documents/2026-03-05-1412-x7/`. What was dropped lies in `files/`, what was
 * pasted or fetched beside it, and `index.jsonl` says what the reader said of it: `onrecord build NAME.documents` makes the
 * same documents again. It is one server's as long as that holds its lock: others on the same record let it be.
 */
export class AdditionFolder {
  readonly path: string
  readonly #lock: FileLock

  private constructor(path: string, lock: FileLock) {
    this.path = path
    this.#lock = lock
  }

  /**
   * A new one for files to be put into; `home` is made where it is missing.
   *
   * @throws OnrecordError `disk-full`, `target-unwritable`; what making a folder throws.
   */
  static open(home: string, name: string): AdditionFolder {
    const path = join(home, INCOMING, name)
    onDisk(path, () => mkdirSync(join(path, 'files'), { recursive: true }))
    const lock = takeLock(`${path}${LOCK}`)
    if (lock === undefined) throw new OnrecordError('record-busy', { seen: path })
    return new AdditionFolder(path, lock)
  }

  /** Those that were started and are not all in the record, and that no other server has in hand: what one that was killed left. */
  static pending(home: string): AdditionFolder[] {
    return startedIn(home).flatMap(name => {
      onDisk(home, () => mkdirSync(join(home, INCOMING), { recursive: true }))
      const lock = takeLock(join(home, INCOMING, `${name}${LOCK}`))
      if (lock === undefined) return []
      // Another server can have come to its end meanwhile.
      if (isStarted(home, name)) return [new AdditionFolder(join(home, name), lock)]
      lock.release()
      return []
    })
  }

  /**
   * Keeps a file; one of the same path is not overwritten. Gives its size and SHA-256.
   *
   * @throws OnrecordError `too-large`, `unreadable-file` for a path that names no file, `disk-full`; what writing throws.
   */
  async put(path: string, body: ReadableStream<Uint8Array> | null): Promise<ReceivedFile> {
    const safe = safePath(path)
    if (safe === undefined) throw new OnrecordError('unreadable-file', { seen: path })
    return receiveFile(join(this.path, 'files', safe), path, body)
  }

  /** Keeps bytes that were pasted or fetched under a free name, with what is said of them. @throws OnrecordError `disk-full`. */
  keep(name: string, bytes: Uint8Array, said: Omit<SaidOfFile, 'file'>): void {
    keepFile(this.path, { name: safePath(name) ?? 'document.txt', ...said }, bytes)
  }

  /** Moves it to its own place in `home`, noted as not yet in the record: from here on nothing of it is lost. */
  start(home: string, addresses: readonly string[]): AdditionFolder {
    this.leave(addresses)
    const target = join(home, basename(this.path))
    onDisk(target, () => renameSync(this.path, target))
    return new AdditionFolder(target, this.#lock)
  }

  /** What is still to be fetched. */
  addresses(): readonly string[] {
    const pending: unknown = JSON.parse(readFileSync(join(this.path, PENDING), 'utf8'))
    const { addresses } = pending as { readonly addresses: readonly string[] }
    return addresses
  }

  /** Notes what is still to be fetched. @throws OnrecordError `disk-full`; what writing throws. */
  leave(addresses: readonly string[]): void {
    writeWhole(join(this.path, PENDING), JSON.stringify({ addresses }))
  }

  /** All files in it, but for our index and the note. */
  files(): readonly string[] {
    return filesOf(this.path)
  }

  /** All of it is in the record. Empty, it goes. */
  finish(): void {
    removeWhole(join(this.path, PENDING))
    if (this.files().length === 0) this.remove()
    this.#lock.release()
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
    this.#lock.release()
  }

  /** Lets it be, as it is: the next server goes on with it. */
  release(): void {
    this.#lock.release()
  }
}

/**
 * Removes what was put in and never started by a server that is gone, where it is older than a day, and the locks that
 * such servers left.
 */
export function sweepIncoming(home: string, now: number): void {
  const folder = join(home, INCOMING)
  if (!existsSync(folder)) return
  const started = new Set(startedIn(home))
  for (const entry of readdirSync(folder)) {
    const name = entry.endsWith(LOCK) ? entry.slice(0, -LOCK.length) : entry
    const path = join(folder, name)
    // What was started waits for its turn.
    if (started.has(name)) continue
    const lock = takeLock(`${path}${LOCK}`)
    if (lock === undefined) continue
    if (entry === name && now - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true })
    lock.release()
  }
}

const DAY = 24 * 60 * 60 * 1000

function startedIn(home: string): string[] {
  if (!existsSync(home)) return []
  return readdirSync(home)
    .filter(name => isStarted(home, name))
    .toSorted()
}

function isStarted(home: string, name: string): boolean {
  return existsSync(join(home, name, PENDING))
}
