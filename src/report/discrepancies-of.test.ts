import { expect, it } from 'vitest'
import { analyse, memoryRecord, type RecordView } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { discrepanciesOf } from './discrepancies-of.js'
import { formatSummary } from './summary.js'
import { plainStyle } from './style.js'

const SAID = 'For forty-one minutes we knew of the water, and nobody rang the bell of the lower quay.'

/** The record of a letter with the words, and of what others print. */
function record(...others: readonly Partial<SourceDocument>[]): RecordView {
  const letter: Partial<SourceDocument> = {
    text: `Sir,\n\n${SAID}\n\nYours sincerely,\n\nAda Quill`,
    kind: 'letter',
    authors: ['Ada Quill'],
    published: '2024-03-11',
  }
  return memoryRecord(
    [letter, ...others].map((own, at) => {
      const document = { ...bareDocument(`d${at}` as DocumentId, own.text ?? ''), ...own }
      return { document, analysis: analyse(document) }
    }),
  )
}

it('a misquoted number is told once, as the alteration', () => {
  const view = record(
    { text: `“${SAID}” Ada Quill wrote in a letter.`, publisher: 'The Quay Post', published: '2024-03-12' },
    {
      text: `“${SAID.replace('forty-one', 'forty-seven')}” Ada Quill wrote in a letter.`,
      publisher: 'Harbour News',
      published: '2024-03-13',
    },
  )
  expect([...view.discrepancies()].map(({ point }) => point)).toEqual([
    'number in “For … minutes we knew of”',
  ])
  expect(discrepanciesOf(view)).toEqual([])
  const summary = formatSummary(view, plainStyle(80))
  expect(summary).toContain('Quotations that were altered')
  expect(summary).not.toContain('Points on which accounts differ')
})

it('a number that differs between what two wrote is told as the difference that it is', () => {
  const view = record({
    text: `Sir,\n\n${SAID.replace('forty-one', 'forty-seven')}\n\nYours sincerely,\n\nOsric Fenn`,
    kind: 'letter',
    authors: ['Osric Fenn'],
    published: '2024-03-12',
  })
  expect(discrepanciesOf(view)).toEqual([...view.discrepancies()])
  expect(discrepanciesOf(view)).toHaveLength(1)
})
