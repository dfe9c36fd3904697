import { describe, expect, it } from 'vitest'
import { headlineOf } from './addition.js'

describe('headlineOf', () => {
  it('gives the first line where it is a headline', () => {
    const below = 'The keeper of the lock said on Sunday that nobody had told her.'
    expect(headlineOf(`\n Lock keeper “told in July” \r\n\r\n${below}`)).toBe('Lock keeper “told in July”')
    expect(headlineOf(`Who told the keeper?\n${below}`)).toBe('Who told the keeper?')
  })

  it.each([
    ['a sentence', 'The keeper was told in July.\n\nShe said so on Sunday, in front of the lock.'],
    ['a sentence in quotation marks', '“We were told in July.”\n\nSo she said on Sunday, by the lock.'],
    ['a speaker before a colon', 'The keeper of the lock:\n\nWe were told in July, and again in May.'],
    ['one word', 'Statement\n\nWe were told in July, and again in May.'],
    ['all there is', 'Lock keeper told in July'],
    ['a line of a paragraph that is broken', `${'a line '.repeat(30)}\n${'and more '.repeat(40)}`],
  ])('gives nothing for %s', (_, text) => {
    expect(headlineOf(text)).toBeUndefined()
  })
})
