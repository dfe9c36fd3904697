import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Draft } from '../check/index.js'
import { OnrecordError } from '../error/index.js'
import { readDocuments } from '../ingest/index.js'

/** The name under which standard input is asked for, and under which it is reported. */
const STANDARD_INPUT = '-'

/** A draft as it was read, and the path under which findings name it. */
export interface NamedDraft extends Draft {
  readonly path: string
}

/**
 * Reads a draft: `-` is standard input. Text and Markdown are taken as their author has them, so that lines
 * and columns fit; of HTML the text is extracted.
 *
 * @throws OnrecordError `path-not-found`, `unreadable-file`.
 */
export async function readDraft(path: string, input: Readable): Promise<NamedDraft> {
  if (path === STANDARD_INPUT)
    return { path: '<stdin>', ...asDraft(decode(await all(input), 'standard input')) }
  if (/\.x?html?$/i.test(path)) return { path, text: await textOfPage(path), format: 'text' }
  return { path, ...asDraft(decode(await bytesOf(path), path), path) }
}

async function textOfPage(path: string): Promise<string> {
  for await (const reading of readDocuments([path])) {
    if (reading.kind === 'document') return reading.document.text
    throw new OnrecordError('unreadable-file', { seen: `${path} (${reading.reason})` })
  }
  throw new OnrecordError('unreadable-file', { seen: path })
}

async function all(input: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of input as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new OnrecordError('path-not-found', { seen: path, cause: error })
    throw new OnrecordError('unreadable-file', { seen: path, cause: error })
  }
}

/** Text in UTF-8. A word processor's file or another binary one is told apart by its zero bytes. */
function decode(bytes: Buffer, path: string): string {
  if (bytes.subarray(0, BINARY_SEEN_IN).includes(0)) {
    throw new OnrecordError('unreadable-file', { seen: `${path} (it holds binary data)` })
  }
  return new TextDecoder('utf-8').decode(bytes)
}

/** Bytes that are looked at to tell a binary file. */
const BINARY_SEEN_IN = 8192

/** Markdown where the name says so, and on standard input, where it is the safer reading of plain text too. */
function asDraft(text: string, path = ''): Draft {
  return { text, format: path === '' || /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text' }
}
