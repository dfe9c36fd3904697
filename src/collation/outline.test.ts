import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId, DocumentKind } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { findLinks } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import { outlinedRuns, outlinedWitness, outlineOf } from './outline.js'
import { quotedRuns } from './quoted-run.js'
import type { Witness, WitnessLookup } from './witness.js'
import { tableOfWords } from './word-table.js'

const SPEAKERS = ['ada-quill', 'tom-reed', undefined] as (SpeakerId | undefined)[]

function witness(id: string, text: string, more: Partial<Witness> = {}): Witness {
  const passages = quotedPassages(text)
    .filter(({ depth }) => depth === 0)
    .map(({ span, closed }, i) => ({
      span,
      marked: true,
      closed,
      speaker: SPEAKERS[i % SPEAKERS.length],
      said: undefined,
      statement: i,
    }))
  return {
    id: id as DocumentId,
    text,
    kind: 'article',
    publisher: undefined,
    published: undefined,
    author: undefined,
    damage: [],
    passages,
    ...more,
  }
}

function letter(id: string, text: string): Witness {
  const author = 'ada-quill' as SpeakerId
  const own = { marked: false, closed: true, speaker: author, said: undefined, statement: undefined }
  const passages = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    ...own,
    span: [index, index + line.length] as const,
  }))
  return witness(id, text, { kind: 'letter' as DocumentKind, author, passages })
}

/** A pile's lookup that gives outlines too. */
function withOutlines(pile: readonly Witness[]) {
  const lookup = memoryLookup(pile)
  const outlines = new Map(
    pile.map(one => {
      const isAuthored = (id: DocumentId): boolean => lookup.witness(id)?.author !== undefined
      return [one.id, outlineOf({ witness: one, words: lookup.words(one.id), links: [], isAuthored })]
    }),
  )
  return { ...lookup, outline: (id: DocumentId) => outlines.get(id) }
}

const SENTENCES = [
  'The gauge at the lower quay has never told the whole truth to the board.',
  'The gauge at the [harbour’s] lower quay … told the whole truth.',
  'dark harbour money',
  'the whole truth',
  'a breakwater',
  'She told me: ‘Mend the old pumps before the winter’, and I did.',
  'Mend the old pumps before the winter',
  'Bell Tower',
  '…',
]
const paragraph = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.constantFrom('“', ''), fc.constantFrom('”', ''))
  .map(([words, open, close]) =>
    open === '' ? `It was said that ${words}` : `Quill said: ${open}${words}${close}`,
  )
const piles = fc
  .array(
    fc.record({
      lines: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      isLetter: fc.boolean(),
      published: fc.constantFrom('2031-03-01', '2031-07-01', undefined),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map(list =>
    list.map(({ lines, isLetter, published }, i) => {
      const made = (isLetter ? letter : witness)(`d${i}`, lines.join('\n\n'))
      return { ...made, published }
    }),
  )

/** The same pile without an index of its passages: it is searched. */
function bySearch({ quotedIn: _index, ...searches }: WitnessLookup): WitnessLookup {
  return searches
}

describe('an outline', () => {
  it('finds the links that the texts do', () => {
    fc.assert(
      fc.property(piles, pile => {
        const [plain, outlined] = [memoryLookup(pile), withOutlines(pile)]
        const search = bySearch(plain)
        for (const one of pile) {
          const found = findLinks(one, bySearch(outlined))
          expect(found).toEqual(findLinks(one, search))
          expect(found).toEqual(findLinks(one, plain))
        }
      }),
    )
  })

  it('has the passages as they are read from the text, those within others and those without words too', () => {
    const text =
      'Quill said: “She told me: ‘Mend the old pumps …  before [the] winter’, and I did.” And: “…”. And: “Bell Tower”.'
    const one = witness('a', text)
    const table = tableOfWords(text)
    const outline = outlineOf({ witness: one, words: table, links: [], isAuthored: () => false })
    if (outline === undefined) throw new Error('no outline')
    expect(outlinedRuns(one.id, outline, table)).toEqual(quotedRuns(one, table))
    const { id, kind, published, author, passages } = one
    const found = outlinedWitness(one.id, outline)
    expect(found).toMatchObject({ id, kind, published, author })
    expect(new Set(found.passages)).toEqual(new Set(passages))
    expect(outline.blank).toHaveLength(1)
    expect(outline.passages.filter(({ inner }) => inner)).toHaveLength(1)
  })
})
