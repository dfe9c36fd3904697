import { spawn } from 'node:child_process'
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { openRecord } from '../../src/store/index.js'
import type { Outcome } from '../onrecord.js'
import { onrecord } from '../onrecord.js'
import { PILE, scratch } from './pile-record.js'

const { folder, record: pile, at } = scratch()

let record = ''
let runs = 0
beforeEach(() => {
  record = at(`decide-${runs++}.record`)
  copyFileSync(pile, record)
})

interface Row {
  readonly kind: string
  readonly id: string
  readonly document: string
  readonly source: readonly (readonly [number, number])[]
  readonly content: readonly (readonly [number, number])[]
  readonly speaker: string | null
  readonly decided?: object
  readonly state?: string
}

async function rows(file: string, kind?: string): Promise<Row[]> {
  const { output, code } = await onrecord(['export', file])
  expect(code).toBe(0)
  const all = output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Row)
  return kind === undefined ? all : all.filter(row => row.kind === kind)
}

async function derived(file: string): Promise<Row[]> {
  return (await rows(file)).filter(row => row.kind !== 'decision')
}

/** Decides what the lines say, as Cleo Marsh. */
function decide(decisions: readonly object[], file = record): Promise<Outcome> {
  const input = decisions.map(decision => `${JSON.stringify({ decision })}\n`).join('')
  return onrecord(['decide', file, '-', '--by', 'Cleo Marsh'], { input })
}

describe('decide', () => {
  it('keeps decisions by the ids of statements and speakers, and derives what follows', async () => {
    const [first, second, third] = await rows(record, 'statement')
    const [speaker] = await rows(record, 'speaker')
    const outcome = await decide([
      { kind: 'confirm', statement: first!.id },
      { kind: 'reject', statement: second!.id },
      { kind: 'assign', statement: third!.id, speaker: { name: 'Dana Reeve', kind: 'person' } },
      { kind: 'confirm-speaker', speaker: speaker!.id },
    ])
    expect(outcome).toEqual({ code: 0, errors: '', output: 'Kept decisions 1 to 4.\n' })
    const after = await rows(record, 'statement')
    expect(after.map(row => row.id)).not.toContain(second!.id)
    expect(after.find(row => row.id === first!.id)?.decided).toMatchObject({
      by: 'Cleo Marsh',
      how: 'confirmed',
    })
    expect(after.find(row => row.id === third!.id)).toMatchObject({
      speaker: 'dana-reeve',
      decided: { how: 'assigned' },
    })
    expect((await rows(record, 'speaker')).find(row => row.id === speaker!.id)?.decided).toMatchObject({
      by: 'Cleo Marsh',
    })
    expect(await onrecord(['verify', record])).toMatchObject({ code: 0 })
    expect(
      readdirSync(folder).filter(name => name.startsWith('decide-') && !name.endsWith('.record')),
    ).toEqual([])
  })

  it('undoes, and leaves the record as it was', async () => {
    const before = await derived(record)
    const [first, second] = await rows(record, 'statement')
    await decide([
      { kind: 'reject', statement: first!.id },
      { kind: 'confirm', statement: second!.id },
    ])
    expect(await derived(record)).not.toEqual(before)
    const undone = await onrecord(['decide', record, '--undo', '1', '--undo', '2', '--by', 'Cleo Marsh'])
    expect(undone).toEqual({ code: 0, errors: '', output: 'Kept decisions 3 to 4.\n' })
    expect(await derived(record)).toEqual(before)
    expect((await rows(record, 'decision')).map(row => row.state)).toEqual([
      'undone',
      'undone',
      'in-force',
      'in-force',
    ])
  })

  it('survives building again, and moves to a record that was built anew, each decision once', async () => {
    const [first, second, third] = await rows(record, 'statement')
    await decide([
      { kind: 'reject', statement: first!.id },
      { kind: 'confirm', statement: second!.id },
      { kind: 'reject', statement: third!.id },
      { kind: 'undo', decision: 3 },
    ])
    const decided = await rows(record)
    expect((await onrecord(['build', PILE, '-o', record])).code).toBe(0)
    expect(await rows(record)).toEqual(decided)
    const anew = at('anew.record')
    await onrecord(['build', PILE, '-o', anew])
    // A decision of its own first: ids there are others.
    await decide(
      [
        { kind: 'confirm', statement: third!.id },
        { kind: 'undo', decision: 1 },
      ],
      anew,
    )
    const input = (await onrecord(['export', record])).output
    expect(await onrecord(['decide', anew, '-'], { input })).toMatchObject({
      code: 0,
      output: 'Kept decisions 3 to 6.\n',
    })
    expect(await derived(anew)).toEqual(decided.filter(row => row.kind !== 'decision'))
    expect(await onrecord(['decide', anew, '-'], { input })).toMatchObject({
      code: 0,
      output: 'Nothing new was decided. 4 of 4 were known already.\n',
    })
  })

  it('keeps what no longer fits, says so, and lists it for review', async () => {
    const [first] = await rows(record, 'statement')
    await decide([{ kind: 'confirm', statement: first!.id }])
    const other = at('other.record')
    writeFileSync(at('other.txt'), 'Tides\n\n“The tide will turn,” Ada Quill said.\n')
    await onrecord(['build', at('other.txt'), '-o', other])
    const input = (await onrecord(['export', record])).output
    const { code, output } = await onrecord(['decide', other, '-'], { input })
    expect({ code, output }).toEqual({
      code: 0,
      output: `Kept decision 1. 1 does not fit the record; \`onrecord show ${other} review\` says why.\n`,
    })
    const review = await onrecord(['show', other, 'review'])
    expect(review.output).toMatch(/decision 1 does not fit .*the record does not hold its document/)
    const listed = await onrecord(['show', other, 'decisions'])
    expect(listed.output).toMatch(/1 {2}confirm .*Cleo Marsh.*orphaned/)
  })

  it('exports what persons decided in the form of extract, what they rejected apart', async () => {
    const [first, second, third] = await rows(record, 'statement')
    expect(await onrecord(['export', record, '--format', 'training'])).toEqual({
      code: 0,
      errors: '',
      output: '',
    })
    const { document } = first!
    const added = { document, content: [[0, 12]], type: 'indirect' }
    await decide([
      { kind: 'confirm', statement: first!.id },
      { kind: 'reject', statement: second!.id },
      { kind: 'add', statement: added },
      ...(third!.document === document
        ? []
        : [{ kind: 'note', passage: { document, span: [0, 5] }, text: 'a start' }]),
    ])
    const { output } = await onrecord(['export', record, '--format', 'training'])
    const documents = output
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { id: string; text: string; attributions: Row[]; rejected: Row[] })
    const own = documents.find(({ id }) => id === document)!
    expect(own.attributions).toMatchObject([
      { source: [], cue: [], content: [[0, 12]], type: 'indirect', how: 'added' },
      { source: first!.source, content: first!.content, how: 'confirmed' },
    ])
    const rejecting = documents.find(({ id }) => id === second!.document)!
    expect(rejecting.rejected).toMatchObject([{ content: second!.content }])
  })

  it('lists what waits for a person, as text and as data', async () => {
    expect((await onrecord(['show', record, 'review'])).output).toMatch(
      /^The record has no open questions: nothing/,
    )
    writeFileSync(
      at('doubt.txt'),
      'Breakwater was built in the wrong place, says keeper of the tides\n\n“The breakwater has failed every inspection that the law asks for,” said Osric Fenn.\n',
    )
    expect((await onrecord(['build', PILE, at('doubt.txt'), '-o', record])).code).toBe(0)
    const text = await onrecord(['show', record, 'review'])
    const { output } = await onrecord(['show', record, 'review', '--json'])
    const items = JSON.parse(output) as { kind: string; why: string }[]
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(item => item.kind === 'review')).toBe(true)
    expect(text.output.trimEnd().split('\n')).toHaveLength(items.length + 1)
    expect((await onrecord(['show', record, 'decisions'])).output).toMatch(
      /^The record has no decisions: nobody /,
    )
    expect((await onrecord(['show', record, 'review', '--speaker', 'Quill'])).code).toBe(2)
  })

  it.each([
    ['no JSON', 'nonsense', 'line 1: this is not JSON'],
    ['no decision', '{"by":"Cleo"}', 'line 1: "decision"'],
    ['an unknown kind', '{"decision":{"kind":"guess"}}', 'line 1: "decision.kind"'],
    ['a kind without its parts', '{"decision":{"kind":"confirm"}}', 'line 1: "decision.statement"'],
    [
      'an unknown statement',
      '{"decision":{"kind":"confirm","statement":"none-5"}}',
      'line 1: the record has no statement none-5',
    ],
    [
      'an unknown speaker',
      '{"decision":{"kind":"confirm-speaker","speaker":"nobody"}}',
      'line 1: the record has no speaker nobody',
    ],
    [
      'an unknown decision',
      '\n{"decision":{"kind":"undo","decision":9}}',
      'line 2: undo: there is no decision 9',
    ],
    [
      'a document that is not there',
      '{"decision":{"kind":"note","passage":{"document":"ffff","span":[0,3]},"text":"x"}}',
      'line 1: the record holds no document ffff',
    ],
  ])('refuses %s in one line, and keeps nothing', async (_, input, seen) => {
    const [first] = await rows(record, 'statement')
    const good = JSON.stringify({ decision: { kind: 'confirm', statement: first!.id } })
    const { code, output, errors } = await onrecord(['decide', record, '-'], { input: `${input}\n${good}\n` })
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toMatch(/^onrecord: This decision cannot be recorded: [^\n]+\n$/)
    expect(errors).toContain(seen)
    expect(await rows(record, 'decision')).toEqual([])
  })

  it('says what is missing', async () => {
    expect((await onrecord(['decide', record])).errors).toMatch(
      /^onrecord: The command cannot be run like this: decide without/,
    )
    expect((await onrecord(['decide', record, at('none.jsonl')])).errors).toMatch(/^onrecord: No such file/)
    expect((await onrecord(['decide', at('none.record'), '-'])).errors).toMatch(/^onrecord: No such file/)
    expect((await onrecord(['decide', record, '--undo', 'x'])).errors).toMatch(
      /Give the number of a decision/,
    )
  })

  it('goes on while somebody has the record open, who then sees it', async () => {
    const [first] = await rows(record, 'statement')
    const open = openRecord(record, 'edit')
    expect((await decide([{ kind: 'confirm', statement: first!.id }])).code).toBe(0)
    expect((await onrecord(['show', record])).code).toBe(0)
    open.refresh()
    expect([...open.view.decisions()]).toHaveLength(1)
    expect(open.view.statementsOf(first!.document as never)[0]?.decided?.how).toBe('confirmed')
    open.close()
    expect(readdirSync(folder).filter(name => name.includes('-wal') || name.includes('-shm'))).toEqual([])
  })

  it('killed at any moment, loses no decision that it kept, and the next completes it', async () => {
    const statements = await rows(record, 'statement')
    const whole = at('whole.record')
    copyFileSync(record, whole)
    const decisions = statements.map(({ id }, index) => ({
      kind: index % 2 === 0 ? 'confirm' : 'reject',
      statement: id,
    }))
    await decide(decisions, whole)
    const expected = await derived(whole)
    const lines = decisions.map(decision => JSON.stringify({ by: 'Cleo Marsh', at: '2024-06-01', decision }))
    for (const point of ['decide', 'name', 'link', 'group', 'lineage']) {
      const killed = at(`killed-${point}.record`)
      copyFileSync(pile, killed)
      await killedAt(point, killed, lines)
      expect((await onrecord(['decide', killed, '--undo', '1', '--by', 'Cleo Marsh'])).code, point).toBe(0)
      expect(
        (await onrecord(['decide', killed, '--undo', String(decisions.length + 1), '--by', 'Cleo'])).code,
      ).toBe(0)
      const bare = (all: readonly Row[]): string =>
        JSON.stringify(all)
          .replaceAll(/"at":"[^"]*"/g, '')
          .replaceAll(/ on 20[^"]*"/g, '"')
      expect(bare(await derived(killed)), point).toBe(bare(expected))
      expect(await onrecord(['verify', killed]), point).toMatchObject({ code: 0 })
    }
  })
})

/** Decides in a process of its own, which is killed when derivation comes to a stage. */
function killedAt(point: string, file: string, lines: readonly string[]): Promise<void> {
  const root = new URL('../../src/', import.meta.url).pathname
  const code = `
    import { openRecord } from ${JSON.stringify(`${root}store/index.js`)}
    import { addDecisions, deriveAgain } from ${JSON.stringify(`${root}build/index.js`)}
    import { lookUpIds } from ${JSON.stringify(`${root}cli/look-up-ids.js`)}
    const store = openRecord(${JSON.stringify(file)}, 'edit')
    const made = ${JSON.stringify(lines)}.map(line => JSON.parse(line))
    addDecisions(store, made.map(one => ({ ...one, decision: lookUpIds(one.decision, store.view) })))
    await deriveAgain(store, ({ stage }) => { if (stage === ${JSON.stringify(point)}) process.kill(process.pid, 'SIGKILL') })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise(resolve => child.on('close', () => resolve()))
}
