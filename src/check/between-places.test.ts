import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'
import type { Finding } from './finding.js'

function letter(id: string, text: string): SourceDocument {
  return { ...bareDocument(id as DocumentId, text), kind: 'letter', authors: ['Tova Brask'] }
}
const documents = [
  letter(
    'first',
    'Dear ferrymen,\n\nThe slipway was laid in spring by masons from the hills. Nobody measured it. I asked the yard for a level and for a longer rope, and was sent a bill for both of them. The harbour clock has run backwards since the great frost of March.\n\nYours,\nTova Brask\n',
  ),
  letter(
    'second',
    'Dear masons,\n\nOur lanterns were sold to a travelling theatre for eleven crowns.\n\nYours,\nTova Brask\n',
  ),
]
const record = memoryRecord(documents.map(document => ({ document, analysis: analyse(document) })))

function found(words: string): Finding | undefined {
  return checkDraft({ text: `“${words},” Tova Brask wrote.`, format: 'text' }, record)[0]
}

const CLOCK = 'The harbour clock has run backwards since the great frost of March'
const SLIPWAY = 'The slipway was laid in spring by masons from the hills'
const TWO =
  'The record has these words in two separate places; the draft runs them together as one quotation.'

it.each([
  [
    `${SLIPWAY}. ${CLOCK}`,
    'Between them the record has 24 words: “Nobody measured it. I asked the yard for a … rope, and was sent a bill for both of them”.',
    'Nobody measured it. I asked the yard for a level and for a longer rope, and was sent a bill for both of them.',
  ],
  [`${CLOCK}. ${SLIPWAY}`, 'There the second stands before the first.', undefined],
  [
    `${SLIPWAY}. Our lanterns were sold to a travelling theatre for eleven crowns`,
    'They stand in two documents.',
    undefined,
  ],
])('%s', (words, apart, between) => {
  const finding = found(words)
  expect(finding?.verdict).toBe('spliced')
  expect(finding?.message).toBe(`${TWO} ${apart}`)
  expect(finding?.between).toBe(between)
})

it('tells of other words how many are the same', () => {
  const finding = found('The clock of our harbour ran the wrong way after that March frost')
  expect(finding?.verdict).toBe('reworded')
  expect(finding?.message).toMatch(/says it in (?:mostly )?other words \(\d+ of 13 (?:is|are) the same\)\./)
})
