import type { FSWatcher } from 'node:fs'
import { statSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
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

/** Editors write a file in several steps: so long the rest of them is waited for, in milliseconds. What comes later is one more change. */
const SETTLED = 60

/** Clears the screen and what was scrolled off it. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H'

/** What may change what is found besides the drafts. */
const BESIDE = /^(?:onrecord\.config\.json|\.onrecord\.json)$|\.record$/u

/**
 * Checks again whenever a draft, its configuration or a record beside it is saved, until Ctrl-C. The record stays open between rounds.
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
  const again = async (): Promise<void> => {
    try {
      await round(clear)
    } catch (error) {
      await write(terminal.errors, `${failureLine(error)}\n`)
    }
    await write(terminal.errors, 'Watching; Ctrl-C ends it.\n')
  }
  const changes = new Changes(paths)
  try {
    await again()
    for await (const name of changes) {
      if (name.endsWith('.record')) shelf.close()
      await again()
    }
  } finally {
    changes.close()
  }
}

/** The changes of drafts, one at a time: what changes while a round runs is one more change. Ends on SIGINT. */
class Changes implements AsyncIterable<string> {
  readonly #paths: readonly string[]
  readonly #watchers: FSWatcher[]
  #changed: string | undefined
  #ended = false
  #wake: (() => void) | undefined

  constructor(paths: readonly string[]) {
    this.#paths = paths
    const folders = new Set([...paths.map(folderOf), ...findDrafts(paths).map(path => dirname(path))])
    // The folder is watched and not the file: many editors put a new file in the place of the old one.
    this.#watchers = [...folders].map(folder =>
      watch(folder, (_event, name) => {
        if (name !== null && this.#concerns(name)) this.#note(name)
      }),
    )
    process.once('SIGINT', this.#end)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    while (!this.#ended) {
      if (this.#changed === undefined) {
        await new Promise<void>(resolve => (this.#wake = resolve))
        continue
      }
      await new Promise(resolve => setTimeout(resolve, SETTLED))
      const name = this.#changed
      this.#changed = undefined
      if (!this.#ended) yield name
    }
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close()
    process.off('SIGINT', this.#end)
  }

  readonly #end = (): void => {
    this.#ended = true
    this.#wake?.()
  }

  #note(name: string): void {
    this.#changed = this.#changed?.endsWith('.record') === true ? this.#changed : name
    this.#wake?.()
  }

  #concerns(name: string): boolean {
    return BESIDE.test(name) || findDrafts(this.#paths).some(path => basename(path) === name)
  }
}

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path)
}
