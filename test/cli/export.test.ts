import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { PILE, scratch } from './pile-record.js'

const { record, at } = scratch()
const exported = async (path: string): Promise<string> =>
  (await onrecord(['export', path, '--format', 'jsonl'])).output

interface Row {
  readonly kind: string
  readonly id?: string
  readonly path?: string
  readonly document?: string
  readonly content?: readonly (readonly [number, number])[]
}

describe('export', () => {
  it('writes every kind as JSON lines whose spans lie in the documents', async () => {
    const rows = (await exported(record))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Row)
    const kinds = new Set(rows.map(row => row.kind))
    for (const kind of ['document', 'statement', 'speaker', 'utterance', 'occurrence', 'lineage'])
      expect(kinds).toContain(kind)
    const documents = rows.filter(row => row.kind === 'document')
    expect(documents.map(row => row.path?.split('/').at(-1))).toEqual(['letter.txt', 'packet.txt'])
    const said = rows
      .filter(row => row.kind === 'statement' && row.document === documents[1]?.id)
      .flatMap(row => row.content ?? [])
      .map(span => readFileSync(join(PILE, 'packet.txt'), 'utf8').slice(...span))
    expect(said).toContain('"I say that it was built in the wrong place,"')
  })

  it('is the same byte for byte, in whatever order and however often the documents came', async () => {
    mkdirSync(at('again'))
    for (const name of readdirSync(PILE)) copyFileSync(join(PILE, name), at('again', name))
    const [letter, packet] = [at('again', 'letter.txt'), at('again', 'packet.txt')]
    await onrecord(['build', at('again'), '-o', at('whole.record')])
    for (const order of [
      [packet, letter],
      [letter, packet, letter, at('again')],
    ]) {
      const target = at(`${order.length}.record`)
      for (const path of order) await onrecord(['build', path, '-o', target])
      expect(await exported(target)).toBe(await exported(at('whole.record')))
    }
  })
})
