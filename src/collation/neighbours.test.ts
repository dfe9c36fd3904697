import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import { neighbours } from './neighbours.js'
import { isWithinPost } from './one-post.js'
import { carriersOf } from './stretches.js'
import type { Witness } from './witness.js'

interface Invented {
  readonly id?: string
  readonly text: string
  /** Who says each quotation, in order; a dash for nobody; the last name stands for all further ones. */
  readonly speakers: readonly string[]
  /** The statement of each quotation, in order; one of its own for each where none are given. */
  readonly statements?: readonly number[]
}

function article({ id = 'one', text, speakers, statements }: Invented): Witness {
  const passages = quotedPassages(text)
    .filter(({ depth }) => depth === 0)
    .map(({ span, closed }, i) => {
      const name = speakers[i] ?? speakers.at(-1)
      const speaker = name === '-' ? undefined : (name as SpeakerId | undefined)
      return { span, marked: true, closed, speaker, said: undefined, statement: statements?.[i] ?? i }
    })
  const bare = { publisher: undefined, published: undefined, author: undefined, damage: [] }
  return { id: id as DocumentId, text, kind: 'article', ...bare, passages }
}

/** The words of each pair that stands together, joined by a bar. */
function pairs(invented: Invented): string[] {
  const witness = article(invented)
  const carrier = carriersOf([witness]).get(witness.id)
  const words = (span: readonly [number, number]): string => witness.text.slice(...span)
  return carrier === undefined
    ? []
    : neighbours(carrier).map(([a, b]) => `${words(a.span)} | ${words(b.span)}`)
}

/** For each utterance of a pile the documents that carry it, in order. */
function grouped(...invented: readonly Invented[]): string[] {
  const pile = invented.map(article)
  const lookup = memoryLookup(pile)
  const links = pile.flatMap(one => findCarried(one, lookup))
  return groupUtterances(links, pile).map(({ occurrences }) =>
    occurrences.map(({ document }) => document).join(' '),
  )
}

describe('isWithinPost', () => {
  it.each([
    ',” Senator Ada Quill of Pellworth said in a Twitter post. She called Mr. Reed “',
    ',” Quill tweeted on Thursday evening.\n\nQuill credited the pilots with keeping the “',
    ',” she wrote on Facebook. She went so far as to name the “',
  ])('holds of what goes on in the post: %s', between => {
    expect(isWithinPost(between)).toBe(true)
  })

  it.each([
    [',” Quill tweeted on Monday. On Tuesday she called Mr. Reed “', 'another day'],
    [',” Quill tweeted. She told reporters that it was “', 'other hearers'],
    [',” Quill tweeted. She later called it “', 'another time'],
    [',” Quill tweeted. She tweeted again that it was “', 'another post'],
    [',” Quill said in a speech. She called it “', 'a speech, which is long'],
    [',” Quill wrote in several posts. She called it “', 'several posts'],
    [',” Quill tweeted. The port was shut. She called it “', 'a sentence between'],
  ])('does not hold of %s (%s)', between => {
    expect(isWithinPost(between)).toBe(false)
  })
})

describe('neighbours', () => {
  it('joins two parts of one post, and not what others say beside them', () => {
    const text =
      '“This is alarming,” Ada Quill said in a Twitter post. She called the pilot “an island of calm in a very rough sea.” Tom Reed called it “a good day for the port.”'
    expect(pairs({ text, speakers: ['ada-quill', 'ada-quill', 'tom-reed'] })).toEqual([
      'This is alarming, | an island of calm in a very rough sea.',
    ])
  })

  it('joins what stands before and after a fragment of one statement over the fragment', () => {
    const text =
      'Quill said “the harbour will be shut for a month or two,” spoke of “pumps,” and said “nobody has told us who is going to pay for it.”'
    expect(pairs({ text, speakers: ['ada-quill'], statements: [1] })).toEqual([
      'the harbour will be shut for a month or two, | pumps,',
      'pumps, | nobody has told us who is going to pay for it.',
      'the harbour will be shut for a month or two, | nobody has told us who is going to pay for it.',
    ])
  })

  it('parts what a statement takes up of another from the words of its own speaker', () => {
    const text =
      'Tom Reed called the port “the most overrated harbour.” Quill was honoured by the “overrated” remark since he “said the same of the opera house last year.”'
    expect(pairs({ text, speakers: ['tom-reed', '-', 'ada-quill'], statements: [0, 1, 1] })).toEqual([
      'the most overrated harbour. | overrated',
    ])
  })

  it.each([
    [
      'a clause of time with a verb of its own',
      'Quill said she had “no plan to go” after a tape emerged on which she said: “I would sell the lot of them for a dry cellar.”',
    ],
    [
      'a sentence that tells something first',
      'Quill said: “I would sell the lot of them for a dry cellar.” She was herself a tenant once, she wrote, adding: “I have told that story too often.”',
    ],
  ])('parts what one speaker said on two occasions by %s', (_, text) => {
    expect(pairs({ text, speakers: ['ada-quill'] })).toEqual([])
  })

  it('joins what goes on after a sentence of the cue', () => {
    const text =
      'Quill said: “I would sell the lot of them.” She later added: “I have told that story too often.”'
    expect(pairs({ text, speakers: ['ada-quill'] })).toHaveLength(1)
  })

  it('gives a word to nobody where no one said it before, or where it tells nothing', () => {
    const later =
      'Quill was honoured by the “overrated” remark. Tom Reed had called the port “the most overrated harbour.”'
    expect(pairs({ text: later, speakers: ['-', 'tom-reed'] })).toEqual([])
    const plain = 'Tom Reed called it “the last good week of work.” Nobody heard the “good” part.'
    expect(pairs({ text: plain, speakers: ['tom-reed', '-'] })).toEqual([])
  })
})

describe('utterances of a post told in parts', () => {
  const tells = {
    id: 'courier',
    text: '“The port will be handed over, with thanks, when the summer ends,” Reed tweeted on Friday.\n\nReed credited the harbour with the “purchase of new dredging equipment” and with getting “neighbours and other ports to pay their share of the dredging.”',
    speakers: ['tom-reed'],
    statements: [0, 1, 1],
  }
  const prints = {
    id: 'herald',
    text: '“Great progress has been made, above all with the purchase of new dredging equipment,” Reed wrote. “The harbour master was a great help in getting neighbours and other ports to pay their share of the dredging.”',
    speakers: ['tom-reed'],
    statements: [0, 0],
  }

  it('are one where one document tells all of it', () => {
    expect(grouped(tells, prints)).toEqual(['courier courier courier herald herald'])
  })

  it('are two where the other words were said elsewhere', () => {
    const elsewhere = { ...tells, text: tells.text.replace('Reed credited', 'On Sunday Reed credited') }
    expect(grouped(elsewhere, prints)).toHaveLength(2)
  })

  it('are two where another says the other words', () => {
    const another = { ...tells, speakers: ['tom-reed', 'pia-lund'] }
    expect(grouped(another, { ...prints, speakers: ['pia-lund'] })).toHaveLength(2)
  })
})

describe('sayings of one speaker on two occasions', () => {
  it('stay apart: a letter and an interview, two letters, two speeches', () => {
    const said = (occasions: readonly [string, string]): string =>
      `“We have been told for years that the quay is safe,” Quill wrote in ${occasions[0]}. She said in ${occasions[1]}: “I would open the other gate before the winter comes.”`
    for (const occasions of [
      ['her letter', 'an interview on Friday'],
      ['a letter to the board', 'a second letter'],
      ['a post', 'a speech at the harbour'],
    ] as const) {
      const one = { id: 'courier', text: said(occasions), speakers: ['ada-quill'] }
      const other = { ...one, id: 'herald', text: said(occasions).toUpperCase().toLowerCase() }
      expect(grouped(one, other), occasions.join(', ')).toEqual(['courier herald', 'courier herald'])
    }
  })
})
