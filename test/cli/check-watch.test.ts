import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch } from './pile-record.js'

const { record, at } = scratch()
const program = join(import.meta.dirname, '..', '..', 'bin', 'onrecord.js')

it('check --watch checks again when the draft is saved, goes on after a failure, and ends on Ctrl-C', async () => {
  const draft = at('draft.md')
  writeFileSync(draft, '“The quay was under water for 25 minutes,” Ada Quill wrote.\n')
  const child = spawn(process.execPath, [program, 'check', draft, '-r', record, '--watch', '-f', 'line'])
  let seen = ''
  let wake = (): void => undefined
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.toString()
      wake()
    })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  /** Waits for a round to end with what is expected; the test's own time limit ends a wait in vain. */
  const round = async (expected: RegExp): Promise<void> => {
    while (!(expected.test(seen) && seen.endsWith('Ctrl-C ends it.\n')))
      await new Promise<void>(resolve => (wake = resolve))
    seen = ''
  }
  await round(/: error: altered: /)
  writeFileSync(draft, '“The quay was under water for fifty-two minutes,” Ada Quill wrote.\n')
  await round(/: ok: /)
  // As editors do that write a new file and put it in the place of the old one.
  writeFileSync(at('.draft.tmp'), Buffer.from([0, 1, 2, 0]))
  renameSync(at('.draft.tmp'), draft)
  await round(/onrecord: The file cannot be read/)
  writeFileSync(draft, '“Nobody has told me who shortened it,” Ada Quill wrote.\n')
  await round(/: ok: verbatim: /)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})

it('check --watch checks again when a configuration that lies elsewhere is saved, byte-order mark and all', async () => {
  mkdirSync(at('settled'))
  mkdirSync(at('drafts'))
  const configuration = at('settled/ours.json')
  const draft = at('drafts/draft.md')
  writeFileSync(draft, '“The quay was under water for 25 minutes,” Ada Quill wrote.\n')
  writeFileSync(configuration, '\uFEFF{ "severities": { "altered": "warning" } }')
  const options = ['-r', record, '--config', configuration, '--watch', '-f', 'line']
  const child = spawn(process.execPath, [program, 'check', draft, ...options])
  let seen = ''
  let wake = (): void => undefined
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.toString()
      wake()
    })
  const ended = new Promise<number | null>(done => child.on('close', done))
  const round = async (expected: RegExp): Promise<void> => {
    while (!(expected.test(seen) && seen.endsWith('Ctrl-C ends it.\n')))
      await new Promise<void>(done => (wake = done))
    seen = ''
  }
  await round(/: warning: altered: /)
  writeFileSync(configuration, '{ "severities": { "altered": "note" } }')
  await round(/: note: altered: /)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})
