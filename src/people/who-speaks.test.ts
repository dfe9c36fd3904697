import { describe, expect, it } from 'vitest'
import { documentOf, said, speaker } from '../../test/attributed.js'
import type { Attribution } from '../attribution/index.js'
import { resolvePeople } from './resolve-people.js'

describe('resolvePeople: what a pronoun cannot mean', () => {
  it('does not take the plural of a role for "she"', () => {
    const text =
      'Ada Quill runs the port office. The owners say the port is losing money.\n\n“The cranes are old,” she wrote.'
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'The owners', content: 'the port is losing money' }),
      said(text, { source: 'she', content: '“The cranes are old,”', type: 'direct' }),
    ])
    expect(persons[speakers[1]?.person ?? -1]?.name).toBe('Ada Quill')
  })

  it('does not take a person for "it", nor for the words that a person says of a form', () => {
    const text = 'Ada Quill: There is a form. It asks for a date of birth.'
    const { speakers } = resolvePeople(documentOf(text, { kind: 'transcript' }), [
      said(text, { source: 'Ada Quill', content: text.slice(11), type: 'direct' }),
      said(text, { source: 'It', content: 'a date of birth' }),
    ])
    expect(speakers[1]?.person).toBeUndefined()
  })
})

describe('resolvePeople: role labels of a transcript', () => {
  const words = { source: 'Chair', content: 'May I begin?', type: 'direct', after: '\nChair:' } as const
  const body = '\nChair: May I begin?'

  it.each([
    ['Members: Una Farrow (Chair); Teo Blaine\nWitness: Alban Trusk, Chair, River Board\n', 'Una Farrow'],
    ['Chair: Una Farrow\nWitness: Alban Trusk, Chair, River Board\n', 'Una Farrow'],
    ['Members: Una Farrow, Teo Blaine\nWitness: Alban Trusk, Chair, River Board\n', 'Chair'],
    ['Members: Una Farrow (Chair); Tomas Brandt (Chair)\n', 'Chair'],
  ])('after %j', (header, expected) => {
    expect(speaker(header + body, words, { kind: 'transcript' })?.name).toBe(expected)
  })
})

describe('resolvePeople: roles, and who is described', () => {
  it('gives the bearer of a label the role', () => {
    const text = 'Members: Una Farrow (Chair); Teo Blaine\n\nChair: May I begin?'
    const { persons } = resolvePeople(documentOf(text, { kind: 'transcript' }), [
      said(text, { source: 'Chair', content: 'May I begin?', type: 'direct', after: '\nChair:' }),
    ])
    const roles = persons.find(({ name }) => name === 'Una Farrow')?.roles.map(role => role.text)
    expect(roles).toEqual(['Chair'])
  })

  it('takes a description with a full name behind it for that person', () => {
    const text = 'The harbour pilot of Tarn Quay, Ada Quill, has called the crane unsafe.'
    expect(
      speaker(text, { source: 'The harbour pilot of Tarn Quay, Ada Quill', content: 'the crane unsafe' })
        ?.name,
    ).toBe('Ada Quill')
  })

  describe('“the board” in a text of a body’s own', () => {
    const release = { kind: 'press-release', publisher: 'Saltmere Harbour Board' } as const
    const words = { content: '“It is sound,”', type: 'direct' } as const

    it.each(['The board', 'The Board'])('is the body: %s', source => {
      const text = `Ada Quill wrote on Monday. “It is sound,” ${source} said.`
      expect(speaker(text, { source, ...words }, release)).toMatchObject({
        name: 'Saltmere Harbour Board',
        kind: 'body',
      })
    })

    it('is another board that was named before', () => {
      const text = 'The Tarn Pilotage Board met on Monday. “It is sound,” the board said.'
      expect(speaker(text, { source: 'the board', ...words }, release)?.name).toContain('Tarn Pilotage Board')
    })

    it.each([
      ['the council', release],
      ['a board', release],
      ['the board', { kind: 'article', publisher: 'Saltmere Harbour Board' } as const],
    ])('is not the body where the text has “%s” (%j)', (source, document) => {
      const text = `Ada Quill wrote on Monday. “It is sound,” ${source} said.`
      expect(speaker(text, { source, ...words }, document)?.name).not.toBe('Saltmere Harbour Board')
    })
  })

  it("takes a body's release for the body's words, not for those of who spoke before", () => {
    const text = '“It holds,” said Tomas Brandt.\n\nThe board’s release said the crane “met every rule”.'
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'Tomas Brandt', content: '“It holds,”', type: 'direct' }),
      said(text, { source: 'The board’s release', content: 'the crane “met every rule”', type: 'mixed' }),
    ])
    expect(persons[speakers[1]?.person ?? -1]).toMatchObject({ name: 'board', kind: 'unnamed' })
  })
})

describe('resolvePeople: "they" and "the statement"', () => {
  it('means the group that the paragraph names, not a body of the paragraph before', () => {
    const text =
      'The Port Federation said it was content.\n\nFor the families this is beside the point. “We want the pages,” they said in a statement. “Nobody rang,” the statement says.'
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'The Port Federation', content: 'it was content' }),
      said(text, { source: 'they', content: '“We want the pages,”', type: 'direct' }),
      said(text, { source: 'the statement', content: '“Nobody rang,”', type: 'direct' }),
    ])
    expect(speakers.map(({ person }) => persons[person ?? -1]?.name)).toEqual([
      'Port Federation',
      'families',
      'families',
    ])
  })
})

describe('resolvePeople: rule texts', () => {
  const text =
    'The Standards of Conduct for the Harbour Service state the following:\n\nParagraph 8: “They shall be silent.”'
  const full = { name: 'Standards of Conduct for the Harbour Service', kind: 'body' }

  it.each(['The Standards of Conduct for the Harbour Service', 'Paragraph 8'])(
    '%s is the whole name',
    source => {
      expect(speaker(text, { source, content: '“They shall be silent.”', type: 'direct' })).toMatchObject(
        full,
      )
    },
  )

  it.each([
    [
      'Quill cites paragraph 14 of the officers’ code of conduct, which says that nobody may speak.',
      'officers’ code of conduct',
    ],
    ['Quill cites the Code of Conduct, which says that nobody may speak.', 'Code of Conduct'],
    ['Quill cites the weather, which says that nobody may speak.', undefined],
  ])('"which" in %j', (words, expected) => {
    expect(speaker(words, { source: 'which', content: 'nobody may speak' })?.name).toBe(expected)
  })

  it('leaves those who are called by such a word', () => {
    const other = 'Bill Quill said it was over. The Rules Committee said it was not.'
    expect(speaker(other, { source: 'Bill Quill', content: 'it was over' })?.kind).toBe('person')
    expect(speaker(other, { source: 'The Rules Committee', content: 'it was not' })?.name).toBe(
      'Rules Committee',
    )
  })
})

describe('resolvePeople: who is nobody', () => {
  it.each([
    ['No port official has called the wall safe.', 'No port official', 'the wall safe'],
    ['The court upheld the law saying it is clear.', 'upheld the law', 'it is clear'],
    ['PORT WALL FALLS and it was old.', 'PORT WALL FALLS', 'it was old'],
    ['The letter says it was old.', 'The letter', 'it was old'],
    ['Orme will ask Ada Quill who decided that it was old.', 'who', 'it was old'],
  ])('is not made a speaker of %j', (text, source, content) => {
    expect(speaker(text, { source, content })).toBeUndefined()
  })

  it.each([
    ['But the Harbour Watch says it is old.', 'But the Harbour Watch', 'Harbour Watch'],
    ['Last week, two clerks said it is old.', 'Last week, two clerks', 'two clerks'],
    ['Pellworth (QNN) Ada Quill said it is old.', 'Pellworth (QNN) Ada Quill', 'Ada Quill'],
    ['Opponents said it is old.', 'Opponents', 'Opponents'],
    ['A clerk who left in May said it is old.', 'A clerk who left in May', 'clerk'],
  ])('leaves what only opens the sentence out of the name: %j', (text, source, name) => {
    expect(speaker(text, { source, content: 'it is old' })?.name).toBe(name)
  })

  it('carries no quotation on from whoever spoke before somebody whose name is lost', () => {
    const text = 'Ada Quill said it is old. , told the Courier that it will fall. “We warned them.”'
    const lost: Attribution = {
      ...said(text, { content: 'that it will fall' }),
      cue: [[text.indexOf('told'), text.indexOf('told') + 4]],
    }
    const attributions = [
      said(text, { source: 'Ada Quill', content: 'it is old' }),
      lost,
      said(text, { content: '“We warned them.”', type: 'direct' }),
    ]
    expect(resolvePeople(documentOf(text), attributions).speakers.map(one => one.person)).toEqual([
      0,
      undefined,
      undefined,
    ])
  })

  it('tells who speaks from who is only named', () => {
    const text = 'Ada Quill said that Tomas Brandt is old.'
    const { persons } = resolvePeople(documentOf(text), [
      said(text, { source: 'Ada Quill', content: 'Tomas Brandt is old' }),
    ])
    expect(persons.map(({ name, speaks }) => [name, speaks])).toEqual([
      ['Ada Quill', true],
      ['Tomas Brandt', false],
    ])
  })
})
