import { describe, expect, it } from 'vitest'
import { utterancesIn, witness } from '../../test/witness-pile.js'
import type { Witness } from './witness.js'

describe('the words of two speakers', () => {
  it('that begin alike are two utterances', () => {
    const found = utterancesIn([
      witness({
        id: 'a',
        text: '“Nobody at the dock has ever been paid to count the gulls,” said Ada Venn.',
        speakers: ['ada-venn'],
      }),
      witness({
        id: 'b',
        text: '“Nobody at the dock has ever been asked to pay for the ropes,” said Piet Roe.',
        speakers: ['piet-roe'],
      }),
    ])
    expect(found.map(({ speaker, occurrences }) => [speaker, occurrences.length])).toEqual([
      ['ada-venn', 1],
      ['piet-roe', 1],
    ])
  })

  it('that are the same but for a word are one utterance, which one document credits wrongly', () => {
    const found = utterancesIn([
      witness({
        id: 'a',
        text: '“Nobody at the dock has ever been paid to count the gulls,” said Ada Venn.',
        speakers: ['ada-venn'],
      }),
      witness({
        id: 'b',
        text: '“Nobody at the docks has ever been paid to count the gulls,” said Piet Roe.',
        speakers: ['piet-roe'],
      }),
    ])
    expect(found).toHaveLength(1)
  })

  it('are two utterances though an article quotes one between two quotations of the other’s letter', () => {
    const letter = witness({
      id: 'letter',
      kind: 'letter',
      author: 'ada-venn',
      text: 'I have asked the port twice to come and stand under the cranes, and twice they sent a clerk. The gulls have nested there since before the port had a name.',
    })
    const article = (id: string): Witness =>
      witness({
        id,
        text: '“I have asked the port twice to come and stand under the cranes, and twice they sent a clerk,” wrote Ada Venn. Piet Roe said that “a rope is a rope and a pound is a pound”. Ada Venn said the gulls had “nested there before the port had a name”.',
        speakers: ['ada-venn', 'piet-roe', 'ada-venn'],
      })
    const found = utterancesIn([letter, article('a'), article('b')])
    const roe = found.find(({ speaker }) => speaker === 'piet-roe')
    expect(roe?.occurrences.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim'])
    const venn = found.filter(one => one !== roe)
    expect(venn.flatMap(({ occurrences }) => occurrences.map(one => one.verdict))).not.toContain('reworded')
  })
})
