import type { DocumentPeople, Person, SpeakerOfStatement, SpeakerRef } from '../people/index.js'
import type { StatementAsDecided } from './statements-as-decided.js'

/**
 * The people of a document, with the speakers that persons named in place of those that were found. Whom somebody named is a person
 * of the document of its own (`Person.is`), after all others: who that is across documents is what was named, not what the
 * name would give. Who no longer speaks here is only named. The statements are those that `people` was made of, in their order. Linear.
 */
export function assignSpeakers(
  people: DocumentPeople,
  statements: readonly StatementAsDecided[],
): DocumentPeople {
  if (statements.every(({ speaker }) => speaker === undefined)) return people
  const named = new Map<string, number>()
  const persons: Person[] = [...people.persons]
  const indexOf = (ref: SpeakerRef): number => {
    const key = JSON.stringify([ref.id, ref.kind, ref.name])
    const known = named.get(key)
    if (known !== undefined) return known
    named.set(key, persons.length)
    persons.push(personOf(ref))
    return persons.length - 1
  }
  const speakers = statements.map(({ speaker }, index): SpeakerOfStatement => {
    const found = people.speakers[index] ?? { person: undefined, reason: '', confidence: 0 }
    if (speaker === undefined) return found
    const { by, at, ref } = speaker
    return ref === null
      ? { person: undefined, reason: `${by} decided on ${at} that nobody can be named`, confidence: 1 }
      : { person: indexOf(ref), reason: `${by} named ${ref.name} on ${at}`, confidence: 1 }
  })
  const before = new Set(people.speakers.map(({ person }) => person))
  const speaking = new Set([...speakers.map(({ person }) => person), people.author])
  return {
    ...people,
    persons: persons.map((person, index) =>
      before.has(index) && !speaking.has(index) ? { ...person, speaks: false } : person,
    ),
    speakers,
  }
}

function personOf({ id, name, kind }: SpeakerRef): Person {
  const is = id === undefined ? { name, kind } : { id, name, kind }
  return { name, kind, mentions: [], roles: [], aliases: [], speaks: true, is }
}
