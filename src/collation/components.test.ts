import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Utterance, Witness } from './witness.js'

/** A document; `speakers` says each of its quotations in order, or, without any, `author` its paragraphs. */
function witness(id: string, text: string, who: { speakers?: string[]; author?: string }): Witness {
  const passage = { said: undefined, statement: undefined }
  const quoted = quotedPassages(text).map(({ span, closed }, i) => {
    return { ...passage, span, closed, marked: true, speaker: who.speakers?.[i] as SpeakerId }
  })
  const own = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: words }) => {
    const span = [index, index + words.length] as const
    return { ...passage, span, closed: true, marked: false, speaker: who.author as SpeakerId }
  })
  return {
    id: id as DocumentId,
    text,
    kind: who.author === undefined ? 'article' : 'letter',
    publisher: undefined,
    published: undefined,
    author: who.author as SpeakerId | undefined,
    damage: [],
    passages: who.author === undefined ? quoted : own,
  }
}

function utterances(...pile: Witness[]): Utterance[] {
  const lookup = memoryLookup(pile)
  return groupUtterances(
    pile.flatMap(one => findCarried(one, lookup)),
    pile,
  )
}

describe('the words of two speakers', () => {
  it('that begin alike are two utterances', () => {
    const found = utterances(
      witness('a', '“Nobody at the dock has ever been paid to count the gulls,” said Ada Venn.', {
        speakers: ['ada-venn'],
      }),
      witness('b', '“Nobody at the dock has ever been asked to pay for the ropes,” said Piet Roe.', {
        speakers: ['piet-roe'],
      }),
    )
    expect(found.map(({ speaker, occurrences }) => [speaker, occurrences.length])).toEqual([
      ['ada-venn', 1],
      ['piet-roe', 1],
    ])
  })

  it('that are the same but for a word are one utterance, which one document credits wrongly', () => {
    const found = utterances(
      witness('a', '“Nobody at the dock has ever been paid to count the gulls,” said Ada Venn.', {
        speakers: ['ada-venn'],
      }),
      witness('b', '“Nobody at the docks has ever been paid to count the gulls,” said Piet Roe.', {
        speakers: ['piet-roe'],
      }),
    )
    expect(found).toHaveLength(1)
  })

  it('are two utterances though an article quotes one between two quotations of the other’s letter', () => {
    const letter = witness(
      'letter',
      'I have asked the port twice to come and stand under the cranes, and twice they sent a clerk. The gulls have nested there since before the port had a name.',
      { author: 'ada-venn' },
    )
    const article = (id: string): Witness =>
      witness(
        id,
        '“I have asked the port twice to come and stand under the cranes, and twice they sent a clerk,” wrote Ada Venn. Piet Roe said that “a rope is a rope and a pound is a pound”. Ada Venn said the gulls had “nested there before the port had a name”.',
        { speakers: ['ada-venn', 'piet-roe', 'ada-venn'] },
      )
    const found = utterances(letter, article('a'), article('b'))
    const roe = found.find(({ speaker }) => speaker === 'piet-roe')
    expect(roe?.occurrences.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim'])
    const venn = found.filter(one => one !== roe)
    expect(venn.flatMap(({ occurrences }) => occurrences.map(one => one.verdict))).not.toContain('reworded')
  })
})
