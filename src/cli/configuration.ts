import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Severity } from '../check/index.js'
import { OnrecordError } from '../error/index.js'
import type { FindingCode } from '../report/index.js'
import { FINDING_CODES } from '../report/index.js'
import { SEVERITY_NAMES } from './option-values.js'

/** The names of the file in which a folder of drafts says how they are to be checked. */
const CONFIGURATION_FILES = ['onrecord.config.json', '.onrecord.json'] as const

/** What a folder of drafts settles for all of them. */
export interface Configuration {
  /** The file it is from; undefined where there is none. */
  readonly path: string | undefined
  /** Absolute. */
  readonly record: string | undefined
  readonly minSeverity: Severity | undefined
  /** Severities that a code is to have instead of its own. */
  readonly severities: ReadonlyMap<FindingCode, Severity>
  readonly notQuotations: readonly string[]
  /** Documents whose wording is trusted as if their speakers had written it: by path, title, URL or id. */
  readonly primary: readonly string[]
}

const severity = z.enum(SEVERITY_NAMES)
const schema = z.strictObject({
  $schema: z.string().optional(),
  record: z.string().min(1).optional(),
  minSeverity: severity.optional(),
  severities: z.partialRecord(z.enum(FINDING_CODES as readonly [FindingCode]), severity).optional(),
  notQuotations: z.array(z.string().min(1)).optional(),
  primary: z.array(z.string().min(1)).optional(),
})

/** Nothing settled. */
const NONE: Configuration = {
  path: undefined,
  record: undefined,
  minSeverity: undefined,
  severities: new Map(),
  notQuotations: [],
  primary: [],
}

/**
 * The configuration for drafts in `folder`: `named`, else the nearest one in the folder or above it. An empty one
 * where there is none.
 *
 * @throws OnrecordError `invalid-configuration`, with the field and what it may be; `path-not-found` for `named`.
 */
export function configurationFor(folder: string, named?: string): Configuration {
  const path = named ?? nearest(resolve(folder))
  if (path === undefined) return NONE
  if (!existsSync(path)) throw new OnrecordError('path-not-found', { seen: path })
  const parsed = schema.safeParse(json(path))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(path, issue === undefined ? 'it cannot be understood' : reason(issue))
  }
  const { record, minSeverity, severities = {}, notQuotations = [], primary = [] } = parsed.data
  return {
    path,
    record: record === undefined ? undefined : resolve(dirname(path), record),
    minSeverity,
    severities: new Map(Object.entries(severities) as [FindingCode, Severity][]),
    notQuotations,
    primary,
  }
}

function nearest(folder: string): string | undefined {
  for (const name of CONFIGURATION_FILES) if (existsSync(join(folder, name))) return join(folder, name)
  const above = dirname(folder)
  return above === folder ? undefined : nearest(above)
}

function json(path: string): unknown {
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(path, `it is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

function invalid(path: string, why: string): OnrecordError {
  return new OnrecordError('invalid-configuration', { seen: `${path}: ${why}` })
}

const FIELDS = Object.keys(schema.shape).filter(name => name !== '$schema')

function reason(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys' && where !== '')
    return `\`${where}.${issue.keys[0] ?? ''}\` is no code; use ${FINDING_CODES.join(', ')}`
  if (issue.code === 'unrecognized_keys')
    return `there is no field \`${issue.keys.join('`, `')}\`; it may have ${FIELDS.join(', ')}`
  if (issue.code === 'invalid_value') return `\`${where}\` is one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type')
    return `\`${where === '' ? 'the whole' : where}\` must be ${WANTED[issue.expected] ?? issue.expected}`
  return `\`${where}\`: ${issue.message}`
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list of texts',
  object: 'an object with named fields',
  record: 'an object of codes and severities',
}
