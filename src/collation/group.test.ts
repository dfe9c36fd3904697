import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId, DocumentKind } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { apparatus } from './apparatus.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried, findLinks } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import { findPlaces } from './places.js'
import type { Circumstances, Link, Utterance, Witness, WitnessLookup } from './witness.js'

interface Invented {
  readonly id: string
  readonly text: string
  readonly kind?: DocumentKind
  readonly published?: string
  /** Who says each quotation, in order; the last name stands for all further ones. */
  readonly speakers?: readonly string[]
  readonly author?: string
}

function witness({ id, text, kind = 'article', published, speakers = [], author }: Invented): Witness {
  const quoted = quotedPassages(text).filter(passage => passage.depth === 0)
  const marked = quoted.map((passage, i) => ({
    span: passage.span,
    marked: true,
    closed: passage.closed,
    speaker: (speakers[i] ?? speakers.at(-1)) as SpeakerId | undefined,
    said: undefined,
    statement: undefined,
  }))
  const own = [...text.matchAll(/[^\n]+/gu)].map(match => ({
    span: [match.index, match.index + match[0].length] as const,
    marked: false,
    closed: true,
    speaker: author as SpeakerId | undefined,
    said: undefined,
    statement: undefined,
  }))
  return {
    id: id as DocumentId,
    text,
    kind,
    publisher: undefined,
    published,
    author: author as SpeakerId | undefined,
    damage: [],
    passages: author === undefined ? marked : own,
  }
}

const LETTER = witness({
  id: 'letter',
  kind: 'letter',
  published: '2031-03-01',
  author: 'orla-venn',
  text: 'The harbour gates will not open before June, unless the new pumps arrive.\n\nI have served this port for nineteen years and I leave it with regret.',
})
const PILE: readonly Witness[] = [
  LETTER,
  witness({
    id: 'courier',
    published: '2031-03-02',
    speakers: ['orla-venn'],
    text: 'Orla Venn wrote: “The harbour gates will not open before June,” and added, “I have served this port for nineteen years and I leave it with regret.”',
  }),
  witness({
    id: 'herald',
    published: '2031-03-03',
    speakers: ['orla-venn'],
    text: 'She had “served this port for ninety years and I leave it with regret,” Venn wrote of the “harbour gates” on Monday.',
  }),
  witness({
    id: 'gazette',
    published: '2031-03-03',
    speakers: ['pia-lund'],
    text: '“This port deserves better than a decade of broken pumps,” Pia Lund said. Nobody spoke of the harbour gates.',
  }),
]

function allLinks(pile: readonly Witness[]): Link[] {
  const lookup = memoryLookup(pile)
  return pile.flatMap(one => findCarried(one, lookup))
}

function keys(links: readonly Link[]): string[] {
  return links.map(link => JSON.stringify(link)).toSorted()
}

/** The same pile found by searches alone, as a store finds it: without the documents that cannot have a link. */
function searching(pile: readonly Witness[]): WitnessLookup {
  const { documentsWith, documentsQuoting, documentsHolding, witness: one, words } = memoryLookup(pile)
  const circumstances = (id: DocumentId): Circumstances => ({
    published: one(id)?.published,
    mayQuote: speakers =>
      one(id)?.passages.some(({ speaker }) => speaker !== undefined && speakers.has(speaker)) === true,
  })
  const under = (key: number): DocumentId[] => [...documentsQuoting(Uint32Array.of(key))]
  return {
    documentsWith,
    documentsQuoting: (wanted, may = () => true) =>
      new Set([...wanted].flatMap(key => under(key).filter(id => may(circumstances(id), key)))),
    documentsHolding: (wanted, may = () => true) =>
      [...documentsHolding(wanted)].filter(id => may(circumstances(id))),
    witness: one,
    words,
  }
}

describe('links', () => {
  it('are the same by searching and by the index of passages', () => {
    const lookup = searching(PILE)
    expect(keys(PILE.flatMap(one => findCarried(one, lookup)))).toEqual(keys(allLinks(PILE)))
  })

  it('of one witness are all links of the pile that touch it', () => {
    const all = allLinks(PILE)
    for (const one of PILE) {
      const own = all.filter(link => link.quoting.document === one.id || link.carrying.document === one.id)
      expect(keys(findLinks(one, searching(PILE)))).toEqual(keys(own))
    }
  })

  it('do not depend on what else the pile holds', () => {
    const few = PILE.slice(0, 2)
    const within = allLinks(PILE).filter(link =>
      [link.quoting, link.carrying].every(end => few.some(one => one.id === end.document)),
    )
    expect(keys(allLinks(few))).toEqual(keys(within))
  })
})

describe('utterances of somebody who is not named', () => {
  const full = witness({
    id: 'full',
    published: '2031-04-01',
    speakers: ['spokesperson-for-the-port-in-pell-full'],
    text: 'A spokesperson for the port said: “He retires today. The opinions in his note are his personal views.”',
  })
  const rule = witness({
    id: 'rule',
    published: '2031-04-01',
    speakers: ['port-staff-guidelines'],
    text: 'The guidelines say: “Staff keep their personal views out of the log and away from visitors.”',
  })
  const brief = witness({
    id: 'brief',
    published: '2031-04-01',
    speakers: ['port-spokesperson-brief'],
    text: 'A port spokesperson said these were “personal views” of his.',
  })
  const bodies = { ...rule, passages: rule.passages.map(passage => ({ ...passage, byPerson: false })) }

  it('take a phrase from who is described alike, and not from a rule text', () => {
    const pile = [full, bodies, brief]
    const own = groupUtterances(allLinks(pile), pile).filter(({ occurrences }) =>
      occurrences.some(({ document }) => document === 'brief'),
    )
    expect(own.map(({ occurrences }) => occurrences.map(({ document }) => document).toSorted())).toEqual([
      ['brief', 'full'],
    ])
    expect(own[0]?.speaker).toBe('spokesperson-for-the-port-in-pell-full')
  })
})

describe('utterances', () => {
  it('are not what one document alone has as its own text', () => {
    expect(groupUtterances([], [LETTER])).toEqual([])
    const twice = witness({
      id: 'twice',
      kind: 'letter',
      author: 'orla-venn',
      text: `${LETTER.text}\n\n${LETTER.text}`,
    })
    expect(groupUtterances(allLinks([twice]), [twice])).toEqual([])
  })

  it('say that others have the words of the only witness that quotes them', () => {
    const words = 'the pumps were sold before the gates were hung in the outer basin'
    const pile = [
      witness({ id: 'quoting', text: `“${words},” she said.`, speakers: ['orla-venn'] }),
      witness({ id: 'telling', text: `We hear that ${words}, which nobody denies.` }),
    ]
    const [own] = groupUtterances(allLinks(pile), pile)
    expect(own?.occurrences.map(({ document }) => document)).toEqual(['quoting', 'telling'])
    expect(own?.base).toMatchObject({ why: 'only-witness', reason: 'the only witness that quotes it' })
  })

  const utterances = groupUtterances(allLinks(PILE), PILE)
  const of = (document: string): Utterance[] =>
    utterances.filter(one => one.occurrences.some(found => found.document === document))
  const text = (document: string, span: readonly [number, number]): string =>
    PILE.find(one => one.id === document)?.text.slice(...span) ?? ''

  it('hold the fragments of one letter together, on the letter', () => {
    expect(of('herald')).toHaveLength(1)
    expect(of('herald')[0]?.base).toMatchObject({ document: 'letter', why: 'primary-text' })
    expect(of('herald')[0]?.speaker).toBe('orla-venn')
    expect(new Set(of('letter')[0]?.occurrences.map(found => found.document))).toEqual(
      new Set(['letter', 'courier', 'herald']),
    )
  })

  it('say what each reading is', () => {
    const readings = of('herald')[0]?.occurrences.map(found => [
      text(found.document, found.span).slice(0, 24),
      found.verdict,
      found.limitCut,
    ])
    expect(readings).toContainEqual(['served this port for nin', 'altered', false])
    expect(readings).toContainEqual(['The harbour gates will n', 'trimmed', true])
    expect(readings).toContainEqual(['harbour gates', 'trimmed', false])
  })

  it('keep different sayings with a phrase in common apart', () => {
    expect(of('gazette')).toHaveLength(1)
    expect(of('gazette')[0]?.occurrences).toHaveLength(1)
  })

  it('depend on the order of neither links nor witnesses', () => {
    const links = allLinks(PILE)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(links, { minLength: links.length }),
        fc.shuffledSubarray([...PILE], { minLength: PILE.length }),
        (someLinks, pile) => {
          expect(groupUtterances(someLinks, pile)).toEqual(utterances)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('have an apparatus: at each place the readings and who has them', () => {
    const [place] = apparatus(of('herald')[0] as Utterance, PILE)
    expect(place && text(place.base.document, place.base.span)).toBe('nineteen')
    expect(
      place?.readings.map(reading => [
        reading.text,
        reading.kind,
        reading.witnesses.map(one => one.document),
      ]),
    ).toEqual([
      ['nineteen', undefined, ['letter', 'courier']],
      ['ninety', 'number', ['herald']],
    ])
  })
})

describe('what belongs to one utterance', () => {
  const group = (...pile: Witness[]): Utterance[] => groupUtterances(allLinks(pile), pile)

  it('is a quotation that its cue interrupts', () => {
    const [one, ...others] = group(
      witness({
        id: 'a',
        speakers: ['orla-venn'],
        text: '“We will mend the pumps,” said Venn. “Nobody else will do it for us.”',
      }),
    )
    expect(others).toEqual([])
    expect(one?.occurrences.map(found => found.verdict)).toEqual(['trimmed', 'trimmed'])
  })

  it('is not what the same speaker says further on', () => {
    const two = group(
      witness({
        id: 'a',
        speakers: ['orla-venn'],
        text: '“We will mend the pumps this very spring.” Venn turned to the council. Later that day in the other hall she said: “Nobody else will do it for us.”',
      }),
    )
    expect(two).toHaveLength(2)
  })

  it('is a post that an article embeds, taken as the base', () => {
    const post = 'Mended the pumps myself & nobody thanked me. The gates open on Friday!'
    const [one] = group(
      witness({
        id: 'a',
        text: `The captain was not amused.\n\n${post} — Orla Venn (@orlavenn) June 4, 2031\n\nHer office confirmed it.`,
      }),
      witness({
        id: 'b',
        speakers: ['orla-venn'],
        text: '“Mended the pumps myself and nobody thanked me,” she posted.',
      }),
    )
    expect(one?.base).toMatchObject({ document: 'a', why: 'primary-text' })
    expect(one?.occurrences.find(found => found.document === 'b')).toMatchObject({ verdict: 'trimmed' })
    expect(one?.occurrences.find(found => found.document === 'a')?.span).toEqual([29, 29 + post.length])
  })

  it('is what somebody else quotes of it inside a quotation', () => {
    const pile = [
      witness({
        id: 'a',
        speakers: ['orla-venn'],
        text: '“You broke the pumps and you will pay for every one of them,” Venn said.',
      }),
      witness({
        id: 'b',
        speakers: ['pia-lund'],
        text: '“The captain came to us in the rain that day and shouted that ‘you broke the pumps and you will pay for all of them’ at my crew,” Lund said.',
      }),
    ]
    const shared = group(...pile).find(
      one => new Set(one.occurrences.map(found => found.document)).size === 2,
    )
    const inner = shared?.occurrences.find(found => found.document === 'b')
    expect(inner && pile[1]?.text.slice(...inner.span)).toBe(
      'you broke the pumps and you will pay for all of them',
    )
  })

  it('is not a phrase that was in print long before', () => {
    const found = group(
      witness({
        id: 'a',
        published: '2030-01-01',
        speakers: ['orla-venn'],
        text: 'Venn spoke of “rotten gates” again.',
      }),
      witness({
        id: 'b',
        published: '2031-06-01',
        speakers: ['orla-venn'],
        text: '“We have lived with rotten gates for far too long here,” said Venn.',
      }),
    )
    expect(found.every(one => one.occurrences.length === 1)).toBe(true)
  })
})

describe('boilerplate', () => {
  const box = (id: string, day: number, publisher: string): Witness => ({
    ...witness({
      id,
      published: `2031-05-${String(day).padStart(2, '0')}`,
      text: `Day ${day} at the port.\n\n“Read our guide to the harbour gates before you travel”`,
    }),
    publisher,
  })
  const days = [1, 6, 11, 16, 21, 26]

  it('of one publisher makes no utterance', () => {
    const pile = days.map((day, i) => box(`d${i}`, day, 'The Courier'))
    expect(groupUtterances(allLinks(pile), pile)).toEqual([])
  })

  it('is none where another publisher has it too', () => {
    const pile = days.map((day, i) => box(`d${i}`, day, i === 0 ? 'The Herald' : 'The Courier'))
    expect(groupUtterances(allLinks(pile), pile)).toHaveLength(1)
  })
})

describe('places of words', () => {
  const lookup = memoryLookup(PILE)
  const found = (words: string): (readonly [string, boolean])[] =>
    findPlaces(words, lookup).map(place => [place.document, place.score === 1] as const)

  it('are found word for word, in quotation marks or not, the best first', () => {
    expect(found('harbour gates will not open').slice(0, 2)).toEqual([
      ['courier', true],
      ['letter', true],
    ])
    expect(found('harbour gates').map(([document]) => document)).toEqual([
      'courier',
      'gazette',
      'herald',
      'letter',
    ])
  })

  it('are found where some words differ', () => {
    expect(found('the harbour gates must not open before July, unless the new pumps arrive')[0]).toEqual([
      'letter',
      false,
    ])
  })

  it('are found in a primary text with most of a few plain words', () => {
    expect(found('and we leave it with regret').map(([document]) => document)).toContain('letter')
    expect(found('port for nineteen winters')).toContainEqual(['letter', false])
  })

  it('are found by what a rewording keeps', () => {
    expect(found('in that port, nineteen seasons, all regret')[0]?.[0]).toBe('courier')
  })

  it('are none for words of nobody', () => {
    expect(found('zebras dancing on marble terraces')).toEqual([])
    expect(found('')).toEqual([])
  })
})
