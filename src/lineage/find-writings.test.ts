import { describe, expect, it } from 'vitest'
import { document, pile, utterance } from '../../test/lineage-pile.js'
import type { Attribution } from '../attribution/index.js'
import { resolvePeople } from '../people/index.js'
import type { SourceDocument, Span } from '../text/index.js'
import { deriveLineage } from './derive-lineage.js'
import { findWritings } from './find-writings.js'

const TEXT =
  'In her resignation letter Ada Quill wrote: “We have called the whole wall a gift to thieves.” Ben Orme said: “It is what it is and no more.”'

function statement(
  text: string,
  source: string,
  more: { readonly medium?: string; readonly after: string },
): Attribution {
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const opens = text.indexOf('“', text.indexOf(more.after))
  return {
    source: [spanOf(source)],
    cue: [],
    content: [[opens, text.indexOf('”', opens) + 1]],
    type: 'direct',
    confidence: 1,
    via: [],
    addressee: undefined,
    medium: more.medium === undefined ? undefined : spanOf(more.medium),
    occasion: undefined,
  }
}

function writings(article: SourceDocument): string[] {
  const attributions = [
    statement(TEXT, 'Ada Quill', { medium: 'her resignation letter', after: 'wrote' }),
    statement(TEXT, 'Ben Orme', { after: 'said' }),
  ]
  const said = [{ span: undefined, reason: 'none' }, undefined]
  return findWritings(article, { attributions, people: resolvePeople(article, attributions), said }).map(
    ({ name }) => name,
  )
}

describe('findWritings', () => {
  it('names the letter that quotations are said to be from', () => {
    expect(writings(document('article', TEXT))).toEqual(['Ada Quill’s letter'])
    expect(writings(document('letter', TEXT, { kind: 'letter' }))).toEqual([])
  })

  const credit = { name: 'Ada Quill’s letter', span: [0, 5], cue: undefined, relation: 'written-in' } as const
  const words = 'We have called the whole wall a gift to thieves.'
  const article = document('article', TEXT, { publisher: 'Quay Gazette', published: '2024-03-02' })

  it('makes an edge to a letter that the pile lacks', () => {
    const edges = deriveLineage({ ...pile([article]), credits: new Map([[article.id, [credit]]]) })
    expect(edges).toMatchObject([{ from: article.id, to: undefined, toName: 'Ada Quill’s letter' }])
    expect(edges[0]?.evidence[0]?.reason).toBe('Quay Gazette quotes Ada Quill’s letter')
  })

  it.each(['Ada Quill’s letter', 'Quill’s letter'])(
    '%s supports the edge to the letter that the pile holds',
    name => {
      const letter = document('letter', words, {
        kind: 'letter',
        authors: ['Ada Quill'],
        published: '2024-03-01',
      })
      const said = utterance(letter, words, [
        { in: letter, words },
        { in: article, words },
      ])
      const edges = deriveLineage({
        ...pile([letter, article], [said]),
        credits: new Map([[article.id, [{ ...credit, name }]]]),
      })
      expect(edges).toMatchObject([{ from: article.id, to: letter.id }])
      expect(edges[0]?.evidence.map(({ basis }) => basis)).toEqual(['credit', 'wording'])
    },
  )
})
