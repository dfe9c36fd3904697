import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { OnrecordError } from '../error/index.js'

/**
 * Does `write`, which writes at `path`.
 *
 * @throws OnrecordError `disk-full`; whatever else it throws stays what it is.
 */
export function onDisk<T>(path: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw diskFailure(path, error)
  }
}

/** A full disk, or a quota that is used up, is an error that has a name; every other stays what it is. */
export function diskFailure(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT') return error
  return new OnrecordError('disk-full', { seen: path, cause: error })
}

/** What a whole file is called until it is whole. */
const PART = '.part'

/**
 * Writes a file whole or not at all: half of one could not be read by the server that goes on.
 *
 * @throws OnrecordError `disk-full`; what writing throws.
 */
export function writeWhole(path: string, text: string): void {
  onDisk(path, () => {
    try {
      writeFileSync(`${path}${PART}`, text)
      renameSync(`${path}${PART}`, path)
    } catch (error) {
      removeWhole(`${path}${PART}`)
      throw error
    }
  })
}

/** Removes such a file, and what a server that was killed left of its writing. */
export function removeWhole(path: string): void {
  for (const one of [path, `${path}${PART}`]) rmSync(one, { force: true })
}

/** Whether a name is that of such a file, or of one that is being written. */
export function isWhole(name: string, of: string): boolean {
  return name === of || name === `${of}${PART}`
}
