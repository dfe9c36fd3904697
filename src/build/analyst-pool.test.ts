import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { analyse } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { AnalystPool } from './analyst-pool.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-pool-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function documentOf(number: number): SourceDocument {
  const text = `“The gauge did not fail ${number} times,” Ada Quill told the board.`
  return bareDocument(`d${number}` as DocumentId, text)
}

/** A worker that dies on its second list and answers the others with what marks them as its own. */
const MORTAL = `
import { parentPort } from 'node:worker_threads'
let lists = 0
parentPort.on('message', ({ number, documents }) => {
  if (++lists === 2) process.exit(1)
  parentPort.postMessage({ number, analysed: documents.map(({ id }) => ({ kind: 'failed', reason: 'by worker ' + id })) })
})`

const STEADY = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ number, documents }) => {
  parentPort.postMessage({ number, analysed: documents.map(() => ({ kind: 'failed', reason: 'steadily' })) })
})`

describe('AnalystPool', () => {
  it('loses nothing when workers die: this thread does what they had in hand', async () => {
    const script = join(folder, 'worker.mjs')
    writeFileSync(script, MORTAL)
    const pool = new AnalystPool(pathToFileURL(script), 2)
    const lists = Array.from({ length: 7 }, (_, at) => [documentOf(2 * at), documentOf(2 * at + 1)])
    const outcomes = await Promise.all(lists.map(list => pool.analyse(list)))
    for (const [at, list] of lists.entries()) {
      for (const [index, document] of list.entries()) {
        const outcome = outcomes[at]?.[index]
        const wanted =
          outcome?.kind === 'analysed'
            ? { kind: 'analysed', analysis: analyse(document) }
            : { kind: 'failed', reason: `by worker ${document.id}` }
        expect(outcome).toEqual(wanted)
      }
    }
    const byWorkers = outcomes.flat().filter(outcome => outcome.kind === 'failed')
    expect(byWorkers.length).toBe(4)
    await pool.close()
  })

  it('has as many listeners on a worker after many lists as after one', async () => {
    const script = join(folder, 'worker.mjs')
    writeFileSync(script, STEADY)
    const warnings: string[] = []
    const heard = ({ name }: Error): unknown => warnings.push(name)
    process.on('warning', heard)
    const pool = new AnalystPool(pathToFileURL(script), 1)
    await Promise.all(Array.from({ length: 40 }, (_, at) => pool.analyse([documentOf(at)])))
    await pool.close()
    // Warnings are given on a later tick.
    await new Promise(resolve => setImmediate(resolve))
    process.off('warning', heard)
    expect(warnings).toEqual([])
  })
})
