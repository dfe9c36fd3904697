import type { SpeakerId } from '../../people/index.js'
import type { RecordStore, SpeakerHead } from '../../store/index.js'
import type { Making } from '../prepared.js'
import type { Speaking, SpeakingDocument } from './people-index.js'
import { PeopleIndex } from './people-index.js'

/** So many documents, and so many speakers, are read in a step: some 5 ms. */
const DOCUMENTS = 200
const SPEAKERS = 1000

/** Reads who says how much in which document, and what lists tell of all of them. */
export function* indexPeople(store: RecordStore): Making<PeopleIndex> {
  const documents = yield* documentsIn(store)
  const speaking = yield* speakingIn(store, documents)
  const heads: SpeakerHead[] = []
  for (let after = ''; ;) {
    const some = store.people.heads(after, SPEAKERS)
    heads.push(...some)
    const last = some.at(-1)
    if (last === undefined) break
    after = last.id
    yield
  }
  return new PeopleIndex({ heads, documents, speaking })
}

/** In the order of publication; earlier versions left out. */
function* documentsIn(store: RecordStore): Making<ReadonlyMap<number, SpeakingDocument>> {
  const heads = new Map(store.documents.listed().map(one => [one.id, one.head]))
  yield
  const documents = new Map<number, SpeakingDocument>()
  for (const ordinal of store.documents.ordered()) {
    const id = store.documents.idOf(ordinal)
    const head = heads.get(id)
    if (head === undefined) continue
    const { title, language, publisher, published, authors } = head
    documents.set(ordinal, { id, ordinal, title, language, publisher, published, authors })
    yield
  }
  return documents
}

function* speakingIn(
  store: RecordStore,
  documents: ReadonlyMap<number, SpeakingDocument>,
): Making<ReadonlyMap<SpeakerId, readonly Speaking[]>> {
  const position = new Map([...documents.keys()].map((ordinal, at) => [ordinal, at]))
  const speaking = new Map<SpeakerId, Speaking[]>()
  const last = Math.max(0, ...position.keys())
  for (let first = 0; first <= last; first += DOCUMENTS) {
    for (const { document: ordinal, speaker, statements } of store.people.tally(
      first,
      first + DOCUMENTS - 1,
    )) {
      const document = documents.get(ordinal)
      if (document === undefined) continue
      const own = speaking.get(speaker)
      if (own === undefined) speaking.set(speaker, [{ document, statements }])
      else own.push({ document, statements })
    }
    yield
  }
  const at = ({ document }: Speaking): number => position.get(document.ordinal) ?? 0
  for (const own of speaking.values()) own.sort((a, b) => at(a) - at(b))
  return speaking
}
