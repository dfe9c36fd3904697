import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch } from './pile-record.js'

const { record, at } = scratch()
const program = join(import.meta.dirname, '..', '..', 'bin', 'onrecord.js')

/** A running `check --watch`, and what it writes. */
interface Watching {
  /** Waits for a round to end with what is expected; the test's own time limit ends a wait in vain. */
  readonly round: (expected: RegExp) => Promise<void>
  /** Ends it as Ctrl-C does, and gives its exit code. */
  readonly interrupt: () => Promise<number | null>
}

function watching(...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [program, 'check', ...args, '-r', record, '--watch', '-f', 'line'])
  let seen = ''
  let wake = (): void => undefined
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.toString()
      wake()
    })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  return {
    async round(expected) {
      while (!(expected.test(seen) && seen.endsWith('Ctrl-C ends it.\n')))
        await new Promise<void>(resolve => (wake = resolve))
      seen = ''
    },
    async interrupt() {
      child.kill('SIGINT')
      return ended
    },
  }
}

it('check --watch checks again when the draft is saved, goes on after a failure, and ends on Ctrl-C', async () => {
  const draft = at('draft.md')
  writeFileSync(draft, '“The quay was under water for 25 minutes,” Ada Quill wrote.\n')
  const { round, interrupt } = watching(draft)
  await round(/: error: altered: /)
  writeFileSync(draft, '“The quay was under water for fifty-two minutes,” Ada Quill wrote.\n')
  await round(/: ok: /)
  // As editors do that write a new file and put it in the place of the old one.
  writeFileSync(at('.draft.tmp'), Buffer.from([0, 1, 2, 0]))
  renameSync(at('.draft.tmp'), draft)
  await round(/onrecord: The file cannot be read/)
  writeFileSync(draft, '“Nobody has told me who shortened it,” Ada Quill wrote.\n')
  await round(/: ok: verbatim: /)
  expect(await interrupt()).toBe(0)
})

it('check --watch checks again when a configuration that lies elsewhere is saved, byte-order mark and all', async () => {
  mkdirSync(at('settled'))
  mkdirSync(at('drafts'))
  const configuration = at('settled/ours.json')
  const draft = at('drafts/draft.md')
  writeFileSync(draft, '“The quay was under water for 25 minutes,” Ada Quill wrote.\n')
  writeFileSync(configuration, '\uFEFF{ "severities": { "altered": "warning" } }')
  const { round, interrupt } = watching(draft, '--config', configuration)
  await round(/: warning: altered: /)
  writeFileSync(configuration, '{ "severities": { "altered": "note" } }')
  await round(/: note: altered: /)
  expect(await interrupt()).toBe(0)
})
