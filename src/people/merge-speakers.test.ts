import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import { mergeSpeakers } from './merge-speakers.js'
import type { PeopleOfDocument } from './merge-speakers.js'
import type { Person, PersonKind } from './person.js'
import { speakerKeys } from './speaker-keys.js'

function person(name: string, more: { kind?: PersonKind; aliases?: string[]; role?: string } = {}): Person {
  return {
    name,
    kind: more.kind ?? 'person',
    mentions: [],
    roles: more.role === undefined ? [] : [{ span: [0, 1], text: more.role }],
    aliases: more.aliases ?? [],
  }
}

function pile(...documents: Person[][]): PeopleOfDocument[] {
  return documents.map((persons, at) => ({
    document: `d${at}` as DocumentId,
    people: { persons, speakers: [], author: undefined },
  }))
}

/** The name of the speaker of each person, document by document. */
function names(documents: PeopleOfDocument[]): string[][] {
  const { speakers, speakerOf } = mergeSpeakers(documents)
  const byId = new Map<string | undefined, string>(speakers.map(speaker => [speaker.id, speaker.name]))
  return documents.map(({ document, people }) =>
    people.persons.map((_, at) => byId.get(speakerOf(document, at)) ?? '?'),
  )
}

describe('mergeSpeakers', () => {
  it('leaves out who is only named', () => {
    const named = { ...person('Ada Quill'), speaks: false }
    expect(mergeSpeakers(pile([named])).speakers).toEqual([])
    expect(mergeSpeakers(pile([named], [{ ...person('Quill'), speaks: true }])).speakers).toMatchObject([
      { name: 'Ada Quill' },
    ])
  })

  it('takes a body named with its state for the one named without, unless another state has one too', () => {
    const body = (name: string): Person => person(name, { kind: 'body' })
    const [us, plain, uk] = ['U.S. Harbour Court', 'Harbour Court', 'British Harbour Court'].map(body)
    if (us === undefined || plain === undefined || uk === undefined) throw new Error('three bodies')
    expect(mergeSpeakers(pile([us], [plain])).speakers).toHaveLength(1)
    expect(mergeSpeakers(pile([us], [plain], [uk])).speakers).toHaveLength(3)
    expect(mergeSpeakers(pile([body('UN Watch')], [body('Watch')])).speakers).toHaveLength(2)
  })

  it.each([
    ['Ada Quill', 'Ada B. Quill'],
    ['Ada Quill', 'Ada Quíll'],
    ['James Tolliver', 'Jim Tolliver'],
    ['Charles E. Tolliver', 'Chuck Tolliver'],
    ['A. Quill', 'Ada Quill'],
    ['James R. Tolliver Jr.', 'Jim Tolliver'],
    ['James R. Tolliver Jr.', 'James Tolliver'],
  ])('takes %j and %j for one', (a, b) => {
    expect(mergeSpeakers(pile([person(a)], [person(b)])).speakers).toHaveLength(1)
  })

  it.each([
    ['Ada Quill', 'Tomas Quill'],
    ['Ada B. Quill', 'Ada C. Quill'],
    ['Ada Quill', 'Ada Brandt'],
    ['James Tolliver', 'James Tolliver Jr.'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(mergeSpeakers(pile([person(a)], [person(b)])).speakers).toHaveLength(2)
  })

  it('gives a bare surname to its only bearer in the pile', () => {
    expect(names(pile([person('Quill')], [person('Ada Quill')]))).toEqual([['Ada Quill'], ['Ada Quill']])
  })

  it('leaves a bare surname to itself where two bear it alike', () => {
    expect(names(pile([person('Quill')], [person('Ada Quill')], [person('Tomas Quill')]))[0]).toEqual([
      'Quill',
    ])
  })

  it('gives a bare surname to the bearer whose role it shares', () => {
    const documents = pile(
      [person('Quill', { role: 'harbour director' })],
      [person('Ada Quill', { role: 'director of the harbour' })],
      [person('Tomas Quill', { role: 'football coach' })],
    )
    expect(names(documents)[0]).toEqual(['Ada Quill'])
  })

  it('joins an acronym to the only body with these initials, and bodies by name without their article', () => {
    const body = { kind: 'body' as const }
    const documents = pile(
      [person('The Office of the Harbour Commissioner', body)],
      [person('OHC', body)],
      [person('Office of the Harbour Commissioner', body)],
    )
    expect(mergeSpeakers(documents).speakers).toHaveLength(1)
  })

  it('does not merge two bodies because their initials are the same', () => {
    const body = { kind: 'body' as const }
    expect(
      mergeSpeakers(pile([person('Security Council', body)], [person('Sea College', body)])).speakers,
    ).toHaveLength(2)
  })

  it('keeps the unnamed within their document', () => {
    const unnamed = { kind: 'unnamed' as const }
    expect(
      mergeSpeakers(pile([person('senior official', unnamed)], [person('senior official', unnamed)]))
        .speakers,
    ).toHaveLength(2)
  })

  it('gives ids from the folded full name', () => {
    expect(mergeSpeakers(pile([person('Zoë O’Dowd')])).speakers[0]?.id).toBe('zoe-o-dowd')
  })

  const anyone = fc
    .tuple(
      fc.constantFrom('', 'Ada ', 'Jim ', 'James ', 'A. ', 'Tomas B. '),
      fc.constantFrom('Quill', 'Brandt', 'Tolliver'),
    )
    .map(([given, surname]) => person(given + surname))
  const piles = fc.array(fc.array(anyone, { maxLength: 3 }), { maxLength: 8 }).map(list => pile(...list))

  it('does not depend on the order of the documents', () => {
    fc.assert(
      fc.property(piles, documents => {
        const there = mergeSpeakers(documents)
        const back = mergeSpeakers(documents.toReversed())
        expect(back.speakers).toEqual(there.speakers)
        for (const { document, people } of documents)
          for (const at of people.persons.keys())
            expect(back.speakerOf(document, at)).toBe(there.speakerOf(document, at))
      }),
    )
  })

  it('gives the same on a subset that is closed under shared keys', () => {
    fc.assert(
      fc.property(piles, documents => {
        const whole = mergeSpeakers(documents)
        const only = (one: Person) => speakerKeys(one).includes('person:quill')
        const subset = documents.map(({ document, people }) => ({
          document,
          people: { ...people, persons: people.persons.filter(only) },
        }))
        const part = mergeSpeakers(subset)
        for (const { document, people } of documents) {
          const kept = people.persons.flatMap((one, at) => (only(one) ? [at] : []))
          for (const [now, before] of kept.entries())
            expect(part.speakerOf(document, now)).toBe(whole.speakerOf(document, before))
        }
      }),
    )
  })
})
