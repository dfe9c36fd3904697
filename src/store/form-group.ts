import type { Person, SpeakerId } from '../people/index.js'
import { speakerKeys } from '../people/index.js'
import type { CrowdTable } from './crowd-table.js'
import type { PersonTable } from './person-table.js'
import type { PersonForm, StoredPerson } from './stored-person.js'
import { formOf, personOf, textOfForm } from './stored-person.js'

/** All of whom documents say the same, under one name. */
export interface BorneForm {
  readonly form: PersonForm
  readonly person: Person
  /** How many of them were settled before, and the speaker that they are; 0 and undefined for a new form. */
  readonly times: number
  readonly speaker: SpeakerId | '' | undefined
  /** Those who came since. */
  readonly came: readonly StoredPerson[]
}

/** The forms of all persons that share keys, directly or through others. */
export interface FormGroup {
  /** Sorted. */
  readonly keys: readonly string[]
  readonly forms: readonly BorneForm[]
}

/** Where the forms of crowded names are kept. */
export interface FormSource {
  readonly crowds: CrowdTable
  readonly people: PersonTable
}

/**
 * The forms under `key` and under every key that one of them has, and so on, from what is kept of crowds and those who `came`
 * since, by key. Undefined where persons stand under one of the keys of whom nothing is kept. Linear in the forms: no person is read.
 */
export function formGroup(
  key: string,
  came: ReadonlyMap<string, readonly StoredPerson[]>,
  { crowds, people }: FormSource,
): FormGroup | undefined {
  const keys = new Set([key])
  const forms = new Map<string, Growing>()
  const add = (text: string, form: Omit<Growing, 'came'>): Growing => {
    const made: Growing = { ...form, came: new Set() }
    forms.set(text, made)
    if (form.person.kind === 'body') for (const other of speakerKeys(form.person)) keys.add(other)
    return made
  }
  // A set that grows while it is walked gives what was added too.
  for (const one of keys) {
    const kept = crowds.under(one)
    if (kept.length === 0 && people.anySettledUnder(one)) return undefined
    for (const { persons, speaker, ...form } of kept) {
      const text = textOfForm(form)
      if (!forms.has(text)) add(text, { form, person: personOf(form), times: persons, speaker })
    }
    for (const arrival of came.get(one) ?? []) {
      const { person } = arrival
      const form = formOf(person)
      const text = textOfForm(form)
      const own = forms.get(text) ?? add(text, { form, person, times: 0, speaker: undefined })
      own.came.add(arrival)
    }
  }
  return {
    keys: [...keys].toSorted(),
    forms: [...forms.values()].map(one => ({ ...one, came: [...one.came] })),
  }
}

interface Growing extends Omit<BorneForm, 'came'> {
  readonly came: Set<StoredPerson>
}
