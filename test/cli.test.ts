import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from './onrecord.js'

const root = import.meta.dirname
const pile = join(root, 'pile')
const program = join(root, '..', 'bin', 'onrecord.js')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'))
const record = join(folder, 'pile.record')
const draft = join(folder, 'draft.md')
const DRAFT = `“I do say that the new breakwater is badly built,” Ada Quill wrote.

“On the night of 9 February the quay was under water for 25 minutes,” she wrote.

“Nobody has told me who shortened it,” she added.
`

beforeAll(async () => {
  expect(await onrecord(['build', pile, '-o', record])).toMatchObject({ code: 0, errors: '' })
  writeFileSync(draft, DRAFT)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('build', () => {
  it('says what the record holds, and changes nothing when it runs again', async () => {
    const again = await onrecord(['build', pile, '-o', record])
    expect(again.code).toBe(0)
    expect(again.output).toContain('0 added, 0 changed, 2 there already')
    expect(again.output).toMatch(/documents +2 +1 article, 1 letter/)
  })

  it('names each file that it cannot read, with the reason, and reads the rest', async () => {
    const mixed = join(folder, 'mixed')
    mkdirSync(mixed)
    writeFileSync(join(mixed, 'good.txt'), '“The gauge did not fail,” Ada Quill said.\n')
    writeFileSync(join(mixed, 'bad.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 0, 7]))
    const { code, output } = await onrecord(['build', mixed, '-o', join(folder, 'mixed.record')])
    expect(code).toBe(0)
    expect(output).toMatch(/bad\.txt: \S/)
    expect(output).toMatch(/documents +1/)
  })
})

describe('what cannot be done is one line that says what to do, and exit code 2', () => {
  const other = join(folder, 'other-version.record')
  beforeAll(() => {
    writeFileSync(other, readFileSync(record))
    const database = new Database(other)
    database.pragma('user_version = 4242')
    database.close()
    mkdirSync(join(folder, 'empty'), { recursive: true })
  })

  it.each([
    [
      'a path that is not there',
      () => ['build', join(folder, 'nowhere'), '-o', join(folder, 'x.record')],
      'nowhere',
    ],
    ['an empty folder', () => ['build', join(folder, 'empty'), '-o', join(folder, 'x.record')], '.html'],
    ['a target in no folder', () => ['build', pile, '-o', join(folder, 'no', 'x.record')], '-o'],
    ['a record that is not there', () => ['show', join(folder, 'no.record')], 'no.record'],
    ['a file that is no record', () => ['show', draft], 'onrecord build'],
    ['a record of another version', () => ['show', other], 'onrecord build'],
    ['a draft that is not there', () => ['check', 'no.md', '--record', record], 'no.md'],
    ['a draft that is no text', () => ['check', record, '--record', record], 'Markdown'],
    ['no record to check against', () => ['check', draft], '--record'],
    ['an unknown command', () => ['frobnicate'], 'onrecord --help'],
    ['an unknown option', () => ['show', record, '--frob'], 'onrecord show --help'],
    ['an unknown listing', () => ['show', record, 'verbs'], 'discrepancies'],
    ['an unknown verdict', () => ['show', record, 'utterances', '--verdict', 'wrong'], 'misattributed'],
    ['an unknown format', () => ['check', draft, '--record', record, '--format', 'pdf'], 'sarif'],
    [
      'a filter that says nothing of a listing',
      () => ['show', record, 'speakers', '--verdict', 'cut'],
      '--verdict',
    ],
    ['a date that is none', () => ['show', record, 'documents', '--since', '2024-13'], '2024-03'],
    ['a pattern that is none', () => ['show', record, 'statements', '--grep', '('], 'regular expression'],
  ])('%s', async (_what, args, advice) => {
    const { code, output, errors } = await onrecord(args())
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toMatch(/^onrecord: [^\n]+\n$/)
    expect(errors).toContain(advice)
    expect(existsSync(join(folder, 'x.record'))).toBe(false)
  })
})

describe('show', () => {
  it('lists the documents as a table that fits the terminal', async () => {
    const { output } = await onrecord(['show', record, 'documents'], { environment: { COLUMNS: '60' } })
    const lines = output.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^2024-05-04 +letter +Ada Quill/)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60)
  })

  it('narrows statements by speaker, type, date and words, and gives them as JSON', async () => {
    const args = [
      'show',
      record,
      'statements',
      '--json',
      '--speaker',
      'tarrant',
      '--type',
      'direct',
      '--grep',
      'bell',
    ]
    const rows = JSON.parse((await onrecord([...args, '--since', '2024-05'])).output) as { text: string[] }[]
    expect(rows.map(row => row.text)).toEqual([
      ['"We rang the harbour bell ourselves that night, because nobody else would,"'],
    ])
    expect(JSON.parse((await onrecord([...args, '--until', '2024-04'])).output)).toEqual([])
  })

  it('says so where there is nothing to list', async () => {
    const { code, output } = await onrecord(['show', record, 'statements', '--grep', 'zebra'])
    expect([code, output]).toEqual([0, 'No statements to show.\n'])
  })

  it.each(['speakers', 'utterances', 'timeline', 'lineage', 'discrepancies'])('lists %s', async what => {
    const text = await onrecord(['show', record, what])
    const json = await onrecord(['show', record, what, '--json'])
    expect([text.code, json.code]).toEqual([0, 0])
    expect(text.output.trim()).not.toBe('')
    expect(Array.isArray(JSON.parse(json.output))).toBe(true)
  })
})

describe('trace', () => {
  it('finds near words, the earliest document first, and shows what differs by signs', async () => {
    const { code, output } = await onrecord(['trace', record, 'I say it was built in quite the wrong place'])
    expect(code).toBe(0)
    const [letter, packet] = [output.indexOf('4 May 2024'), output.indexOf('7 May 2024')]
    expect(letter).toBeGreaterThan(-1)
    expect(packet).toBeGreaterThan(letter)
    expect(output).toContain('[-quite-]')
    expect(output).toContain('{+that+}')
  })

  it('says so where the record has no such words', async () => {
    const { code, output } = await onrecord(['trace', record, 'purple elephants dancing on the moon'])
    expect(code).toBe(0)
    expect(output).toContain('no place with these words')
  })
})

describe('check', () => {
  const check = (...more: string[]): ReturnType<typeof onrecord> =>
    onrecord(['check', draft, '--record', record, ...more])

  it('exits with 1 where there are errors, and with 0 when asked not to', async () => {
    expect((await check()).code).toBe(1)
    expect((await check('--no-exit')).code).toBe(0)
  })

  it('leaves out what is less grave than asked for', async () => {
    const rows = JSON.parse((await check('--format', 'json', '--min-severity', 'error')).output) as {
      severity: string
    }[]
    expect(rows.map(row => row.severity)).toEqual(['error'])
  })

  it('gives JSON whose spans slice to the words', async () => {
    const rows = JSON.parse((await check('--format', 'json')).output) as {
      span: [number, number]
      quotation: string
    }[]
    expect(rows).toHaveLength(3)
    for (const { span, quotation } of rows) expect(DRAFT.slice(...span)).toBe(quotation)
  })

  it('reads a draft from standard input', async () => {
    const { code, output } = await onrecord(['check', '-', '--record', record, '--format', 'line'], {
      input: DRAFT,
    })
    expect(code).toBe(1)
    expect(output).toMatch(/^<stdin>:3:2: error: altered: /m)
  })

  it('uses no colour where there is no terminal, and every line fits', async () => {
    const { output } = await onrecord(['check', draft, '--record', record], {
      environment: { COLUMNS: '72' },
    })
    expect(output).not.toContain('\u001B')
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(72)
  })

  it('colours when forced, never against NO_COLOR, and says the same', async () => {
    const coloured = await onrecord(['check', draft, '--record', record], {
      environment: { FORCE_COLOR: '1' },
    })
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' }
    const plain = await onrecord(['check', draft, '--record', record], { environment: both })
    expect(coloured.output).toContain('\u001B[')
    // oxlint-disable-next-line no-control-regex
    expect(coloured.output.replaceAll(/\u001B\[\d+m/g, '')).toBe(plain.output)
  })
})

describe('extract', () => {
  it('keeps order, names each broken line by its number, goes on, and exits with 2', async () => {
    const lines = [
      '{"id":1,"text":"“Go home,” Ada Quill said."}',
      'broken',
      '{"id":2}',
      '',
      '{"id":"z","text":""}',
    ]
    const { code, output, errors } = await onrecord(['extract'], { input: lines.join('\r\n') })
    expect(code).toBe(2)
    const rows = output
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { id: unknown; attributions: unknown[] })
    expect(rows.map(row => row.id)).toEqual([1, 'z'])
    expect(rows[0]?.attributions[0]).toMatchObject({ source: [[11, 20]], content: [[0, 10]], type: 'direct' })
    expect(rows[1]?.attributions).toEqual([])
    expect(errors).toMatch(/^onrecord: line 2: .*\nonrecord: line 3: .*\n$/)
  })
})

describe('export and verify', () => {
  it('writes every kind as JSON lines whose spans lie in the documents', async () => {
    const { output } = await onrecord(['export', record, '--format', 'jsonl'])
    const rows = output
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { kind: string; path?: string })
    const kinds = new Set(rows.map(row => row.kind))
    for (const kind of ['document', 'statement', 'speaker', 'utterance', 'occurrence'])
      expect(kinds).toContain(kind)
    expect(rows.filter(row => row.kind === 'document').map(row => row.path?.split('/').at(-1))).toEqual([
      'letter.txt',
      'packet.txt',
    ])
  })

  /** A copy of the record on which `harm` was run. */
  function harmed(name: string, harm: (database: Database.Database) => void): string {
    const path = join(folder, name)
    writeFileSync(path, readFileSync(record))
    const database = new Database(path)
    harm(database)
    database.close()
    return path
  }

  it('finds that all holds', async () => {
    expect(await onrecord(['verify', record])).toMatchObject({ code: 0, errors: '' })
  })

  it('names each document whose text is not that of its original, and each span outside of it', async () => {
    const path = harmed('changed.record', database => {
      database.exec("UPDATE document SET text = replace(text, 'not', 'now')")
    })
    const changed = await onrecord(['verify', path])
    expect(changed.code).toBe(1)
    for (const name of ['letter.txt', 'packet.txt'])
      expect(changed.output).toMatch(new RegExp(`${name}: its text is not that of its original, from`))
    const cut = harmed('cut.record', database => {
      database.exec('UPDATE document SET text = substr(text, 1, 40)')
    })
    const { code, output } = await onrecord(['verify', cut])
    expect(code).toBe(1)
    expect(output).toMatch(/packet\.txt: .* which is not in its text/)
  })

  it('lists blobs that cannot be unpacked by document; show says that the record is damaged', async () => {
    const path = harmed('blobs.record', database => {
      database.exec("UPDATE original SET packed = x'00ff00ff'; UPDATE analysis SET packed = x'ffffffff'")
    })
    const verified = await onrecord(['verify', path])
    expect(verified).toMatchObject({ code: 1, errors: '' })
    for (const name of ['letter.txt', 'packet.txt']) {
      expect(verified.output).toMatch(new RegExp(`${name}: its original is damaged`))
      expect(verified.output).toMatch(new RegExp(`${name}: its statements are damaged`))
    }
    const shown = await onrecord(['show', path, 'statements'])
    expect(shown.code).toBe(2)
    expect(shown.errors).toMatch(/^onrecord: This record is damaged: \S*blobs\.record\. [^\n]+\n$/)
  })

  it('says that a record is damaged whichever of its pages is', async () => {
    const whole = readFileSync(record)
    const path = join(folder, 'page.record')
    for (let page = 1; page * 8192 < whole.length; page++) {
      const bytes = Buffer.from(whole)
      bytes.fill(0xa5, page * 8192, (page + 1) * 8192)
      writeFileSync(path, bytes)
      const verified = await onrecord(['verify', path])
      expect([page, verified.code]).toEqual([page, expect.toBeOneOf([1, 2]) as unknown])
      expect(verified.output + verified.errors).toMatch(/damaged/)
      const shown = await onrecord(['show', path, 'statements'])
      if (shown.code !== 0) expect(shown).toMatchObject({ code: 2, output: '' })
      if (shown.code !== 0) expect(shown.errors).toMatch(/^onrecord: This record is damaged: [^\n]+\n$/)
    }
  })
})

describe('the program itself', () => {
  const run = (args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })

  it.each(['build', 'show', 'trace', 'check', 'extract', 'export', 'verify'])(
    '%s --help has an example',
    command => {
      const { status, stdout } = run([command, '--help'])
      expect(status).toBe(0)
      expect(stdout).toMatch(new RegExp(`Examples?:\\n +(?:\\w+ \\| )?onrecord ${command} `))
    },
  )

  it('prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, '..', 'package.json'), 'utf8')) as {
      version: string
    }
    expect(run(['--version']).stdout).toBe(`${version}\n`)
  })

  it('ends in silence when its reader stops early', async () => {
    const child = spawn(process.execPath, [program, 'export', record], { stdio: ['ignore', 'pipe', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    await new Promise(resolve => child.on('close', resolve))
    expect(errors).toBe('')
  })
})
