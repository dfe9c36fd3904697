import type { SpeakerId } from '../../people/index.js'
import type { RecordStore, SpeakerHead } from '../../store/index.js'
import type { Making } from '../prepared.js'
import type { Said } from './people-index.js'
import { PeopleIndex } from './people-index.js'

/** The persons of so many documents, and so many speakers, are read in a step: some 10 ms. */
const DOCUMENTS = 1000
const SPEAKERS = 4000

/** Reads who says how much, and what lists tell of all speakers. Some 4 µs a speaker. */
export function* indexPeople(store: RecordStore): Making<PeopleIndex> {
  const said = yield* saidIn(store)
  const heads: SpeakerHead[] = []
  for (let after = ''; ;) {
    const some = store.people.heads(after, SPEAKERS)
    heads.push(...some)
    const last = some.at(-1)
    if (last === undefined) break
    after = last.id
    yield
  }
  return new PeopleIndex(heads, said)
}

function* saidIn(store: RecordStore): Making<ReadonlyMap<SpeakerId, Said>> {
  const said = new Map<SpeakerId, Said>()
  const live = store.documents.live()
  const counts = new Set(live)
  const last = live.at(-1) ?? 0
  for (let first = 0; first <= last; first += DOCUMENTS) {
    // A document can have one speaker as several persons.
    const met = new Set<string>()
    for (const { document, speaker, statements } of store.people.tally(first, first + DOCUMENTS - 1)) {
      if (!counts.has(document)) continue
      const known = said.get(speaker)
      const isNew = !met.has(`${document} ${speaker}`)
      met.add(`${document} ${speaker}`)
      said.set(speaker, {
        statements: (known?.statements ?? 0) + statements,
        documents: (known?.documents ?? 0) + Number(isNew),
        within: known?.within ?? document,
      })
    }
    yield
  }
  return said
}
