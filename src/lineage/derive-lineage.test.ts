import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Occurrence, Utterance, UtteranceId, Variant } from '../collation/index.js'
import type { DocumentId, SourceDocument, Span } from '../text/index.js'
import { findCredits } from './credit.js'
import { deriveLineage } from './derive-lineage.js'
import type { LineageEdge } from './edge.js'
import type { Pile } from './pile.js'
import { stemma } from './stemma.js'

const NOBODY = { persons: [], speakers: [], author: undefined }

function document(id: string, text: string, known: Partial<SourceDocument> = {}): SourceDocument {
  const plain = {
    kind: 'article',
    title: undefined,
    publisher: undefined,
    authors: [],
    published: undefined,
    url: undefined,
    language: 'en',
    damage: [],
  } as const
  return { ...plain, id: id as DocumentId, text, ...known }
}

const spanOf = (text: string, words: string): Span => {
  const at = text.indexOf(words)
  expect(at).toBeGreaterThanOrEqual(0)
  return [at, at + words.length]
}

interface Carried {
  readonly in: SourceDocument
  readonly words: string
  /** The base's words that it covers, where they are others. */
  readonly of?: string
  readonly variants?: readonly Variant[]
}

function utterance(base: SourceDocument, words: string, carried: readonly Carried[]): Utterance {
  const occurrences = carried.map(({ in: witness, words: own, of = own, variants = [] }): Occurrence => ({
    document: witness.id,
    span: spanOf(witness.text, own),
    marked: true,
    verdict: 'trimmed',
    verdicts: ['trimmed'],
    variants,
    baseDocument: base.id,
    baseSpan: spanOf(base.text, of),
    limitCut: false,
    speaker: undefined,
    statement: undefined,
  }))
  const span = spanOf(base.text, words)
  const why = base.kind === 'article' ? 'fullest-witness' : 'primary-text'
  return {
    id: `${base.id}:${span[0]}` as UtteranceId,
    base: {
      document: base.id,
      span,
      parts: [{ document: base.id, span, aside: false }],
      why,
      reason: 'the fullest',
    },
    speaker: undefined,
    occurrences,
  }
}

function pile(documents: readonly SourceDocument[], utterances: readonly Utterance[] = []): Pile {
  return {
    documents,
    utterances,
    credits: new Map(documents.map(one => [one.id, findCredits(one, [], NOBODY)])),
  }
}

const arrows = (edges: readonly LineageEdge[]): string[] =>
  edges.map(edge => `${edge.from} > ${edge.to ?? edge.toName}`)
const reasons = (edges: readonly LineageEdge[]): string =>
  edges.flatMap(edge => edge.evidence.map(one => one.reason)).join('\n')

const SPEECH =
  'We have again traded a long night of warning for a short season of bookings and we have called it prudence'
const NARRATIVE =
  'The gate was shut at dawn after the keeper had walked the whole length of the wall with a lamp and found the lower sluice standing open to the tide. '

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

describe('wording', () => {
  const older = document('older', `${NARRATIVE}Nobody had seen it.`, {
    publisher: 'Quay Gazette',
    published: '2024-03-01',
  })
  const younger = document('younger', `It was a bad night. ${NARRATIVE}`, {
    publisher: 'Harbour Times',
    published: '2024-03-02',
  })

  it('shows the younger to have it from the older', () => {
    const edges = deriveLineage(pile([older, younger]))
    expect(arrows(edges)).toEqual(['younger > older'])
    expect(edges[0]).toMatchObject({ directed: true, evidence: [{ basis: 'wording' }] })
    expect(younger.text.slice(...(edges[0]?.evidence[0]?.from ?? [0, 0]))).toContain('the lower sluice')
  })

  it('has no direction without dates, and says so', () => {
    const edges = deriveLineage(pile([{ ...older, published: undefined }, younger]))
    expect(edges.map(edge => edge.directed)).toEqual([false])
    expect(reasons(edges)).toContain('nothing tells which took from which')
  })

  it('shows the one with damage to have it from the whole one', () => {
    const hole = { span: [5, 5] as const, kind: 'lost-text' as const, reason: 'a hole' }
    const edges = deriveLineage(pile([{ ...older, published: undefined, damage: [hole] }, younger]))
    expect(arrows(edges)).toEqual(['older > younger'])
    expect(edges[0]?.directed).toBe(true)
  })

  it('is no quotation, no boilerplate, no set phrase and no row of headlines', () => {
    const common = (text: string): LineageEdge[] =>
      deriveLineage(
        pile([
          document('a', text, { published: '2024-03-01' }),
          document('b', `So. ${text}`, { published: '2024-03-02' }),
        ]),
      )
    expect(common(`“${NARRATIVE}”`)).toEqual([])
    expect(
      common(
        'Sign up for our newsletter and we will send you all that the editors think is worth your time every single morning.',
      ),
    ).toEqual([])
    expect(common('the director of the northern office of the high commissioner')).toEqual([])
    expect(
      common(
        'Mayor Quill Says Harbour Wall Will Stand As Orme Warns Of Flood Risk And Quay Gazette Poll Finds Town Is Split On Plan',
      ),
    ).toEqual([])
  })

  it('is a common source where both are signed by one agency', () => {
    const sign = ' The Associated Press contributed to this report.'
    const edges = deriveLineage(
      pile([
        { ...older, text: older.text + sign },
        { ...younger, text: younger.text + sign },
      ]),
    )
    expect(arrows(edges)).toEqual(['older > Associated Press', 'younger > Associated Press'])
    expect(reasons(edges)).toContain('a common source')
  })
})

describe('agency text', () => {
  it('is the agency’s, though its own report in the pile is younger', () => {
    const agency = document('agency', NARRATIVE, { publisher: 'Reuters', published: '2024-03-02' })
    const paper = document('paper', `${NARRATIVE}\n\n(Reporting by Dan Pell; Editing by Ruth Amory)`, {
      publisher: 'Quay Gazette',
      published: '2024-03-01',
    })
    const edges = deriveLineage(pile([agency, paper]))
    expect(arrows(edges)).toEqual(['paper > Reuters'])
    expect(reasons(edges)).toContain('from an earlier report of it')
    expect(arrows(deriveLineage(pile([{ ...agency, published: '2024-02-28' }, paper])))).toContain(
      'paper > agency',
    )
  })
})

describe('primary texts', () => {
  const letter = document('letter', `Dear Sir, ${SPEECH}. I am going now.`, {
    kind: 'letter',
    publisher: 'Ada Quill',
    published: '2024-03-01',
  })
  const gazette = document('gazette', `“${SPEECH},” she wrote.`, {
    publisher: 'Quay Gazette',
    published: '2024-03-02',
  })
  const times = document('times', `As reported by the Quay Gazette, “${SPEECH},” she wrote.`, {
    publisher: 'Harbour Times',
    published: '2024-03-03',
  })

  it('are where their words come from, but for what came by a credited article', () => {
    const words = utterance(
      letter,
      SPEECH,
      [letter, gazette, times].map(one => ({ in: one, words: SPEECH })),
    )
    expect(arrows(deriveLineage(pile([letter, gazette, times], [words])))).toEqual([
      'gazette > letter',
      'times > gazette',
    ])
  })

  it('are a second source of whoever has words that the credited article lacks', () => {
    const more = document('times', `${times.text} “I am going now.”`, {
      publisher: 'Harbour Times',
      published: '2024-03-03',
    })
    const words = utterance(
      letter,
      SPEECH,
      [letter, gazette, more].map(one => ({ in: one, words: SPEECH })),
    )
    const end = utterance(
      letter,
      'I am going now',
      [letter, more].map(one => ({ in: one, words: 'I am going now' })),
    )
    const edges = deriveLineage(pile([letter, gazette, more], [words, end]))
    expect(arrows(edges)).toEqual(['gazette > letter', 'times > gazette', 'times > letter'])
    expect(reasons(edges)).toContain('which Quay Gazette lacks')
  })
})

describe('first publishers', () => {
  const parts = [
    'traded a long night of warning for a short season',
    'of bookings and we have called it prudence in every paper that',
    'the board has ever seen or signed or sealed or sent',
  ]
  const whole = parts.join(' ')
  const review = document('review', `“${whole},” writes Ada Quill.`, {
    publisher: 'The Marsh Review',
    published: '2024-03-01',
  })
  const times = document('times', `“${parts[0]},” she said in a statement published in the Marsh Review.`, {
    publisher: 'Harbour Times',
    published: '2024-03-02',
  })
  const silent = document('silent', `“${parts[0]},” she said. “${parts[1]}.” And: “${parts[2]}.”`, {
    publisher: 'Hill Echo',
    published: '2024-03-01',
  })
  const words = (...others: SourceDocument[]): Utterance =>
    utterance(review, whole, [
      { in: review, words: whole },
      { in: times, words: parts[0] ?? '' },
      ...others.flatMap(one =>
        parts.filter(part => one.text.includes(part)).map(part => ({ in: one, words: part })),
      ),
    ])

  it('are where a document without a credit has much of the words from', () => {
    const edges = deriveLineage(pile([review, times, silent], [words(silent)]))
    expect(arrows(edges)).toEqual(['silent > review', 'times > review'])
    expect(reasons(edges)).toContain('published first, as Harbour Times says')
  })

  it('are not signed for a single sentence', () => {
    const brief = document('silent', `“${parts[0]},” she said.`, {
      publisher: 'Hill Echo',
      published: '2024-03-01',
    })
    expect(arrows(deriveLineage(pile([review, times, brief], [words(brief)])))).toEqual(['times > review'])
  })
})

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
  const words = utterance(letter, SPEECH, [
    { in: letter, words: SPEECH },
    ...[first, second].map(one => ({ in: one, words: short, of: SPEECH, variants: [variant(one)] })),
    { in: whole, words: SPEECH },
  ])
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

it('gives nothing for an empty pile', () => {
  expect(deriveLineage(pile([]))).toEqual([])
})
