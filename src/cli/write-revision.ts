import {
  constants,
  copyFileSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OnrecordError } from '../error/index.js'

/**
 * Writes a file that is not there yet, whole or not at all.
 *
 * @throws OnrecordError `target-exists`.
 */
export function writeNew(path: string, bytes: Uint8Array): undefined {
  if (existsSync(path)) throw new OnrecordError('target-exists', { seen: path })
  replace(path, bytes, undefined)
  return undefined
}

/** Puts `bytes` in the place of a file, whole or not at all, after keeping a copy. Gives the name of the copy. */
export function writeInPlace(path: string, bytes: Uint8Array): string {
  const kept = freeName(`${path}.bak`)
  copyFileSync(path, kept, constants.COPYFILE_EXCL)
  // What a symbolic link leads to is changed, and the link stays.
  replace(realpathSync(path), bytes, statSync(path).mode)
  return kept
}

function freeName(name: string): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}${number}`
    if (!existsSync(free)) return free
  }
}

function replace(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, bytes, { flag: 'wx', ...(mode === undefined ? {} : { mode }) })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
