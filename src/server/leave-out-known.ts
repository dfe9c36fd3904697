import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { openRecord } from '../store/index.js'
import type { DocumentId } from '../text/index.js'
import { discardFile, filesOf } from './said-of-files.js'

/** A document that the record held already. */
export interface KnownDocument {
  readonly id: DocumentId
  /** Where it lies, or lay when it was added again. */
  readonly path: string
  readonly title: string | undefined
  readonly publisher: string | undefined
}

/**
 * Takes out of a folder what the record holds already, byte for byte: it is not kept twice. Cost: reads all files.
 *
 * @throws OnrecordError what `openRecord` throws, `disk-full`.
 */
export function leaveOutKnown(record: string, folder: string, onKnown: (known: KnownDocument) => void): void {
  const base = dirname(resolve(record))
  const store = openRecord(record, 'read')
  try {
    for (const file of filesOf(folder)) {
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
      const found = store.documents.byId(sha256.slice(0, 16) as DocumentId)?.document
      const path = relative(base, file).replaceAll('\\', '/')
      // What a build that was cut short took in lies at this very path: it is new.
      if (found === undefined || found.supersededBy !== undefined || found.paths.includes(path)) continue
      const { id, title, publisher } = found
      onKnown({ id, path: found.paths[0] ?? path, title, publisher })
      discardFile(folder, file)
    }
  } finally {
    store.close()
  }
}
