import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Severity } from '../check/index.js'
import { OnrecordError } from '../error/index.js'
import type { FindingCode } from '../report/index.js'

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
export async function configurationFor(folder: string, named?: string): Promise<Configuration> {
  const path = named ?? nearest(resolve(folder))
  if (path === undefined) return NONE
  if (!existsSync(path)) throw new OnrecordError('path-not-found', { seen: path })
  // Loaded where there is a file to check: most drafts have none, and the start counts.
  const { parseSettings } = await import('./settings.js')
  const settings = parseSettings(json(path))
  if (typeof settings === 'string') throw invalid(path, settings)
  const { record, minSeverity, severities = {}, notQuotations = [], primary = [] } = settings
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
  // Editors of Windows begin a file with a byte-order mark.
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(path, `it is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

function invalid(path: string, why: string): OnrecordError {
  return new OnrecordError('invalid-configuration', { seen: `${path}: ${why}` })
}
