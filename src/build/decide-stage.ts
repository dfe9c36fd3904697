import { quotedKeys, tableOfWords } from '../collation/index.js'
import type { Person } from '../people/index.js'
import type { DocumentAnalysis } from '../record/index.js'
import { analyse, decideAnalysis, waitingStatements, witnessOf, witnessParts } from '../record/index.js'
import type { RecordStore } from '../store/index.js'
import type { SourceDocument } from '../text/index.js'
import { inBatches } from './batches.js'
import type { OnProgress } from './progress.js'

/** So many documents are decided in one transaction: each is analysed again within it, some 10 ms for a news article. */
const BATCH = 32

/**
 * Analyses the documents again in whose statements a person decided something, and notes what follows, only what is other
 * than before: a confirmed statement moves nothing else. A document that is to be analysed anyway is left to that.
 */
export function decideStage(store: RecordStore, onProgress: OnProgress): void {
  const ordinals = store.todo
    .items('decide')
    .map(Number)
    .toSorted((a, b) => a - b)
  const analysed = new Set(store.todo.items('analyse'))
  let done = 0
  for (const batch of inBatches(ordinals, BATCH)) {
    store.transaction(() => {
      for (const ordinal of batch) {
        if (analysed.has(String(ordinal))) continue
        decideAgain(store, ordinal)
        store.todo.done('decide', ordinal)
      }
    })
    done += batch.length
    onProgress({ stage: 'decide', done, total: ordinals.length })
  }
}

function decideAgain(store: RecordStore, ordinal: number): void {
  const found = store.documents.byOrdinal(ordinal)
  const before = store.analyses.get(ordinal)
  if (found === undefined || before === undefined || found.document.supersededBy !== undefined) return
  const { document } = found
  const now = decideAnalysis(document, analyse(document), store.decisions.inForceOn(document.id))
  if (isSame(before, now)) return
  store.analyses.put(ordinal, now)
  store.view.forget(document.id)
  store.waiting.set(`document:${ordinal}`, waitingStatements(now))
  if (!isSame(personsOf(before), personsOf(now)))
    for (const key of store.people.replace(ordinal, now.people)) store.todo.add('name', key)
  if (!isSame(before.accounts, now.accounts)) {
    for (const topic of store.accounts.remove(ordinal)) store.todo.add('topic', topic)
    for (const topic of store.accounts.add(ordinal, now.accounts)) store.todo.add('topic', topic)
  }
  if (!isSame(before.credits, now.credits)) store.todo.add('lineage', ordinal)
  noteReadings(store, { ordinal, document, before, now })
}

interface Change {
  readonly ordinal: number
  readonly document: SourceDocument
  readonly before: DocumentAnalysis
  readonly now: DocumentAnalysis
}

/**
 * What a decision means for the readings of other documents: where the document has other passages or others say them, it
 * is linked again; where only its statements are counted otherwise, its readings are told their statements' numbers.
 */
function noteReadings(store: RecordStore, change: Change): void {
  const { ordinal, document, before, now } = change
  const numbers = isSame(readingsOf(before), readingsOf(now)) ? renumbered(before, now) : undefined
  if (numbers === undefined) {
    store.todo.add('link', ordinal)
    addQuoted(store, change)
  } else if ([...numbers].some(([from, to]) => from !== to)) {
    store.utterances.renumber({ ordinal, document: document.id }, numbers)
    store.outlines.remove(ordinal)
  }
}

/** All that linking and grouping see of an analysis, but which of the statements each passage belongs to. */
function readingsOf({ passages, said, people }: DocumentAnalysis): unknown {
  const who = (person: number | undefined): unknown =>
    person === undefined ? undefined : personRow(people.persons[person])
  return [
    who(people.author ?? undefined),
    passages.map(({ span, marked, closed, statement, person }) => [
      span,
      marked,
      closed,
      who(person ?? undefined),
      statement === undefined ? undefined : said[statement]?.edtf,
    ]),
  ]
}

/** Who a person is, as it is kept for telling speakers apart. */
function personRow(person: Person | undefined): unknown {
  return person && [person.kind, person.name, person.aliases, person.is, person.roles.map(({ text }) => text)]
}

function personsOf({ people }: DocumentAnalysis): unknown {
  const speaks = people.persons.map(one => one.speaks)
  return [people.persons.map(personRow), speaks, people.speakers.map(({ person }) => person)]
}

/**
 * The number of each passage's statement now, by the one before; undefined where passages of one statement are so no
 * more, or others are.
 */
function renumbered(
  before: DocumentAnalysis,
  now: DocumentAnalysis,
): ReadonlyMap<number, number> | undefined {
  const numbers = new Map<number, number>()
  const taken = new Set<number>()
  for (const [at, { statement: was }] of before.passages.entries()) {
    const is = now.passages[at]?.statement
    if ((was === undefined) !== (is === undefined)) return undefined
    if (was === undefined || is === undefined) continue
    const known = numbers.get(was)
    if (known === undefined ? taken.has(is) : known !== is) return undefined
    numbers.set(was, is)
    taken.add(is)
  }
  return numbers
}

/** What a document quotes is only ever added: looking a passage up in vain costs little. */
function addQuoted(store: RecordStore, { ordinal, document, before, now }: Change): void {
  const known = new Set(quoted(document, before))
  const hashes = quoted(document, now).filter(key => !known.has(key))
  if (hashes.length > 0) store.quoted.add([{ ordinal, hashes }])
}

function quoted(document: SourceDocument, analysis: DocumentAnalysis): Uint32Array {
  const witness = witnessOf(document, witnessParts(analysis), () => undefined)
  return quotedKeys(witness, tableOfWords(document.text))
}

/** By their JSON, which is what is stored. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
