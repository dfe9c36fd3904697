import { spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportRows } from '../report/index.js'
import { openRecord } from '../store/index.js'
import { buildRecord } from './index.js'

const AFFAIR = join(import.meta.dirname, '../../samples/affair')
/** Enough of the affair to have everything in it: a letter, a statement, articles, a repost, a rule text. */
const SOME = [
  'courant.html',
  'ledger.html',
  'letter.txt',
  'press-release.html',
  'riverfolk-repost.txt',
  'statement.html',
  'index.jsonl',
]
const SLOW = 240_000

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-build-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A copy of some files of the affair, in a folder of its own. */
function pile(name: string, files: readonly string[]): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  for (const file of files) copyFileSync(join(AFFAIR, file), join(path, file))
  return path
}

function exported(record: string): string[] {
  const store = openRecord(record, 'read')
  try {
    expect(store.isComplete()).toBe(true)
    return [...exportRows(store.view)].map(row => JSON.stringify(row))
  } finally {
    store.close()
  }
}

function rowsOf(record: string, kind: string): Record<string, unknown>[] {
  return exported(record)
    .map(line => JSON.parse(line) as Record<string, unknown>)
    .filter(row => row['kind'] === kind)
}

describe('buildRecord', () => {
  it(
    'builds the affair into one file, and building it again changes no byte',
    { timeout: SLOW },
    async () => {
      const record = join(folder, 'affair.record')
      const outcome = await buildRecord([pile('affair', readdirSync(AFFAIR))], record)
      expect(outcome).toMatchObject({ added: 15, changed: 0, unchanged: 0, documents: 15, unread: [] })
      expect(readdirSync(folder).toSorted()).toEqual(['affair', 'affair.record'])
      for (const kind of ['statement', 'speaker', 'utterance', 'occurrence', 'lineage', 'provision']) {
        expect(rowsOf(record, kind).length, kind).toBeGreaterThan(3)
      }
      const bytes = readFileSync(record)
      const again = await buildRecord([join(folder, 'affair')], record)
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 15, documents: 15 })
      expect(readFileSync(record).equals(bytes)).toBe(true)
    },
  )

  it('gives the same record for documents added one at a time, in any order', { timeout: SLOW }, async () => {
    const path = pile('affair', SOME)
    const whole = join(folder, 'whole.record')
    await buildRecord([path], whole)
    const documents = SOME.filter(file => !file.startsWith('index'))
    const orders = [documents.toReversed(), [...documents.slice(3), ...documents.slice(0, 3)]]
    for (const [index, order] of orders.entries()) {
      const record = join(folder, `single-${index}.record`)
      for (const file of order) await buildRecord([join(path, file)], record)
      expect(exported(record)).toEqual(exported(whole))
    }
  })

  it('gives a slogan the same home whatever came last', { timeout: SLOW }, async () => {
    const path = join(folder, 'slogan')
    mkdirSync(path)
    const texts = [
      'Ada Quill said: “We must keep the old gates open for every boat that comes in from the storm.”\n',
      'Ada Quill spoke of the “old gates” in the hall. “Mend the pumps,” she said, “old gates,” and “never again,” she added.\n',
      'The town heard of the “old gates” once more.\n',
      '“We must keep the old gates open for every boat that comes in,” Ada Quill said on Friday.\n',
      'Pia Lund said: “The old gates will be sold before the winter, and so will the pumps.”\n',
      'Pia Lund wrote of “old gates” on Sunday.\n',
    ]
    const files = texts.map((text, i) => {
      writeFileSync(join(path, `${i}.txt`), text)
      return `${i}.txt`
    })
    const dates = files.map((file, i) => JSON.stringify({ file, kind: 'article', date: `2031-03-0${9 - i}` }))
    writeFileSync(join(path, 'index.jsonl'), `${dates.join('\n')}\n`)
    const whole = join(folder, 'whole.record')
    await buildRecord([path], whole)
    for (const [index, order] of [files, files.toReversed()].entries()) {
      const record = join(folder, `slogan-${index}.record`)
      for (const file of order) await buildRecord([join(path, file)], record)
      expect(exported(record)).toEqual(exported(whole))
    }
  })

  it(
    'takes the same bytes at two places for one document, described by the lowest path',
    { timeout: SLOW },
    async () => {
      const record = join(folder, 'twice.record')
      mkdirSync(join(folder, 'b'))
      mkdirSync(join(folder, 'a'))
      for (const name of ['a', 'b'])
        writeFileSync(join(folder, name, 'note.txt'), 'The gauge did not fail, Ada Quill said.\n')
      writeFileSync(
        join(folder, 'a', 'index.jsonl'),
        '{"file":"note.txt","title":"From a","date":"2024-03-01"}\n',
      )
      writeFileSync(
        join(folder, 'b', 'index.jsonl'),
        '{"file":"note.txt","title":"From b","date":"2024-04-01"}\n',
      )
      await buildRecord([join(folder, 'b')], record)
      expect(rowsOf(record, 'document')).toMatchObject([{ title: 'From b', paths: ['b/note.txt'] }])
      await buildRecord([join(folder, 'a')], record)
      expect(rowsOf(record, 'document')).toMatchObject([
        { title: 'From a', published: '2024-03-01', paths: ['a/note.txt', 'b/note.txt'] },
      ])
    },
  )

  it(
    'makes an earlier version of what a changed file held, as if it had never been there',
    { timeout: SLOW },
    async () => {
      const path = pile('affair', ['courant.html', 'letter.txt', 'index.jsonl'])
      const record = join(folder, 'changed.record')
      const letter = readFileSync(join(path, 'letter.txt'), 'utf8')
      writeFileSync(join(path, 'letter.txt'), letter.replace('forty-one minutes', 'four minutes'))
      await buildRecord([path], record)
      writeFileSync(join(path, 'letter.txt'), letter)
      expect(await buildRecord([path], record)).toMatchObject({
        added: 0,
        changed: 1,
        unchanged: 1,
        documents: 2,
      })
      const fresh = join(folder, 'fresh.record')
      await buildRecord([path], fresh)
      expect(exported(record)).toEqual(exported(fresh))
      const store = openRecord(record, 'read')
      const earlier = [...store.view.documents()].filter(document => document.supersededBy !== undefined)
      expect(earlier.map(document => document.text.includes('four minutes'))).toEqual([true])
      store.close()
    },
  )

  it('follows a change of the index', { timeout: SLOW }, async () => {
    const path = pile('affair', ['courant.html', 'letter.txt', 'index.jsonl'])
    const record = join(folder, 'index.record')
    await buildRecord([path], record)
    writeFileSync(
      join(path, 'index.jsonl'),
      '{"file":"letter.txt","kind":"letter","publisher":"The Door","authors":["Hester Vannick"]}\n',
    )
    await buildRecord([path], record)
    const fresh = join(folder, 'fresh.record')
    await buildRecord([path], fresh)
    expect(exported(record)).toEqual(exported(fresh))
    expect(rowsOf(record, 'document').map(row => row['publisher'])).toContain('The Door')
  })

  it('makes no record where there is nothing to read, and names what is not there', async () => {
    const record = join(folder, 'none.record')
    mkdirSync(join(folder, 'empty'))
    await expect(buildRecord([join(folder, 'empty')], record)).rejects.toMatchObject({ code: 'no-documents' })
    await expect(buildRecord([join(folder, 'missing')], record)).rejects.toMatchObject({
      code: 'path-not-found',
    })
    expect(readdirSync(folder)).toEqual(['empty'])
    const torn = join(folder, 'torn.docx')
    writeFileSync(torn, 'PK no archive')
    await expect(buildRecord([torn], record)).rejects.toMatchObject({
      code: 'documents-unreadable',
      seen: expect.stringContaining('torn.docx: the archive is damaged'),
    })
    expect(readdirSync(folder)).not.toContain('none.record')
  })

  it('is completed by the next run, wherever it was killed', { timeout: SLOW }, async () => {
    const path = pile('affair', SOME)
    const whole = join(folder, 'whole.record')
    await buildRecord([path], whole)
    const wanted = exported(whole)
    for (const point of ['read', 'analyse', 'name', 'link', 'group', 'lineage', 350, 900]) {
      const record = join(folder, `killed-${point}.record`)
      await buildAndDie(path, record, point)
      if (readdirSync(folder).includes(`killed-${point}.record`)) openRecord(record, 'read').close()
      await buildRecord([path], record)
      expect(exported(record), `killed at ${point}`).toEqual(wanted)
    }
  })
})

/** Builds in a process of its own, which is killed at the first news of a stage, or after some milliseconds of building. */
function buildAndDie(path: string, record: string, point: string | number): Promise<void> {
  const index = new URL('index.ts', import.meta.url).href
  const code = `
    import { buildRecord } from ${JSON.stringify(index)}
    const [path, record, point] = ${JSON.stringify([path, record, point])}
    const die = () => process.kill(process.pid, 'SIGKILL')
    console.log('building')
    await buildRecord([path], record, { onProgress: ({ stage }) => { if (stage === point) die() } })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise(resolve => {
    child.stdout.on('data', () => {
      if (typeof point === 'number') setTimeout(() => child.kill('SIGKILL'), point)
    })
    child.on('close', () => resolve())
  })
}
