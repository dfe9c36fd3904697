import { OnrecordError } from '../error/index.js'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'

/** What may be taken out of an archive. */
export interface UnpackLimits {
  /** Bytes of all wanted files together, unpacked. */
  readonly bytes: number
  /** Files in the archive, wanted or not. */
  readonly entries: number
}

/**
 * The files of a ZIP archive whose names `wanted` says yes to, by name, in their order. Sizes are looked at before
 * anything is unpacked, and an entry that holds more than it says ends the reading: memory never exceeds
 * the limits.
 *
 * @throws OnrecordError `too-large` beyond the limits, `unreadable-file` for what is no ZIP archive.
 */
export async function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: UnpackLimits,
): Promise<Map<string, Buffer>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > limits.entries) throw tooLarge(`it packs more than ${limits.entries} files`)
    const files = new Map<string, Buffer>()
    let left = limits.bytes
    for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
      if (!wanted(entry.fileName)) continue
      left -= entry.uncompressedSize
      if (left < 0) throw tooLarge(`it unpacks to more than ${Math.round(limits.bytes / 1024 / 1024)} MiB`)
      files.set(entry.fileName, await content(zip, entry))
    }
    return files
  } catch (error) {
    if (error instanceof OnrecordError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new OnrecordError('unreadable-file', { seen: `the archive is damaged (${why})`, cause: error })
  }
}

async function content(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function tooLarge(seen: string): OnrecordError {
  return new OnrecordError('too-large', { seen })
}
