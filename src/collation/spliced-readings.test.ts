import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId, DocumentKind } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import type { Occurrence, Witness } from './witness.js'

const VENN = 'orla-venn' as SpeakerId
const common = { publisher: undefined, published: '2031-03-01', damage: [] }
const passage = { closed: true, speaker: VENN, said: undefined }

function own(id: string, kind: DocumentKind, text: string): Witness {
  const passages = [...text.matchAll(/[^\n]+/gu)].map(match => ({
    ...passage,
    span: [match.index, match.index + match[0].length] as const,
    marked: false,
    statement: undefined,
  }))
  return { ...common, id: id as DocumentId, kind, author: VENN, text, passages }
}

function article(text: string, id = 'article'): Witness {
  const passages = quotedPassages(text).flatMap(({ span, depth }) =>
    depth > 0 ? [] : [{ ...passage, span, marked: true, statement: 0 }],
  )
  return { ...common, id: id as DocumentId, kind: 'article', author: undefined, text, passages }
}

function readings(pile: readonly Witness[]): Occurrence[] {
  const lookup = memoryLookup(pile)
  const links = pile.flatMap(one => findCarried(one, lookup))
  return groupUtterances(links, pile).flatMap(utterance => utterance.occurrences)
}

function verdictsIn(document: string, pile: readonly Witness[]): readonly string[][] {
  return readings(pile)
    .filter(one => one.document === document)
    .map(one => [...one.verdicts])
}

const GATES = own('gates', 'post', 'The harbour gates will stay shut until the new pumps arrive in June.')
const DUNN = own('dunn', 'post', 'Captain Dunn has never once set foot on the western wall of this port.')
const LETTER = own(
  'letter',
  'letter',
  'The night desk was emptied in May without a word to the crews, and I wrote to the chair about it at once.\n\n' +
    'My note ran to eleven pages of gauges and dates, with a drawing of the weir.\n\n' +
    'The lower gates were left unmanned for a season to save the wages of two keepers.',
)

describe('a quotation put together from two posts', () => {
  const quoting = article(
    'Venn wrote: “The harbour gates will stay shut until the new pumps arrive. Captain Dunn has never once set foot on the western wall.”',
  )

  it('is spliced, whichever comes first and whatever marks the cut', () => {
    const reversed = article(
      'Venn wrote: “Captain Dunn has never once set foot on the western wall ... The harbour gates will stay shut until the new pumps arrive.”',
    )
    for (const one of [quoting, reversed])
      expect(verdictsIn('article', [GATES, DUNN, one])).toEqual([['spliced']])
  })

  it('is spliced where it has both whole', () => {
    const whole = article(`Venn wrote: “${GATES.text} ${DUNN.text}”`)
    expect(verdictsIn('article', [GATES, DUNN, whole])).toEqual([['spliced']])
  })

  it('leaves the posts what they are, in whatever order they are read', () => {
    const pile = [
      GATES,
      DUNN,
      quoting,
      article('“Captain Dunn has never once set foot on the wall,” she wrote.', 'b'),
    ]
    expect(verdictsIn('gates', pile)).toEqual([['verbatim']])
    expect(verdictsIn('dunn', pile)).toEqual([['verbatim']])
    expect(readings(pile.toReversed())).toEqual(readings(pile))
  })

  it('is spliced with words changed', () => {
    const changed = article(
      'Venn wrote: “The harbour gates will stay closed until the new pumps arrive. Captain Dunn has never even set foot on the western wall.”',
    )
    expect(verdictsIn('article', [GATES, DUNN, changed])).toEqual([['altered', 'spliced']])
  })
})

describe('a quotation put together from two places of a letter', () => {
  const quoted = (words: string): readonly string[][] =>
    verdictsIn('article', [LETTER, article(`Venn wrote: “${words}”`)])

  it('is spliced without a mark, with words changed too', () => {
    expect(
      quoted(
        'The night desk was cleared in May without a word to the crews. The lower gates were left unmanned.',
      ),
    ).toEqual([['altered', 'spliced']])
  })

  it('is spliced where its places stand the other way round', () => {
    expect(
      quoted('The lower gates were left unmanned for a season. The night desk was emptied in May.'),
    ).toEqual([['spliced']])
  })

  it('is elided with a mark', () => {
    expect(
      quoted(
        'The night desk was emptied in May without a word to the crews … The lower gates were left unmanned.',
      ),
    ).toEqual([['trimmed', 'elided']])
  })
})

describe('two texts of one person that begin with one sentence', () => {
  const SHARED =
    'The board of the lower cut has broken the promise that it gave to the forty families of this port.'
  const post = own('post', 'post', `${SHARED} I shall be at the lock on Sunday with a rope and a flask.`)
  const release = own(
    'release',
    'press-release',
    `${SHARED} The association of skippers asks the minister to open the books of the trust, and to name who signed.`,
  )
  const quoting = article(`Venn wrote: “${SHARED} I shall be at the lock on Sunday.”`)

  it('are two sayings, and a quotation is of the one that has more of it', () => {
    const all = readings([post, release, quoting])
    expect(all.map(one => [one.document, one.baseDocument, one.verdict])).toEqual([
      ['article', 'post', 'trimmed'],
      ['post', 'post', 'verbatim'],
    ])
  })

  it('are one where the second is a copy of the first', () => {
    const copy = own('copy', 'post', post.text)
    const bases = new Set(readings([post, copy, quoting]).map(one => one.baseDocument))
    expect(bases.size).toBe(1)
  })
})

it('several posts in one pair of quotation marks are spliced where the document says that they are several', () => {
  const words =
    'The harbour gates will stay shut until ... Do you think that the board of this port likes me?'
  const whole = article(
    '“The harbour gates will stay shut until the new pumps arrive in June,” Venn wrote. “Do you think that the board of this port likes me?”',
    'whole',
  )
  const verdicts = (text: string): readonly string[][] => verdictsIn('article', [whole, article(text)])
  expect(verdicts(`VENN: “${words}” — posts on Friday.`)).toEqual([['spliced']])
  expect(verdicts(`In two tweets Venn wrote: “${words}”`)).toEqual([['spliced']])
  expect(verdicts(`“${words}” Venn posts on Friday.`)).toEqual([['elided']])
})

it('what is in other words than its source is not trimmed or altered beside', () => {
  const text =
    'Venn wrote: “They cleared the night desk one evening in May, telling none of the crews, and complained to the chair.”'
  const verdicts = verdictsIn('article', [LETTER, article(text)]).flat()
  if (verdicts.includes('reworded')) expect(verdicts).toEqual(['reworded'])
})

describe('a quotation put together from two turns of a hearing', () => {
  const turns = [
    [
      'orla-venn',
      'It sailed that evening. I thought about the crew, and I thought about the keeper of the light.',
    ],
    ['piers-dunn', 'You thought about the fares. You never asked the engineers before the ship went out.'],
    ['orla-venn', 'If I may finish. I did not think about the fares. I was told that the door would close.'],
  ] as const
  const text = turns.map(([, said]) => said).join('\n\n')
  const hearing: Witness = {
    ...common,
    id: 'hearing' as DocumentId,
    kind: 'transcript',
    author: undefined,
    text,
    passages: turns.map(([speaker, said]) => ({
      ...passage,
      speaker: speaker as SpeakerId,
      span: [text.indexOf(said), text.indexOf(said) + said.length] as const,
      marked: false,
      statement: undefined,
    })),
  }

  it.each([
    'It sailed that evening. I did not think about the fares.',
    'I did not think about the fares. It sailed that evening.',
  ])('is spliced, and has both: %s', quotation => {
    const reading = readings([hearing, article(`Venn said: “${quotation}”`)]).find(one => one.marked)
    expect(reading?.verdicts).toEqual(['spliced'])
    expect(reading?.variants.map(({ kind }) => kind)).not.toContain('added')
  })

  it('is none where the words are somebody else’s', () => {
    const quotation = 'I did not think about the fares. You never asked the engineers.'
    const reading = readings([hearing, article(`Venn said: “${quotation}”`)]).find(one => one.marked)
    expect(reading?.verdicts).not.toContain('spliced')
  })
})
