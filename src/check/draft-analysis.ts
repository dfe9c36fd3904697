import type { Attribution, Provision } from '../attribution/index.js'
import { extractAttributions, findProvisions } from '../attribution/index.js'
import type { DocumentPeople, Person, Speaker, SpeakerId } from '../people/index.js'
import { mergeSpeakers, resolvePeople, speakerKeys } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { titledSpeakers } from './titled-speakers.js'

/** What a draft says, read as the documents of the record were. */
export interface DraftAnalysis {
  /** Its words as a document among those of the record: an article without a date. */
  readonly document: SourceDocument
  readonly attributions: readonly Attribution[]
  /** What it quotes of rule texts by paragraph. */
  readonly provisions: readonly Provision[]
  readonly people: DocumentPeople
  /**
   * Who of the record each person of the draft is who speaks in it, or has a role, by index; those whom it does not know
   * are left out.
   */
  readonly speakers: ReadonlyMap<number, SpeakerId>
}

/** An id that no hash has. */
const DRAFT = 'draft' as DocumentId

/** Reads a draft, whose words are those of `wordsOf`. Cost: one extraction, and a look-up for each name in it. */
export function analyseDraft(words: string, view: RecordView): DraftAnalysis {
  const document = bareDocument(DRAFT, words)
  const attributions = extractAttributions(words)
  const people = resolvePeople(document, attributions)
  const known = knownSpeakers(people, view)
  const speakers = new Map([...known, ...titledSpeakers({ words, people, speakers: known }, view)])
  return { document, attributions, provisions: findProvisions(document), people, speakers }
}

function knownSpeakers(people: DocumentPeople, view: RecordView): Map<number, SpeakerId> {
  const speaking = new Set(people.speakers.map(({ person }) => person))
  const named = people.persons.filter((person, index) => speaking.has(index) || person.roles.length > 0)
  const near = view.speakersWith(new Set(named.flatMap(speakerKeys)))
  const documents = near.map((speaker, index) => ({
    document: `record ${index}` as DocumentId,
    people: { persons: personsOf(speaker), speakers: [], author: undefined },
    speaker,
  }))
  const merged = mergeSpeakers([{ document: DRAFT, people }, ...documents])
  const byMerged = new Map<SpeakerId, SpeakerId>()
  for (const { document, people: borne, speaker } of documents) {
    for (const index of borne.persons.keys()) {
      const id = merged.speakerOf(document, index)
      if (id !== undefined && !byMerged.has(id)) byMerged.set(id, speaker.id)
    }
  }
  const known = new Map<number, SpeakerId>()
  for (const person of people.persons.keys()) {
    const id = merged.speakerOf(DRAFT, person)
    const found = id === undefined ? undefined : byMerged.get(id)
    if (found !== undefined) known.set(person, found)
  }
  return known
}

/** A speaker as a draft may name one: where a person put several names together, by each. */
function personsOf({ name, kind, aliases, decided }: Speaker): Person[] {
  const names = decided === undefined ? [name] : [name, ...aliases]
  return names.map(one => ({ name: one, kind, mentions: [], roles: [], aliases }))
}
