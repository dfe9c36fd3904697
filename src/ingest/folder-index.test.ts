import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reading } from './index.js'
import { readDocuments } from './index.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-index-'))
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), `Text of ${name}.`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function readWith(indexes: Readonly<Record<string, string>>): Promise<Reading[]> {
  for (const [name, content] of Object.entries(indexes)) writeFileSync(join(folder, name), content)
  const readings: Reading[] = []
  for await (const reading of readDocuments([folder], { base: folder })) readings.push(reading)
  return readings
}

/** What an index of one row about `a.txt` makes of it. */
async function described(indexes: Readonly<Record<string, string>>): Promise<unknown> {
  return (await readWith(indexes)).find(one => one.kind === 'document' && one.path === 'a.txt')
}

async function told(indexes: Readonly<Record<string, string>>): Promise<string[]> {
  return (await readWith(indexes)).flatMap(one =>
    one.kind === 'unread' ? [`${one.outcome} ${one.line ?? ''}: ${one.reason}`] : [],
  )
}

const EVERYTHING = {
  url: 'https://example.org/a',
  publisher: 'The Packet',
  title: 'The gauge',
  published: '2024-03-14',
  kind: 'letter',
  authors: ['Ada Quill', 'Tom Reed'],
}

describe('the index of a folder', () => {
  it.each([
    [
      'index.jsonl',
      '{"file":"a.txt","url":"https://example.org/a","publisher":"The Packet","title":"The gauge","date":"2024-03-14","kind":"letter","authors":["Ada Quill","Tom Reed"]}',
    ],
    [
      'index.jsonl',
      '{"File":"a.txt","URL":"https://example.org/a","Publisher":"The Packet","Title":"The gauge","Date":"2024-03-14","Kind":"letter","Authors":"Ada Quill, Tom Reed"}',
    ],
    [
      'index.csv',
      'file,url,publisher,title,date,kind,authors\na.txt,https://example.org/a,The Packet,The gauge,2024-03-14,letter,"Ada Quill, Tom Reed"',
    ],
    [
      'index.csv',
      '\uFEFFFile;URL;Publisher;Title;Date;Kind;Authors\r\na.txt;https://example.org/a;The Packet;The gauge;2024-03-14;letter;Ada Quill, Tom Reed',
    ],
    [
      'index.csv',
      '"authors"\t"kind"\t"date"\t"title"\t"publisher"\t"url"\t"file"\n"Ada Quill, Tom Reed"\tletter\t2024-03-14\tThe gauge\tThe Packet\thttps://example.org/a\ta.txt',
    ],
  ])('is the word of the user on every field, as %s (%#)', async (name, content) => {
    expect(await described({ [name]: content })).toMatchObject({
      document: EVERYTHING,
      publishedFrom: 'index',
    })
    expect(await told({})).toEqual([])
  })

  it('names the fields that it does not know, once', async () => {
    const rows = '{"file":"a.txt","colour":"red"}\n{"file":"b.txt","colour":"blue","Mood":1}'
    expect(await told({ 'index.jsonl': rows })).toEqual([
      'skipped : fields that are not known: `colour`, `mood`',
    ])
  })

  it('names a file that is not there, a second row on one file, and a broken row, in their order', async () => {
    const rows = '{"file":"gone.txt"}\n{"file":"a.txt","title":"1"}\n{"file":"a.txt","title":"2"}\n{"fi'
    expect(await told({ 'index.jsonl': rows })).toEqual([
      'failed 1: the index lists gone.txt, which is not there',
      'doubtful 3: an earlier row is about a.txt too; this one counts',
      'failed 4: the row is not JSON',
    ])
    expect(await described({})).toMatchObject({ document: { title: '2' } })
  })

  it('says in one line that a CSV has no column of files, and that a second index is not read', async () => {
    expect(await told({ 'index.csv': 'name,title\na.txt,A\nb.txt,B\n' })).toEqual([
      'failed 1: the first line names no column `file`',
    ])
    expect(await told({ 'index.jsonl': '{"file":"a.txt"}' })).toEqual([
      'skipped : index.csv beside it is not read',
    ])
  })
})
