import { describe, expect, it } from 'vitest'
import { compareReading } from './compare.js'

const compare = (reading: string, base: string) =>
  compareReading({
    base: [{ text: base, span: [0, base.length] }],
    reading: { text: reading, span: [0, reading.length] },
  })

const BASE = 'We closed the office first and told them that the system will firm up in the modern hall.'

/** The whole sentence with some of its words as a copy has them. */
function copied(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [word, printed]) => text.replace(word, printed), BASE)
}

describe('what a scanner misread', () => {
  it.each([
    { closed: 'c1osed', will: 'wi11' },
    { first: 'rst', firm: 'rm', office: 'o ce' },
    { closed: 'c1osed', system: 'systern', them: 'thern' },
    { office: '0ffice' },
    { them: 'thern' },
  ])('is a difference of print alone: %j', changes => {
    expect(compare(copied(changes), BASE).verdict).toBe('punctuation')
    expect(compare(BASE, copied(changes)).verdict).toBe('punctuation')
  })

  it.each([
    { hall: 'hail' },
    { modern: 'modem' },
    { closed: 'opened' },
    { first: '1st of all' },
    { office: 'ice' },
  ])('is a change where it is a word, and nothing else is broken: %j', changes => {
    expect(compare(copied(changes), BASE).verdict).toBe('altered')
  })

  it('takes no short form that both have for a broken word', () => {
    const long = `${BASE} It is 3 km and 40 kg.`
    expect(compare(long.replace('hall', 'hail'), long).verdict).toBe('altered')
  })
})
