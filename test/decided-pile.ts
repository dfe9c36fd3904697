import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { addDecisions, buildRecord, deriveAgain } from '../src/build/index.js'
import type { DecisionDraft, StatementOn } from '../src/decisions/index.js'
import type { RecordView, Statement } from '../src/record/index.js'
import { analyse, memoryRecord } from '../src/record/index.js'
import { exportRows } from '../src/report/index.js'
import type { RecordStore } from '../src/store/index.js'
import { openRecord } from '../src/store/index.js'
import type { Span } from '../src/text/index.js'

const LETTER = `4 May 2024

Dear members of the board,

I have kept the tide tables of this harbour for thirty-one years. I do not say that the new breakwater is badly built. I say that it was built in the wrong place.

Yours sincerely,
Ada Quill
Harbour Master
`

/** The text of one of the articles. */
export const ARGUS = `Harbour master turns on breakwater

Ada Quill, the harbour master of Saltmere, has written to the board. "I do not say that the new breakwater is badly built. I say that it was built in the wrong place," she wrote.

Osric Fenn, the chair of the board, said that the letter had not reached him. "We read about it in the papers," Fenn said.

A spokesman said the survey would be published in June.
`

const COURANT = `Breakwater was built in the wrong place, says keeper of the tides

"I do not say that the new breakwater is well built. I say that it was built in the wrong place," Quill wrote in a letter to the board.

Fenn told the Courant that the board would answer in writing. Bea Quill, her sister, said she was proud of her.
`

const PILE = { 'letter.txt': LETTER, 'argus.txt': ARGUS, 'courant.txt': COURANT }
const INDEX = `${[
  {
    file: 'letter.txt',
    kind: 'letter',
    authors: 'Ada Quill',
    date: '2024-05-04',
    title: 'Letter to the board',
  },
  { file: 'argus.txt', kind: 'article', publisher: 'The Argus', date: '2024-05-07' },
  { file: 'courant.txt', kind: 'article', publisher: 'The Courant', date: '2024-05-08' },
]
  .map(row => JSON.stringify(row))
  .join('\n')}\n`

/** Who decides in these tests. */
export const WHO = { by: 'Cleo Marsh', at: '2024-06-01T10:00:00Z' }

/** Builds the record of a letter and two articles that quote it in a folder; gives its path. */
export async function decidedPile(folder: string): Promise<string> {
  const pile = join(folder, 'pile')
  mkdirSync(pile, { recursive: true })
  for (const [file, text] of Object.entries({ ...PILE, 'index.jsonl': INDEX }))
    writeFileSync(join(pile, file), text)
  const path = join(folder, 'affair.record')
  await buildRecord([pile], path)
  return path
}

/** A record for each test of a file, made when it is asked for, in a folder that goes with the test. */
export interface RecordEachTest {
  readonly record: () => Promise<string>
  /** A path in the folder. */
  readonly at: (...names: readonly string[]) => string
}

/** Gives each test of a file a folder of its own, in which it can have the record of `decidedPile`. */
export function recordEachTest(): RecordEachTest {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-decisions-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return { record: () => decidedPile(folder), at: (...names) => join(folder, ...names) }
}

/** A record while it is in use, shared. */
export async function using<T>(path: string, use: (store: RecordStore) => T | Promise<T>): Promise<T> {
  const store = openRecord(path, 'edit')
  try {
    return await use(store)
  } finally {
    store.close()
  }
}

/** All of a record but the log: what is derived. */
export function derived(view: RecordView): string[] {
  return [...exportRows(view)].filter(row => row.kind !== 'decision').map(row => JSON.stringify(row))
}

/** Decides, derives, and holds the record to the one derived in memory; gives its rows. */
export async function decided(path: string, decisions: readonly DecisionDraft[]): Promise<string[]> {
  return using(path, async store => {
    addDecisions(
      store,
      decisions.map(decision => ({ ...WHO, decision })),
    )
    await deriveAgain(store)
    expect(store.isComplete()).toBe(true)
    expect(derived(inMemory(store))).toEqual(derived(store.view))
    expect(inMemory(store).waiting({ limit: 500 })).toEqual(store.view.waiting({ limit: 500 }))
    return derived(store.view)
  })
}

/** The same record, derived in memory from the documents and the log of a store. */
export function inMemory(store: RecordStore): RecordView {
  const documents = [...store.view.documents()].filter(one => one.supersededBy === undefined)
  return memoryRecord(
    documents.map(document => ({ document, analysis: analyse(document) })),
    store.decisions.all(),
  )
}

/** The first statement whose content has these words. */
export function statementWith(view: RecordView, words: string): Statement {
  const found = [...view.statements()].find(({ document, content }) =>
    content.some(span =>
      view
        .document(document)
        ?.text.slice(...span)
        .includes(words),
    ),
  )
  if (found === undefined) throw new Error(`no statement with “${words}”`)
  return found
}

/** A statement as a decision names it. */
export function asDraft({ document, source, cue, content, type }: Statement): StatementOn<Span> {
  return { document, source, cue, content, type }
}

/** The first place of these words. */
export function spanOf(view: RecordView, words: string): { document: Statement['document']; span: Span } {
  for (const { id, text } of view.documents()) {
    const start = text.indexOf(words)
    if (start >= 0) return { document: id, span: [start, start + words.length] }
  }
  throw new Error(`nowhere “${words}”`)
}
