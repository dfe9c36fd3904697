import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { PILE, scratch } from './pile-record.js'

const { record, at } = scratch()

describe('build', () => {
  it('says what the record holds, and changes nothing when it runs again', async () => {
    const again = await onrecord(['build', PILE, '-o', record])
    expect(again.code).toBe(0)
    expect(again.output).toContain('0 added, 0 changed, 2 there already')
    expect(again.output).toMatch(/documents +2 +1 article, 1 letter/)
  })
})

describe('build of what cannot all be read', () => {
  const mixed = at('mixed')
  const build = (...more: string[]): ReturnType<typeof onrecord> =>
    onrecord(['build', mixed, '-o', at('mixed.record'), ...more])

  beforeAll(() => {
    mkdirSync(mixed)
    writeFileSync(at('mixed', 'good.txt'), '“The gauge did not fail,” Ada Quill said.\n')
    writeFileSync(at('mixed', 'bad.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 0, 7]))
    writeFileSync(at('mixed', 'empty.txt'), '')
    writeFileSync(at('mixed', 'photo.jpeg'), 'no text')
    writeFileSync(at('mixed', 'pile.jsonl'), '{"id":1,"text":"It rained."}\n{"id":2}\nbroken\n')
    writeFileSync(
      at('mixed', 'index.jsonl'),
      '{"file":"good.txt","mood":"grim"}\n{"fi\n{"file":"gone.txt"}\n',
    )
  })

  it('names each file with the reason, reads the rest, and exits with 0', async () => {
    const { code, output } = await build()
    expect(code).toBe(0)
    expect(output).toMatch(/documents +2/)
    for (const line of [
      /bad\.txt: it holds binary data\n/,
      /empty\.txt: it holds no text\n/,
      /pile\.jsonl, line 2: the line is no document: .*`text`\n/,
      /pile\.jsonl, line 3: the line is not JSON\n/,
      /index\.jsonl, line 2: the row is not JSON\n/,
      /index\.jsonl, line 3: the index lists gone\.txt, which is not there\n/,
      /Left alone \(2\):\n/,
      /index\.jsonl: fields that are not known: `mood`\n/,
      /photo\.jpeg: files of this kind are not read\n/,
    ])
      expect(output).toMatch(line)
  })

  it('exits with 1 where --strict asks that everything be read, and with 0 where it was', async () => {
    expect((await build('--strict')).code).toBe(1)
    expect((await onrecord(['build', PILE, '-o', at('strict.record'), '--strict'])).code).toBe(0)
  })
})

describe('build that is killed', () => {
  const AFFAIR = join(import.meta.dirname, '..', '..', 'samples', 'affair')
  const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')

  /** Builds in a process of its own, which is killed so many milliseconds after its record is there. */
  async function buildAndKill(target: string, after: number): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', main, 'build', AFFAIR, '-o', target], {
      stdio: 'ignore',
    })
    const ended = new Promise(resolve => child.on('close', resolve))
    while (!existsSync(target) && child.exitCode === null) await sleep(5)
    await sleep(after)
    child.kill('SIGKILL')
    await ended
  }

  it(
    'leaves a record that opens and holds, and the next run completes it',
    { timeout: 240_000 },
    async () => {
      await onrecord(['build', AFFAIR, '-o', at('whole.record')])
      const wanted = await onrecord(['export', at('whole.record')])
      for (const after of [150, 1000]) {
        const target = at(`killed-${after}.record`)
        await buildAndKill(target, after)
        expect((await onrecord(['show', target])).code, `shown, killed after ${after} ms`).toBe(0)
        expect((await onrecord(['verify', target])).code, `verified, killed after ${after} ms`).toBe(0)
        expect((await onrecord(['build', AFFAIR, '-o', target])).code).toBe(0)
        expect(await onrecord(['export', target]), `completed, killed after ${after} ms`).toEqual(wanted)
      }
    },
  )
})
