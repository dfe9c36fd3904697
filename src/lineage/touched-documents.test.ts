import { describe, expect, it } from 'vitest'
import { document, NARRATIVE, SPEECH, utterance } from '../../test/lineage-pile.js'
import type { Utterance, Variant } from '../collation/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import type { Credit } from './edge.js'
import type { KnownDocument } from './touched-documents.js'
import { touchedDocuments } from './touched-documents.js'

const speech = document('a', `Ada Quill said: “${SPEECH}.”`, { published: '2031-03-01' })
const second = document('b', `She said: “${SPEECH}.”`, { published: '2031-03-02' })
const third = document('c', `${NARRATIVE}“${SPEECH}.”`, { published: '2031-03-04' })
const came = document('d', `The hall heard: “${SPEECH}.”`, { published: '2031-03-03' })

const heldBy = (...documents: readonly SourceDocument[]): Utterance =>
  utterance(
    speech,
    SPEECH,
    documents.map(one => ({ in: one, words: SPEECH })),
  )

/** What is known of these documents; the last one credits somebody in its first words. */
function known(documents: readonly SourceDocument[], relation?: Credit['relation']) {
  return (id: DocumentId): KnownDocument | undefined => {
    const found = documents.find(one => one.id === id)
    const isLast = id === documents.at(-1)?.id
    const credits: readonly Credit[] =
      relation === undefined || !isLast
        ? []
        : [{ name: 'The Courier', span: [0, 3], cue: undefined, relation }]
    return found && { kind: found.kind, published: found.published, credits: () => credits }
  }
}

const touched = (
  before: Utterance | undefined,
  now: Utterance | undefined,
  of = known([speech, second, third, came]),
) => [...touchedDocuments({ before, now }, of)].toSorted()

describe('touchedDocuments', () => {
  const before = heldBy(speech, second, third)

  it('gives who came to an utterance, and none of those who had it', () => {
    expect(touched(before, heldBy(speech, second, third, came))).toEqual(['d'])
  })

  it('gives nobody where nothing changed, nor where one document alone has the words', () => {
    expect(touched(before, { ...before, base: { ...before.base, parts: [] } })).toEqual([])
    expect(touched(undefined, heldBy(speech))).toEqual([])
    expect(touched(heldBy(speech), undefined)).toEqual([])
  })

  it('gives all where an utterance came or went, or has another reading of one that had it', () => {
    expect(touched(undefined, before)).toEqual(['a', 'b', 'c'])
    expect(touched(before, undefined)).toEqual(['a', 'b', 'c'])
    const [first, ...others] = before.occurrences
    const other = first === undefined ? [] : [{ ...first, baseSpan: [0, 5] as const }, ...others]
    expect(touched(before, { ...before, occurrences: other })).toEqual(['a', 'b', 'c'])
    expect(touched(before, heldBy(speech, second))).toEqual(['a', 'b', 'c'])
  })

  it('gives all where who came may have been first, says who was, or is no article', () => {
    const now = heldBy(speech, second, third, came)
    const all = ['a', 'b', 'c', 'd']
    for (const published of ['2031-02-01', '2031-03-01', '2031-03', undefined])
      expect(touched(before, now, known([speech, second, third, { ...came, published }])), published).toEqual(
        all,
      )
    expect(touched(before, now, known([speech, second, third, came], 'published-in'))).toEqual(all)
    expect(touched(before, now, known([speech, second, third, came], 'agency'))).toEqual(['d'])
    expect(touched(before, now, known([speech, second, third, { ...came, kind: 'letter' }]))).toEqual(all)
  })

  it('gives those who depart from the base alike: what chance makes of it is counted in all', () => {
    const dropped: Variant = { kind: 'dropped', base: [30, 35], reading: [20, 20] }
    const changedIn = (one: Utterance, ids: readonly SourceDocument[]): Utterance => ({
      ...one,
      occurrences: one.occurrences.map(reading =>
        ids.some(({ id }) => id === reading.document) ? { ...reading, variants: [dropped] } : reading,
      ),
    })
    const now = heldBy(speech, second, third, came)
    expect(touched(changedIn(before, [second]), changedIn(now, [second]))).toEqual(['d'])
    expect(touched(changedIn(before, [second, third]), changedIn(now, [second, third]))).toEqual([
      'b',
      'c',
      'd',
    ])
    expect(touched(changedIn(before, [second]), changedIn(now, [second, came]))).toEqual(['b', 'd'])
  })
})
