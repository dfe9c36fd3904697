import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SPEECH, arrows, document, pile, reasons, spanOf, utterance } from '../../test/lineage-pile.js'
import type { Utterance, Variant } from '../collation/index.js'
import type { SourceDocument } from '../text/index.js'
import { deriveLineage } from './derive-lineage.js'
import type { Credit, LineageEdge } from './edge.js'
import { stemma } from './stemma.js'

describe('shared deviations', () => {
  const letter = document('letter', `Dear Sir, ${SPEECH}.`, {
    kind: 'letter',
    publisher: 'Ada Quill',
    published: '2024-02-01',
  })
  const short = SPEECH.replace('short ', '')
  const dropped = spanOf(letter.text, 'short ')
  const first = document('first', `“${short},” she wrote.`, {
    publisher: 'Quay Gazette',
    published: '2024-03-01',
  })
  const second = document('second', `“${short},” she wrote to them.`, {
    publisher: 'Harbour Times',
    published: '2024-03-02',
  })
  const whole = document('whole', `“${SPEECH},” she wrote.`, {
    publisher: 'Hill Echo',
    published: '2024-03-01',
  })
  const variant = (one: SourceDocument): Variant => ({
    kind: 'dropped',
    reading: [one.text.indexOf('season'), one.text.indexOf('season')],
    base: dropped,
  })
  /** What the letter says, without a word in some documents. */
  const droppedIn = (from: SourceDocument, ...shortened: readonly SourceDocument[]): Utterance =>
    utterance(from, SPEECH, [
      { in: from, words: SPEECH },
      ...shortened.map(one => ({ in: one, words: short, of: SPEECH, variants: [variant(one)] })),
      { in: whole, words: SPEECH },
    ])
  const words = droppedIn(letter, first, second)
  const documents = [letter, first, second, whole]

  it('join the witnesses that made the same change, the younger to the older', () => {
    const edges = deriveLineage(pile(documents, [words]))
    const edge = edges.find(one => one.from === second.id && one.to === first.id)
    expect(edge).toMatchObject({
      directed: true,
      evidence: [{ basis: 'shared-deviation', utterance: words.id }],
    })
    expect(edge?.evidence[0]?.reason).toContain(
      'both drop “short”, which Ada Quill and Hill Echo have; by chance about 1 in',
    )
  })

  it('join those who drop a negation, which is a small word and no small change', () => {
    const not = SPEECH.replace('short ', 'not short ')
    const from = document('letter', `Dear Sir, ${not}.`, { ...letter, text: `Dear Sir, ${not}.` })
    const negation = (one: SourceDocument): Variant => ({
      ...variant(one),
      kind: 'negation',
      base: spanOf(from.text, 'not '),
    })
    const reading = (one: SourceDocument) => ({ in: one, words: SPEECH, of: not, variants: [negation(one)] })
    const [one, other] = [first, second].map(each => ({
      ...each,
      text: each.text.replace(short, SPEECH),
    })) as [SourceDocument, SourceDocument]
    const said = utterance(from, not, [{ in: from, words: not }, reading(one), reading(other)])
    const edges = deriveLineage(pile([from, one, other], [said]))
    expect(arrows(edges)).toContain('second > first')
    expect(reasons(edges)).toContain('both drop “not”')
  })

  it('say nothing of the papers of one outlet, of fragments, and of what some have more than others', () => {
    const sister = { ...second, publisher: 'Quay Gazette' }
    const between = (edges: readonly LineageEdge[]): readonly LineageEdge[] =>
      edges.filter(({ from, to }) => from === 'second' && to === 'first')
    expect(
      between(deriveLineage(pile([letter, first, sister, whole], [droppedIn(letter, first, sister)]))),
    ).toEqual([])
    const brief = utterance(letter, SPEECH, [
      { in: letter, words: SPEECH },
      ...[first, second].map(one => ({
        in: one,
        words: 'season',
        variants: [variant(one)],
      })),
    ])
    expect(between(deriveLineage(pile([letter, first, second], [brief])))).toEqual([])
    const article = { ...letter, kind: 'article' as const }
    const more = utterance(article, SPEECH, [
      { in: article, words: SPEECH },
      { in: whole, words: SPEECH },
      ...[first, second].map(one => ({
        in: one,
        words: short,
        of: SPEECH,
        variants: [{ ...variant(one), kind: 'added' as const }],
      })),
    ])
    expect(between(deriveLineage(pile([article, first, second, whole], [more])))).toEqual([])
  })

  it('do not say from which of several, nor leave the others unnamed', () => {
    const third = document('third', `“${short},” she wrote once.`, {
      publisher: 'Tarn Post',
      published: '2024-03-05',
    })
    const edges = deriveLineage(pile([...documents, third], [droppedIn(letter, first, second, third)]))
    const edge = edges.find(one => one.from === third.id && one.to === first.id)
    expect(edge).toMatchObject({ directed: false, alternatives: [second.id] })
    expect(edge?.confidence).toBeLessThan(0.5)
    expect(edge?.evidence[0]?.reason).toContain(
      'nothing tells from which of them Tarn Post has it, or whether it made the change itself',
    )
    expect(edges).toContainEqual(expect.objectContaining({ from: third.id, to: letter.id, directed: true }))
  })

  it('are from the one of several that the document credits', () => {
    const third = document('third', `“${short},” she wrote, as reported by the Harbour Times.`, {
      publisher: 'Tarn Post',
      published: '2024-03-05',
    })
    const edges = deriveLineage(pile([...documents, third], [droppedIn(letter, first, second, third)]))
    expect(edges.filter(one => one.from === third.id)).toMatchObject([
      { to: second.id, directed: true, evidence: [{ basis: 'credit' }, { basis: 'shared-deviation' }] },
    ])
  })

  it('are no certain edge where the document credits the text itself', () => {
    const third = document('third', `“${short},” Ada Quill wrote in her letter.`, {
      publisher: 'Tarn Post',
      published: '2024-03-05',
    })
    const own = { ...letter, authors: ['Ada Quill'] }
    const credit: Credit = {
      name: 'Ada Quill’s letter',
      span: spanOf(third.text, 'Ada Quill'),
      cue: undefined,
      relation: 'written-in',
    }
    const edges = deriveLineage({
      ...pile([own, first, third, whole], [droppedIn(own, first, third)]),
      credits: new Map([[third.id, [credit]]]),
    })
    expect(edges.find(one => one.from === third.id && one.to === first.id)).toMatchObject({
      directed: false,
      alternatives: [own.id],
    })
  })

  it('give a chance with one digit that counts', () => {
    const edges = deriveLineage(pile(documents, [words]))
    const edge = edges.find(one => one.from === second.id && one.to === first.id)
    expect(edge?.evidence[0]?.reason).toMatch(/by chance about 1 in [1-9](?:00|0)?(?:,000)*$/u)
  })

  it('make the stemma, with the earliest witness of each reading', () => {
    const lineage = deriveLineage(pile(documents, [words]))
    const { nodes, readings } = stemma(words, { documents, lineage })
    expect(nodes.map(node => [node.document, node.parents.map(parent => parent.document)])).toEqual([
      ['letter', []],
      ['first', ['letter']],
      ['whole', ['letter']],
      ['second', ['first']],
    ])
    expect(readings).toMatchObject([
      { kind: 'dropped', baseWords: 'short', words: '', documents: ['first', 'second'], earliest: 'first' },
    ])
  })

  it('say nothing where each paper drops a function word by itself', () => {
    const the = spanOf(letter.text, 'a ')
    const trivial = utterance(letter, SPEECH, [
      { in: letter, words: SPEECH },
      ...[first, second].map(one => ({
        in: one,
        words: short,
        of: SPEECH,
        variants: [{ ...variant(one), base: the }],
      })),
    ])
    expect(arrows(deriveLineage(pile([letter, first, second], [trivial])))).toEqual([
      'first > letter',
      'second > letter',
    ])
  })

  it('do not depend on the order of documents, utterances and occurrences', () => {
    const expected = deriveLineage(pile(documents, [words]))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(documents, { minLength: 4 }),
        fc.shuffledSubarray([...words.occurrences], { minLength: 4 }),
        (some, occurrences) => {
          expect(deriveLineage(pile(some, [{ ...words, occurrences }]))).toEqual(expected)
        },
      ),
      { numRuns: 30 },
    )
  })
})
