import { describe, expect, it } from 'vitest'
import type { DocumentId, DocumentKind, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { findProvisions } from './provisions.js'

function document(text: string, kind: DocumentKind = 'press-release'): SourceDocument {
  return {
    ...bareDocument('a1' as DocumentId, text),
    kind,
    title: 'Code of the Port',
  }
}

const read = (text: string, kind?: DocumentKind): string[] =>
  findProvisions(document(text, kind)).map(
    ({ number, rule, span }) => `${number} | ${rule ?? ''} | ${text.slice(...span)}`,
  )

describe('findProvisions', () => {
  it('finds what is quoted under its number, with the rule text named before it', () => {
    const text =
      'It breaks the Code of Conduct for Port Officers.\n\nThe Code states:\n\nParagraph 8: “a clerk shall not sing”.\n\nParagraph 9: “a clerk may hum\n\nThe end.'
    expect(read(text)).toEqual([
      '8 | Code of Conduct for Port Officers | a clerk shall not sing',
      '9 | Code of Conduct for Port Officers | a clerk may hum',
    ])
  })

  it.each([
    [
      'Article 5(2) of the Port Charter states that “a clerk shall hum”.',
      '5(2) | Port Charter | a clerk shall hum',
    ],
    ['Under Rule 4, “clerks hum” in the Port Rules.', '4 |  | clerks hum'],
    ['The Port Act is plain: “clerks hum” (Section 3.1).', '3.1 | Port Act | clerks hum'],
    ['The Port Statute says, in § 12: “clerks hum”.', '12 | Port Statute | clerks hum'],
    ['Under section 2 of the Port Act, “clerks hum”.', '2 | Port Act | clerks hum'],
    ['Under s. 4 of the Port Act a clerk “may hum”.', '4 | Port Act | may hum'],
    ['Paragraph 3 of the Tide Act says that clerks “hum”.', '3 | Tide Act | hum'],
    ['“Clerks hum” (Port Act, para. 7).', '7 | Port Act | Clerks hum'],
    ['“Clerks hum,” says paragraph 9 of the Port Act.', '9 | Port Act | Clerks hum,'],
    ['A clerk “may hum”, under § 5 of the Port Act.', '5 | Port Act | may hum'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it.each([
    ['Paragraph 6 of the Port Code 2019 says “clerks hum”.', '2019'],
    ['Paragraph 6 of the Port Code (2019) says “clerks hum”.', '2019'],
    ['The 2019 edition of the Port Code says in paragraph 6 that “clerks hum”.', '2019'],
    ['Paragraph 6 of the Port Code says “clerks hum in 2019”.', undefined],
  ])('tells the edition: %s', (text, edition) =>
    expect(findProvisions(document(text)).map(one => one.edition)).toEqual([edition]),
  )

  it('marks what is never closed', () => {
    const text =
      'The Code of Conduct says:\n\nParagraph 8: “a clerk shall not sing”.\n\nParagraph 9: “a clerk may hum\n\nThe end.'
    expect(findProvisions(document(text)).map(({ number, closed }) => [number, closed])).toEqual([
      ['8', true],
      ['9', false],
    ])
  })

  it('takes a bare mention for none', () => {
    expect(read('He broke paragraph 8 of the Code. “We stay,” she said.')).toEqual([])
    expect(read('It rained.')).toEqual([])
  })

  it('takes each numbered paragraph of a rule text', () => {
    const text =
      '# Code\n\n## Part C\n\n11. This Part applies to all clerks of the port.\n\n(a) whether they sing or hum at work.\n\n12. Clerks may hum, but shall not sing.'
    expect(read(text, 'rule')).toEqual([
      '11 | Code of the Port | This Part applies to all clerks of the port.',
      '11(a) | Code of the Port | whether they sing or hum at work.',
      '12 | Code of the Port | Clerks may hum, but shall not sing.',
    ])
    expect(read('Article 5\n\nClerks may hum, but shall not sing.', 'rule')).toEqual([
      '5 | Code of the Port | Clerks may hum, but shall not sing.',
    ])
  })
})
