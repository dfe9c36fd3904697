import { describe, expect, it } from 'vitest'
import { SPEECH, arrows, document, pile, reasons, spanOf, utterance } from '../../test/lineage-pile.js'
import { deriveLineage } from './derive-lineage.js'

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
    expect(deriveLineage(own('Ada Quill told the Harbour Times that it was over.'))).toEqual([])
  })
})
