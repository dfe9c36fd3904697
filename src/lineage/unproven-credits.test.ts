import { describe, expect, it } from 'vitest'
import { document, pile, utterance } from '../../test/lineage-pile.js'
import type { SourceDocument } from '../text/index.js'
import { deriveLineage } from './derive-lineage.js'
import { standingCredits } from './standing-credits.js'
import { possibleOutlets } from './possible-outlets.js'

const SAID = 'I asked him four times about the sluice and then I asked his dog'

const first = document('first', `“${SAID},” said Lise Amberg of the water board.`, {
  publisher: 'The Carrow Bugle',
  published: '2024-03-01',
})

const crediting = (id: string, credit: string, publisher = 'Quay Gazette') =>
  document(id, `${credit}\n\n“${SAID},” she said.`, { publisher, published: '2024-03-02' })

describe('a credit of an outlet whose name does not show that it is one', () => {
  it.each([
    'The sluice was shut, as first reported by The Carrow Bugle.',
    'The sluice was shut, The Carrow Bugle reported.',
    'The Carrow Bugle reveals that the sluice was shut.',
    'The sluice was shut, according to the Bugle.',
    'Somebody spoke in an interview with The Carrow Bugle of the sluice.',
    'The sluice was shut (via The Carrow Bugle).',
    'According to a Carrow Bugle investigation the sluice was shut.',
    'L’écluse était fermée, selon The Carrow Bugle.',
    'Según The Carrow Bugle, la esclusa estaba cerrada.',
    'Laut Carrow Bugle war die Schleuse zu.',
    'Secondo il Carrow Bugle la chiusa era chiusa.',
  ])('holds in a pile that has its article: %s', credit => {
    const second = crediting('second', credit)
    const said = utterance(first, SAID, [
      { in: first, words: SAID },
      { in: second, words: SAID },
    ])
    const [edge] = deriveLineage(pile([first, second], [said]))
    expect(edge).toMatchObject({ from: 'second', to: 'first' })
    expect(edge?.evidence.map(({ basis }) => basis)).toContain('credit')
  })

  it('holds where the article is in another language, and has somebody whom the credit’s sentence names', () => {
    const language = (one: SourceDocument, tag: string): SourceDocument => ({ ...one, language: tag })
    const credit = 'La jefa del agua, Lise Amberg, según The Carrow Bugle, lo lamenta.'
    const second = language(document('second', credit, { published: '2024-03-02' }), 'es')
    const edges = (tag: string, text: string): readonly string[] =>
      deriveLineage(pile([language({ ...first, text }, tag), second], [])).map(({ to }) => to ?? '')
    expect(edges('en', 'The head of the board, Lise Amberg, is sorry.')).toEqual(['first'])
    expect(edges('en', 'The geese are back.')).toEqual([])
    expect(edges('es', 'Dice Lise Amberg otra cosa.')).toEqual([])
  })

  it('is none where the pile has no article of that name', () => {
    const other = { ...first, publisher: 'Quay Gazette' }
    const second = crediting('second', 'As first reported by The Carrow Bugle.', 'Harbour Times')
    const said = utterance(other, SAID, [
      { in: other, words: SAID },
      { in: second, words: SAID },
    ])
    expect(deriveLineage(pile([other, second], [said]))).toEqual([])
  })

  it('is none of who gave a letter or statement out', () => {
    const letter = { ...first, kind: 'letter' as const }
    const { credits, documents } = pile([letter, crediting('second', 'As The Carrow Bugle reported.')])
    expect([...standingCredits(documents, credits).values()].flat()).toEqual([])
    const articles = pile([first, crediting('second', 'As The Carrow Bugle reported.')])
    expect([...standingCredits(articles.documents, articles.credits).values()].flat()).toHaveLength(1)
  })

  it('is none of a day, of an owner, nor of a short name that two outlets have', () => {
    expect(possibleOutlets('It was published on Monday, according to the Board’s website.')).toEqual([])
    const namesake = document('other', 'The quay is dry.', { publisher: 'The Pell Bugle' })
    const { credits, documents } = pile([first, namesake, crediting('second', 'As reported by the Bugle.')])
    expect([...standingCredits(documents, credits).values()].flat()).toEqual([])
  })
})
