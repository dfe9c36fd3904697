import { OnrecordError } from '../error/index.js'

/** The one line that a failed command prints: what went wrong, what was seen, what to do. */
export function failureLine(error: unknown): string {
  if (error instanceof OnrecordError) return `onrecord: ${flat(error.message)}`
  const known = systemFailure(error)
  if (known !== undefined) return `onrecord: ${known}`
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return `onrecord: Something went wrong that should not have: ${flat(what)}. Set ONRECORD_DEBUG=1 to see where, and report it with that.`
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or folder',
  EACCES: 'You may not read or write this',
  EPERM: 'You may not read or write this',
  EISDIR: 'This is a folder; a file is needed',
  ENOTDIR: 'A part of this path is a file, not a folder',
  ENOSPC: 'The disk is full',
  EROFS: 'This file system cannot be written',
}

function systemFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, path } = error as NodeJS.ErrnoException
  const what = code === undefined ? undefined : SYSTEM[code]
  return what === undefined ? undefined : `${what}${path === undefined ? '' : `: ${path}`}.`
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
