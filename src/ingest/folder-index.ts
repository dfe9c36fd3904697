import { readFileSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { decode } from './decode.js'
import { FIELDS, understand } from './describe-fields.js'
import { issues } from './field-issues.js'
import type { Description, Unread } from './reading.js'

/** The names of the file in which a folder tells of its files. */
export const INDEX_FILES = ['index.jsonl', 'index.csv'] as const

/** Something in an index that does not fit; `file` where it is known which file the row is about. */
export type IndexProblem = Omit<Unread, 'path'> & { readonly file: string | undefined }

/** What a folder's index says, by the normalised path of the file within the folder. */
export interface FolderIndex {
  readonly name: (typeof INDEX_FILES)[number]
  readonly entries: ReadonlyMap<string, Description>
  readonly problems: readonly IndexProblem[]
}

const row = z.looseObject({ ...FIELDS, file: z.string().min(1) })

interface RawRow {
  readonly line: number
  readonly value: unknown
}

/**
 * The index of `folder`, from its `index.jsonl` or `index.csv`; undefined where it has neither. A row
 * that cannot be understood is named with its line, and the others are taken; of two rows for one file
 * the later wins. A listed file that does not exist is a problem too.
 */
export function readFolderIndex(folder: string): FolderIndex | undefined {
  const name = INDEX_FILES.find(file => isFile(join(folder, file)))
  if (name === undefined) return undefined
  const decoded = decode(readFileSync(join(folder, name)))
  if (decoded === undefined)
    return { name, entries: new Map(), problems: [failed(1, 'the index holds binary data')] }
  const entries = new Map<string, Description>()
  const problems: IndexProblem[] = []
  const rows = name === 'index.csv' ? csvRows(decoded.text, problems) : jsonRows(decoded.text, problems)
  for (const { line, value } of rows) {
    const parsed = row.safeParse(value)
    if (!parsed.success) {
      problems.push({ ...failed(line, issues(parsed.error, 'row')), file: fileOf(value) })
      continue
    }
    const { description, doubts } = understand(parsed.data)
    const file = normalize(parsed.data.file.replaceAll('\\', '/'))
    for (const reason of doubts) problems.push({ kind: 'unread', line, reason, outcome: 'doubtful', file })
    if (!isFile(join(folder, file)))
      problems.push({ ...failed(line, `the index lists ${file}, which is not there`), file })
    entries.set(file, description)
  }
  return { name, entries, problems }
}

const namesFile = z.looseObject({ file: z.string().min(1) })

/** The file that a row names, whatever else is wrong with it. */
function fileOf(value: unknown): string | undefined {
  const file = namesFile.safeParse(value).data?.file
  return file === undefined ? undefined : normalize(file.replaceAll('\\', '/'))
}

function failed(line: number, reason: string): IndexProblem {
  return { kind: 'unread', line, reason, outcome: 'failed', file: undefined }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function jsonRows(text: string, problems: IndexProblem[]): RawRow[] {
  const rows: RawRow[] = []
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue
    try {
      rows.push({ line: at + 1, value: JSON.parse(line) })
    } catch {
      problems.push(failed(at + 1, 'the row is not JSON'))
    }
  }
  return rows
}

function csvRows(text: string, problems: IndexProblem[]): RawRow[] {
  const rows: RawRow[] = []
  const records: unknown = parse(text, {
    columns: (header: string[]) => header.map(name => name.trim().toLowerCase()),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: error => {
      const line = z.number().catch(1).parse(error?.['lines'])
      problems.push(failed(line, 'the row is not CSV'))
    },
  })
  for (const record of z
    .array(z.object({ info: z.object({ lines: z.number() }), record: z.unknown() }))
    .parse(records)) {
    rows.push({ line: record.info.lines, value: record.record })
  }
  return rows
}
