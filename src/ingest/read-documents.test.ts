import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentRead, Reading, Unread } from './index.js'
import { readDocuments, textOfOriginal } from './index.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-ingest-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}

async function read(...paths: string[]): Promise<{ documents: DocumentRead[]; unread: Unread[] }> {
  const readings: Reading[] = []
  for await (const reading of readDocuments(
    paths.map(path => join(folder, path)),
    { base: folder },
  ))
    readings.push(reading)
  return {
    documents: readings.filter(reading => reading.kind === 'document'),
    unread: readings.filter(reading => reading.kind === 'unread'),
  }
}

describe('readDocuments', () => {
  it('gives the text of a file as it lies, with an id from its bytes', async () => {
    const text = 'One.\r\n\r\n“Two” is\tnot one.  \n'
    put('a.txt', text)
    const [found] = (await read('a.txt')).documents
    expect(found?.document.text).toBe(text)
    expect(found?.original.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(found?.original.sha256.startsWith(found.document.id)).toBe(true)
    expect(found?.path).toBe('a.txt')
  })

  it('reads in the order of paths, each file once, whatever the arguments', async () => {
    for (const name of ['b/2.txt', 'a.txt', 'b/10.txt', 'c.md']) put(name, `Text of ${name}.`)
    const paths = (await read('.', 'a.txt', 'b')).documents.map(found => found.path)
    expect(paths).toEqual(['a.txt', 'b/10.txt', 'b/2.txt', 'c.md'])
  })

  it('takes the index of a folder as the word of the user, from CSV too', async () => {
    put('x/one.md', '---\ntitle: "Own title"\ndate: 2020-01-01\nauthors: [Ida Marsh]\n---\nText of one.\n')
    put('x/sub/two.txt', 'Text of two.')
    put(
      'x/index.csv',
      'file,title,date,kind,authors\none.md,,2024-03-01,letter,"Ada Quill, Tom Reed"\nsub/two.txt,Second,2024,,\n',
    )
    const { documents, unread } = await read('x')
    expect(unread).toEqual([])
    expect(documents.map(found => found.document)).toMatchObject([
      {
        title: 'Own title',
        published: '2024-03-01',
        kind: 'letter',
        authors: ['Ada Quill', 'Tom Reed'],
        text: 'Text of one.\n',
      },
      { title: 'Second', published: '2024', kind: 'article', authors: [] },
    ])
    expect(documents[0]?.publishedFrom).toBe('index')
  })

  it('names broken rows, missing files and values it does not understand, and goes on', async () => {
    put('x/a.txt', 'Text.')
    put(
      'x/index.jsonl',
      '{"file":"a.txt","date":"soon","title":"A"}\nnot json\n{"title":"no file"}\n{"file":"gone.txt"}\n',
    )
    const { documents, unread } = await read('x')
    expect(documents).toMatchObject([{ document: { title: 'A', published: undefined } }])
    expect(unread.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'doubtful'],
      [2, 'failed'],
      [3, 'failed'],
      [4, 'failed'],
    ])
  })

  it.each([
    [
      'index.csv',
      'file,kind,date,title\n,letter,,A\na.txt,poem,soon,B\n',
      [
        'the row has no `file`',
        /^`kind` is not one of article, letter, .*: poem$/,
        '`date` is not a date: soon',
      ],
    ],
    [
      'index.jsonl',
      '{"title":"A"}\n["a.txt"]\n{"file":"a.txt","title":["B"],"authors":5}\n',
      [
        'the row has no `file`',
        /^the row (?:has no `file`|is no object with named fields)$/,
        '`title` is not a text; `authors` is not a name or a list of names',
      ],
    ],
  ])('tells of a row of %s in words of its own, under the name of the file', async (name, rows, reasons) => {
    put('x/a.txt', 'Text.')
    put(`x/${name}`, rows)
    const { unread } = await read('x')
    expect(new Set(unread.map(({ path }) => path))).toEqual(new Set([`x/${name}`]))
    expect(unread.map(({ reason }) => reason)).toEqual(
      reasons.map(reason =>
        typeof reason === 'string' ? reason : (expect.stringMatching(reason) as unknown),
      ),
    )
  })

  it('says nothing of the other rows of an index where single files are asked for', async () => {
    put('x/a.txt', 'Text.')
    put('x/b.txt', 'More text.')
    put('x/index.csv', 'file,kind,title\na.txt,poem,A\ngone.txt,,Gone\nother.txt,poem,Other\n')
    const { documents, unread } = await read('x/a.txt', 'x/b.txt')
    expect(documents.map(found => found.document.title)).toEqual(['A', undefined])
    expect(unread.map(({ line }) => line)).toEqual([2])
    expect((await read('x/a.txt', 'x')).unread.map(({ line }) => line)).toEqual([2, 3, 4, 4])
  })

  it('gives the same text again from the original bytes alone', async () => {
    put('a.txt', 'Caf\u00e9 \u201cone\u201d.\r\n')
    put('latin.txt', Uint8Array.of(67, 97, 102, 0xe9, 46))
    put('b.md', '---\ntitle: B\n---\n# Head\n\nText *of* b.\n')
    put('c.html', '<html><body><h1>Head</h1><p>Text of c, said Ada Quill.</p></body></html>')
    put('d.jsonl', '{"id":"1","text":"Text of d.\\nMore."}\r\n')
    const { documents } = await read('.')
    expect(documents).toHaveLength(5)
    for (const { document, original } of documents)
      expect(await textOfOriginal(original.bytes, original.mediaType)).toBe(document.text)
    expect(await textOfOriginal(Buffer.from('{"id":1}'), 'application/json')).toBeUndefined()
  })

  it('reads collections of JSON lines, packed or not, a document a line', async () => {
    const lines = [
      '{"id":"a1","text":"First text.","publisher":"The Post","date":"2019-05-04"}',
      '{"id":"a1","text":"Same id again."}',
      '{"text":"No id."}',
      '{"id":"x"}',
      '[]',
      '',
    ].join('\n')
    put('pile.jsonl', lines)
    put('pile.jsonl.gz', gzipSync(lines))
    for (const name of ['pile.jsonl', 'pile.jsonl.gz']) {
      const { documents, unread } = await read(name)
      expect(documents.map(found => found.path)).toEqual([`${name}#a1`, `${name}#2`, `${name}#3`])
      expect(documents[0]?.document).toMatchObject({
        text: 'First text.',
        publisher: 'The Post',
        published: '2019-05-04',
      })
      expect(unread.map(({ line }) => line)).toEqual([4, 5])
    }
  })

  it('knows when what it reads was captured, and by whose word', async () => {
    const copy = 'https://web.archive.org/web/20231114092030/https://quay.example/siren'
    put(
      'pile.jsonl',
      [
        { id: 'warc', text: 'One.', 'WARC-Date': '2023-11-14T09:20:30Z' },
        { id: 'news', text: 'Two.', date_download: '2023-11-14 09:20:30', fetched: '2024-01-01' },
        { id: 'copy', text: 'Three.', url: copy, fetched: '2024-01-01' },
        { id: 'fetched', text: 'Four.', fetched: '2024-01-01' },
        { id: 'none', text: 'Five.', date: '2023-11-14' },
      ]
        .map(line => JSON.stringify(line))
        .join('\n'),
    )
    put(
      'x/page.html',
      '<html><!-- Page saved with SingleFile\n saved date: 2023-11-14 --><body><p>Six.</p></body></html>',
    )
    put('x/index.csv', 'file,captured\npage.html,2023-11-10\n')
    put(
      'y/page.html',
      '<html><!-- Page saved with SingleFile\n saved date: 2023-11-14 --><body><p>Seven.</p></body></html>',
    )
    put('y/index.csv', 'file,captured\npage.html,soon\n')
    const { documents, unread } = await read('.')
    const moment = '2023-11-14T09:20:30Z'
    expect(documents.map(({ path, document: { captured } }) => [path, captured])).toEqual([
      ['pile.jsonl#warc', { edtf: moment, reason: 'given with it as “WARC-Date”' }],
      ['pile.jsonl#news', { edtf: moment.slice(0, -1), reason: 'given with it as “date_download”' }],
      ['pile.jsonl#copy', { edtf: moment, reason: 'in the address of the copy in a web archive' }],
      ['pile.jsonl#fetched', { edtf: '2024-01-01', reason: 'fetched from its address then' }],
      ['pile.jsonl#none', undefined],
      ['x/page.html', { edtf: '2023-11-10', reason: 'given with it as “captured”' }],
      ['y/page.html', { edtf: '2023-11-14', reason: 'noted in the page by SingleFile' }],
    ])
    expect(unread).toMatchObject([{ path: 'y/index.csv', reason: '`captured` is not a date: soon' }])
  })

  it('names what it cannot read, and never follows links out of a folder', async () => {
    put('x/good.txt', 'Good.')
    put('x/binary.txt', Uint8Array.of(1, 0, 2, 0))
    put('x/empty.txt', ' \n')
    put('x/image.png', 'no')
    put('x/.hidden.txt', 'Hidden.')
    put('x/broken.jsonl.gz', 'no gzip')
    put('secret.txt', 'Secret.')
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'x/link.txt'))
    symlinkSync(folder, join(folder, 'x/round'))
    const { documents, unread } = await read('x')
    expect(documents.map(found => found.path)).toEqual(['x/good.txt'])
    expect(unread.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['x/binary.txt', 'failed'],
      ['x/broken.jsonl.gz', 'failed'],
      ['x/empty.txt', 'failed'],
      ['x/image.png', 'skipped'],
      ['x/link.txt', 'skipped'],
      ['x/round', 'skipped'],
    ])
  })

  it.skipIf(process.getuid?.() === 0)('names folders and files that may not be read', async () => {
    for (const name of ['open.txt', 'locked.txt', 'closed/a.txt', 'noenter/a.txt']) put(name, 'Text.')
    chmodSync(join(folder, 'locked.txt'), 0o000)
    chmodSync(join(folder, 'closed'), 0o000)
    chmodSync(join(folder, 'noenter'), 0o444)
    const { documents, unread } = await read('.')
    for (const name of ['closed', 'noenter']) chmodSync(join(folder, name), 0o755)
    expect(documents.map(({ path }) => path)).toEqual(['open.txt'])
    expect(unread.map(({ path, reason, outcome }) => [path, reason, outcome])).toEqual([
      ['closed', 'you may not read this folder', 'failed'],
      ['locked.txt', 'you may not read it', 'failed'],
      ['noenter/a.txt', 'you may not enter the folder in which it lies', 'failed'],
    ])
  })

  it('throws for a path that is not there', async () => {
    await expect(read('gone')).rejects.toMatchObject({ code: 'path-not-found' })
  })
})
