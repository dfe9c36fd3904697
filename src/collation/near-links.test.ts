import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { findCarried, findLinks } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Link, Witness, WitnessLookup } from './witness.js'

const WARDEN = 'warden' as SpeakerId
const LETTER =
  'The river crossed the lower field before dawn, and nobody rang the siren until noon.\n\n' +
  'I have kept the ledgers of this weir for nineteen winters and never once saw the chairman at the rail.'

const common = { publisher: undefined, published: undefined, damage: [] }
const passage = { closed: true, said: undefined, statement: undefined }

function letter(text = LETTER): Witness {
  const passages = [...text.matchAll(/[^\n]+/gu)].map(match => ({
    ...passage,
    span: [match.index, match.index + match[0].length] as const,
    marked: false,
    speaker: WARDEN,
  }))
  return { ...common, id: 'letter' as DocumentId, kind: 'letter', author: WARDEN, text, passages }
}

function article(quotation: string, speaker: SpeakerId | undefined, id = 'article'): Witness {
  const text = `It rained.\n\nThe warden wrote: “${quotation}”\n\nThe vote was close.`
  const passages = quotedPassages(text).map(({ span }) => ({ ...passage, span, marked: true, speaker }))
  return { ...common, id: id as DocumentId, kind: 'article', author: undefined, text, passages }
}

function found(quotation: string, speaker: SpeakerId | undefined = WARDEN): string[] {
  const pile = [letter(), article(quotation, speaker)]
  return findCarried(letter(), memoryLookup(pile)).map(({ carrying }) => LETTER.slice(...carrying.span))
}

describe('a short quotation in nearly the words of a primary text', () => {
  it.each([
    ['another word', 'crossed the upper field before', 'crossed the lower field before'],
    ['a word left out', 'the river crossed lower field', 'The river crossed the lower field'],
    ['an ellipsis', 'the river … field before dawn', 'The river crossed the lower field before dawn'],
    [
      'brackets',
      'the river [which nobody had measured since Tuesday] crossed the field',
      'The river crossed the lower field',
    ],
    ['a word in brackets', 'kept the ledgers of [the dam]', 'kept the ledgers of'],
    ['two words the other way round', 'until rang the siren noon', 'rang the siren until noon'],
  ])('is found with %s', (_, quotation, place) => {
    expect(found(quotation)).toEqual([place])
  })

  it('is found where its speaker is not known by more words than where the speaker is the author', () => {
    const unknown = (quotation: string): string[] => found(quotation, 'spokesman#article' as SpeakerId)
    expect(found('kept old ledgers of winters')).toHaveLength(1)
    expect(unknown('kept old ledgers of winters')).toEqual([])
  })

  it('is not found in what somebody else wrote', () => {
    expect(found('crossed the upper field before', 'clerk' as SpeakerId)).toEqual([])
  })

  it('is not found by a rare word and a plain one that stand there by chance', () => {
    expect(found('the river is our whole trouble')).toEqual([])
  })
})

describe('a quotation in other words than its source', () => {
  it.each([
    [
      'twenty words of which half were changed',
      'the river ran over the lower meadow before daylight, and no one sounded the siren until midday',
    ],
    ['three words of four', 'kept the weir'],
  ])('%s: is looked for in the text of its speaker', (what, quotation) => {
    const places = found(quotation)
    if (what.startsWith('three')) expect(places).toEqual([])
    else
      expect(places).toEqual([
        'The river crossed the lower field before dawn, and nobody rang the siren until',
      ])
  })

  it('is found in three words where the negation between them was left out', () => {
    const own = letter('We met in June. It did not falter. We met again in May.')
    const links = findCarried(own, memoryLookup([own, article('It did falter', WARDEN)]))
    expect(links.map(({ carrying }) => own.text.slice(...carrying.span))).toEqual(['It did not falter'])
    expect(findCarried(own, memoryLookup([own, article('It did falter', undefined)]))).toEqual([])
  })

  const LEDGER =
    'I asked on three evenings and was told on three evenings that the sluice was sold. The rest is in the ledger.'
  const credited = (quotation: string, cue: string, kind: 'letter' | 'post' = 'letter'): string[] => {
    const own = { ...letter(LEDGER), kind, published: '2031-03-01' }
    const text = `It rained.\n\n“${quotation},” ${cue}.`
    const passages = quotedPassages(text).map(({ span }) => ({
      ...passage,
      span,
      marked: true,
      speaker: WARDEN,
    }))
    const host: Witness = { ...article('', WARDEN), text, passages, published: '2031-03-02' }
    return findCarried(own, memoryLookup([own, host])).map(({ carrying }) => LEDGER.slice(...carrying.span))
  }
  const REWORDED = 'I asked three times who had sold my boat and each time they told me to go home'

  it('leads to the nearest place of the letter that it is credited to', () => {
    expect(credited(REWORDED, 'she wrote in the letter')).toEqual(['I asked on three evenings and was told'])
  })

  it('leads nowhere where nothing of it is left, or another text is named', () => {
    expect(credited(REWORDED, 'she said on Monday')).toEqual([])
    expect(credited(REWORDED, 'she wrote in the letter', 'post')).toEqual([])
    expect(
      credited('The whole valley will remember what this board has done', 'she wrote in the letter'),
    ).toEqual([])
  })
})

/** The same pile found by searches alone, as a store finds it. */
function searching(pile: readonly Witness[]): WitnessLookup {
  const { documentsWith, documentsQuoting, documentsHolding, witness, words } = memoryLookup(pile)
  return { documentsWith, documentsQuoting, documentsHolding, witness, words }
}

const keys = (links: readonly Link[]): string[] => links.map(link => JSON.stringify(link)).toSorted()

it('the index of a pile, searches from either side: all find the same', () => {
  const words = LETTER.split(/\s+/u)
  const quotation = fc
    .tuple(
      fc.nat(words.length - 8),
      fc.integer({ min: 4, max: 8 }),
      fc.nat(7),
      fc.constantFrom('', 'copper', '…', '[x]'),
    )
    .map(([from, length, at, other]) => {
      const some = words.slice(from, from + length)
      return some
        .with(at % some.length, other)
        .join(' ')
        .trim()
    })
  const speaker = fc.constantFrom(WARDEN, undefined, 'clerk' as SpeakerId)
  fc.assert(
    fc.property(fc.array(fc.tuple(quotation, speaker), { minLength: 1, maxLength: 5 }), quotations => {
      const pile = [letter(), ...quotations.map(([text, by], i) => article(text, by, `article${i}`))]
      const indexed = memoryLookup(pile)
      const all = pile.flatMap(one => findCarried(one, indexed))
      const searched = searching(pile)
      expect(keys(pile.flatMap(one => findCarried(one, searched)))).toEqual(keys(all))
      for (const one of pile) {
        const own = all.filter(link => [link.quoting.document, link.carrying.document].includes(one.id))
        expect(keys(findLinks(one, searched))).toEqual(keys(own))
      }
    }),
    { numRuns: 60 },
  )
})
