import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { OnrecordError } from '../error/index.js'
import type { ParagraphPlace } from '../text/index.js'
import type { Extracted } from './describe.js'
import type { ExtractedPdf } from './extract-pdf.js'
import { extractPdf } from './extract-pdf.js'
import type { Manuscript } from './manuscript.js'
import type { PdfPart } from './pdf-paragraphs.js'
import type { PdfAnswer } from './pdf-worker.js'

/** A file of 1,000 pages takes 20 s and 200 MB. */
const LONGEST_SECONDS = 120
const MOST_MEGABYTES = 1024
const TOO_MUCH = `reading this PDF took more than ${MOST_MEGABYTES} MB of memory`
/** How often the memory is looked at, in milliseconds. */
const LOOK_EVERY = 100

/**
 * The text of a PDF file, its paragraphs parted by empty lines.
 *
 * @throws OnrecordError `too-large` where it takes more time or memory than a document needs, `unreadable-file`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const { text, title } = await extracted(bytes)
  return { text, own: { title }, damage: [] }
}

/**
 * A PDF file as a manuscript: places by page and by paragraph of the page. It cannot be revised. A note of a
 * reader (`onrecord-ignore: reason`) lets stand the lines to which it is fixed.
 *
 * @throws OnrecordError as `readPdf`.
 */
export async function pdfManuscript(bytes: Uint8Array): Promise<Manuscript> {
  const { text, parts, letStand } = await extracted(bytes)
  return {
    text,
    format: 'text',
    blocks: [],
    letStand,
    place: offset => placeAt(parts, offset),
    revise: undefined,
  }
}

function placeAt(parts: readonly PdfPart[], offset: number): ParagraphPlace {
  const part = parts.findLast(({ start }) => start <= offset) ?? parts[0]
  return {
    kind: 'paragraph',
    part: 'body',
    paragraph: part?.paragraph ?? 1,
    page: part?.page ?? 1,
    note: undefined,
  }
}

async function extracted(bytes: Uint8Array): Promise<ExtractedPdf> {
  const script = workerScript()
  const outcome = script === undefined ? await extractPdf(bytes) : await inWorker(script, bytes)
  if ('refused' in outcome) throw new OnrecordError('unreadable-file', { seen: outcome.refused })
  return outcome
}

/**
 * The worker's code: beside this one where it was compiled, in the layer's folder where this one was bundled with
 * the command line. Undefined where this is read as TypeScript, which a worker cannot load.
 */
function workerScript(): URL | undefined {
  return ['./pdf-worker.js', '../ingest/pdf-worker.js']
    .map(place => new URL(place, import.meta.url))
    .find(url => existsSync(fileURLToPath(url)))
}

/** In a thread of its own, which is ended when it takes too long or too much. */
function inWorker(script: URL, bytes: Uint8Array): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      stdout: true,
      stderr: true,
    })
    const end = (seen: string): void => {
      reject(new OnrecordError('too-large', { seen }))
      void worker.terminate()
    }
    const timer = setTimeout(
      () => end(`reading this PDF took more than ${LONGEST_SECONDS} seconds`),
      LONGEST_SECONDS * 1000,
    )
    // What a stream unpacks to lies outside the heap that the thread's own limit is about.
    const before = process.memoryUsage.rss()
    const meter = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_MEGABYTES * 1024 * 1024) end(TOO_MUCH)
    }, LOOK_EVERY)
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(TOO_MUCH)
      else reject(new OnrecordError('unreadable-file', { seen: 'its reader failed', cause: error }))
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      clearInterval(meter)
      // After an answer or an error this says nothing more.
      reject(new OnrecordError('unreadable-file', { seen: 'its reader ended without an answer' }))
    })
  })
}
