import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchPassage } from './search-passage.js'
import { findTerms, indexedText, searchTerms } from './search-terms.js'
import { nearSpellings } from './near-spelling.js'

const words = (query: string, typing = false): unknown =>
  searchTerms(query, { typing }).map(term => `${term.words.join(' ')}${term.prefix ? '*' : ''}`)

describe('what is searched for', () => {
  it('is words, phrases in any quotation marks, and beginnings', () => {
    expect(words('Harbour budget')).toEqual(['harbour', 'budget'])
    expect(words('“called it prudence” resign*')).toEqual(['called it prudence', 'resign*'])
    expect(words('"called it resig"*')).toEqual(['called it resig*'])
    expect(words("don't Müller")).toEqual(['don t', 'muller'])
  })

  it('is only what letters and figures say', () => {
    expect(words('a AND NOT (b OR c) ^ -d')).toEqual(['a', 'and', 'not', 'b', 'or', 'c', 'd'])
    expect(words('— … "" * ()')).toEqual([])
  })

  it('is a beginning while its last word is being typed', () => {
    expect(words('harbour bud', true)).toEqual(['harbour', 'bud*'])
    expect(words('harbour bud ', true)).toEqual(['harbour', 'bud'])
    expect(words('harbour b', true)).toEqual(['harbour', 'b'])
    expect(words('"called it pru', true)).toEqual(['called it pru*'])
    expect(words('"called it"', true)).toEqual(['called it'])
  })

  it('is a phrase in scripts without spaces', () => {
    expect(words('北京市')).toEqual(['北 京 市'])
    expect(indexedText('在北京').trim().split(/\s+/)).toEqual(['在', '北', '京'])
    expect(findTerms('在北京市長', searchTerms('北京')).map(hit => hit.span)).toEqual([[1, 3]])
  })
})

describe('where terms stand', () => {
  it('is told without case and accents', () => {
    const text = 'The Müller report; MULLER’s own.'
    expect(findTerms(text, searchTerms('müller')).map(({ span }) => text.slice(...span))).toEqual([
      'Müller',
      'MULLER',
    ])
  })

  it('gives spans whose words are those searched for, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const [term] = searchTerms(`"${text}"`)
        if (term === undefined || text.includes('"')) return
        for (const { span } of findTerms(text, [term])) {
          expect(searchTerms(`"${text.slice(...span)}"`)[0]?.words).toEqual(term.words)
        }
      }),
    )
  })

  it('is shown where most of them stand together, in whole words of one paragraph', () => {
    const filler = 'Nothing of note was said for a long while by anybody there. '.repeat(8)
    const text = `The budget was late.\n\n${filler}\n\nThe harbour board passed its budget. ${filler}`
    const passage = searchPassage(text, searchTerms('budget harbour'))
    const shown = passage === undefined ? '' : text.slice(...passage.span)
    expect(shown).toMatch(/^The harbour board passed its budget\. Nothing/)
    expect(shown).toMatch(/\w$/)
    expect(passage?.marks.map(mark => text.slice(...mark))).toEqual(['harbour', 'budget'])
    expect(searchPassage(text, searchTerms('quay'))).toBeUndefined()
  })
})

describe('near spellings', () => {
  const known = ['harbour', 'harbours', 'harvest', 'labour', 'quay'].map(word => ({ word, documents: 1 }))

  it('are a slip or two away, the nearest first', () => {
    expect(nearSpellings('harbuor', known)).toEqual(['harbour', 'harbours'])
    expect(nearSpellings('quai', known)).toEqual(['quay'])
  })

  it('are not offered for a word that is known or too short to tell', () => {
    expect(nearSpellings('quay', known)).toEqual([])
    expect(nearSpellings('qua', known)).toEqual([])
  })
})
