import { describe, expect, it } from 'vitest'
import { SPEECH, arrows, document, pile, reasons, spanOf, utterance } from '../../test/lineage-pile.js'
import type { Utterance } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import { deriveLineage } from './derive-lineage.js'
import { isOwnReporting } from './edge.js'

describe('credits', () => {
  const gazette = document('gazette', `“${SPEECH},” said Ada Quill in the Gazette hall.`, {
    publisher: 'The Quay Gazette',
    published: '2024-03-01',
  })
  const times = document('times', `“${SPEECH},” she said, as reported by the Quay Gazette.`, {
    publisher: 'Harbour Times',
    published: '2024-03-02',
  })
  const shared = utterance(gazette, SPEECH, [
    { in: gazette, words: SPEECH },
    { in: times, words: SPEECH },
  ])

  it('go to the document of the pile that has the words', () => {
    const edges = deriveLineage(pile([gazette, times], [shared]))
    expect(arrows(edges)).toEqual(['times > gazette'])
    expect(edges[0]?.directed).toBe(true)
    expect(edges[0]?.evidence[0]).toMatchObject({ basis: 'credit', from: spanOf(times.text, 'Quay Gazette') })
    expect(reasons(edges)).toContain('“as reported by the Quay Gazette”')
  })

  it('go to the name where the credited document is younger, or has nothing in common', () => {
    expect(arrows(deriveLineage(pile([{ ...gazette, published: '2024-03-05' }, times], [shared])))).toEqual([
      'times > Quay Gazette',
    ])
    const other = document('gazette', 'The ferry ran late.', {
      publisher: 'The Quay Gazette',
      published: '2024-03-01',
    })
    expect(arrows(deriveLineage(pile([other, times])))).toEqual(['times > Quay Gazette'])
  })

  it('go to the name where what the outlet’s document has is a set phrase of somebody else’s, or old', () => {
    const phrase = 'the full faith and credit of the harbour'
    const [old, taker] = [
      document('gazette', `“${phrase},” said Tomas Brandt.`, {
        publisher: 'The Quay Gazette',
        published: '2023-06-01',
      }),
      document('times', `She told the Quay Gazette that “${phrase}” was at stake.`, {
        publisher: 'Harbour Times',
        published: '2024-03-02',
      }),
    ]
    const said = utterance(old, phrase, [
      { in: old, words: phrase },
      { in: taker, words: phrase },
    ])
    const by = (...speakers: readonly string[]): Utterance => ({
      ...said,
      occurrences: said.occurrences.map((one, i) => ({ ...one, speaker: speakers[i] as SpeakerId })),
    })
    expect(arrows(deriveLineage(pile([old, taker], [said])))).toEqual(['times > Quay Gazette'])
    const late = { ...old, published: '2024-03-01' }
    expect(arrows(deriveLineage(pile([late, taker], [said])))).toEqual(['times > gazette'])
    const undated = { ...old, published: undefined }
    expect(arrows(deriveLineage(pile([undated, taker], [by('brandt', 'quill')])))).toEqual([
      'times > Quay Gazette',
    ])
  })

  it('name a document that has neither publisher nor title by its first words', () => {
    const bare = document('times', `The chair spoke on Monday. ${times.text}`, { published: '2024-03-02' })
    expect(reasons(deriveLineage(pile([gazette, bare])))).toContain(
      'the document that begins “The chair spoke on Monday. We …”',
    )
  })

  it.each([
    'Republished from the Quay Gazette.',
    'This article first appeared in the Quay Gazette.',
    'Reposted from the Quay Gazette',
    '(via the Quay Gazette)',
    'Source: Quay Gazette',
    'Originally published by the Quay Gazette on 1 March 2024.',
  ])('of a line at the head or foot of a copy are of all of it: %s', line => {
    const told =
      'The keeper of the Marsh Lock has attacked a plan to drain eleven hectares of reed beds for a car park, and the council will vote in April.'
    const [first, copy, other] = [
      document('first', told, { publisher: 'The Quay Gazette', published: '2024-03-01' }),
      document('copy', `${line}\n\n${told}`, { publisher: 'Reed Forum', published: '2024-03-02' }),
      document('other', `The ferry ran late at Easter.\n\n${line}`, { published: '2024-03-02' }),
    ]
    expect(arrows(deriveLineage(pile([first, copy])))).toEqual(['copy > first'])
    expect(arrows(deriveLineage(pile([first, other])))).toEqual(['other > Quay Gazette'])
  })

  it('know a publisher by its address and its own copyright line, against a wrong label', () => {
    const label = {
      publisher: 'Marsh Herald',
      url: 'https://www.quaygazette.example/1',
      published: '2024-03-01',
    }
    const mislabelled = document(
      'gazette',
      `“${SPEECH},” said Ada Quill.\n\nCopyright © 2024 The Quay Gazette.`,
      label,
    )
    const words = utterance(mislabelled, SPEECH, [
      { in: mislabelled, words: SPEECH },
      { in: times, words: SPEECH },
    ])
    expect(arrows(deriveLineage(pile([mislabelled, times], [words])))).toEqual(['times > gazette'])
  })

  it('of the document’s own publisher are told where something came out through it', () => {
    const own = (text: string) => pile([document('times', text, { publisher: 'Harbour Times' })])
    const edges = deriveLineage(
      own('Ada Quill said in a statement obtained by the Harbour Times that it was over.'),
    )
    expect(arrows(edges)).toEqual(['times > Harbour Times (its own reporting)'])
    expect(edges.map(isOwnReporting)).toEqual([true])
    expect(deriveLineage(own('Ada Quill told the Harbour Times that it was over.'))).toEqual([])
  })
})
