import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildRecord } from '../build/index.js'
import { portsOf } from './choose-port.js'
import { serveRecord } from './serve-record.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'))
const record = join(folder, 'siren.record')
const files = import.meta.dirname
beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), 'Ada Quill said: “The siren was silent.”\n')
  await buildRecord([join(folder, 'a.txt')], record)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const portOf = (link: string): number => Number(new URL(link).port)

describe('the port of a record', () => {
  it('is its own, which a browser keeps things for, and another while that is taken', async () => {
    const first = await serveRecord(record, { files })
    const beside = await serveRecord(record, { files })
    expect(portsOf(record)).toContain(portOf(first.link))
    expect(portOf(beside.link)).not.toBe(portOf(first.link))
    await beside.close()
    await first.close()
    const again = await serveRecord(record, { files })
    expect(portOf(again.link)).toBe(portOf(first.link))
    await again.close()
  })

  it('is another for another record, wherever the command runs', () => {
    expect(portsOf('/pile/one.record')).not.toEqual(portsOf('/pile/two.record'))
    expect(portsOf('siren.record')).toEqual(portsOf(join(process.cwd(), 'siren.record')))
  })

  it('is the one that was asked for, or none', async () => {
    const first = await serveRecord(record, { files, port: 0 })
    await expect(serveRecord(record, { files, port: portOf(first.link) })).rejects.toMatchObject({
      code: 'port-taken',
    })
    await first.close()
  })
})
