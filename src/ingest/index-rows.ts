import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** One row of an index, before its fields are understood. */
export interface IndexRow {
  /** From 1, in the file. */
  readonly line: number
  readonly value: unknown
}

/** Says what is wrong with a line. */
export type OnBrokenRow = (line: number, reason: string) => void

/** The rows of an `index.jsonl`; the names of fields in lower case. A line that is not JSON is told, and the rest goes on. */
export function jsonRows(text: string, onBroken: OnBrokenRow): IndexRow[] {
  const rows: IndexRow[] = []
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue
    try {
      rows.push({ line: at + 1, value: withPlainNames(JSON.parse(line)) })
    } catch {
      onBroken(at + 1, 'the row is not JSON')
    }
  }
  return rows
}

function withPlainNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [plainName(name), field]))
}

function plainName(name: string): string {
  return name.trim().toLowerCase()
}

/** What parts the columns, in the programs that write such files: a comma, a semicolon where commas are decimal, a tab. */
const DELIMITERS = [',', ';', '\t'] as const

/**
 * The rows of an `index.csv`, by the names in its first line, in lower case. A row that is not CSV is told, and the rest
 * goes on.
 */
export function csvRows(text: string, onBroken: OnBrokenRow): IndexRow[] {
  const [header = ''] = text.split(/\r?\n/u, 1)
  const columns = (delimiter: string): string[] =>
    header.split(delimiter).map(name => plainName(name.replaceAll('"', '')))
  const delimiter = DELIMITERS.find(one => columns(one).includes('file'))
  if (delimiter === undefined) {
    onBroken(1, 'the first line names no column `file`')
    return []
  }
  const records: unknown = parse(text, {
    columns: (names: string[]) => names.map(plainName),
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: error => {
      onBroken(z.number().catch(1).parse(error?.['lines']), 'the row is not CSV')
      return undefined
    },
  })
  return z
    .array(z.object({ info: z.object({ lines: z.number() }), record: z.unknown() }))
    .parse(records)
    .map(({ info, record }) => ({ line: info.lines, value: record }))
}
