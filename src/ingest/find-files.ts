import type { Stats } from 'node:fs'
import { lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { OnrecordError } from '../error/index.js'
import { INDEX_FILES } from './folder-index.js'

/** Why a file is not read, and whether it should have been. */
export interface Refusal {
  readonly reason: string
  readonly outcome: 'skipped' | 'failed'
}

/** A file to be read, or one that is not, with the reason. */
export interface FoundFile {
  /** Absolute. */
  readonly file: string
  /** The folders whose index may tell of it, nearest first, absolute. */
  readonly folders: readonly string[]
  /** Relative to the base, with forward slashes. */
  readonly path: string
  readonly refused: Refusal | undefined
  /** Whether it was found in a folder that was given, rather than given by its own name. */
  readonly walked: boolean
}

const OURS = /\.record(?:-journal|-wal|-shm|-lock)?$/u

/**
 * The files under `paths`, each once, ordered by their path relative to `base`, code unit by code unit, so that neither the file system nor the
 * order of the arguments shows. Hidden files, records and the index files are left out. Symbolic links
 * inside a folder are not followed: they could lead out of it or around in it.
 *
 * @throws OnrecordError `path-not-found` for a path that does not exist.
 */
export function findFiles(paths: readonly string[], base: string): FoundFile[] {
  const found = new Map<string, FoundFile>()
  for (const path of paths) {
    const start = resolve(path)
    const status = statSync(start, { throwIfNoEntry: false })
    if (status === undefined) throw new OnrecordError('path-not-found', { seen: path })
    const files = status.isDirectory() ? walk(start, [start]) : [given(start, status.isFile())]
    for (const one of files)
      if (one.walked || !found.has(one.file)) found.set(one.file, { ...one, path: display(one.file, base) })
  }
  return [...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

type Unnamed = Omit<FoundFile, 'path'>

function fileAt(file: string, folders: readonly string[]): Unnamed {
  return { file, folders, refused: undefined, walked: true }
}

/** A path that the user named; a pipe or a device would be waited for without end. */
function given(file: string, isFile: boolean): Unnamed {
  return {
    file,
    folders: [dirname(file)],
    refused: isFile ? undefined : failed('it is no regular file'),
    walked: false,
  }
}

/** The names in a folder; undefined for one that may not be read. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    return undefined
  }
}

function walk(folder: string, folders: readonly string[]): Unnamed[] {
  const names = namesIn(folder)
  if (names === undefined)
    return [{ file: folder, folders, refused: failed('you may not read this folder'), walked: true }]
  return names.flatMap((name): Unnamed[] => {
    const file = join(folder, name)
    if (name.startsWith('.') || OURS.test(name) || isIndex(name)) return []
    const status = statusOf(file)
    if (status === 'closed')
      return [
        { file, folders, refused: failed('you may not enter the folder in which it lies'), walked: true },
      ]
    if (status === undefined) return []
    if (status.isDirectory()) return walk(file, [file, ...folders])
    if (status.isFile()) return [fileAt(file, folders)]
    const reason = status.isSymbolicLink()
      ? 'it is a symbolic link; give its target as a path'
      : 'it is no regular file'
    return [{ file, folders, refused: { reason, outcome: 'skipped' }, walked: true }]
  })
}

function failed(reason: string): Refusal {
  return { reason, outcome: 'failed' }
}

/** Undefined for what has gone meanwhile, `closed` where the folder tells its names but lets nobody in. */
function statusOf(file: string): Stats | 'closed' | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })
  } catch {
    return 'closed'
  }
}

function isIndex(name: string): boolean {
  return INDEX_FILES.some(index => index === basename(name))
}

function display(file: string, base: string): string {
  return relative(base, file).split(sep).join('/')
}
