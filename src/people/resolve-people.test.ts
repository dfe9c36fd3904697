import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, said, speaker } from '../../test/attributed.js'
import type { Attribution } from '../attribution/index.js'
import type { DocumentKind, Span } from '../text/index.js'
import { resolvePeople } from './resolve-people.js'

const STORY = `Ada Quill, director of the port's safety office, left on Friday. Her deputy, Tomas Brandt, stays.

Quill said the cranes were never checked. “They were not safe,” she added. A spokesperson for the port said it had no comment.

Brandt, who once led the union, called the report a mistake. He said he would appeal. The director did not answer.`

describe('resolvePeople: names and phrases', () => {
  it.each([
    [
      'a surname',
      { source: 'Quill', content: 'the cranes were never checked', after: 'Quill said' },
      'Ada Quill',
    ],
    ['a pronoun, by gender', { source: 'she', content: 'They were not safe' }, 'Ada Quill'],
    [
      'a pronoun, by the subject before',
      { source: 'He', content: 'he would appeal', after: 'He said' },
      'Tomas Brandt',
    ],
    ['a role', { source: 'The director', content: 'did not answer' }, 'Ada Quill'],
    [
      'a full name with its role',
      { source: "Ada Quill, director of the port's safety office", content: 'left on Friday' },
      'Ada Quill',
    ],
    ['a name in apposition', { source: 'Her deputy, Tomas Brandt', content: 'stays' }, 'Tomas Brandt'],
    [
      'a relative pronoun',
      { source: 'who', content: 'the report a mistake', after: 'who once' },
      'Tomas Brandt',
    ],
  ])('resolves %s', (_, words, name) => {
    expect(speaker(STORY, words)?.name).toBe(name)
  })

  it('leaves a spokesperson unnamed, under the words that describe them', () => {
    const person = speaker(STORY, { source: 'A spokesperson for the port', content: 'it had no comment' })
    expect(person).toMatchObject({ kind: 'unnamed', name: 'spokesperson for the port' })
  })

  it('gives each outcome a reason', () => {
    const { speakers } = resolvePeople(documentOf(STORY), [
      said(STORY, { source: 'she', content: 'They were not safe' }),
    ])
    expect(speakers[0]?.reason).toBe("'she' after Ada Quill in the sentence before")
    expect(speakers[0]?.confidence).toBeGreaterThan(0.5)
  })

  it('gives the roles of a person as the text has them', () => {
    const { persons } = resolvePeople(documentOf(STORY), [])
    expect(persons.find(person => person.name === 'Ada Quill')?.roles.map(role => role.text)).toEqual([
      "director of the port's safety office",
    ])
  })

  it.each([
    ['Quill’s letter calls it a scandal. Ada Quill wrote it.', 'Quill’s letter', 'it a scandal', 'Ada Quill'],
    [
      'Ada Quill spoke. A report by engineer Tomas Brandt found cracks.',
      'A report by engineer Tomas Brandt',
      'cracks',
      'Tomas Brandt',
    ],
    ['Mayor Ada Quill met Mayor Tomas Brandt. Mrs. Quill said no.', 'Mrs. Quill', 'no', 'Ada Quill'],
    ['Robert Tolliver and Ada Quill met. Bob Tolliver said no.', 'Bob Tolliver', 'no', 'Robert Tolliver'],
  ])('in %j, %j is the right person', (...[text, source, content, name]) => {
    expect(speaker(text, { source, content })?.name).toBe(name)
  })

  it('knows a body by its acronym', () => {
    const text = 'The Office of the Harbour Commissioner (OHC) opened a case. The OHC said it was serious.'
    expect(speaker(text, { source: 'The OHC', content: 'it was serious' })?.name).toBe(
      'Office of the Harbour Commissioner',
    )
  })
})

describe('resolvePeople: quotations without a source', () => {
  it('takes the subject of the sentence around them', () => {
    const text = 'Ada Quill met Tomas Brandt. “Never again,” Brandt shot back on Monday.'
    expect(speaker(text, { content: 'Never again', type: 'direct' })?.name).toBe('Tomas Brandt')
  })

  it('carries on the quotation before', () => {
    const text = 'Ada Quill said: “We will not pay.”\n\n“Not this year, and not next year.”'
    const first = said(text, { source: 'Ada Quill', content: 'We will not pay.', type: 'direct' })
    const second = said(text, { content: 'Not this year, and not next year.', type: 'direct' })
    const { persons, speakers } = resolvePeople(documentOf(text), [second, first])
    expect(speakers.map(one => (one.person === undefined ? undefined : persons[one.person]?.name))).toEqual([
      'Ada Quill',
      'Ada Quill',
    ])
  })

  it('leaves one unresolved where nobody spoke', () => {
    const text = 'A sign reads: “No entry.”'
    expect(speaker(text, { content: 'No entry.', type: 'direct' })).toBeUndefined()
  })

  it.each(['letter', 'statement', 'post', 'press-release'] satisfies DocumentKind[])(
    'is its author in a %s',
    kind => {
      const text = 'The cranes were never checked.'
      expect(speaker(text, { content: text }, { kind, authors: ['Ada Quill'] })?.name).toBe('Ada Quill')
    },
  )

  it('is who signs a letter without known author', () => {
    const text = 'Dear colleagues,\n\nThe cranes were never checked.\n\nYours sincerely,\nAda Quill'
    expect(speaker(text, { content: 'The cranes were never checked.' }, { kind: 'letter' })?.name).toBe(
      'Ada Quill',
    )
  })

  it('is the publisher in a press release of a body', () => {
    const text = 'Most of the posts are about the port.'
    const person = speaker(text, { content: text }, { kind: 'press-release', publisher: 'Harbour Watch' })
    expect(person).toMatchObject({ kind: 'body', name: 'Harbour Watch' })
  })
})

describe('resolvePeople: pronouns', () => {
  it('passes over names inside the quotation', () => {
    const text = 'Tomas Brandt stood up. “I never met Peter Tolliver,” he said.'
    expect(speaker(text, { source: 'he', content: 'I never met Peter Tolliver', after: '“I' })?.name).toBe(
      'Tomas Brandt',
    )
  })

  it('reads "I" inside a quotation as who is quoted', () => {
    const text = 'Ada Quill said: “I think it is over.”'
    const outer = said(text, { source: 'Ada Quill', content: 'I think it is over.', type: 'direct' })
    const inner = said(text, { source: 'I', content: 'it is over', after: 'I think' })
    const { persons, speakers } = resolvePeople(documentOf(text), [outer, inner])
    expect(persons[speakers[1]?.person ?? -1]?.name).toBe('Ada Quill')
  })

  it('takes the role that opens a report for whom it names next', () => {
    const text =
      'The director of the port has left her post, saying it had failed. Ada Quill wrote on Monday. Quill led it for years. Quill is 60.'
    expect(speaker(text, { source: 'The director of the port', content: 'it had failed' })?.name).toBe(
      'Ada Quill',
    )
  })
})

describe('resolvePeople: any text', () => {
  it('gives nothing for an empty document', () => {
    expect(resolvePeople(documentOf(''), [])).toEqual({ persons: [], speakers: [], author: undefined })
  })

  it('gives one outcome an attribution, with places inside the text', () => {
    const word = fc.constantFrom(
      'Ada',
      'Quill',
      'he',
      'she',
      'who',
      'said',
      'the',
      'director',
      'of',
      '“',
      '”',
      '.',
      ',',
      ':',
      '\n',
      'Port',
      'Office',
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 40 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (words, cuts) => {
          const text = words.join(' ')
          const attributions = cuts.map((cut): Attribution => {
            const start = cut % text.length
            const end = Math.min(text.length, start + 1 + (cut % 17))
            const source: Span[] = cut % 3 === 0 ? [] : [[start, end]]
            const content: Span = [Math.floor(start / 2), start + 1]
            return {
              ...said('x', { content: 'x' }),
              source,
              content: [content],
              type: cut % 2 === 0 ? 'direct' : 'indirect',
            }
          })
          const { persons, speakers } = resolvePeople(documentOf(text), attributions)
          expect(speakers).toHaveLength(attributions.length)
          for (const { person, reason } of speakers) {
            expect(reason).not.toBe('')
            if (person !== undefined) expect(persons[person]).toBeDefined()
          }
          for (const { mentions } of persons)
            for (const { span } of mentions) expect(text.slice(...span).length).toBe(span[1] - span[0])
        },
      ),
    )
  })

  it('does not depend on the order of the attributions', () => {
    const list = [
      said(STORY, { source: 'Quill', content: 'the cranes were never checked', after: 'Quill said' }),
      said(STORY, { source: 'she', content: 'They were not safe' }),
      said(STORY, { source: 'He', content: 'he would appeal', after: 'He said' }),
    ]
    const there = resolvePeople(documentOf(STORY), list)
    const back = resolvePeople(documentOf(STORY), list.toReversed())
    expect(back.speakers.toReversed()).toEqual(there.speakers)
    expect(back.persons).toEqual(there.persons)
  })
})
