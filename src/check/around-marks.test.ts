import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'

const LETTER: SourceDocument = {
  ...bareDocument(
    'letter' as DocumentId,
    'Dear neighbours,\n\nThe mill stood idle all winter. The miller, Oskar Dunn, told me that "a wheel without water is a chair", and I believed him.\n\nYours,\nTova Brask\n',
  ),
  kind: 'letter',
  authors: ['Tova Brask'],
}
const record = memoryRecord([{ document: LETTER, analysis: analyse(LETTER) }])

it.each([
  '“told me that ‘a wheel without water is a chair’, and I believed him,” Tova Brask wrote.',
  '“told me that a wheel without water is a chair, and I believed him,” Tova Brask wrote.',
  '“[He] told me that ‘a wheel without water is a chair’, and I believed him,” Tova Brask wrote.',
  'Tova Brask wrote that it was “a wheel without water”.',
])('finds what a letter quotes as words of the letter: %s', text => {
  const [finding] = checkDraft({ text, format: 'text' }, record)
  expect(finding?.base?.document).toBe('letter')
  expect(finding?.base?.speakerName).toBe('Tova Brask')
  expect(['ok', 'note']).toContain(finding?.severity)
})

it('leaves a whole sentence to whom the letter credits it', () => {
  const [finding] = checkDraft(
    { text: '“A wheel without water is a chair,” said Oskar Dunn.', format: 'text' },
    record,
  )
  expect([finding?.verdict, finding?.base?.speakerName]).toEqual(['verbatim', 'Oskar Dunn'])
  const [other] = checkDraft(
    { text: '“A wheel without water is a chair,” said Tova Brask.', format: 'text' },
    record,
  )
  expect(other?.verdict).toBe('misattributed')
})
