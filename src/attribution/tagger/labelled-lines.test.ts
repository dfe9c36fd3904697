import { describe, expect, test } from 'vitest'
import { labelledLines } from './labelled-lines.js'

const read = (text: string): string[] =>
  labelledLines(text).map(
    ({ source, cue, content }) =>
      `${text.slice(...source)} ${text.slice(...cue)} ${content.map(span => text.slice(...span)).join(' + ')}`,
  )

describe('labelled lines', () => {
  test('are turns of a dialogue', () => {
    expect(
      read('POE: We will go on.\nLIND: You will not go.\nPOE: We have to go.\nLIND: Says who, I ask?'),
    ).toEqual([
      'POE : We will go on.',
      'LIND : You will not go.',
      'POE : We have to go.',
      'LIND : Says who, I ask?',
    ])
  })

  test('go on over paragraphs that open with a mark, until one closes', () => {
    const text =
      '"POE: We will go on.\n\n"And we will win.\n\n"LIND: You will not win."\n\n"POE: We shall see then."\n\n"LIND: So we shall see."'
    expect(read(text)[0]).toBe('POE : We will go on. + "And we will win.')
  })

  test('are no rubrics, tables, or words that stand before a colon once', () => {
    expect(read('THE FACTS: It did not rain.\nTHE FACTS: Nor did it snow.')).toEqual([])
    expect(read('Poe: 547\nLind: 301\nPoe: 22\nLind: 9')).toEqual([])
    expect(read('Harbour: A town waits for its ferry')).toEqual([])
  })

  test('are quotations signed after a dash', () => {
    expect(
      read('“They never asked anyone of us.” ― Ada Poe\n“It was a good and long day.” — Bo Lind.'),
    ).toEqual(['Ada Poe ― They never asked anyone of us.', 'Bo Lind — It was a good and long day.'])
  })

  test('are signed quotations whose closing mark is lost', () => {
    expect(read('“They never asked anyone of us. ― Ada Poe\n“It was so — Bo Lind was late.')).toEqual([
      'Ada Poe ― They never asked anyone of us.',
    ])
  })

  test('a dash after a quotation that the sentence goes on with signs nothing', () => {
    expect(read('They said “it was a very good day” — and went home.')).toEqual([])
  })
})
