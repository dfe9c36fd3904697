import { describe, expect, test } from 'vitest'
import type { Role, Stretch } from './labels.js'
import { linkStretches } from './link.js'
import { markQuotations } from './quotation-state.js'
import { markSentenceStarts } from './sentence-starts.js'
import { snapToQuotations } from './snap.js'
import { emptyUnits, readUnits, type Units } from './units.js'

function read(text: string): Units {
  const units = emptyUnits(text.length)
  readUnits(text, [0, text.length], units)
  markQuotations(text, units)
  markSentenceStarts(units)
  return units
}

/** Stretches for pieces of the text, in order. */
function mark(text: string, units: Units, pieces: readonly (readonly [Role, string])[]): Stretch[] {
  let from = 0
  return pieces.map(([role, piece]) => {
    const start = text.indexOf(piece, from)
    if (start < 0) throw new Error(`no "${piece}" after ${from}`)
    from = start + piece.length
    const starts = [...units.start.subarray(0, units.count)]
    const ends = [...units.end.subarray(0, units.count)]
    return { role, first: starts.indexOf(start), last: ends.indexOf(from) + 1, certainty: 0.9 }
  })
}

function relations(text: string, pieces: readonly (readonly [Role, string])[]): string[] {
  const units = read(text)
  const show = ({ first, last }: Stretch): string => text.slice(units.start[first], units.end[last - 1])
  return linkStretches(units, mark(text, units, pieces)).map(
    ({ source, cue, content }) =>
      `${source === undefined ? '-' : show(source)} | ${show(cue)} | ${content.map(show).join(' + ')}`,
  )
}

describe('linking', () => {
  test('joins a quotation that its cue interrupts', () => {
    expect(
      relations('“We tried,” Ada Poe said. “It failed.”', [
        ['content', 'We tried'],
        ['source', 'Ada Poe'],
        ['cue', 'said'],
        ['content', 'It failed'],
      ]),
    ).toEqual(['Ada Poe | said | We tried + It failed'])
  })

  test('lets two cues share a source', () => {
    expect(
      relations('The mayor said that he would stay and denied that he had lied.', [
        ['source', 'The mayor'],
        ['cue', 'said'],
        ['content', 'that he would stay'],
        ['cue', 'denied'],
        ['content', 'that he had lied'],
      ]),
    ).toEqual(['The mayor | said | that he would stay', 'The mayor | denied | that he had lied'])
  })

  test('keeps to the sentence: the source of the next one is not taken', () => {
    expect(
      relations('It was said that rain fell. Ada Poe slept and Bo Lind warned that it would rain more.', [
        ['cue', 'said'],
        ['content', 'that rain fell'],
        ['source', 'Bo Lind'],
        ['cue', 'warned'],
        ['content', 'that it would rain more'],
      ]),
    ).toEqual(['- | said | that rain fell', 'Bo Lind | warned | that it would rain more'])
  })

  test('crosses a paragraph end after a colon, and not otherwise', () => {
    const pieces = [
      ['source', 'Ada Poe'],
      ['cue', 'continued'],
      ['content', 'We are not done'],
    ] as const
    expect(relations('Ada Poe continued:\n\n“We are not done.”', pieces)).toHaveLength(1)
    expect(relations('Ada Poe continued.\n\n“We are not done.”', pieces)).toHaveLength(0)
  })

  test('a cue without content gives nothing', () => {
    expect(
      relations('Ada Poe spoke.', [
        ['source', 'Ada Poe'],
        ['cue', 'spoke'],
      ]),
    ).toEqual([])
  })
})

describe('snapping to quotation marks', () => {
  const snapped = (text: string, pieces: readonly (readonly [Role, string])[]): string[] => {
    const units = read(text)
    return snapToQuotations(units, mark(text, units, pieces)).map(({ first, last }) =>
      text.slice(units.start[first], units.end[last - 1]),
    )
  }

  test('draws an end a word or two inside a mark out to it', () => {
    expect(snapped('“We will go home now,” said Ada Poe.', [['content', 'will go home']])).toEqual([
      'We will go home now,',
    ])
  })

  test('leaves an end far inside a mark, where words outside belong to the content too', () => {
    const text = 'She said they had “gone home and then come back again for the rest”.'
    expect(
      snapped(text, [
        ['cue', 'said'],
        ['content', 'they had “gone home'],
      ]),
    ).toEqual(['said', 'they had “gone home'])
  })

  test('draws nothing over another stretch', () => {
    const text = '“We go, she said, now,” it ran.'
    expect(
      snapped(text, [
        ['content', 'We go'],
        ['source', 'she'],
        ['cue', 'said'],
        ['content', 'now'],
      ]),
    ).toEqual(['We go', 'she', 'said', 'now,'])
  })

  test('ends no content at the end of a paragraph where the mark is missing', () => {
    expect(snapped('“We go home. Nobody knows why.', [['content', 'We go home']])).toEqual(['We go home'])
  })
})

test('a question mark inside the marks does not part a quotation from its cue', () => {
  expect(
    relations('“It is late,” Bo Lind said Friday. “Who will pay for all of it then?” Ada Poe added.', [
      ['content', 'It is late'],
      ['source', 'Bo Lind'],
      ['cue', 'said'],
      ['content', 'Who will pay for all of it then'],
      ['source', 'Ada Poe'],
      ['cue', 'added'],
    ]),
  ).toEqual(['Bo Lind | said | It is late', 'Ada Poe | added | Who will pay for all of it then'])
})
