import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import type { Utterance, Witness } from './index.js'
import { findCarried, findPlaces, groupUtterances, memoryLookup, tableOfWords } from './index.js'

/** Words of which some are odd: lone surrogates, marks that combine, letters outside of the first plane, invisible ones. */
const WORDS =
  'pump wall gate harbour crew letter open closed seven safe early not may west rope night tide 14 Orla Venn'.split(
    ' ',
  )
const ODD = [
  '\ud800',
  'ga\udc00te',
  'e\u0301te\u0301',
  '𝔤ate',
  'ga\u00ADte',
  'ﬁne',
  '🙂',
  'wa-\nter',
  '\u202Egate',
]
const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
)
const words = fc.array(word, { minLength: 5, maxLength: 24 })

function letter(id: string, text: string): Witness {
  const rest = { publisher: undefined, published: undefined, damage: [] }
  const speaker = 'orla-venn' as SpeakerId
  const span = [0, text.length] as const
  const passage = { span, marked: false, closed: true, speaker, said: undefined, statement: undefined }
  return { ...rest, id: id as DocumentId, kind: 'letter', author: speaker, text, passages: [passage] }
}

function article(id: string, text: string): Witness {
  const rest = { publisher: undefined, published: undefined, damage: [] }
  const passages = quotedPassages(text).flatMap(({ span, closed, depth }) =>
    depth > 0
      ? []
      : [{ span, marked: true, closed, speaker: 'orla-venn' as SpeakerId, said: undefined, statement: 0 }],
  )
  return { ...rest, id: id as DocumentId, kind: 'article', author: undefined, text, passages }
}

/** A letter, and articles that quote parts of it, with a word put in. */
const pile = fc
  .tuple(
    words,
    fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 3, max: 20 }), fc.nat(20), word), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([own, cuts]) => [
    letter('letter', own.join(' ')),
    ...cuts.map(([from, length, at, other], i) => {
      const part = own.slice(from % own.length, (from % own.length) + length)
      const changed = part.toSpliced(at % (part.length + 1), 1, other)
      return article(`article${i}`, `It rained \ud83d.\n\nVenn wrote: “${changed.join(' ')}”`)
    }),
  ])

function group(witnesses: readonly Witness[]): Utterance[] {
  const lookup = memoryLookup(witnesses)
  return groupUtterances(
    witnesses.flatMap(witness => findCarried(witness, lookup)),
    witnesses,
  )
}

describe('laws of collation, whatever the characters', () => {
  it('utterances, verdicts and variants do not depend on the order of documents', () => {
    fc.assert(
      fc.property(
        pile.chain(witnesses =>
          fc.tuple(fc.constant(witnesses), fc.shuffledSubarray(witnesses, { minLength: witnesses.length })),
        ),
        ([witnesses, shuffled]) => {
          expect(group(shuffled)).toEqual(group(witnesses))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('spans lie in their documents, and begin and end at words', () => {
    fc.assert(
      fc.property(pile, witnesses => {
        const texts = new Map(witnesses.map(witness => [witness.id, witness.text]))
        for (const { occurrences } of group(witnesses)) {
          for (const { document, span, baseDocument, baseSpan, variants } of occurrences) {
            const [text, base] = [texts.get(document) ?? '', texts.get(baseDocument) ?? '']
            const [own, other] = [tableOfWords(text), tableOfWords(base)]
            expect([...own.starts].some(start => start >= span[0] && start < span[1])).toBe(true)
            if (baseSpan[1] > baseSpan[0]) {
              expect([...other.starts]).toContain(baseSpan[0])
              expect([...other.ends]).toContain(baseSpan[1])
            }
            for (const variant of variants) {
              expect(variant.reading[0]).toBeGreaterThanOrEqual(span[0])
              expect(variant.reading[1]).toBeLessThanOrEqual(span[1])
              expect(variant.base[1]).toBeLessThanOrEqual(
                texts.get(variant.baseDocument ?? baseDocument)?.length ?? 0,
              )
            }
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('a place of words slices to those words', () => {
    fc.assert(
      fc.property(words, fc.nat(20), fc.integer({ min: 1, max: 8 }), (own, from, length) => {
        const witness = letter('letter', own.join(' '))
        const asked = own.slice(from % own.length, (from % own.length) + length).join(' ')
        const wanted = [...tableOfWords(asked).keys]
        const places = findPlaces(asked, memoryLookup([witness]))
        const slices = places.map(({ span }) => [...tableOfWords(witness.text.slice(...span)).keys])
        if (wanted.length > 0) expect(slices).toContainEqual(wanted)
      }),
      { numRuns: 300 },
    )
  })
})
