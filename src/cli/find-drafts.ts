import { statSync } from 'node:fs'
import { draftForm, findFiles } from '../ingest/index.js'

/** The name under which standard input is asked for, and under which it is reported. */
export const STANDARD_INPUT = '-'

/**
 * The drafts that paths name: files as they are given, folders by the files in them that can be drafts, in the order
 * of their paths. A file given twice is checked once. What does not exist or may not be read is given back as it is:
 * reading it says so.
 */
export function findDrafts(paths: readonly string[]): string[] {
  const found = paths.flatMap(path => (isFolder(path) ? draftsIn(path) : [path]))
  return [...new Set(found)]
}

function isFolder(path: string): boolean {
  return path !== STANDARD_INPUT && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function draftsIn(folder: string): string[] {
  return findFiles([folder], '.')
    .filter(({ refused, path }) =>
      refused === undefined ? draftForm(path) !== undefined : refused.outcome === 'failed',
    )
    .map(({ path }) => path)
}
