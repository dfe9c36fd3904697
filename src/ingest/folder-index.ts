import { readFileSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { z } from 'zod'
import { decode } from './decode.js'
import { FIELDS, understand } from './describe-fields.js'
import { issues } from './field-issues.js'
import type { IndexRow } from './index-rows.js'
import { csvRows, jsonRows } from './index-rows.js'
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

/** The fields that a row can have. */
const NAMES: ReadonlySet<string> = new Set(['file', ...Object.keys(FIELDS)])

/**
 * The index of `folder`, from its `index.jsonl` or `index.csv`; undefined where it has neither. A row
 * that cannot be understood is named with its line, and the others are taken; of two rows for one file
 * the later wins. A listed file that does not exist is a problem too; fields that are not known are named once.
 */
export function readFolderIndex(folder: string): FolderIndex | undefined {
  const [name, other] = INDEX_FILES.filter(file => isFile(join(folder, file)))
  if (name === undefined) return undefined
  const problems: IndexProblem[] = []
  if (other !== undefined) problems.push(leftAlone(`${other} beside it is not read`))
  const entries = new Map<string, Description>()
  for (const { line, value } of rowsOf(join(folder, name), problems)) {
    const parsed = row.safeParse(value)
    if (!parsed.success) {
      problems.push({ ...failed(line, issues(parsed.error, 'row')), file: fileOf(value) })
      continue
    }
    const { description, doubts } = understand(parsed.data)
    const file = normalize(parsed.data.file.replaceAll('\\', '/'))
    const doubtful = (reason: string): IndexProblem => ({
      kind: 'unread',
      line,
      reason,
      outcome: 'doubtful',
      file,
    })
    problems.push(...doubts.map(doubtful))
    if (entries.has(file)) problems.push(doubtful(`an earlier row is about ${file} too; this one counts`))
    if (!isFile(join(folder, file)))
      problems.push({ ...failed(line, `the index lists ${file}, which is not there`), file })
    entries.set(file, description)
  }
  return { name, entries, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

/** The rows of an index file; what is wrong with it or with them is added to `problems`. */
function rowsOf(path: string, problems: IndexProblem[]): IndexRow[] {
  const broken = (line: number, reason: string): void => void problems.push(failed(line, reason))
  const text = textOf(path)
  if (typeof text !== 'object') {
    broken(1, text)
    return []
  }
  const rows = path.endsWith('.csv') ? csvRows(text.text, broken) : jsonRows(text.text, broken)
  const objects = rows.filter(({ value }) => typeof value === 'object' && !Array.isArray(value))
  const named = objects.flatMap(({ value }) => Object.keys(value ?? {}))
  const unknown = [...new Set(named)].filter(field => field !== '' && !NAMES.has(field))
  if (unknown.length > 0)
    problems.push(leftAlone(`fields that are not known: ${unknown.map(field => `\`${field}\``).join(', ')}`))
  return rows
}

/** Or, as a string, why it has none. */
function textOf(path: string): { readonly text: string } | string {
  try {
    return decode(readFileSync(path)) ?? 'the index holds binary data'
  } catch {
    return 'the index cannot be read'
  }
}

const namesFile = z.looseObject({ file: z.string().min(1) })

/** The file that a row names, whatever else is wrong with it. */
function fileOf(value: unknown): string | undefined {
  const file = namesFile.safeParse(value).data?.file
  return file === undefined ? undefined : normalize(file.replaceAll('\\', '/'))
}

/** Something of an index as a whole that is passed over. */
function leftAlone(reason: string): IndexProblem {
  return { kind: 'unread', line: undefined, reason, outcome: 'skipped', file: undefined }
}

function failed(line: number, reason: string): IndexProblem {
  return { kind: 'unread', line, reason, outcome: 'failed', file: undefined }
}

/** False also where it cannot be told: in a folder that may not be entered. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
