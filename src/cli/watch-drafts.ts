import type { FSWatcher } from 'node:fs'
import { statSync, watch } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Round } from './check-round.js'
import { failureLine } from './failure.js'
import { findDrafts } from './find-drafts.js'
import type { RecordShelf } from './record-shelf.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** A round of checking, and what it stands on. */
export interface Watched {
  /** Checks all drafts, then writes what was found; `ready` is called in between. */
  readonly round: (ready: () => Promise<void>) => Promise<Round>
  readonly shelf: RecordShelf
  readonly terminal: Terminal
}

/**
 * Editors write a file in several steps: so long the rest of them is waited for, in milliseconds. What comes later is
 * one more change.
 */
const SETTLED = 60

/** Clears the screen and what was scrolled off it. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H'

/** What may change what is found besides the drafts. */
const BESIDE = /^(?:onrecord\.config\.json|\.onrecord\.json)$|\.record$/u

/**
 * Checks again whenever a draft, its configuration or the record is saved, wherever they lie, until Ctrl-C. The record stays open between rounds.
 * What goes wrong is said, and the watch goes on.
 */
export async function watchDrafts(
  paths: readonly string[],
  { round, shelf, terminal }: Watched,
): Promise<void> {
  // Cleared when the new findings are at hand, so that the old ones can be read until then.
  const clear = async (): Promise<void> => {
    if (terminal.output.isTTY === true) await write(terminal.output, CLEAR)
  }
  const changes = new Changes(paths)
  const again = async (): Promise<void> => {
    try {
      const { files } = await round(clear)
      for (const { record, configuration } of files) {
        changes.follow(record, 'record')
        if (configuration.path !== undefined) changes.follow(configuration.path, 'configuration')
      }
    } catch (error) {
      await write(terminal.errors, `${failureLine(error)}\n`)
    }
    await write(terminal.errors, 'Watching; Ctrl-C ends it.\n')
  }
  try {
    await again()
    for await (const name of changes) {
      if (changes.isRecord(name)) shelf.close()
      await again()
    }
  } finally {
    changes.close()
  }
}

/** The changes of drafts, one at a time: what changes while a round runs is one more change. Ends on SIGINT. */
class Changes implements AsyncIterable<string> {
  readonly #paths: readonly string[]
  /** By absolute folder. The folder is watched and not the file: many editors put a new file in the place of the old one. */
  readonly #watchers = new Map<string, FSWatcher>()
  /** What is followed besides the drafts, by name. */
  readonly #beside = new Map<string, 'record' | 'configuration'>()
  #changed: string | undefined
  #ended = false
  #wake: (() => void) | undefined

  constructor(paths: readonly string[]) {
    this.#paths = paths
    for (const folder of [...paths.map(folderOf), ...findDrafts(paths).map(path => dirname(path))])
      this.#watch(folder)
    process.once('SIGINT', this.#end)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    while (!this.#ended) {
      if (this.#changed === undefined) {
        await new Promise<void>(done => (this.#wake = done))
        continue
      }
      await new Promise(done => setTimeout(done, SETTLED))
      const name = this.#changed
      this.#changed = undefined
      if (!this.#ended) yield name
    }
  }

  /** Follows a file that what is found depends on, wherever it lies. */
  follow(file: string, as: 'record' | 'configuration'): void {
    this.#beside.set(basename(file), as)
    this.#watch(dirname(file))
  }

  isRecord(name: string): boolean {
    return name.endsWith('.record') || this.#beside.get(name) === 'record'
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close()
    process.off('SIGINT', this.#end)
  }

  readonly #end = (): void => {
    this.#ended = true
    this.#wake?.()
  }

  #watch(folder: string): void {
    const path = resolve(folder)
    if (this.#watchers.has(path)) return
    const watcher = watch(path, (_event, name) => {
      if (name !== null && this.#concerns(name)) this.#note(name)
    })
    this.#watchers.set(path, watcher)
  }

  #note(name: string): void {
    this.#changed = this.#changed !== undefined && this.isRecord(this.#changed) ? this.#changed : name
    this.#wake?.()
  }

  #concerns(name: string): boolean {
    if (BESIDE.test(name) || this.#beside.has(name)) return true
    return findDrafts(this.#paths).some(path => basename(path) === name)
  }
}

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path)
}
