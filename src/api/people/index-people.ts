import type { RecordStore, SpeakerHead } from '../../store/index.js'
import type { Making } from '../prepared.js'
import { PeopleIndex } from './people-index.js'
import { Tally } from './tally.js'

/** The persons of so many documents, and so many speakers, are read in a step: some 10 ms. */
const DOCUMENTS = 800
const SPEAKERS = 3000

/** Reads who says how much, and what lists tell of the speakers who are named. Some 4 µs each, and 1 µs a statement’s source. */
export function* indexNamedPeople(store: RecordStore): Making<PeopleIndex> {
  const { tally, live } = yield* tallyOf(store)
  const said = tally.within(live)
  yield
  const heads = yield* headsOf('named', store)
  return new PeopleIndex(heads, said, { others: store.people.unnamedCount(), tally })
}

/** Adds what lists tell of those whom no document names. Some 4 µs each. */
export function* indexPeople(store: RecordStore, named: PeopleIndex | undefined): Making<PeopleIndex> {
  const first = named ?? (yield* indexNamedPeople(store))
  return first.withOthers(yield* headsOf('unnamed', store))
}

function* headsOf(which: 'named' | 'unnamed', store: RecordStore): Making<readonly SpeakerHead[]> {
  const heads: SpeakerHead[] = []
  for (let after = ''; ;) {
    const some = store.people.heads(which, after, SPEAKERS)
    heads.push(...some)
    const last = some.at(-1)
    if (last === undefined) return heads
    after = last.id
    yield
  }
}

/** Who says how much in which document. */
function* tallyOf(store: RecordStore): Making<{ readonly tally: Tally; readonly live: ReadonlySet<number> }> {
  const tally = new Tally()
  const live = store.documents.live()
  const counts = new Set(live)
  const last = live.at(-1) ?? 0
  for (let first = 0; first <= last; first += DOCUMENTS) {
    for (const { document, speaker, statements } of store.people.tally(first, first + DOCUMENTS - 1))
      if (counts.has(document)) tally.add(document, speaker, statements)
    yield
  }
  return { tally, live: counts }
}
