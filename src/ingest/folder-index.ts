import { readFileSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { decode } from './decode.js'
import { FIELDS, understand } from './describe-fields.js'
import type { Description, Unread } from './reading.js'

/** The names of the file in which a folder tells of its files. */
export const INDEX_FILES = ['index.jsonl', 'index.csv'] as const

/** What a folder's index says, by the normalised path of the file within the folder. */
export interface FolderIndex {
  readonly entries: ReadonlyMap<string, Description>
  readonly problems: readonly Omit<Unread, 'path'>[]
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
    return { entries: new Map(), problems: [failed(1, 'the index holds binary data')] }
  const entries = new Map<string, Description>()
  const problems: Omit<Unread, 'path'>[] = []
  const rows = name === 'index.csv' ? csvRows(decoded.text, problems) : jsonRows(decoded.text, problems)
  for (const { line, value } of rows) {
    const parsed = row.safeParse(value)
    if (!parsed.success) {
      problems.push(failed(line, `row of the index not understood: ${issues(parsed.error)}`))
      continue
    }
    const { description, doubts } = understand(parsed.data)
    for (const doubt of doubts) problems.push({ kind: 'unread', line, reason: doubt, outcome: 'doubtful' })
    const file = normalize(parsed.data.file.replaceAll('\\', '/'))
    if (!isFile(join(folder, file)))
      problems.push(failed(line, `the index lists ${file}, which is not there`))
    entries.set(file, description)
  }
  return { entries, problems }
}

/** What a schema found wrong with a row, in one line. */
export function issues(error: z.ZodError): string {
  return error.issues.map(issue => `${issue.path.join('.') || 'row'}: ${issue.message}`).join('; ')
}

function failed(line: number, reason: string): Omit<Unread, 'path'> {
  return { kind: 'unread', line, reason, outcome: 'failed' }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function jsonRows(text: string, problems: Omit<Unread, 'path'>[]): RawRow[] {
  const rows: RawRow[] = []
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue
    try {
      rows.push({ line: at + 1, value: JSON.parse(line) })
    } catch {
      problems.push(failed(at + 1, 'row of the index is not JSON'))
    }
  }
  return rows
}

function csvRows(text: string, problems: Omit<Unread, 'path'>[]): RawRow[] {
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
      problems.push(failed(line, 'row of the index is not CSV'))
    },
  })
  for (const record of z
    .array(z.object({ info: z.object({ lines: z.number() }), record: z.unknown() }))
    .parse(records)) {
    rows.push({ line: record.info.lines, value: record.record })
  }
  return rows
}
