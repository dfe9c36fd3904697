import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import { mergeForms, mergeSpeakers } from './merge-speakers.js'
import type { NameForm } from './merge-speakers.js'
import type { Person } from './person.js'

const person = fc.record({
  given: fc.constantFrom('', 'Ada ', 'Ada B. ', 'A. ', 'Ben ', 'Benjamin ', 'Dame Ada '),
  role: fc.constantFrom('', 'harbour director', 'minister of finance'),
  speaks: fc.boolean(),
})

const body = fc.record({
  name: fc.constantFrom('OHMS', 'Office of Harbours', 'Old House of Music', 'U.S. Office of Harbours'),
  alias: fc.constantFrom('', 'OHMS', 'Harbour Office'),
  speaks: fc.boolean(),
})

const someone = (name: string, kind: 'person' | 'body', more: Partial<Person>): Person => ({
  name,
  kind,
  mentions: [],
  roles: [],
  aliases: [],
  ...more,
})

const group = fc.oneof(
  fc.array(
    person.map(({ given, role, speaks }) =>
      someone(`${given}Quill`, 'person', {
        roles: role === '' ? [] : [{ span: [0, 1] as const, text: role }],
        speaks,
      }),
    ),
    { minLength: 1, maxLength: 40 },
  ),
  fc.array(
    body.map(({ name, alias, speaks }) =>
      someone(name, 'body', { aliases: alias === '' || alias === name ? [] : [alias], speaks }),
    ),
    { minLength: 1, maxLength: 40 },
  ),
)

it('says of forms what is said of all persons who have them, in any order', () => {
  fc.assert(
    fc.property(group, fc.boolean(), (persons, reversed) => {
      const documents = persons.map((one, at) => ({
        document: `d${at}` as DocumentId,
        people: { persons: [one], speakers: [], author: undefined },
      }))
      const whole = mergeSpeakers(documents)
      const times = new Map<string, number>()
      for (const one of persons) times.set(JSON.stringify(one), (times.get(JSON.stringify(one)) ?? 0) + 1)
      const forms: NameForm[] = [...times].map(([text, count]) => ({
        person: JSON.parse(text) as Person,
        times: count,
      }))
      if (reversed) forms.reverse()
      const merged = mergeForms(forms)
      expect(merged.speakers).toEqual(whole.speakers)
      expect(merged.uncertain).toEqual(whole.uncertain)
      const texts = forms.map(form => JSON.stringify(form.person))
      for (const [at, one] of persons.entries())
        expect(merged.speakerOf[texts.indexOf(JSON.stringify(one))]).toBe(
          whole.speakerOf(`d${at}` as DocumentId, 0),
        )
    }),
  )
})
