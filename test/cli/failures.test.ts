import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { PILE, scratch } from './pile-record.js'

const { folder, record, at } = scratch()
const draft = at('draft.md')
const other = at('other-version.record')

beforeAll(() => {
  writeFileSync(draft, '“Nobody has told me who shortened it,” Ada Quill wrote.\n')
  writeFileSync(other, readFileSync(record))
  const database = new Database(other)
  database.pragma('user_version = 1')
  database.close()
  mkdirSync(at('empty'))
})

describe('what cannot be done is one line that says what to do, and exit code 2', () => {
  it.each([
    ['a path that is not there', () => ['build', at('nowhere'), '-o', at('x.record')], 'nowhere'],
    ['an empty folder', () => ['build', at('empty'), '-o', at('x.record')], '.html'],
    ['a target in no folder', () => ['build', PILE, '-o', at('no', 'x.record')], '-o'],
    ['a target that is a folder', () => ['build', PILE, '-o', folder], 'a folder'],
    ['a target that is another file', () => ['build', PILE, '-o', draft], 'left as it is'],
    ['a target of another version', () => ['build', PILE, '-o', other], 'into a new file'],
    ['no target', () => ['build', PILE], '--output'],
    ['a record that is not there', () => ['show', at('no.record')], 'no.record'],
    ['a folder for a record', () => ['show', folder], 'a folder'],
    ['a file that is no record', () => ['show', draft], 'onrecord build'],
    ['a record of another version', () => ['show', other], 'version 1, not '],
    ['a record of another version to verify', () => ['verify', other], 'onrecord build'],
    ['a record of another version to export', () => ['export', other], 'onrecord build'],
    ['a record of another version to trace in', () => ['trace', other, 'the wrong place'], 'onrecord build'],
    ['a draft that is not there', () => ['check', 'no.md', '--record', record], 'no.md'],
    ['a draft that is no text', () => ['check', record, '--record', record], 'Markdown'],
    ['no record to check against', () => ['check', draft], '--record'],
    ['an unknown command', () => ['frobnicate'], 'onrecord --help'],
    ['an unknown option', () => ['show', record, '--frob'], 'onrecord show --help'],
    ['an unknown listing', () => ['show', record, 'verbs'], 'discrepancies'],
    ['an unknown verdict', () => ['show', record, 'utterances', '--verdict', 'wrong'], 'misattributed'],
    ['an unknown format', () => ['check', draft, '--record', record, '--format', 'pdf'], 'sarif'],
    ['an unknown export', () => ['export', record, '--format', 'csv'], 'jsonl'],
    [
      'a filter that says nothing of a listing',
      () => ['show', record, 'speakers', '--verdict', 'cut'],
      '--verdict',
    ],
    [
      'a filter without a listing',
      () => ['show', record, '--speaker', 'Quill'],
      'show FILE statements --speaker',
    ],
    ['a date that is none', () => ['show', record, 'documents', '--since', '2024-13'], '2024-03'],
    ['a pattern that is none', () => ['show', record, 'statements', '--grep', '('], 'regular expression'],
    ['a limit of nothing', () => ['show', record, 'statements', '--limit', '0'], 'whole number from 1'],
  ])('%s', async (_what, args, advice) => {
    const { code, output, errors } = await onrecord(args())
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toMatch(/^onrecord: [^\n]+\n$/)
    expect(errors).toContain(advice)
    expect(existsSync(at('x.record'))).toBe(false)
  })

  it('leaves a file that is no record as it was', async () => {
    const before = readFileSync(draft)
    await onrecord(['build', PILE, '-o', draft])
    expect(readFileSync(draft).equals(before)).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written to', async () => {
    mkdirSync(at('locked'))
    chmodSync(at('locked'), 0o555)
    const { code, errors } = await onrecord(['build', PILE, '-o', at('locked', 'x.record')])
    expect([code, errors]).toEqual([
      2,
      expect.stringMatching(/^onrecord: The record cannot be written: \S+\. /),
    ])
  })
})

it('says without a command how it is used, and ends with 2', async () => {
  const { code, errors } = await onrecord([])
  expect(code).toBe(2)
  expect(errors).toContain('Usage: onrecord [options] [command]')
})

it('says that no draft was named', async () => {
  const { code, errors } = await onrecord(['check'])
  expect(code).toBe(2)
  expect(errors).toMatch(/^onrecord: No draft was named\. /)
})
