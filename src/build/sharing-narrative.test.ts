import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import { openRecord } from '../store/index.js'
import { buildRecord } from './index.js'
import { sharingNarrative } from './sharing-narrative.js'

const NARRATIVE =
  'The gate was shut at dawn after the keeper had walked the whole length of the wall with a lamp and found the lower sluice standing open to the tide.'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-narrative-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('sharingNarrative', () => {
  it('finds who shares narrative and no utterance, by words and later by edges', async () => {
    const texts = {
      ledger: `The Withymere Ledger had it first.\n\n${NARRATIVE}\n`,
      courant: `In the morning nobody knew.\n\n${NARRATIVE} The town slept on.\n`,
      other:
        'The keeper had walked the whole length of the wall, said the mayor, and the gate was shut again.\n',
    }
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.txt`), text)
    const index = ['ledger', 'courant', 'other'].map((name, i) =>
      JSON.stringify({
        file: `${name}.txt`,
        kind: 'article',
        publisher: `The ${name}`,
        date: `2031-03-0${i + 1}`,
      }),
    )
    writeFileSync(join(folder, 'index.jsonl'), `${index.join('\n')}\n`)
    const record = join(folder, 'few.record')
    await buildRecord([folder], record)
    const store = openRecord(record, 'extend')
    try {
      const ids = new Map([...store.view.documents()].map(({ id, paths }) => [paths[0], id]))
      const ordinalOf = (path: string) => store.documents.ordinalOf(ids.get(path) as DocumentId) ?? 0
      const [ledger, courant] = [ordinalOf('ledger.txt'), ordinalOf('courant.txt')]
      expect(store.utterances.sharedIdsOf(courant)).toEqual([])
      expect(store.lineage.of(courant)).toMatchObject([{ to: ids.get('ledger.txt'), directed: true }])
      expect([...sharingNarrative(store, [courant], new Set())]).toEqual([ledger])
      expect([...sharingNarrative(store, [ledger], new Set())]).toEqual([courant])
      store.transaction(() => {
        store.lineage.removeOf(courant)
        store.todo.add('narrative', ledger)
      })
      expect([...sharingNarrative(store, [ledger], new Set())]).toEqual([courant])
      expect([...sharingNarrative(store, [courant], new Set())]).toEqual([])
    } finally {
      store.close()
    }
  })
})
