import { createHash } from 'node:crypto'
import { textOfOriginal } from '../ingest/index.js'
import type { RecordStore, StoredDocument, StoredOriginal } from '../store/index.js'
import { documentName } from './document-name.js'
import { faultySpans } from './faulty-spans.js'

/** What was checked in a record, and what does not hold. */
export interface Verified {
  readonly originals: number
  readonly spans: number
  /** A line each, naming the document by its path; empty where all holds. */
  readonly faults: readonly string[]
}

/** Every media type that is kept. */
const MEDIA_TYPES = [
  'text/plain',
  'text/markdown',
  'text/html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
  'application/json',
]

/**
 * Checks a record by itself: the pages of its file, each original against its hash and id, each text
 * against what its original gives when it is read again, and each span against its text. Damage is a
 * fault like any other, and the rest is checked. Cost: reading all originals again, 12 ms for a web page, far
 * less for others.
 */
export async function verifyRecord(store: RecordStore): Promise<Verified> {
  const faults = store.damage().map(line => `${store.path}: the file is damaged: ${line}`)
  let originals = 0
  for (const ordinal of ordinals(store, faults)) {
    originals += 1
    for (const fault of await faultsOf(store, ordinal))
      faults.push(`${documentName(store, ordinal)}: ${fault}`)
  }
  const spans = faultySpans(store)
  return { originals, spans: spans.checked, faults: [...faults, ...spans.faults] }
}

function ordinals(store: RecordStore, faults: string[]): readonly number[] {
  try {
    return store.documents.ordered()
  } catch {
    faults.push(`${store.path}: the list of its documents is damaged and cannot be read`)
    return []
  }
}

async function faultsOf(store: RecordStore, ordinal: number): Promise<readonly string[]> {
  const stored = readable(() => store.documents.byOrdinal(ordinal))
  const original = readable(() => store.documents.original(ordinal))
  if (stored === 'damaged') return ['what is known of it is damaged and cannot be read']
  if (original === 'damaged') return ['its original is damaged and cannot be unpacked']
  if (stored === undefined) return ['it is listed but not there']
  if (original === undefined) return ['its original is missing']
  return [...faultsOfOriginal(stored, original), ...(await faultsOfText(stored, original))]
}

function readable<T>(read: () => T): T | 'damaged' {
  try {
    return read()
  } catch {
    return 'damaged'
  }
}

function faultsOfOriginal({ document }: StoredDocument, { bytes, sha256 }: StoredOriginal): string[] {
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== sha256) return [`its original has the hash ${hash}, not ${sha256}`]
  return hash.startsWith(document.id) ? [] : [`its id ${document.id} does not come from its hash ${hash}`]
}

/**
 * Bytes that lay at several places under names of different kinds were read by the reader of the first
 * place, which may since hold others: so the text must be what one of the readers makes of its original,
 * the one that is known first.
 */
async function faultsOfText(
  { document, mediaType }: StoredDocument,
  { bytes }: StoredOriginal,
): Promise<string[]> {
  const readers = new Set([mediaType, ...MEDIA_TYPES])
  let nearest: string | undefined
  for (const reader of readers) {
    const text = await textOfOriginal(bytes, reader)
    if (text === document.text) return []
    nearest ??= text
  }
  return nearest === undefined
    ? ['its text cannot be had from its original']
    : [`its text is not that of its original, from character ${firstDifference(document.text, nearest)} on`]
}

/** The UTF-16 offset at which two texts part; the length of the shorter where it opens the longer. */
function firstDifference(a: string, b: string): number {
  const end = Math.min(a.length, b.length)
  for (let at = 0; at < end; at++) if (a[at] !== b[at]) return at
  return end
}
