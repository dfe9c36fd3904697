import { describe, expect, it } from 'vitest'
import { utterancesIn, witness } from '../../test/witness-pile.js'
import { findCarried, findLinks } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Link, Witness } from './witness.js'

interface Article {
  readonly id: string
  readonly text: string
  readonly said?: string
  readonly speaker?: string
  readonly published?: string
}

function article({ id, text, said, speaker = 'orla-venn', published }: Article): Witness {
  return witness({ id, text, published, speakers: [speaker], passage: { said, statement: 0 } })
}

const LETTER = article({
  id: 'argus',
  said: '2031-03-01',
  text: 'In her letter on Saturday, “the lower gates have not been greased since the autumn before last,” Venn wrote.',
})
const FURTHER = {
  id: 'courier',
  said: '2031-03-01',
  text: 'The letter surprised the council. “My deputy will keep the keys until somebody asks for them politely,” Venn wrote.',
}

/** In how many utterances the first article's quotation and this one's stand. */
function utterancesWith(other: Witness, first = LETTER): number {
  return utterancesIn([first, other]).length
}

describe('parts of one dated saying that share no words', () => {
  it('are one utterance where both are of one person’s letter of one day', () => {
    expect(utterancesWith(article(FURTHER))).toBe(1)
  })

  it.each([
    ['another person', { speaker: 'ede-marsh' }],
    ['another day', { said: '2031-03-04' }],
    [
      'another letter',
      { text: 'In another letter, “my deputy will keep the keys until somebody asks for them,” Venn wrote.' },
    ],
    [
      'a post',
      {
        text: 'The letter surprised many. “My deputy will keep the keys until somebody asks for them,” she wrote on Facebook.',
      },
    ],
    [
      'words that are spoken',
      {
        text: 'The letter surprised many. “My deputy will keep the keys until somebody asks for them,” she said.',
      },
    ],
    ['a phrase', { text: 'In the letter, Venn spoke of “keys for somebody polite”.' }],
  ])('stay apart where one is of %s', (_, change) => {
    expect(utterancesWith(article({ ...FURTHER, ...change }))).toBe(2)
  })

  it('takes a letter without a date for one of the day of its article, a statement not', () => {
    const published = '2031-03-01'
    const letter = { id: 'courier', published, text: FURTHER.text }
    expect(utterancesWith(article(letter))).toBe(1)
    const gates = '“The lower gates have not been greased since autumn,” she said in a statement.'
    const keys = '“My deputy will keep the keys until asked,” she said in a statement.'
    const both = (said?: string): number => {
      const dated = { published, ...(said === undefined ? {} : { said }) }
      return utterancesWith(
        article({ id: 'two', text: keys, ...dated }),
        article({ id: 'one', text: gates, ...dated }),
      )
    }
    expect(both()).toBe(2)
    expect(both(published)).toBe(1)
  })

  it('are found alike from either document and over the whole pile', () => {
    const text = 'In the letter Venn named “eleven pumps of which none had been looked at since the flood.”'
    const witnesses = [LETTER, article(FURTHER), article({ id: 'mail', text, said: '2031-03-02' })]
    const { quotedIn, ...bySearch } = memoryLookup(witnesses)
    const places = (links: readonly Link[]): string[] =>
      links.map(({ quoting, carrying }) => `${quoting.document} ${carrying.document}`)
    expect(quotedIn).toBeDefined()
    expect(witnesses.flatMap(one => places(findCarried(one, memoryLookup(witnesses))))).toEqual([
      'argus courier',
    ])
    expect(witnesses.map(one => places(findLinks(one, bySearch)))).toEqual([
      ['argus courier'],
      ['argus courier'],
      [],
    ])
  })
})
