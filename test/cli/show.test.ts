import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { PILE, scratch } from './pile-record.js'

const { record, at } = scratch()
const show = (...args: string[]): ReturnType<typeof onrecord> => onrecord(['show', record, ...args])
const at80 = { environment: { COLUMNS: '80' } }

describe('the listings of show', () => {
  it('fit the terminal, and lose nothing', async () => {
    const { output } = await onrecord(['show', record, 'documents'], { environment: { COLUMNS: '60' } })
    const lines = output.trimEnd().split('\n')
    expect(lines[1]).toMatch(/^2024-05-04 +letter +Letter to /)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60)
    expect(output.replaceAll(/\s+/g, '')).toContain('Saltmere')
    expect(output).not.toContain('…')
  })

  it('cut nothing and break no row where they are piped', async () => {
    const { output } = await show('documents')
    expect(output.trimEnd().split('\n')).toHaveLength(3)
    expect(output).toMatch(/2024-05-07 +article +The Saltmere Packet +Harbour master turns on breakwater +\d/)
    const statements = await show('statements')
    expect(statements.output).not.toContain('…')
  })

  it('narrow statements by speaker, type, date and words, and give them as JSON', async () => {
    const args = ['statements', '--json', '--speaker', 'tarrant', '--type', 'direct', '--grep', 'bell']
    const rows = JSON.parse((await show(...args, '--since', '2024-05')).output) as { text: string[] }[]
    expect(rows.map(row => row.text)).toEqual([
      ['"We rang the harbour bell ourselves that night, because nobody else would,"'],
    ])
    expect(JSON.parse((await show(...args, '--until', '2024-04')).output)).toEqual([])
  })

  it('say which filter fits nothing, or that no entry fits all', async () => {
    const nobody = await show('statements', '--speaker', 'tarrant', '--grep', 'zebra')
    expect(nobody.code).toBe(0)
    expect(nobody.output).toMatch(/^None of the \d+ statements fits --grep zebra\.\n$/)
    const none = await show('statements', '--speaker', 'tarrant', '--grep', 'tide')
    expect(none.output).toMatch(
      /^None of .* everything asked: --speaker tarrant fits \d+, --grep tide fits \d+\.\n$/,
    )
  })

  it('say what the record lacks', async () => {
    mkdirSync(at('single'))
    writeFileSync(at('single', 'note.txt'), 'It rained on the quay all day.\n')
    await onrecord(['build', at('single'), '-o', at('single.record')])
    const listed = async (what: string): Promise<string> =>
      (await onrecord(['show', at('single.record'), what])).output
    expect(await listed('lineage')).toMatch(/^The record has no lines of descent: that takes two documents/)
    expect(await listed('discrepancies')).toMatch(/two documents, and it has one\.\n$/)
    expect(await listed('timeline')).toMatch(/no document has a date/)
    expect(await listed('documents')).toContain('note.txt (“It rained on the quay all day.”)')
  })

  it('count --limit in the order that is shown, and say how many there are', async () => {
    const all = JSON.parse((await show('timeline', '--json')).output) as { date: string }[]
    expect(all.length).toBeGreaterThan(2)
    expect(all).toContainEqual(expect.objectContaining({ what: 'said', speakerName: 'Ada Quill' }))
    const some = JSON.parse((await show('timeline', '--json', '--limit', '2')).output) as { date: string }[]
    expect(some.map(event => event.date)).toEqual(all.slice(0, 2).map(event => event.date))
    expect((await show('timeline', '--limit', '2')).output).toContain(`\n2 of ${all.length}: --limit`)
    const [first] = JSON.parse((await show('speakers', '--json', '--limit', '1')).output) as {
      name: string
    }[]
    expect(first?.name).toBe('Ada Quill')
  })

  it('narrow speakers to those who said something in the documents asked for', async () => {
    const rows = JSON.parse((await show('speakers', '--json', '--publisher', 'packet')).output) as {
      name: string
    }[]
    expect(rows.map(row => row.name)).toContain('Bram Tarrant')
    const letter = JSON.parse((await show('speakers', '--json', '--document', 'letter')).output) as {
      name: string
    }[]
    expect(letter.map(row => row.name)).toEqual(['Ada Quill'])
  })

  it('show of an utterance the readings that fit', async () => {
    const readings = async (...filters: string[]): Promise<string[]> => {
      const { output } = await show('utterances', '--json', '--speaker', 'quill', ...filters)
      const rows = JSON.parse(output) as { occurrences: { verdict: string; document: string }[] }[]
      return rows.flatMap(row => row.occurrences.map(reading => reading.verdict))
    }
    expect(await readings('--publisher', 'packet')).toEqual(['trimmed'])
    expect(await readings('--publisher', 'packet', '--verdict', 'altered')).toEqual([])
    expect(await readings('--publisher', 'packet', '--grep', 'wrong place')).toEqual(['trimmed'])
  })

  it.each(['speakers', 'utterances', 'timeline', 'lineage'])('show %s as text and as JSON', async what => {
    const text = await show(what)
    const json = await show(what, '--json')
    expect([text.code, json.code]).toEqual([0, 0])
    expect(text.output.trim()).not.toBe('')
    expect((JSON.parse(json.output) as unknown[]).length).toBeGreaterThan(0)
  })

  it('give quotations with their place', async () => {
    expect((await show('statements', '--speaker', 'tarrant')).output).toMatch(/direct, paragraph 4\n/)
    const { output } = await show('utterances', '--publisher', 'packet')
    expect(output).toMatch(/in: Letter to the chair of the harbour board, 4 May 2024, paragraph/)
    expect(output).toMatch(/The Saltmere Packet, 7 May 2024, paragraph 3/)
  })
})

describe('provisions of a rule text', () => {
  beforeAll(async () => {
    mkdirSync(at('rules'))
    writeFileSync(
      at('rules', 'code.md'),
      '# Code of the Port\n\n11. A clerk shall keep the tide tables of the port.\n\n12. A clerk may hum at the desk, but shall not sing in the presence of a captain.\n',
    )
    writeFileSync(
      at('rules', 'report.txt'),
      'The Code of the Port states, in paragraph 12, that “a clerk may hum at the desk, but shall not dance in the presence of a captain”.\n',
    )
    writeFileSync(
      at('rules', 'index.csv'),
      'file,title,kind,date\ncode.md,Code of the Port,rule,2020\nreport.txt,A clerk danced,article,2024-03-01\n',
    )
    await onrecord(['build', at('rules'), '-o', at('rules.record')])
  })

  it('are cited by their own number, wherever they stand', async () => {
    const { output } = await onrecord(['show', at('rules.record')], at80)
    expect(output).toMatch(/comes from {2}Code of the Port, 2020, provision 12\n/)
    const traced = await onrecord(['trace', at('rules.record'), 'keep the tide tables'])
    expect(traced.output).toContain('Code of the Port, provision 11')
  })
})

describe('damaged documents', () => {
  it('are listed with what another document has at each place, which is nobody’s alteration', async () => {
    mkdirSync(at('copies'))
    writeFileSync(
      at('copies', 'packet.txt'),
      'Warden says sorry\n\nBy Una Fell\n\nThe warden, Piet Roe, has said sorry for the flood in the net loft.\n\nRoe, who lives on Tanner Row, told the board that he had warned it.\n\n“I do not think that anyone at Tanner Row or at the loft would have listened,” Roe wrote.\n',
    )
    writeFileSync(
      at('copies', 'copy.txt'),
      'Warden says sorry\n\nThe warden, Piet Roe, has said sorry for the flood in the net loft.\n\nRoe, who lives on , told the board that he had warned it.\n\n“I do not think that anyone at or at the loft would have listened,” Roe wrote.\n',
    )
    const copies = at('copies.record')
    await onrecord(['build', at('copies'), '-o', copies])
    const { output } = await onrecord(['show', copies, 'damage'])
    expect(output).toMatch(/who lives on\^ , told[^]*a sibling has +“Tanner Row” {2}\(taken from packet\.txt/)
    const json = await onrecord(['show', copies, 'damage', '--json'])
    const rows = JSON.parse(json.output) as { sibling: { text: string } | null }[]
    expect(rows.map(({ sibling }) => sibling?.text)).toEqual(['Tanner Row', 'Tanner Row'])
    const altered = await onrecord(['show', copies, 'utterances', '--verdict', 'cut'])
    expect(altered.output).toMatch(/^None of the/)
    expect((await onrecord(['show', record, 'damage'])).output).toContain('no damaged documents')
  })
})

describe('the summary of show', () => {
  beforeAll(async () => {
    mkdirSync(at('copied'))
    for (const name of ['letter.txt', 'packet.txt']) copyFileSync(join(PILE, name), at('copied', name))
    writeFileSync(
      at('copied', 'gull.txt'),
      'Harbour chief speaks\n\n"The pumps would have held if the first gate had been closed in time," Ada Quill wrote in her letter.\n',
    )
    writeFileSync(
      at('copied', 'echo.txt'),
      'Row at the harbour\n\n"The pumps would have held if the first gate had been closed in time," Ada Quill wrote, as reported by The Gull.\n\nIt had rained all day.The boats came in.\n',
    )
    const rows = [
      {
        file: 'letter.txt',
        title: 'Letter to the board',
        publisher: 'Ada Quill',
        date: '2024-05-04',
        kind: 'letter',
        authors: 'Ada Quill',
      },
      { file: 'packet.txt', title: 'Harbour master', publisher: 'The Saltmere Packet', date: '2024-05-07' },
      { file: 'gull.txt', title: 'Harbour chief speaks', publisher: 'The Gull', date: '2024-05-08' },
      { file: 'echo.txt', title: 'Row at the harbour', publisher: 'The Echo', date: '2024-05-09' },
    ]
    writeFileSync(at('copied', 'index.jsonl'), rows.map(row => JSON.stringify(row)).join('\n'))
    await onrecord(['build', at('copied'), '-o', at('copied.record')])
  })

  it('says who said a quotation, where it comes from, who altered it, and who copied that from whom', async () => {
    const { output } = await onrecord(['show', at('copied.record')], at80)
    const entry = /Quotations that were altered \(1\)\n\n[\s\S]*?\n\n/.exec(output)?.[0] ?? ''
    expect(entry).toMatch(/said by +Ada Quill\n/)
    expect(entry).toMatch(/comes from +Letter to the board, 4 May 2024, paragraph 6\n/)
    expect(entry).toMatch(/altered by +The Gull, 8 May 2024, paragraph 2, which changed words:/)
    expect(entry).toContain('[-second-] {+first+}')
    expect(entry).toMatch(
      /copied by +The Echo, 9 May 2024, paragraph 2, from The Gull: The Echo\s+credits Gull: “as reported by The Gull”; The Echo and The Gull\s+both have “first”/,
    )
  })

  it('says which words damage stands between, and where', async () => {
    const { output } = await onrecord(['show', at('copied.record')], at80)
    expect(output).toMatch(
      /Row at the harbour, The Echo, 9 May 2024: 1\s+place\n +space lost +“… rained all day\.\^The boats.*” +\(paragraph 3\)/,
    )
  })

  it('can be had as JSON, with the same findings', async () => {
    const { code, output } = await onrecord(['show', at('copied.record'), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({
      documents: 4,
      altered: [
        {
          verdict: 'altered',
          speaker: 'Ada Quill',
          source: { place: 'paragraph 6' },
          readings: [{ place: 'paragraph 2', copiedFrom: null }, { place: 'paragraph 2' }],
        },
      ],
      damaged: [{ damage: [{ kind: 'lost-space', place: 'paragraph 3' }] }],
    })
  })
})
