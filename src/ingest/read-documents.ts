import { readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { OnrecordError } from '../error/index.js'
import { describe } from './describe.js'
import type { FoundFile } from './find-files.js'
import { findFiles } from './find-files.js'
import type { FolderIndex } from './folder-index.js'
import { readFolderIndex } from './folder-index.js'
import { formatOf } from './formats.js'
import { readJsonLines } from './json-lines.js'
import type { Description, Reading, Unread } from './reading.js'

/** How files are read. */
export interface ReadOptions {
  /** The folder to which the paths of documents are relative; the current one where it is left out. */
  readonly base?: string
}

/** The largest file that is read as one document, in bytes: a book is 1 MB. */
const LARGEST_FILE = 64 * 1024 * 1024

const COLLECTION = /\.(?:jsonl|ndjson)(?:\.gz)?$/iu

/**
 * Reads documents from files and folders: text, Markdown, HTML, .docx, PDF, and collections of JSON lines, with
 * what the `index.jsonl` or `index.csv` of their folder says of them. Readings come in the order of
 * their paths, one at a time; nothing is held back, so that memory does not grow with the pile. What cannot be
 * read is given by name with the reason, and the rest goes on.
 *
 * @throws OnrecordError `path-not-found` for a path that does not exist, before anything is read.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Reading> {
  const base = resolve(options.base ?? '.')
  const files = findFiles(paths, base)
  const indexes = new Map<string, FolderIndex | undefined>()
  for (const folder of new Set(files.flatMap(file => file.folders))) {
    const index = readFolderIndex(folder)
    indexes.set(folder, index)
    if (index !== undefined) yield* problemsOf(index, { folder, base, files })
  }
  for (const file of files) {
    const stated = statedOf(file, indexes)
    if (file.refused === undefined && COLLECTION.test(file.file)) {
      yield* collection(file, stated)
    } else yield await readFile(file, stated)
  }
}

/** Where an index lies, and the files that are being read. */
interface IndexPlace {
  readonly folder: string
  readonly base: string
  readonly files: readonly FoundFile[]
}

/**
 * The problems of an index under its own name. Where only single files of the folder were asked for, a row
 * about another file is none of this reading's business.
 */
function* problemsOf(index: FolderIndex, { folder, base, files }: IndexPlace): Generator<Unread> {
  const whole = files.some(file => file.walked && file.folders.includes(folder))
  const asked = new Set(files.map(file => file.file))
  const path = relative(base, join(folder, index.name)).replaceAll('\\', '/')
  for (const { file, line, reason, outcome } of index.problems) {
    const concerns = whole || file === undefined || asked.has(join(folder, file))
    if (concerns) yield { kind: 'unread', path, line, reason, outcome }
  }
}

async function* collection(file: FoundFile, stated: Description): AsyncGenerator<Reading> {
  try {
    yield* readJsonLines({ file: file.file, path: file.path, stated })
  } catch (error) {
    yield unread(file, `it cannot be read to its end (${message(error)})`, 'failed')
  }
}

/** The nearest index that lists the file is the user's word on it. */
function statedOf(file: FoundFile, indexes: ReadonlyMap<string, FolderIndex | undefined>): Description {
  for (const folder of file.folders) {
    const entry = indexes.get(folder)?.entries.get(relative(folder, file.file).replaceAll('\\', '/'))
    if (entry !== undefined) return entry
  }
  return {}
}

async function readFile(file: FoundFile, stated: Description): Promise<Reading> {
  if (file.refused !== undefined) return unread(file, file.refused.reason, file.refused.outcome)
  const format = formatOf(file.file)
  if (format === undefined) return unread(file, 'files of this kind are not read', 'skipped')
  try {
    const { size } = statSync(file.file)
    if (size > LARGEST_FILE)
      return unread(file, `it is larger than ${LARGEST_FILE / 1024 / 1024} MiB`, 'failed')
    const bytes = readFileSync(file.file)
    const extracted = await format.read(bytes)
    if (extracted === undefined) return unread(file, 'it holds binary data', 'failed')
    if (extracted.text.trim() === '') return unread(file, 'it holds no text', 'failed')
    return describe({ path: file.path, bytes, mediaType: format.mediaType, extracted, stated })
  } catch (error) {
    return unread(file, message(error), 'failed')
  }
}

function unread(file: FoundFile, reason: string, outcome: Unread['outcome']): Unread {
  return { kind: 'unread', path: file.path, line: undefined, reason, outcome }
}

function message(error: unknown): string {
  if (error instanceof OnrecordError) return error.seen ?? error.message
  // What nests without end exhausts a reader that goes down into it.
  if (error instanceof RangeError) return 'it is nested too deeply'
  if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
    return 'you may not read it'
  return error instanceof Error ? error.message.split('\n', 1).join('') : String(error)
}
