import { readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Extracted } from './describe.js'
import { describe } from './describe.js'
import { decode } from './decode.js'
import type { FoundFile } from './find-files.js'
import { findFiles } from './find-files.js'
import type { FolderIndex } from './folder-index.js'
import { readFolderIndex } from './folder-index.js'
import { readHtml } from './html.js'
import { readJsonLines } from './json-lines.js'
import { readMarkdown } from './markdown.js'
import { readPlainText } from './plain-text.js'
import type { Description, Original, Reading, Unread } from './reading.js'

/** How files are read. */
export interface ReadOptions {
  /** The folder to which the paths of documents are relative; the current one where it is left out. */
  readonly base?: string
}

/** The largest file that is read as one document, in bytes: a book is 1 MB. */
const LARGEST_FILE = 64 * 1024 * 1024

interface Format {
  readonly mediaType: Original['mediaType']
  readonly declared: 'declared' | undefined
  readonly read: (text: string) => Extracted
}

const TEXT: Format = { mediaType: 'text/plain', declared: undefined, read: readPlainText }
const MARKDOWN: Format = { mediaType: 'text/markdown', declared: undefined, read: readMarkdown }
const HTML: Format = { mediaType: 'text/html', declared: 'declared', read: readHtml }

const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:txt|text)$/iu, TEXT],
  [/\.(?:md|markdown)$/iu, MARKDOWN],
  [/\.(?:html?|xhtml)$/iu, HTML],
]

const COLLECTION = /\.(?:jsonl|ndjson)(?:\.gz)?$/iu

/**
 * Reads documents from files and folders: text, Markdown, HTML, and collections of JSON lines, with
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
    const path = relative(base, folder).replaceAll('\\', '/') || '.'
    for (const problem of index?.problems ?? []) yield { ...problem, path: `${path}/index` }
  }
  for (const file of files) {
    const stated = statedOf(file, indexes)
    if (file.refused === undefined && COLLECTION.test(file.file)) {
      yield* collection(file, stated)
    } else yield readFile(file, stated)
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

function readFile(file: FoundFile, stated: Description): Reading {
  if (file.refused !== undefined) return unread(file, file.refused, 'skipped')
  const format = FORMATS.find(([name]) => name.test(file.file))?.[1]
  if (format === undefined) return unread(file, 'files of this kind are not read', 'skipped')
  try {
    const { size } = statSync(file.file)
    if (size > LARGEST_FILE)
      return unread(file, `it is larger than ${LARGEST_FILE / 1024 / 1024} MiB`, 'failed')
    const bytes = readFileSync(file.file)
    const decoded = decode(bytes, format.declared)
    if (decoded === undefined) return unread(file, 'it holds binary data', 'failed')
    const extracted = format.read(decoded.text)
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
  return error instanceof Error ? error.message.split('\n', 1).join('') : String(error)
}
