import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { draftForm, readManuscript } from './index.js'

const TEXT = 'She wrote: “I kept it.”\r\nÉ più.\r\n'

describe('a text file as a manuscript', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])(
    'is revised in its own character set: %s',
    async charset => {
      const addBOM = charset.startsWith('utf-16')
      const bytes = iconv.encode(TEXT, charset, { addBOM })
      const { text, revise, place } = await readManuscript(bytes, 'txt')
      expect(text).toBe(TEXT)
      expect(place(text.indexOf('É'))).toEqual({ kind: 'line', line: 2, column: 1 })
      const at = text.indexOf('kept')
      const revised = await revise!([{ span: [at, at + 4], words: 'lost', source: '' }])
      expect(Buffer.from(revised.bytes)).toEqual(
        iconv.encode(TEXT.replace('kept', 'lost'), charset, { addBOM }),
      )
    },
  )

  it('keeps its words where its character set has no letter for those of an edit', async () => {
    const bytes = iconv.encode('She saw “Orsova”.', 'windows-1252')
    const { text, revise } = await readManuscript(bytes, 'txt')
    const edit = { span: [text.indexOf('Ors'), text.indexOf('”')], words: 'Orșova', source: '' } as const
    const revised = await revise!([edit])
    expect(Buffer.from(revised.bytes)).toEqual(bytes)
    expect(revised.left).toEqual([edit])
  })
})

describe('an HTML file as a manuscript', () => {
  const HTML = `<!doctype html>
<title>Not this</title><script>alert("“no”")</script>
<nav>Nor this</nav>
<article>
<h1>Head</h1>
<p>She wrote: &ldquo;I <em>kept</em>
   the&nbsp;tables.&rdquo;<br>Then
she left.
<!-- onrecord-ignore: agreed with her -->
<blockquote><p>A &lt;block&gt;.</p></blockquote>
</article><p>Nor that.`
  const read = (html: string): ReturnType<typeof readManuscript> => readManuscript(Buffer.from(html), 'html')

  it('gives the words of its article, with lines and columns of the file', async () => {
    const { text, place, blocks, letStand } = await read(HTML)
    expect(text).toBe('Head\n\nShe wrote: “I kept the\u00a0tables.”\u2028Then she left.\n\nA <block>.')
    expect(place(text.indexOf('“'))).toEqual({ kind: 'line', line: 6, column: 15 })
    expect(place(text.indexOf('tables'))).toEqual({ kind: 'line', line: 7, column: 13 })
    expect(blocks.map(span => text.slice(...span))).toEqual(['A <block>.'])
    expect(letStand).toEqual([
      { covers: [text.indexOf('She'), text.indexOf('left.') + 5], reason: 'agreed with her' },
    ])
  })

  it('has what follows an element that is left open', async () => {
    const page = '<article><p>Before.</p><svg><path d="M0 0"><p>“Nobody told us.”</p></article>'
    expect(await read(page)).toMatchObject({ text: 'Before.\n\n“Nobody told us.”' })
  })

  it('has the marks of what a page quotes within a line, and a note without a reason', async () => {
    const page = '<p>She added: <q>We lost <q>all</q> of it.</q> Then\n<!-- onrecord-ignore -->she left.</p>'
    const { text, place, letStand } = await read(page)
    expect(text).toBe('She added: “We lost ‘all’ of it.” Then she left.')
    expect(place(text.indexOf('We lost'))).toEqual({ kind: 'line', line: 1, column: 18 })
    expect(letStand).toEqual([{ covers: [0, text.length], reason: '' }])
  })

  it('has a remark as a comment, which is read again and cannot be broken out of', async () => {
    const { text, revise } = await read(HTML.replace(/<!-- onrecord.*-->/, ''))
    const at = text.indexOf('She wrote')
    const remark = { span: [at, at + 3] as const, words: '', isRemark: true } as const
    const { bytes, left } = await revise!([{ ...remark, source: 'onrecord-ignore: her words --><script>' }])
    expect(left).toEqual([])
    const after = await readManuscript(bytes, 'html')
    expect(after.text).toBe(text)
    expect(after.letStand.map(({ covers }) => text.slice(...covers).slice(0, 3))).toEqual(['She'])
    expect(Buffer.from(bytes).toString()).not.toContain('--><')
  })

  it('is revised in its source, and its tags stay', async () => {
    const { text, revise } = await read(HTML)
    const span = (words: string): [number, number] => [
      text.indexOf(words),
      text.indexOf(words) + words.length,
    ]
    const { bytes } = await revise!([
      { span: span('kept the'), words: 'lost <all> the', source: '' },
      { span: span('tables'), words: 'books', source: '' },
    ])
    const after = await readManuscript(bytes, 'html')
    expect(after.text).toBe(text.replace('kept the\u00a0tables', 'lost <all> the\u00a0books'))
    expect(Buffer.from(bytes).toString()).toContain('<em>lost &lt;all&gt; the</em>')
  })

  it.each(['utf-16le', 'windows-1252'])(
    'is revised in its own character set, with entities for what that lacks: %s',
    async charset => {
      const addBOM = charset === 'utf-16le'
      const bytes = iconv.encode('<p>She saw “Orsova”.</p>', charset, { addBOM })
      const { text, revise } = await readManuscript(bytes, 'html')
      const span = [text.indexOf('Ors'), text.indexOf('”')] as const
      const revised = await revise!([{ span, words: 'Orșova', source: '' }])
      expect((await readManuscript(revised.bytes, 'html')).text).toBe('She saw “Orșova”.')
      expect(Buffer.from(revised.bytes).subarray(0, 4)).toEqual(bytes.subarray(0, 4))
    },
  )

  it.each([
    ['of a browser', '<meta charset="utf-8"><p>“Go,” she said.</p>'],
    [
      'of Windows',
      'Version:0.9\r\nStartHTML:000\r\nEndHTML:000\r\n<html><body><!--StartFragment--><p>“Go,” she said.</p></body></html>',
    ],
  ])('is known on a clipboard %s', async (_which, html) => {
    expect((await readManuscript(Buffer.from(html))).text).toBe('“Go,” she said.')
  })

  it.each([
    [1000, 'Words.'],
    [1_000_000, undefined],
  ])('nested %d deep is read, or refused before it takes long', async (deep, words) => {
    const outcome = await read(`${'<div>'.repeat(deep)}Words.${'</div>'.repeat(deep)}`).catch(
      (error: unknown) => error,
    )
    expect(outcome).toMatchObject(words === undefined ? { code: 'too-large' } : { text: words })
  })
})

it.each([
  ['a.TXT', 'txt'],
  ['b.markdown', 'md'],
  ['c.htm', 'html'],
  ['d.docx', 'docx'],
  ['e.pdf', 'pdf'],
  ['f.odt', undefined],
])('the form of %s is %s', (name, form) => expect(draftForm(name)).toBe(form))

it('says what to do about the file of an older word processor', async () => {
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])
  await expect(readManuscript(old)).rejects.toMatchObject({
    seen: expect.stringContaining('.docx') as string,
  })
})
