import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { freePath } from './free-path.js'
import { isWhole, onDisk, removeWhole, writeWhole } from './on-disk.js'

/** What is said of a file in the index of its folder: the fields that `onrecord build` reads. */
export interface SaidOfFile {
  readonly file: string
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly date?: string | undefined
  readonly kind?: string | undefined
  readonly url?: string | undefined
  /** When it was fetched from there. */
  readonly fetched?: string | undefined
}

const INDEX = 'index.jsonl'

/**
 * Keeps bytes in a folder under `name` or a free one like it, with what is said of them in the folder's index. Gives the path.
 *
 * @throws OnrecordError `disk-full`; what writing throws.
 */
export function keepFile(
  folder: string,
  { name, ...said }: Omit<SaidOfFile, 'file'> & { readonly name: string },
  bytes: Uint8Array,
): string {
  const target = freePath(join(folder, name))
  const file = relative(folder, target).replaceAll('\\', '/')
  return onDisk(target, () => {
    try {
      writeFileSync(target, bytes, { flag: 'wx' })
      appendFileSync(join(folder, INDEX), `${JSON.stringify({ file, ...said })}\n`)
      return target
    } catch (error) {
      rmSync(target, { force: true })
      throw error
    }
  })
}

/**
 * Takes a file out of a folder again, with what is said of it.
 *
 * @throws OnrecordError `disk-full`: the file is gone then, and what is said of it is not.
 */
export function discardFile(folder: string, path: string): void {
  rmSync(path, { force: true })
  const index = join(folder, INDEX)
  if (!existsSync(index)) return
  const file = relative(folder, path).replaceAll('\\', '/')
  const rows = readFileSync(index, 'utf8').split('\n').filter(Boolean)
  const left = rows.filter(row => fileOf(row) !== file)
  if (left.length === rows.length) return
  if (left.length === 0) removeWhole(index)
  else writeWhole(index, `${left.join('\n')}\n`)
}

/** All files of a folder and those in it, without its index and hidden files. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return filesOf(path)
    return entry.isFile() && !isWhole(entry.name, INDEX) ? [path] : []
  })
}

/** A server that was killed can leave half a row. */
function fileOf(row: string): string | undefined {
  try {
    return (JSON.parse(row) as SaidOfFile).file
  } catch {
    return undefined
  }
}
