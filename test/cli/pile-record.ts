import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { onrecord } from '../onrecord.js'

/** The two documents of the invented pile. */
export const PILE = join(import.meta.dirname, '..', 'pile')

/** A scratch folder for one file of tests, and in it the record of the pile. */
export interface Scratch {
  readonly folder: string
  readonly record: string
  /** A path in the folder. */
  readonly at: (...names: string[]) => string
}

/** Makes a scratch folder with the record of the pile before the tests of a file, and removes it after them. */
export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'))
  const record = join(folder, 'pile.record')
  beforeAll(async () => {
    expect(await onrecord(['build', PILE, '-o', record])).toMatchObject({ code: 0, errors: '' })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, record, at: (...names) => join(folder, ...names) }
}
