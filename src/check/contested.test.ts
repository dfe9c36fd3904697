import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'
import type { Finding } from './finding.js'

function article(publisher: string, ...said: readonly string[]): SourceDocument {
  const quoted = said.map(words => `“${words},” Ada Quill said at the quay.`)
  return {
    ...bareDocument(
      publisher as DocumentId,
      `The ferry will not sail in winter.\n\n${quoted.join('\n\n')}\n`,
    ),
    publisher,
  }
}

/** What is found of the first quotation of a draft by Ada Quill, against the articles. */
function found(documents: readonly SourceDocument[], ...quoted: readonly string[]): Finding {
  const record = memoryRecord(documents.map(document => ({ document, analysis: analyse(document) })))
  const text = quoted.map(words => `“${words},” Ada Quill said.`).join('\n\n')
  const [finding] = checkDraft({ text, format: 'text' }, record)
  if (finding === undefined) throw new Error('a quotation gives a finding')
  return finding
}

const FULL = 'The ferry has never once been late in all the years that I have sailed it'
const SHORT = 'The ferry has never been late in all the years that I have sailed it'

it('takes a word that only the draft has for one that the one other document dropped', () => {
  const finding = found([article('The Gull', SHORT)], FULL)
  expect([finding.verdict, finding.severity]).toEqual(['verbatim', 'note'])
  expect(finding.contested?.favours).toBe('draft')
  expect(finding.message).toContain('the draft’s reading is the fuller one')
  expect(finding.variants.map(({ kind }) => kind)).toEqual(['added'])
})

it('takes a word that the draft lacks for one that the draft dropped', () => {
  const finding = found([article('The Gull', FULL)], SHORT)
  expect([finding.verdict, finding.severity, finding.contested?.favours]).toEqual([
    'cut',
    'warning',
    'record',
  ])
})

it('does not weigh where two documents agree against the draft', () => {
  const finding = found([article('The Gull', SHORT), article('The Packet', SHORT)], FULL)
  expect([finding.verdict, finding.severity, finding.contested]).toEqual(['altered', 'error', undefined])
})

it('counts a document that has it as the draft does, though it has less of the words', () => {
  const finding = found(
    [
      article(
        'The Gull',
        'The ferry has seldom been late in all the years that I have sailed it out to Grey Skerry',
      ),
      article('The Packet', 'The ferry has never been late in all the years'),
    ],
    'The ferry has never been late in all the years that I have sailed it out to Grey Skerry',
  )
  expect([finding.verdict, finding.contested?.favours]).toEqual(['verbatim', 'draft'])
  expect(finding.message).toContain('The Packet has it as the draft does')
})

it('holds a word that stands again close by for the slip', () => {
  const slip = 'I am pleased to be called a fool by men who called the tide late last winter'
  const other = 'I am pleased to be deemed a fool by men who called the tide late last winter'
  expect(found([article('The Gull', slip)], other).contested?.favours).toBe('draft')
  expect(found([article('The Gull', other)], slip)).toMatchObject({
    verdict: 'altered',
    severity: 'error',
    contested: { favours: 'record' },
  })
})

it('warns where nothing tells which of two is the original', () => {
  const one = 'Our harbour was built upon the patience of three generations of pilots'
  const other = 'Our harbour was raised upon the patience of three generations of pilots'
  for (const [carried, quoted] of [
    [one, other],
    [other, one],
  ] as const) {
    const finding = found([article('The Gull', carried)], quoted)
    expect([finding.verdict, finding.severity]).toEqual(['altered', 'warning'])
    expect(finding.message).toContain('nothing tells which reading is the original')
  }
})

it('counts how much of what was said each has, where nothing else tells', () => {
  const one = 'Our harbour was built upon the patience of three generations of pilots'
  const other = 'Our harbour was raised upon the patience of three generations of pilots'
  const more = [
    'No ship has gone aground in the channel since the lamps were lit again in the spring of that year',
    'We shall keep the lamps burning through the winter and ask for nothing but the oil that they need',
  ]
  expect(found([article('The Gull', one)], other, ...more).contested?.favours).toBe('draft')
  expect(found([article('The Gull', one, ...more)], other).contested?.favours).toBe('record')
})

it('weighs nothing against the speaker’s own text', () => {
  const letter: SourceDocument = {
    ...bareDocument('letter' as DocumentId, `Dear Sirs,\n\n${SHORT}.\n\nAda Quill`),
    kind: 'letter',
    authors: ['Ada Quill'],
  }
  const finding = found([letter], FULL)
  expect([finding.verdict, finding.severity, finding.contested]).toEqual(['altered', 'error', undefined])
})

it('tells of a quotation that goes on with what nothing has, what was changed in the rest', () => {
  const finding = found(
    [article('The Gull', 'We asked the board for two new lamps, and it refused us. It did so twice')],
    'We asked the board for two good lamps, and it refused us twice. Nobody on the island will forget the winter that came after it.',
  )
  expect(finding.message).toContain('Nothing in the record carries the rest: “Nobody on the island')
})

it('takes a turn of phrase of somebody unknown for nothing that was changed', () => {
  const quay: SourceDocument = {
    ...bareDocument(
      'The Gull' as DocumentId,
      '“I was only at the wrong place at the wrong time,” a deckhand said.\n',
    ),
    publisher: 'The Gull',
  }
  const finding = found([quay], 'It was always at the wrong place at the wrong time')
  expect([finding.verdict, finding.base]).toEqual(['unsupported', undefined])
})

it('takes a phrase of three words for no part of a long quotation', () => {
  const finding = found(
    [article('The Gull', 'the harbour board')],
    'If the harbour board had listened to us in spring there would be two more lamps on the quay tonight',
  )
  expect([finding.verdict, finding.base]).toEqual(['unsupported', undefined])
})
