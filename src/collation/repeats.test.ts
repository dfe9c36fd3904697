import { describe, expect, it } from 'vitest'
import { isRepeat } from './repeats.js'

const TEXT = [
  'Ferry to sail “in any wind”, owner says',
  'The owner said that she would “sail in every wind” and “sail in no fog”. Then she went.',
  '“We sail in every wind.”',
].join('\n\n')

function stretch(words: string, from = 0) {
  const start = TEXT.indexOf(words, from)
  return { span: [start, start + words.length] as const, words: words.split(' ').length }
}

describe('isRepeat', () => {
  it('takes the same words for a repetition', () => {
    expect(isRepeat(stretch('sail in every wind'), 4, TEXT)).toBe(true)
  })

  it('takes words that are partly the same for the next thing quoted', () => {
    expect(isRepeat(stretch('sail in no fog'), 2, TEXT)).toBe(false)
  })

  it('takes a headline and a paragraph of its own for a repetition in other words', () => {
    expect(isRepeat(stretch('in any wind'), 2, TEXT)).toBe(true)
    expect(isRepeat(stretch('We sail in every wind'), 4, TEXT)).toBe(true)
    expect(isRepeat(stretch('We sail in every wind'), 2, TEXT)).toBe(false)
  })

  it('takes nearly the same words for a repetition where they are many', () => {
    const long = { span: stretch('sail in no fog').span, words: 20 }
    expect(isRepeat(long, 17, TEXT)).toBe(true)
    expect(isRepeat(long, 16, TEXT)).toBe(false)
  })
})
