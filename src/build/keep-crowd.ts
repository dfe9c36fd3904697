import type { Person, SpeakerId } from '../people/index.js'
import { speakerKeys } from '../people/index.js'
import type { CrowdForm, RecordStore } from '../store/index.js'
import { formOf } from '../store/index.js'

/** Names that so many persons bear are kept by their forms: fewer are read in no time. */
const CROWD = 64

/** A person and the speaker that it was settled to be. */
export interface SettledPerson {
  readonly person: Person
  readonly speaker: SpeakerId
}

/** Keeps the forms of a group of keys that a crowd bears, in place of what was kept before; nothing of a smaller one. Linear. */
export function keepCrowd(
  { crowds }: RecordStore,
  keys: readonly string[],
  persons: readonly SettledPerson[],
): void {
  for (const key of keys) crowds.drop(key)
  if (persons.length < CROWD) return
  // Persons of whom documents say the same are one object, as they were read.
  const forms = new Map<Person, { readonly speaker: SpeakerId; persons: number }>()
  for (const { person, speaker } of persons) {
    const known = forms.get(person)
    if (known === undefined) forms.set(person, { speaker, persons: 1 })
    else known.persons++
  }
  for (const [person, { speaker, persons: times }] of forms)
    for (const key of speakerKeys(person)) crowds.add(key, crowdForm(person, speaker, times))
}

/** What is kept of persons of whom documents say the same. */
export function crowdForm(person: Person, speaker: SpeakerId, persons: number): CrowdForm {
  return { ...formOf(person), persons, speaker: person.kind === 'unnamed' ? '' : speaker }
}
