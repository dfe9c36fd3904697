import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import type { Account } from './account.js'
import { findDiscrepancies } from './discrepancy.js'

const account = (document: string, point: string, value: string): Account => ({
  document: document as DocumentId,
  span: [0, 1],
  point,
  value,
})

const points = (...accounts: Account[]): string[] => findDiscrepancies(accounts).map(({ point }) => point)

describe('findDiscrepancies', () => {
  it('finds two documents that cannot both be right, whatever form of the name each gives', () => {
    const found = findDiscrepancies([
      account('a', 'Ada Quill: how they left', 'resigned (in protest)'),
      account('b', 'Quill: how they left', 'retired'),
      account('c', 'A. Quill: how they left', 'resigned'),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]?.point).toBe('Ada Quill: how they left')
    expect(found[0]?.accounts.map(({ document }) => document)).toEqual(
      expect.arrayContaining(['a', 'b', 'c']),
    )
  })

  it.each([
    ['a month and a day in it', 'Quill: last day', '2024-03', '2024-03-28'],
    ['the same manner told with less', 'Quill: how they left', 'resigned (in protest)', 'resigned'],
    ['a step down, which leaves it open', 'Quill: how they left', 'stepped down', 'retired'],
    ['a denial of what the other does not say', 'Quill: how they left', 'not dismissed', 'resigned'],
    ['a rounded number', 'number of people killed (Withy)', 'about 1400', '1382'],
    ['more than, and the number', 'number of people killed (Withy)', 'at least 1400', '1420'],
    ['an age over a birthday', 'Quill: age', '62', '63'],
    ['weeks, and how many', 'Quill: left earlier than planned by', 'weeks', 'three weeks'],
    [
      'one reason in other words',
      'Quill: reason for leaving',
      'the closure of the weir',
      'a dispute about closures',
    ],
  ])('no discrepancy: %s', (...[, point, one, other]) => {
    expect(points(account('a', point, one), account('b', point, other))).toEqual([])
  })

  it.each([
    ['two days', 'Quill: last day', '2024-03-28', '2024-03-31'],
    ['a denial', 'Quill: how they left', 'dismissed', 'not dismissed'],
    ['two numbers', 'number of people killed (Withy)', '3', '4'],
    ['two ages', 'Quill: age', '58', '63'],
    ['two spellings', 'Ada Quill: spelling', 'Ada Quill', 'Ada Qill'],
    ['other reasons', 'Quill: reason for leaving', 'the closure of the weir', 'ill health'],
  ])('a discrepancy: %s', (...[, point, one, other]) => {
    expect(points(account('a', point, one), account('b', point, other))).toHaveLength(1)
  })

  it('compares the media of the same words only', () => {
    const medium = (document: string, words: string, value: string): Account =>
      account(document, `Ada Quill: medium of “${words}”`, value)
    const words = 'we have traded a night of warning'
    expect(points(medium('a', words, 'speech'), medium('b', `again ${words}`, 'letter'))).toHaveLength(1)
    expect(points(medium('a', words, 'statement'), medium('b', words, 'letter'))).toEqual([])
    expect(
      points(medium('a', words, 'speech'), medium('b', 'the river has no opinion of us', 'letter')),
    ).toEqual([])
  })

  it('does not set a document against itself', () => {
    expect(points(account('a', 'Quill: age', '50'), account('a', 'Quill: age', '60'))).toEqual([])
  })

  it('keeps persons of one last name and counts of different places apart', () => {
    expect(points(account('a', 'Ada Quill: age', '50'), account('b', 'Tom Quill: age', '60'))).toEqual([])
    const count = (document: string, place: string, value: string): Account =>
      account(document, `number of people killed (${place})`, value)
    expect(points(count('a', 'Withymere', '3'), count('b', 'Pontbrook', '40'))).toEqual([])
    expect(
      points(count('a', 'Withymere Park', '3'), account('b', 'number of people killed', '4')),
    ).toHaveLength(1)
  })

  it('compares numbers that stand in the same words', () => {
    const inWords = (document: string, words: string, value: string): Account =>
      account(document, `number in “${words}”`, value)
    expect(
      points(
        inWords('a', 'for … minutes we knew and', '41'),
        inWords('b', 'That For … minutes we knew, and', '47'),
      ),
    ).toHaveLength(1)
    expect(
      points(
        inWords('a', 'for … minutes we knew and', '41'),
        inWords('b', 'for … minutes we sat there', '47'),
      ),
    ).toEqual([])
  })

  it('takes two spellings in one document for two names, and far counts for two events', () => {
    const name = (document: string, value: string): Account => account(document, `${value}: spelling`, value)
    expect(points(name('a', 'Ada Quill'), name('b', 'Ade Quill'))).toHaveLength(1)
    expect(points(name('a', 'Ada Quill'), name('b', 'Ade Quill'), name('b', 'Ada Quill'))).toEqual([])
    expect(
      points(account('a', 'number of people killed', '3'), account('b', 'number of people killed', '4')),
    ).toEqual([])
    expect(
      points(
        account('a', 'number of people killed (Withy)', '3'),
        account('b', 'number of people killed (Withy)', '90'),
      ),
    ).toEqual([])
  })

  it('does not depend on the order of the accounts', () => {
    const some = fc.array(
      fc.record({
        document: fc.constantFrom('a', 'b', 'c'),
        point: fc.constantFrom(
          'Ada Quill: how they left',
          'Quill: how they left',
          'Tom Quill: age',
          'number of people killed (Withy)',
        ),
        value: fc.constantFrom('resigned', 'retired', '3', '40'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const accounts = rows.map(({ document, point, value }) => account(document, point, value))
        const order = [...keys.take(accounts.length)]
        const shuffled = accounts
          .map((_, i) => i)
          .toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b)
          .map(i => accounts[i]!)
        expect(findDiscrepancies(shuffled)).toEqual(findDiscrepancies(accounts))
      }),
    )
  })
})

describe('when words were said', () => {
  const words = 'the wall was never checked and nobody asked us to'
  const dated = (document: string, quote: string, value: string): Account =>
    account(document, `Ada Quill: date of “${quote}”`, value)

  it('differs where two documents date the same words to days that cannot both be right', () => {
    expect(points(dated('a', words, '2024-01-18'), dated('b', words.slice(4), '2024-01-19'))).toHaveLength(1)
    expect(points(dated('a', words, '2024-01-18'), dated('b', words, '2024-01'))).toEqual([])
  })

  it('is not compared between quotations that only share a phrase', () => {
    const other = 'she wrote that the wall was never as high as this'
    expect(points(dated('a', words, '2024-01-18'), dated('b', other, '2024-03-01'))).toEqual([])
  })
})
