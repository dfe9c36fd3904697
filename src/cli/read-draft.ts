import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { OnrecordError } from '../error/index.js'
import type { DraftForm, Manuscript } from '../ingest/index.js'
import { LARGEST_DRAFT, draftForm, readManuscript } from '../ingest/index.js'
import { STANDARD_INPUT } from './find-drafts.js'

/** A draft as it was read, and the path under which findings name it. */
export interface NamedDraft {
  readonly path: string
  readonly manuscript: Manuscript
}

/** How a draft is read. */
export interface DraftSource {
  readonly input: Readable
  /** The form that the user names; else the name of the file tells, else its bytes. */
  readonly form: DraftForm | undefined
}

/**
 * Reads a draft: `-` is standard input. A file whose name tells no form is taken for what its bytes show.
 *
 * @throws OnrecordError `path-not-found`, `unreadable-file`, `too-large`, each with the path.
 */
export async function readDraft(path: string, { input, form }: DraftSource): Promise<NamedDraft> {
  const name = path === STANDARD_INPUT ? '<stdin>' : path
  try {
    const bytes = path === STANDARD_INPUT ? await all(input) : await bytesOf(path)
    return { path: name, manuscript: await readManuscript(bytes, form ?? draftForm(path)) }
  } catch (error) {
    if (error instanceof OnrecordError && error.code !== 'path-not-found')
      throw new OnrecordError(error.code, { seen: `${name} (${error.seen ?? ''})`, cause: error })
    throw error
  }
}

/** As much as a draft may be, and a little more, so that what is larger is seen to be. */
async function all(input: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > LARGEST_DRAFT) break
  }
  return Buffer.concat(chunks)
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path)
    try {
      const status = await file.stat()
      if (!status.isFile()) throw new OnrecordError('unreadable-file', { seen: 'it is no regular file' })
      if (status.size > LARGEST_DRAFT)
        throw new OnrecordError('too-large', { seen: `it is larger than ${LARGEST_DRAFT / 1024 / 1024} MiB` })
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof OnrecordError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new OnrecordError('path-not-found', { seen: path, cause: error })
    throw new OnrecordError('unreadable-file', { seen: 'it may not be read', cause: error })
  }
}
