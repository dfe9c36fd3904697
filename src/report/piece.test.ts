import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, displayWidth, labelled, oneLine, piece, wrapPieces } from './piece.js'
import { plainStyle } from './style.js'

const text = (lines: ReturnType<typeof wrapPieces>): string[] =>
  lines.map(line => line.map(part => part.text).join(''))

describe('layout in columns', () => {
  it('folds at spaces and leaves out the space at the break', () => {
    expect(text(wrapPieces([piece('one two three four')], 9))).toEqual(['one two', 'three', 'four'])
  })

  it('keeps a word together whose parts have different tones', () => {
    expect(text(wrapPieces([piece('the sir'), piece('en', 'error'), piece(' sounds')], 10))).toEqual([
      'the siren',
      'sounds',
    ])
  })

  it('breaks a word that is longer than a line', () => {
    expect(text(wrapPieces([piece('abcdefghij kl')], 4))).toEqual(['abcd', 'efgh', 'ij', 'kl'])
  })

  it('never makes a line wider than asked, and loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 })),
        fc.integer({ min: 8, max: 40 }),
        (words, width) => {
          const lines = text(
            wrapPieces(
              words.map(word => piece(`${word} `)),
              width,
            ),
          )
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(words.join('').replaceAll(/\s/g, ''))
        },
      ),
    )
  })

  it('counts wide characters twice and combining marks not at all', () => {
    expect(displayWidth('記録')).toBe(4)
    expect(displayWidth('e\u0301')).toBe(1)
  })

  it('cuts with an ellipsis only where it must', () => {
    expect(clip('siren', 5)).toBe('siren')
    expect(clip('the siren', 6)).toBe('the s…')
  })

  it('shows control characters instead of obeying them', () => {
    expect(oneLine('a\u001B[31mb\u202Ec\td')).toBe('a\uFFFD[31mb\uFFFDc d')
    const shown = ['\0', '\b', '\v', '\n', '\u001F', '\u007F', '\u0085', '\u009F', '\u2069'].map(oneLine)
    expect(shown).toEqual(['\uFFFD', '\uFFFD', ' ', ' ', '\uFFFD', '\uFFFD', '\uFFFD', '\uFFFD', '\uFFFD'])
  })

  it('indents the lines of a block by its label, coloured or not', () => {
    const block = { label: 'source  ', indent: 2, style: plainStyle(30) }
    expect(labelled([piece('one two three four five')], block)).toBe(
      '  source  one two three four\n          five',
    )
    const painted = {
      ...plainStyle(30),
      paint: (_tone: string, words: string) => `\u001B[32m${words}\u001B[39m`,
    }
    const coloured = labelled([piece('one two three four five', 'ok')], { ...block, style: painted })
    expect(coloured).not.toBe(stripVTControlCharacters(coloured))
    expect(stripVTControlCharacters(coloured)).toBe('  source  one two three four\n          five')
  })

  it('gives the label alone where there is nothing beside it', () => {
    expect(labelled([piece('')], { label: 'source  ', indent: 2, style: plainStyle(30) })).toBe('  source')
  })
})
